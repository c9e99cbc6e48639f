import type { OverviewActor } from "../questions/overview.ts";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import { ActorShape } from "./actor-mark.tsx";

const texts = defineTexts({
  en: { all: "holds for all", leave: (names: string) => `${names} would leave`, and: ", " },
  zh: { all: "对各方都稳定", leave: (names: string) => `${names}会离开`, and: "、" },
  ko: { all: "모두에게 안정적", leave: (names: string) => `떠날 의사결정자: ${names}`, and: ", " },
});

/** Room for the marks of so many actors. */
export const marksWidth = (actors: number): number => actors * 14 + 11;

/** What the marks say, in words. */
export function useVerdictWords(): (actors: readonly OverviewActor[], stays: readonly boolean[]) => string {
  const words = useTexts(texts);
  return (actors, stays) => {
    const leavers = actors.filter((_, actor) => stays[actor] === false).map(({ name }) => name);
    return leavers.length === 0 ? words.all : words.leave(leavers.join(words.and));
  };
}

/**
 * Each actor's mark, filled where it stays; a green pill round them where all do. A mark carries its actor's position in
 * `data-actor`, for what is clicked. `decorative`: what stands around it says the same. `label`: what they say, where it is
 * not that actors stay or would leave.
 */
export function VerdictMarks({
  actors,
  stays,
  decorative = false,
  label: given,
}: {
  readonly actors: readonly OverviewActor[];
  readonly stays: readonly boolean[];
  readonly decorative?: boolean;
  readonly label?: string;
}) {
  const words = useVerdictWords();
  const label = given ?? words(actors, stays);
  const width = marksWidth(stays.length);
  return (
    <svg
      width={width}
      height="20"
      viewBox={`0 0 ${width} 20`}
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <title>{label}</title>
      {stays.every(Boolean) && (
        <rect
          x="0.75"
          y="0.75"
          width={width - 1.5}
          height="18.5"
          rx="5"
          style={{ fill: "var(--accent-ground)", stroke: "var(--accent)", strokeWidth: 1.5 }}
        />
      )}
      {stays.map((stay, actor) => (
        <g key={actors[actor]?.id ?? actor} transform={`translate(${12.5 + actor * 14} 10)`} data-actor={actor}>
          <rect x="-7" y="-10" width="14" height="20" style={{ fill: "transparent" }} />
          <ActorShape actor={actor} filled={stay} />
        </g>
      ))}
    </svg>
  );
}
