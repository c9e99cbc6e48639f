import type { ReactElement } from "react";

/** Outlines in a box from -6 to 6. */
const shapes: readonly ReactElement[] = [
  <circle key="0" r="5" />,
  <rect key="1" x="-4.6" y="-4.6" width="9.2" height="9.2" />,
  <path key="2" d="M0-5.4 5.6 4.6H-5.6Z" />,
  <path key="3" d="M0-6 6 0 0 6-6 0Z" />,
  <path key="4" d="M0 5.4-5.6-4.6H5.6Z" />,
  <path key="5" d="M-2.8-5.2H2.8L5.8 0 2.8 5.2H-2.8L-5.8 0Z" />,
  <path key="6" d="M-1.9-5.6H1.9V-1.9H5.6V1.9H1.9V5.6H-1.9V1.9H-5.6V-1.9H-1.9Z" />,
  <path key="7" d="M0-5.8 5.5-1.8 3.4 4.7H-3.4L-5.5-1.8Z" />,
];

/** The actor's colour, in either theme: with its shape a pair that no other of the first 64 actors has. */
export const actorColour = (actor: number): string => `var(--actor-${actor % shapes.length})`;

/** The actor's mark around the origin of an SVG: filled "stays", hollow "would leave". */
export function ActorShape({ actor, filled = true }: { readonly actor: number; readonly filled?: boolean }) {
  const colour = actorColour(actor);
  return (
    <g style={{ fill: filled ? colour : "var(--card)", stroke: colour, strokeWidth: 1.4 }}>
      {shapes[(actor + Math.floor(actor / shapes.length)) % shapes.length]}
    </g>
  );
}

/** The actor's mark in a line of text; its name stands beside it. */
export function ActorMark({ actor }: { readonly actor: number }) {
  return (
    <svg className="mark" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <ActorShape actor={actor} />
    </svg>
  );
}
