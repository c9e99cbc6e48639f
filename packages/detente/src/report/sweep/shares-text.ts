import type { Share, SharesOfReading } from "../../analysis/sweep/share.ts";
import type { Shares } from "../../analysis/sweep/shares.ts";
import { cut } from "../cut.ts";
import { english } from "../phrases/english.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { table } from "../table.ts";
import { Words } from "../words.ts";

/** The shares, for people: what was counted, one sentence that says what follows, and tables. */
export function sharesText(
  shares: Shares,
  { states, most, asStated }: { readonly states: boolean; readonly most: number; readonly asStated?: Shares },
  phrases: Phrases = english,
): string {
  const { verdicts, change } = phrases;
  const { readings, concepts } = shares;
  const several = readings.length > 1;
  const rows = (any: readonly Share[], outcomes: readonly (readonly [string, readonly Share[]])[]): string[][] => [
    ...outcomes.map(([name, each]) => [name, ...each.map(shareText)]),
    [change.anyState, ...any.map(shareText)],
  ];
  const show = (title: readonly string[], body: readonly (readonly string[])[]): string =>
    [...title, table([verdicts.outcome, ...concepts], body, ["l", ...concepts.map(() => "r" as const)])].join("\n\n");
  const together = several
    ? [
        show(
          [`### ${change.allReadings}`],
          [
            ...shares.together.outcomes.map(({ id, name }) => [name, ...inReadings(shares, id, change)]),
            [change.anyState, ...inReadings(shares, undefined, change)],
          ],
        ),
      ]
    : [];
  const each = readings.map((reading) => {
    const { model, statusQuo } = reading.space;
    const words = new Words({ model, space: reading.space }, phrases);
    const named = model.outcomes.map(({ name }, index) => [name, reading.outcomes[index]!] as const);
    const today =
      statusQuo === undefined || !reading.statusQuo
        ? []
        : [[change.todayIs(words.label(statusQuo)), reading.statusQuo] as const];
    const name = model.scenario?.name ?? change.asItStands;
    const title = several ? [`### ${shares.exact ? name : change.readingSamples(name, reading.samples)}`] : [];
    return [
      show(title, rows(reading.any, [...named, ...today])),
      ...(states ? [statesTable(shares, reading, words, most)] : []),
    ];
  });
  return [
    `## ${change.shares}`,
    sharesSummary(shares, phrases),
    change.sharesMean,
    ...together,
    ...each.flat(),
    ...(asStated ? [reliabilityText(shares, asStated, phrases)] : []),
  ].join("\n\n");
}

/**
 * In how many of the readings an outcome (or any state) holds, concept by concept: a share over readings would be quoted as how likely
 * it is, and which readings a file has says nothing of that.
 */
function inReadings({ readings, concepts }: Shares, id: string | undefined, change: Phrases["change"]): string[] {
  return concepts.map((_, concept) => {
    const shares = readings.map(({ space, any, outcomes }) => {
      const of = id === undefined ? any : outcomes[space.model.outcomes.findIndex((outcome) => outcome.id === id)];
      return of?.[concept]?.share ?? 0;
    });
    const always = shares.filter((share) => share === 1).length;
    return change.inReadings(always, shares.filter((share) => share > 0).length - always, readings.length);
  });
}

/** How much it moves the shares that unreliable statements are sampled out. */
function reliabilityText(
  { together, unreliable, concepts }: Shares,
  asStated: Shares,
  { general, change }: Phrases,
): string {
  const stated = new Map(asStated.together.outcomes.map(({ id, shares }) => [id, shares]));
  const rows = [
    ...together.outcomes.map(({ id, name, shares }) => [name, shares, stated.get(id) ?? []] as const),
    [change.anyState, together.any, asStated.together.any] as const,
  ].flatMap(([name, counted, before]) =>
    concepts.flatMap((concept, index) => {
      const [now, then] = [counted[index], before[index]];
      if (!now || !then || now.share === then.share) return [];
      const points = (100 * (now.share - then.share)).toFixed(1).replace("-", "−");
      return [[name, concept, shareText(then), shareText(now), `${now.share > then.share ? "+" : ""}${points}`]];
    }),
  );
  const sampled = change.sampledOut([...unreliable].map(([id, share]) => id + general.bracketed(String(share))));
  return [
    `### ${change.whatReliabilityMoves}`,
    rows.length === 0 ? [sampled, change.movesNoShare].join(general.space) : sampled,
    ...(rows.length > 0 ? [table(change.reliabilityHead, rows, ["l", "l", "r", "r", "r"])] : []),
  ].join("\n\n");
}

/**
 * What was counted and how, and what it comes to.
 *
 * @example
 * ```ts
 * sharesSummary(await sweepShares([analysis.space]), phrasesOf("en")); // => "Nothing is uncertain in this model: it has one sample, itself, and the shares are its verdicts."
 * ```
 */
export function sharesSummary(shares: Shares, { general, change }: Phrases): string {
  const { exact, open, readings, counted, points, settings } = shares;
  if (open === 0 && readings.length === 1) return change.nothingUncertain;
  const how = exact
    ? change.countedExactly(counted, readings.length)
    : change.sampled(settings.samples, settings.seed, points.toLocaleString(general.locale), readings.length);
  return [...verdict(shares, change), how, change.shareIsNoForecast].join(general.space);
}

/** Which outcomes hold in all samples, in none, and in some, under at least one concept. */
function verdict({ together, exact }: Shares, change: Phrases["change"]): string[] {
  const named = (test: (shares: readonly Share[]) => boolean): string[] =>
    together.outcomes.filter(({ shares }) => test(shares)).map(({ name }) => name);
  const all = named((shares) => shares.every(({ share }) => share === 1));
  const none = named((shares) => shares.every(({ share }) => share === 0));
  const some = named((shares) => shares.some(({ share }) => share > 0 && share < 1));
  return [
    ...(all.length > 0 ? [change.holdInAll(all, exact)] : []),
    ...(some.length > 0 ? [change.depends(some)] : []),
    ...(none.length > 0 ? [change.holdInNone(none, exact)] : []),
  ];
}

function statesTable({ concepts }: Shares, reading: SharesOfReading, words: Words, most: number): string {
  const { general, verdicts, change } = words.phrases;
  const rows = Array.from({ length: reading.space.count }, (_, state) => ({ state, shares: reading.state(state) }))
    .map((row) => ({ ...row, highest: Math.max(...row.shares.map(({ share }) => share)) }))
    .filter(({ highest }) => highest > 0)
    .sort((a, b) => b.highest - a.highest || a.state - b.state);
  const { shown, left } = cut(rows, most);
  const body = shown.map(({ state, shares }) => [
    words.title(state),
    String(state + 1),
    words.taken(state),
    ...shares.map(shareText),
  ]);
  return [
    change.stateByState,
    table([verdicts.outcome, verdicts.state, change.taken, ...concepts], body, [
      "l",
      "r",
      "l",
      ...concepts.map(() => "r" as const),
    ]),
    ...(left > 0 ? [general.furtherStates(left, "--all")] : []),
  ].join("\n\n");
}

/** "62.5 %", with an interval where it was sampled: "62.5 % (61.2–63.8)". */
export function shareText({ share, interval }: Share): string {
  const percent = (value: number): string => (100 * value).toFixed(1).replace(/\.0$/, "");
  const rounded = share > 0 && share < 0.0005 ? "<0.1" : share < 1 && share > 0.9995 ? ">99.9" : percent(share);
  return interval ? `${rounded} % (${percent(interval[0])}–${percent(interval[1])})` : `${rounded} %`;
}
