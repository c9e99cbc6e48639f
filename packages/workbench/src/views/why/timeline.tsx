import type { ReactNode } from "react";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import { isSameMove, type PointedMove, pointAt, usePointed } from "../../app/pointed.ts";
import type { ToldMove } from "../../questions/proof/told-move.ts";
import type { Proof, ProofAnswer, ProofImprovement } from "../../questions/why.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { ActorShape } from "../../ui/actor-mark.tsx";
import { useStateWords } from "../../ui/state-title.ts";
import { whyTexts } from "./texts.ts";
import styles from "./why.module.css";

/** Improvements beyond the first few are folded. */
const mostOpen = 2;

/** The improvements of the actor, each with what answers it, in the order of time. */
export function Timeline({ proof, overview }: { readonly proof: Proof; readonly overview: SolvedOverview }) {
  const words = useTexts(whyTexts);
  const { improvements, left, losses, lossesLeft } = proof;
  return (
    <>
      {losses.length > 0 && (
        <ol className={styles.line}>
          {losses.map(({ move, place }) => (
            <Event
              key={move.to.pattern}
              actor={positionOf(overview, proof.actor)}
              filled
              move={move}
              overview={overview}
              head={place.place === proof.place.place ? words.noGain : words.loss}
            >
              {words.places(proof.place.place, place)}
            </Event>
          ))}
        </ol>
      )}
      {lossesLeft > 0 && <p className="soft">{words.lossesLeft(lossesLeft)}</p>}
      {improvements.map((improvement, index) =>
        index < mostOpen ? (
          <Line
            key={improvement.move.to.pattern}
            proof={proof}
            improvement={improvement}
            number={index + 1}
            overview={overview}
          />
        ) : (
          <details key={improvement.move.to.pattern} className={styles.fold}>
            <summary>{words.gain(index + 1, improvements.length + left)}</summary>
            <Line proof={proof} improvement={improvement} number={index + 1} overview={overview} />
          </details>
        ),
      )}
      {left > 0 && <p className="soft">{words.left(left)}</p>}
    </>
  );
}

/** Every move that a proof speaks of, for graphs to show. */
export function movesOf({ improvements, losses }: Proof): PointedMove[] {
  const lost = losses.map(({ move }) => pointedOf(move));
  const gained = improvements.flatMap(({ move, answer }) => {
    const more =
      answer?.kind === "sanction"
        ? answer.steps
        : answer?.spoiled
          ? [...answer.spoiled.steps, answer.spoiled.wayOn]
          : [];
    return [move, ...more].map(pointedOf);
  });
  return [...lost, ...gained];
}

const pointedOf = ({ actor, from, to }: ToldMove): PointedMove => ({ actor, from: from.pattern, to: to.pattern });

interface LineProps {
  readonly proof: Proof;
  readonly improvement: ProofImprovement;
  readonly number: number;
  readonly overview: SolvedOverview;
}

function Line({ proof, improvement: { move, place, answer }, number, overview }: LineProps) {
  const words = useTexts(whyTexts);
  const position = positionOf(overview, proof.actor);
  return (
    <ol className={styles.line}>
      <Event
        actor={position}
        filled={false}
        move={move}
        overview={overview}
        head={words.gain(number, proof.improvements.length + proof.left)}
      >
        {words.places(proof.place.place, place)}
      </Event>
      {answer ? (
        <Answered proof={proof} answer={answer} overview={overview} />
      ) : (
        <Event actor={position} filled={false} head={words.nash} overview={overview} />
      )}
    </ol>
  );
}

function Answered({
  proof,
  answer,
  overview,
}: {
  readonly proof: Proof;
  readonly answer: ProofAnswer;
  readonly overview: SolvedOverview;
}) {
  const words = useTexts(whyTexts);
  const stateWords = useStateWords(overview);
  const position = positionOf(overview, proof.actor);
  const deed = ({ takes, drops, to }: ToldMove): string => words.deed(takes, drops, stateWords.title(to));
  if (answer.kind === "sanction") {
    const { steps, place, wayOn } = answer;
    return (
      <>
        {steps.map((step) => (
          <Reply
            key={`${step.from.pattern} ${step.to.pattern} ${step.actor}`}
            step={step}
            proof={proof}
            overview={overview}
          />
        ))}
        <Event
          actor={position}
          filled
          overview={overview}
          head={words.ends(place.place, place.place > proof.place.place)}
        >
          {words.to(stateWords.title(answer.end))}.{" "}
          {wayOn === "none" ? `${words.noWayOn} ` : wayOn ? `${words.wayOn(deed(wayOn.move), wayOn.place.place)} ` : ""}
          {words.sanctioned}
        </Event>
      </>
    );
  }
  const { spoiled, examined } = answer;
  const credible = proof.concept === "seq" || proof.concept === "sseq" || proof.concept === "sim";
  return (
    <>
      {spoiled?.steps.map((step) => (
        <Reply
          key={`${step.from.pattern} ${step.to.pattern} ${step.actor}`}
          step={step}
          proof={proof}
          overview={overview}
        />
      ))}
      {spoiled && (
        <Event
          actor={position}
          filled={false}
          move={spoiled.wayOn}
          overview={overview}
          head={words.spoiled(deed(spoiled.wayOn), spoiled.place.place)}
        />
      )}
      <Event actor={position} filled={false} overview={overview} head={words.escapes(credible)}>
        {words.examined(examined)}
      </Event>
    </>
  );
}

function Reply({
  step,
  proof,
  overview,
}: {
  readonly step: ToldMove;
  readonly proof: Proof;
  readonly overview: SolvedOverview;
}) {
  const words = useTexts(whyTexts);
  const position = positionOf(overview, step.actor);
  const name = overview.actors[position]?.name ?? step.actor;
  const head = proof.concept === "sim" ? words.atOnce(name) : words.answers(name);
  return (
    <Event actor={position} filled move={step} overview={overview} head={head}>
      {words.forMover[step.verdict](name)}
    </Event>
  );
}

/** One event on the line of time; a move can be pointed at, which shows it in the graph. */
function Event({
  actor,
  filled,
  head,
  move,
  overview,
  children,
}: {
  readonly actor: number;
  readonly filled: boolean;
  readonly head: string;
  readonly move?: ToldMove;
  readonly overview: SolvedOverview;
  readonly children?: ReactNode;
}) {
  const words = useTexts(whyTexts);
  const stateWords = useStateWords(overview);
  const at = usePointed((pointed) => pointed.at);
  const pointed = move && pointedOf(move);
  const isPointed = pointed !== undefined && at !== undefined && isSameMove(pointed, at);
  return (
    <li>
      <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" className={styles.mark}>
        <ActorShape actor={actor} filled={filled} />
      </svg>
      <b>{head}</b>
      {move && pointed && (
        <button
          type="button"
          className={styles.move}
          aria-pressed={isPointed}
          onClick={() => pointAt(isPointed ? undefined : pointed)}
        >
          <i>{words.deed(move.takes, move.drops, stateWords.title(move.to))}</i>, {words.to(stateWords.title(move.to))}
        </button>
      )}
      {children && <div className="soft">{children}</div>}
    </li>
  );
}

const positionOf = ({ actors }: SolvedOverview, id: string): number =>
  Math.max(
    0,
    actors.findIndex((actor) => actor.id === id),
  );
