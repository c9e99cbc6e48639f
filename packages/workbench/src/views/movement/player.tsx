import { useEffect, useState } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import { point } from "../../app/pointed.ts";
import type { Route, RouteStep } from "../../questions/route.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import { OptionStrip } from "../../ui/option-strip.tsx";
import { Answer } from "../../ui/page.tsx";
import { useStateWords } from "../../ui/state-title.ts";
import styles from "./player.module.css";
import { movementTexts } from "./texts.ts";

/** A place that a way can lead to. */
export interface Target {
  readonly pattern: string;
  readonly label: string;
}

/** Steps along a shortest way: who moves, what changes, what each actor gains or loses. */
export function Player({
  from,
  to,
  targets,
  onTarget,
  overview,
}: {
  /** Patterns. */
  readonly from: string;
  readonly to: string | undefined;
  readonly targets: readonly Target[];
  readonly overview: SolvedOverview;
  onTarget(pattern: string): void;
}) {
  const words = useTexts(movementTexts);
  const [by, setBy] = useState<"improvements" | "moves">("moves");
  const wanted = to !== undefined && to !== from ? to : undefined;
  const route = useAnswer(
    "route",
    { from, to: wanted ?? from, by },
    { when: wanted !== undefined, patient: overview.solved.states > 20_000 },
  );
  return (
    <section className={`card ${styles.player}`} aria-label={words.player}>
      <div className={styles.head}>
        <h2>{words.player}</h2>
        <label>
          {words.to}{" "}
          <select value={wanted ?? ""} onChange={({ target }) => onTarget(target.value)}>
            {!targets.some(({ pattern }) => pattern === wanted) && <option value={wanted ?? ""}>…</option>}
            {targets.map(({ pattern, label }) => (
              <option key={pattern} value={pattern}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.by}{" "}
          <select value={by} onChange={({ target }) => setBy(target.value as "improvements" | "moves")}>
            <option value="moves">{words.anyMoves}</option>
            <option value="improvements">{words.improvements}</option>
          </select>
        </label>
      </div>
      {wanted === undefined ? (
        <p className="soft">{words.noTarget}</p>
      ) : (
        <Answer of={route}>
          {(answer) => (
            <Steps
              key={`${from} ${wanted} ${by}`}
              route={answer}
              by={by}
              overview={overview}
              onMoves={() => setBy("moves")}
            />
          )}
        </Answer>
      )}
    </section>
  );
}

function Steps({
  route,
  by,
  overview,
  onMoves,
}: {
  readonly route: Route;
  readonly by: "improvements" | "moves";
  readonly overview: SolvedOverview;
  onMoves(): void;
}) {
  const words = useTexts(movementTexts);
  const stateWords = useStateWords(overview);
  // 0: before the first move
  const [at, setAt] = useState(0);
  const steps = route.kind === "way" ? route.steps : [];
  const shown = Math.min(at, steps.length);
  const step = steps[shown - 1];
  useEffect(() => {
    if (shown === 0) return;
    const moves = steps.map(({ actor, from, to }) => ({ actor, from: from.pattern, to: to.pattern }));
    point({ moves, at: moves[shown - 1] });
    return () => point({ moves: [] });
  }, [steps, shown]);
  if (route.kind === "gone") return <p>{words.gone}</p>;
  if (route.kind === "too large") return <p>{words.tooLarge(overview.solved.states)}</p>;
  if (route.kind === "none")
    return (
      <p>
        {words.none(stateWords.title(route.from), stateWords.title(route.to), by === "improvements")}{" "}
        {by === "improvements" && (
          <button type="button" className="button" onClick={onMoves}>
            {words.tryMoves}
          </button>
        )}
      </p>
    );
  const state = step ? step.to : route.from;
  return (
    <div className={styles.steps}>
      <div aria-live="polite">
        <p className={styles.count}>{step ? words.step(shown, steps.length) : words.start(steps.length)}</p>
        {step && <StepText step={step} overview={overview} />}
        <p>
          <b>{stateWords.title(state)}</b> <span className="soft">{stateWords.number(state.state)}</span>{" "}
          {overview.options.length > 0 && <OptionStrip options={overview.options} pattern={state.pattern} />}
        </p>
        <p className="noprint">
          <button type="button" className="button" disabled={shown === 0} onClick={() => setAt(shown - 1)}>
            {words.earlier}
          </button>{" "}
          <button type="button" className="button" disabled={shown === steps.length} onClick={() => setAt(shown + 1)}>
            {words.later}
          </button>
        </p>
      </div>
      <table className={styles.places}>
        <caption>{step ? words.step(shown, steps.length) : words.overall}</caption>
        <thead>
          <tr>
            <th scope="col">{words.actor}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.change}</th>
          </tr>
        </thead>
        <tbody>
          {overview.actors.map(({ id, name }, actor) => {
            const { before, after } = (step ?? route).places[actor] ?? {};
            if (!before || !after) return null;
            const rise = before.place - after.place;
            return (
              <tr key={id} data-change={Math.sign(rise)}>
                <th scope="row" title={name}>
                  <ActorMark actor={actor} /> {name}
                </th>
                <td>{words.place(before)}</td>
                <td>{words.place(after)}</td>
                <td>{rise > 0 ? `▲ ${words.gained(rise)}` : rise < 0 ? `▼ ${words.lost(-rise)}` : words.same}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function StepText({ step, overview }: { readonly step: RouteStep; readonly overview: SolvedOverview }) {
  const words = useTexts(movementTexts);
  const stateWords = useStateWords(overview);
  const position = overview.actors.findIndex(({ id }) => id === step.actor);
  const name = overview.actors[position]?.name ?? step.actor;
  const deeds = [
    ...(step.takes.length > 0 ? [words.takes(words.names(step.takes))] : []),
    ...(step.drops.length > 0 ? [words.drops(words.names(step.drops))] : []),
  ];
  return (
    <p className={styles.deed}>
      <ActorMark actor={position} /> <b>{name}</b>{" "}
      {deeds.length > 0 ? words.deeds(deeds) : words.becomes(stateWords.title(step.to))}{" "}
      <span className="soft">{words.mover[step.verdict](name)}</span>
    </p>
  );
}
