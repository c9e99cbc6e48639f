import type { SolvedOverview } from "../../answers/use-solved.ts";
import type { GivenReason, GivenStatement } from "../../questions/proof/grounds-given.ts";
import type { Proof } from "../../questions/why.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import { useStateWords } from "../../ui/state-title.ts";
import { whyTexts } from "./texts.ts";
import styles from "./why.module.css";

interface ProofProps {
  readonly proof: Proof;
  readonly overview: SolvedOverview;
}

/** Every preference that the proof compares by, once, with what was said for it and how that stands. */
export function RestsOn({ proof, overview }: ProofProps) {
  const words = useTexts(whyTexts);
  const stateWords = useStateWords(overview);
  const { reasons, ties, tie } = proof.rests;
  const actor = overview.actors.find(({ id }) => id === proof.actor)?.name ?? proof.actor;
  return (
    <section className={styles.section}>
      <h3>{words.rests}</h3>
      {tie && <p>{words.tied(actor, stateWords.label(tie), ties)}</p>}
      {reasons.length === 0 && !tie && <p className="soft">{words.nothingCompared}</p>}
      {reasons.map((reason) => (
        <Ground key={keyOf(reason)} reason={reason} overview={overview} />
      ))}
    </section>
  );
}

/** The one comparison whose reversal would turn the verdict, and what that comparison rests on. */
export function Overturn({ proof, overview }: ProofProps) {
  const words = useTexts(whyTexts);
  const stateWords = useStateWords(overview);
  const { flip } = proof;
  if (!flip) return null;
  const actor = overview.actors.find(({ id }) => id === proof.actor)?.name ?? proof.actor;
  if (flip === "none")
    return (
      <section className={styles.section}>
        <h3>{words.overturn}</h3>
        <p>{words.nothingTurns(actor)}</p>
      </section>
    );
  const other = stateWords.label(flip.state);
  const now = words.now[flip.now](flip.places);
  return (
    <section className={styles.section}>
      <h3>{words.overturn}</h3>
      <p>{(proof.stable ? words.falls : words.wouldHold)(actor, other, now)}</p>
      {flip.reason.kind !== "tie" && (
        <>
          <p className="soft">{words.order}</p>
          <Ground reason={flip.reason} overview={overview} />
        </>
      )}
    </section>
  );
}

/** A preference, the words that it rests on, and their standing. */
export function Ground({ reason, overview }: { readonly reason: GivenReason; readonly overview: SolvedOverview }) {
  const words = useTexts(whyTexts);
  const position = overview.actors.findIndex(({ id }) => id === reason.actor);
  const name = overview.actors[position]?.name ?? reason.actor;
  const { evidence, sources, assumed, statements, importance } = reason;
  const nothing = evidence.length === 0 && sources.length === 0 && assumed === undefined;
  const about =
    reason.kind === "statement"
      ? words.statement(name, importance ?? 1)
      : reason.kind === "weights"
        ? words.weights(name)
        : words.ranking(name);
  return (
    <div className={styles.ground}>
      <p className={styles.about}>
        <ActorMark actor={position} /> {about}
      </p>
      {statements.length > 0 && (
        <p className={styles.statement}>
          {statements.join(" · ")}{" "}
          {reason.holdsAtBetter !== undefined && (
            <span className="soft">({words.holdsThere(reason.holdsAtBetter)})</span>
          )}
        </p>
      )}
      {evidence.map((statement) => (
        <Said key={statement.id} statement={statement} />
      ))}
      {sources.map((source) => (
        <p key={source} className={styles.said}>
          {source}
        </p>
      ))}
      {assumed !== undefined && <p className={styles.said}>{words.assumption(assumed)}</p>}
      {nothing && <p className={styles.said}>{words.noEvidence}</p>}
      <p className={styles.badges}>
        {reason.sourceCount === 1 && <span>{words.badges.one}</span>}
        {assumed !== undefined && <span>{words.badges.assumed}</span>}
        {nothing && <span>{words.badges.uncited}</span>}
      </p>
    </div>
  );
}

function Said({ statement: { name, by, on, quote, source, caveats } }: { readonly statement: GivenStatement }) {
  const words = useTexts(whyTexts);
  const { list } = useTexts(punctuation);
  const who = list([by, on].filter((part) => part !== undefined));
  return (
    <div className={styles.said}>
      {quote === undefined ? <p>{name}</p> : <blockquote>“{quote}”</blockquote>}
      <p className="soft">
        {source === undefined ? who : who === "" ? source : words.reportedIn(who, source)}{" "}
        {caveats.map((caveat) => (
          <span key={caveat} className={styles.badge}>
            {words.badges[caveat]}
          </span>
        ))}
      </p>
    </div>
  );
}

const keyOf = ({ actor, kind, statements, importance, holdsAtBetter }: GivenReason): string =>
  JSON.stringify([actor, kind, statements, importance, holdsAtBetter]);
