import type { Analysis } from "../../analysis/analyze.ts";
import type { Flip } from "../../analysis/flips.ts";
import { conceptsWithMargins, type Margin } from "../../analysis/margins.ts";
import { table } from "../table.ts";
import { count, list, reasonText, Words } from "../words.ts";

/** Margins, nearest to turning first; verdicts that share everything but the concept stand in one row. */
export function marginsText(analysis: Analysis, margins: readonly Margin[], most: number): string {
  if (!analysis.concepts.some((concept) => conceptsWithMargins.includes(concept)))
    return "## Margins\n\nThe concepts asked for have no margins.";
  const words = new Words(analysis);
  const groups = [...Map.groupBy(margins, keyOf).values()];
  const rows = groups.slice(0, most).map((group) => {
    const [first] = group;
    const { state, actor, stable, margin, flip } = first!;
    return [
      `${words.label(state)}${state === analysis.space.statusQuo ? " ← today" : ""}`,
      words.actor(actor),
      group.map(({ concept }) => concept).join(", "),
      stable ? "stays" : "leaves",
      marginText(margin),
      flip ? turn(words, flip, stable) : without(first!),
      flip ? reasonText(analysis, actor, state, flip.state) : "",
    ];
  });
  const left = groups.length - rows.length;
  const searched = margins.filter((margin) => margin.searched).length;
  return [
    "## Margins",
    sentence(analysis, words, groups),
    "The margin is how many places of the actor's ranking the state could sink before the actor would leave it (below 0: how many it would have to rise before it stays). Beside it the smallest single reversal of two states' order that turns the verdict.",
    table(["State", "Actor", "Under", "Verdict", "Margin", "Turns if the actor", "Why it does not now"], rows, [
      "l",
      "l",
      "l",
      "l",
      "r",
    ]),
    ...(searched < margins.length
      ? [
          `What turns a verdict was looked for in the ${searched.toLocaleString("en")} of ${count(margins.length, "verdict")} with the least margin.`,
        ]
      : []),
    ...(left > 0 ? [`… and ${count(left, "verdict")} further from turning; \`--all\` lists them.`] : []),
  ].join("\n\n");
}

function sentence({ space }: Analysis, words: Words, groups: readonly (readonly Margin[])[]): string {
  if (groups.length === 0)
    return "No state is an equilibrium and none is today's, so that there is no verdict to turn.";
  const nearest = (test: (margin: Margin) => boolean): readonly Margin[] | undefined =>
    groups.find(([first]) => first!.flip !== undefined && test(first!));
  const say = (what: string, group: readonly Margin[] | undefined): string[] => {
    if (!group) return [];
    const { state, actor, stable, flip } = group[0]!;
    const which = list(group.map(({ concept }) => concept));
    return [
      `${what} ${words.label(state)} would ${stable ? "no longer hold" : "hold"} for ${words.actor(actor)} under ${which} if it ${turn(words, flip!, stable)}.`,
    ];
  };
  const found = [
    ...say(
      "Nearest to turning:",
      nearest(() => true),
    ),
    ...say(
      "Of today's verdicts:",
      nearest(({ state }) => state === space.statusQuo),
    ),
  ];
  return found.length > 0 ? found.join(" ") : "No single comparison of one actor turns any of these verdicts.";
}

/** What the actor would have to think: "preferred Summit (state 94) to it, 2 places below". */
function turn(words: Words, { state, now, places, role }: Flip, stable: boolean): string {
  const how = { move: "a move of its own", sanction: "where an answer ends", "way on": "a way on from an answer" }[
    role
  ];
  const where =
    now === "equal" ? "a tie now" : `${count(places, "place")} ${now === "worse" ? "below" : "above"} it now`;
  return stable
    ? `preferred ${words.label(state)} to it (${where}; ${how})`
    : `preferred it to ${words.label(state)} (${where}; ${how})`;
}

function without({ margin, searched }: Margin): string {
  if (!searched) return "not looked for";
  return margin === Number.POSITIVE_INFINITY ? "it has no move" : "no single comparison";
}

const marginText = (margin: number): string =>
  margin === Number.POSITIVE_INFINITY ? "–" : margin < 0 ? `−${-margin}` : String(margin);

const keyOf = ({ state, actor, stable, margin, flip, searched }: Margin): string =>
  JSON.stringify([state, actor, stable, String(margin), flip, searched]);
