import { useEffect } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import { type SolvedOverview, useSolved } from "../../answers/use-solved.ts";
import { goTo, useView } from "../../app/navigation.ts";
import { point } from "../../app/pointed.ts";
import { type Selection, select, useLookedAt } from "../../app/situation.ts";
import type { Proof } from "../../questions/why.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { ActorShape } from "../../ui/actor-mark.tsx";
import { Answer } from "../../ui/page.tsx";
import { useStateWords } from "../../ui/state-title.ts";
import { views } from "../registry.ts";
import { Overturn, RestsOn } from "./evidence.tsx";
import { whyTexts } from "./texts.ts";
import { movesOf, Timeline } from "./timeline.tsx";
import styles from "./why.module.css";

/** The proof of the selected verdict, beside any view: what is possible, what is answered, on what it rests. */
export function WhyPanel() {
  const words = useTexts(whyTexts);
  const { selected } = useLookedAt();
  const overview = useSolved();
  const { pattern, concept } = selected;
  if (!overview || pattern === undefined || concept === undefined) return null;
  const close = (): void => {
    select({ pattern });
    document.querySelector<HTMLElement>('[data-spot][tabindex="0"]')?.focus({ preventScroll: true });
  };
  return (
    <aside
      className={styles.panel}
      aria-label={words.panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
    >
      <button type="button" className={`button ${styles.close} noprint`} onClick={close}>
        {words.close}
      </button>
      <Proven asked={{ ...selected, pattern, concept }} overview={overview} />
    </aside>
  );
}

type AskedVerdict = Selection & Required<Pick<Selection, "pattern" | "concept">>;

function Proven({ asked, overview }: { readonly asked: AskedVerdict; readonly overview: SolvedOverview }) {
  const words = useTexts(whyTexts);
  const { pattern, actor, concept } = asked;
  const why = useAnswer(
    "why",
    { pattern, concept, ...(actor === undefined ? {} : { actor }) },
    { patient: overview.solved.states > 20_000 },
  );
  const proof = why.answer?.kind === "proof" ? why.answer : undefined;
  useEffect(() => {
    point({ moves: proof ? movesOf(proof) : [] });
    return () => point({ moves: [] });
  }, [proof]);
  return (
    <Answer of={why}>
      {(answer) => {
        if (answer.kind === "gone") return <p>{words.gone}</p>;
        if (answer.kind === "too large") return <p>{words.tooLarge(answer.states)}</p>;
        return <ProofText proof={answer} overview={overview} />;
      }}
    </Answer>
  );
}

function ProofText({ proof, overview }: { readonly proof: Proof; readonly overview: SolvedOverview }) {
  const words = useTexts(whyTexts);
  const marks = useTexts(punctuation);
  const stateWords = useStateWords(overview);
  const { rules } = useLookedAt();
  const terms = useAnswer("terms", null).answer;
  const view = useView();
  const { actors, solved } = overview;
  const name = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id;
  const term = terms?.concepts.find(({ id }) => id === proof.concept);
  const ask = (change: Partial<AskedVerdict>): void =>
    select({ pattern: proof.state.pattern, actor: proof.actor, concept: proof.concept, ...change });
  return (
    <>
      <h2 className={styles.title}>{words.title(stateWords.title(proof.state), name(proof.actor), proof.stable)}</h2>
      <p className={`${styles.facts} soft`}>
        <span title={term && marks.bracketed(term.definition, term.citation)}>{term?.name ?? proof.concept}</span>
        {" · "}
        {stateWords.number(proof.state.state)}
        {" · "}
        {words.rule(
          words.sequences[rules["sanction-sequences"] ?? "legal"],
          words.ties[rules["ties-sanction"] ?? "yes"],
        )}
      </p>
      <div className={`${styles.choose} noprint`}>
        <fieldset aria-label={words.for}>
          {actors.map((actor, position) => (
            <button
              key={actor.id}
              type="button"
              className={styles.actor}
              aria-pressed={actor.id === proof.actor}
              aria-label={(proof.stays[position] ? words.stays : words.leaves)(actor.name)}
              title={(proof.stays[position] ? words.stays : words.leaves)(actor.name)}
              onClick={() => ask({ actor: actor.id })}
            >
              <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
                <ActorShape actor={position} filled={proof.stays[position] ?? false} />
              </svg>
            </button>
          ))}
        </fieldset>
        <label>
          {words.under}{" "}
          <select
            value={proof.concept}
            onChange={({ target }) => ask({ concept: target.value as AskedVerdict["concept"] })}
          >
            {solved.concepts.map((concept) => (
              <option key={concept} value={concept}>
                {concept}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className={styles.opening}>
        {words.standing(name(proof.actor), proof.place)}{" "}
        {words.because[proof.because](name(proof.actor), proof.moves, proof.improvements.length + proof.left)}
      </p>
      <Timeline proof={proof} overview={overview} />
      {views.movement && view !== "movement" && proof.improvements.length > 0 && (
        <button type="button" className={`quiet ${styles.show} noprint`} onClick={() => goTo("movement")}>
          {words.showInMovement}
        </button>
      )}
      <RestsOn proof={proof} overview={overview} />
      <Overturn proof={proof} overview={overview} />
    </>
  );
}
