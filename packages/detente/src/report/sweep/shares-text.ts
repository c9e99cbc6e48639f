import type { Share, SharesOfReading } from "../../analysis/sweep/share.ts";
import type { Shares } from "../../analysis/sweep/shares.ts";
import { table } from "../table.ts";
import { count, list, Words } from "../words.ts";

/** The shares, for people: what was counted, one sentence that says what follows, and tables. */
export function sharesText(
  shares: Shares,
  { states, most, asStated }: { readonly states: boolean; readonly most: number; readonly asStated?: Shares },
): string {
  const { readings, concepts } = shares;
  const several = readings.length > 1;
  const rows = (any: readonly Share[], outcomes: readonly (readonly [string, readonly Share[]])[]): string[][] => [
    ...outcomes.map(([name, each]) => [name, ...each.map(shareText)]),
    ["Any state at all", ...any.map(shareText)],
  ];
  const show = (title: readonly string[], body: readonly (readonly string[])[]): string =>
    [...title, table(["Outcome", ...concepts], body, ["l", ...concepts.map(() => "r" as const)])].join("\n\n");
  const together = several
    ? [
        show(
          ["### All readings together, each with equal weight"],
          rows(
            shares.together.any,
            shares.together.outcomes.map(({ name, shares: each }) => [name, each] as const),
          ),
        ),
      ]
    : [];
  const each = readings.map((reading) => {
    const { model, statusQuo } = reading.space;
    const words = new Words({ model, space: reading.space });
    const named = model.outcomes.map(({ name }, index) => [name, reading.outcomes[index]!] as const);
    const today =
      statusQuo === undefined || !reading.statusQuo
        ? []
        : [[`Today: ${words.label(statusQuo)}`, reading.statusQuo] as const];
    const title = several
      ? [
          `### ${model.scenario?.name ?? "The model as it stands"}${shares.exact ? "" : ` (${count(reading.samples, "sample")})`}`,
        ]
      : [];
    return [
      show(title, rows(reading.any, [...named, ...today])),
      ...(states ? [statesTable(shares, reading, words, most)] : []),
    ];
  });
  const caption = "Share of the samples of this model in which some state of the outcome is an equilibrium:";
  return [
    "## Shares",
    summary(shares),
    caption,
    ...together,
    ...each.flat(),
    ...(asStated ? [reliabilityText(shares, asStated)] : []),
  ].join("\n\n");
}

/** How much it moves the shares that unreliable statements are sampled out. */
function reliabilityText({ together, unreliable, concepts }: Shares, asStated: Shares): string {
  const stated = new Map(asStated.together.outcomes.map(({ id, shares }) => [id, shares]));
  const rows = [
    ...together.outcomes.map(({ id, name, shares }) => [name, shares, stated.get(id) ?? []] as const),
    ["Any state at all", together.any, asStated.together.any] as const,
  ].flatMap(([name, counted, before]) =>
    concepts.flatMap((concept, index) => {
      const [now, then] = [counted[index], before[index]];
      if (!now || !then || now.share === then.share) return [];
      const points = (100 * (now.share - then.share)).toFixed(1).replace("-", "−");
      return [[name, concept, shareText(then), shareText(now), `${now.share > then.share ? "+" : ""}${points}`]];
    }),
  );
  const sampled = list([...unreliable].map(([id, share]) => `${id} (${share})`));
  const what = `Sampled out by their reliability, the share in brackets counting: ${sampled}. A preference falls in a sample where all that it rests on is out; rules stay.`;
  return [
    "### What reliability moves",
    rows.length === 0 ? `${what} That moves no share of an outcome.` : what,
    ...(rows.length > 0
      ? [
          table(["Outcome", "Concept", "If all statements count", "By their reliability", "Points"], rows, [
            "l",
            "l",
            "r",
            "r",
            "r",
          ]),
        ]
      : []),
  ].join("\n\n");
}

/** What was counted and how, and what it comes to. */
function summary(shares: Shares): string {
  const { exact, open, readings, counted, points, settings } = shares;
  const several = readings.length > 1;
  if (open === 0 && !several)
    return "Nothing is uncertain in this model: it has one sample, itself, and the shares are its verdicts.";
  const how = exact
    ? `All ${count(counted, "way")} of deciding what ${several ? `the ${readings.length} readings leave` : "the model leaves"} open were counted with their weights: the shares are exact.`
    : `${count(settings.samples, "sample")} (seed ${settings.seed}) of the ${points.toLocaleString("en")} ways of deciding what ${several ? "the readings leave" : "the model leaves"} open; in brackets Wilson's 95 % interval.`;
  return `${[verdict(shares), how].filter(Boolean).join(" ")} A share speaks of what the model leaves open, and of nothing else: it is no forecast.`;
}

/** Which outcomes hold in all samples, in none, and in some, under at least one concept. */
function verdict({ together, exact }: Shares): string {
  const named = (test: (shares: readonly Share[]) => boolean): string[] =>
    together.outcomes.filter(({ shares }) => test(shares)).map(({ name }) => name);
  const all = named((shares) => shares.every(({ share }) => share === 1));
  const none = named((shares) => shares.every(({ share }) => share === 0));
  const some = named((shares) => shares.some(({ share }) => share > 0 && share < 1));
  const samples = exact ? "the samples of this model" : "the samples drawn of this model";
  const sentences = [
    ...(all.length > 0
      ? [`${list(all)} ${all.length === 1 ? "holds" : "hold"} in all of ${samples} under every concept asked.`]
      : []),
    ...(some.length > 0
      ? [`Whether ${list(some)} ${some.length === 1 ? "holds" : "hold"} depends on what the model leaves open.`]
      : []),
    ...(none.length > 0
      ? [`${list(none)} ${none.length === 1 ? "holds" : "hold"} in none of ${samples} under any.`]
      : []),
  ];
  return sentences.join(" ");
}

function statesTable({ concepts }: Shares, reading: SharesOfReading, words: Words, most: number): string {
  const rows = Array.from({ length: reading.space.count }, (_, state) => ({ state, shares: reading.state(state) }))
    .map((row) => ({ ...row, highest: Math.max(...row.shares.map(({ share }) => share)) }))
    .filter(({ highest }) => highest > 0)
    .sort((a, b) => b.highest - a.highest || a.state - b.state);
  const left = rows.length - Math.min(rows.length, most);
  const body = rows
    .slice(0, most)
    .map(({ state, shares }) => [words.title(state), String(state + 1), words.taken(state), ...shares.map(shareText)]);
  return [
    "State by state (those that are an equilibrium in some sample of this model):",
    table(["Outcome", "State", "Taken", ...concepts], body, ["l", "r", "l", ...concepts.map(() => "r" as const)]),
    ...(left > 0 ? [`… and ${count(left, "state")} more; \`--all\` lists them.`] : []),
  ].join("\n\n");
}

/** "62.5 %", with an interval where it was sampled: "62.5 % (61.2–63.8)". */
function shareText({ share, interval }: Share): string {
  const percent = (value: number): string => (100 * value).toFixed(1).replace(/\.0$/, "");
  const rounded = share > 0 && share < 0.0005 ? "<0.1" : share < 1 && share > 0.9995 ? ">99.9" : percent(share);
  return interval ? `${rounded} % (${percent(interval[0])}–${percent(interval[1])})` : `${rounded} %`;
}
