import type { OverviewActor } from "../../../questions/overview.ts";
import type { MistakeTold } from "../../../questions/perceptions.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { ActorMark } from "../../../ui/actor-mark.tsx";
import { useKindsWords } from "../../../ui/kinds-words.ts";
import { perceivedTexts } from "./texts.ts";

/** In what one side sees the conflict otherwise than the model has it. */
export function Mistaken({
  mistake,
  actors,
}: {
  readonly mistake: MistakeTold;
  readonly actors: readonly OverviewActor[];
}) {
  const words = useTexts(perceivedTexts);
  const { list } = useKindsWords({ outcomes: [], options: [] });
  const { actor, unknownOptions, imaginedOptions, unseen, imagined, today, moves, outcomes, preferences } = mistake;
  const lines = [
    ...(unknownOptions.length > 0 ? [words.unknown(list(unknownOptions))] : []),
    ...(imaginedOptions.length > 0 ? [words.imagined(list(imaginedOptions))] : []),
    ...(unseen > 0 ? [words.unseen(unseen)] : []),
    ...(imagined > 0 ? [words.imaginedStates(imagined)] : []),
    ...moves.flatMap(({ about, missing, imagined }) => {
      const name = actors[about]?.name ?? "";
      return [
        ...(missing > 0 ? [words.missingMoves(missing, name)] : []),
        ...(imagined > 0 ? [words.imaginedMoves(imagined, name)] : []),
      ];
    }),
    ...(outcomes.length > 0 ? [words.outcomesOtherwise(list(outcomes))] : []),
    ...(today ? [words.today(today.seen ?? words.notKnown, today.base ?? words.notKnown)] : []),
  ];
  return (
    <section>
      <h3>
        <ActorMark actor={actor} /> {words.otherwise(actors[actor]?.name ?? "")}
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {preferences.map(({ about, agreement, parts }) => (
          <li key={about}>
            {words.wants(actors[about]?.name ?? "")}{" "}
            {parts && words.parts(parts.at, parts.seen ?? words.noStatement, parts.base ?? words.noStatement)}{" "}
            {agreement !== undefined && <span className="soft">{words.agreement(agreement.toFixed(2))}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
