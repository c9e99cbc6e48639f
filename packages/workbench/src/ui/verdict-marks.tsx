import type { OverviewActor } from "../questions/overview.ts";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import { ActorShape } from "./actor-mark.tsx";

const texts = defineTexts({
  en: { all: "holds for all", leave: (names: string) => `${names} would leave` },
  zh: { all: "对所有各方都稳定", leave: (names: string) => `${names} 会离开` },
  ko: { all: "모두에게 안정적", leave: (names: string) => `떠날 당사자: ${names}` },
});

/** Each actor's mark, filled where it stays; a green pill round them where all do. */
export function VerdictMarks({
  actors,
  stays,
}: {
  readonly actors: readonly OverviewActor[];
  readonly stays: readonly boolean[];
}) {
  const words = useTexts(texts);
  const leavers = actors.filter((_, actor) => !stays[actor]).map(({ name }) => name);
  const label = leavers.length === 0 ? words.all : words.leave(leavers.join(", "));
  const width = stays.length * 15 + 9;
  return (
    <svg width={width} height="20" viewBox={`0 0 ${width} 20`} role="img" aria-label={label}>
      <title>{label}</title>
      {leavers.length === 0 && (
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
        <g key={actors[actor]!.id} transform={`translate(${12 + actor * 15} 10)`}>
          <ActorShape actor={actor} filled={stay} />
        </g>
      ))}
    </svg>
  );
}
