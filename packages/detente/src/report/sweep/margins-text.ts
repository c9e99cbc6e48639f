import type { Analysis } from "../../analysis/analyze.ts";
import type { Flip } from "../../analysis/flips.ts";
import { conceptsWithMargins, type Margin } from "../../analysis/margins.ts";
import { cut } from "../cut.ts";
import { english } from "../phrases/english.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { table } from "../table.ts";
import { reasonText, Words } from "../words.ts";

/**
 * Margins, nearest to turning first; verdicts that share everything but the concept stand in one row. `command` is what lists
 * those that are left out, null where nothing does.
 *
 * @example
 * ```ts
 * marginsText(analysis, await nearestFlips(analysis), 10).split("\n")[0]; // => "## Margins"
 * ```
 */
export function marginsText(
  analysis: Analysis,
  margins: readonly Margin[],
  most: number,
  phrases: Phrases = english,
  command: string | null = "--all",
): string {
  const { general, change } = phrases;
  const title = `## ${change.margins}`;
  if (!analysis.concepts.some((concept) => conceptsWithMargins.includes(concept)))
    return `${title}\n\n${change.noMargins}`;
  const words = new Words(analysis, phrases);
  const groups = [...Map.groupBy(margins, keyOf).values()];
  const { shown, left } = cut(groups, most);
  const rows = shown.map((group) => {
    const [first] = group;
    const { state, actor, stable, margin, flip } = first!;
    const label = words.label(state);
    return [
      state === analysis.space.statusQuo ? general.markedToday(label) : label,
      words.actor(actor),
      group.map(({ concept }) => concept).join(general.comma),
      stable ? change.stays : change.leaves,
      marginText(margin),
      flip ? turn(words, flip, stable) : without(first!, change),
      flip ? reasonText(analysis, actor, state, flip.state, phrases) : "",
    ];
  });
  const searched = margins.filter((margin) => margin.searched).length;
  return [
    title,
    sentence(analysis, words, groups),
    change.marginMeans,
    table(change.marginHead, rows, ["l", "l", "l", "l", "r"]),
    ...(searched < margins.length ? [change.lookedInto(searched, margins.length)] : []),
    ...(left > 0 ? [change.furtherVerdicts(left, command ?? undefined)] : []),
  ].join("\n\n");
}

function sentence({ space }: Analysis, words: Words, groups: readonly (readonly Margin[])[]): string {
  const { general, change } = words.phrases;
  if (groups.length === 0) return change.noVerdict;
  const nearest = (test: (margin: Margin) => boolean): readonly Margin[] | undefined =>
    groups.find(([first]) => first!.flip !== undefined && test(first!));
  const say = (what: (turning: string) => string, group: readonly Margin[] | undefined): string[] => {
    if (!group) return [];
    const { state, actor, stable, flip } = group[0]!;
    const which = general.list(group.map(({ concept }) => concept));
    const turned = turn(words, flip!, stable);
    return [what(change.turning(words.label(state), stable, words.actor(actor), which, turned))];
  };
  const found = [
    ...say(
      change.nearest,
      nearest(() => true),
    ),
    ...say(
      change.nearestToday,
      nearest(({ state }) => state === space.statusQuo),
    ),
  ];
  return found.length > 0 ? found.join(general.space) : change.nothingTurns;
}

/** What the actor would have to think: "preferred Summit (state 94) to it, 2 places below". */
function turn(words: Words, { state, now, places, role }: Flip, stable: boolean): string {
  const { change } = words.phrases;
  const where = now === "equal" ? change.tieNow : change.placesAway(places, now === "worse");
  const turned = stable ? change.preferredTo : change.preferredItTo;
  return turned(words.label(state), where, change.role[role]);
}

function without({ margin, searched }: Margin, change: Phrases["change"]): string {
  if (!searched) return change.notLookedFor;
  return margin === Number.POSITIVE_INFINITY ? change.hasNoMove : change.noSingle;
}

const marginText = (margin: number): string =>
  margin === Number.POSITIVE_INFINITY ? "–" : margin < 0 ? `−${-margin}` : String(margin);

const keyOf = ({ state, actor, stable, margin, flip, searched }: Margin): string =>
  JSON.stringify([state, actor, stable, String(margin), flip, searched]);
