import type { Standing } from "../../../questions/unknown.ts";
import { ActorShape } from "../../../ui/actor-mark.tsx";
import part from "../../../ui/part.module.css";
import { marksWidth } from "../../../ui/verdict-marks.tsx";

/** An actor's mark: filled where it stays whatever the unknown, half where it may, hollow where it leaves. */
function OpenMark({ actor, stays }: { readonly actor: number; readonly stays: Standing }) {
  return (
    <>
      <ActorShape actor={actor} filled={stays === "stays"} />
      {stays === "may stay" && (
        <svg x="-8" y="-8" width="8" height="16" viewBox="-8 -8 8 16" aria-hidden="true">
          <ActorShape actor={actor} />
        </svg>
      )}
    </>
  );
}

const pill = { fill: "var(--accent-ground)", stroke: "var(--accent)", strokeWidth: 1.5 };
const openPill = { fill: "none", stroke: "var(--accent)", strokeWidth: 1.5, strokeDasharray: "4 3" };

/** The marks of all actors: in the green pill where the state holds however the unknown is taken, in a broken one where it may. */
export function OpenMarks({
  stays,
  holds,
  label,
}: {
  readonly stays: readonly Standing[];
  readonly holds: boolean | "open";
  readonly label: string;
}) {
  const width = marksWidth(stays.length);
  return (
    <svg width={width} height="20" viewBox={`0 0 ${width} 20`} role="img" aria-label={label}>
      <title>{label}</title>
      {holds !== false && (
        <rect x="0.75" y="0.75" width={width - 1.5} height="18.5" rx="5" style={holds === "open" ? openPill : pill} />
      )}
      {stays.map((each, actor) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is that of the actor in this place
        <g key={actor} transform={`translate(${12.5 + actor * 14} 10)`}>
          <OpenMark actor={actor} stays={each} />
        </g>
      ))}
    </svg>
  );
}

/** What filled, half filled and hollow marks mean, and the broken pill. */
export function OpenLegend({
  words,
}: {
  readonly words: { readonly stays: string; readonly may: string; readonly leaves: string; readonly open: string };
}) {
  const mark = (stays: Standing) => (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <OpenMark actor={0} stays={stays} />
    </svg>
  );
  return (
    <ul className={`${part.plain} ${part.tools}`}>
      <li>
        {mark("stays")} {words.stays}
      </li>
      <li>
        {mark("may stay")} {words.may}
      </li>
      <li>
        {mark("leaves")} {words.leaves}
      </li>
      <li>
        <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
          <rect x="0.75" y="0.75" width="24.5" height="14.5" rx="5" style={openPill} />
        </svg>{" "}
        {words.open}
      </li>
    </ul>
  );
}
