import {
  type Analysis,
  hasErrors,
  messageInLanguage,
  type Prepared,
  prepare,
  type ReadConflict,
  readConflict,
} from "detente";
import { type Asked, type Situation, Unanswerable } from "../questions/question.ts";
import { questions } from "../questions/registry.ts";
import type { FromAnalyst, ToAnalyst } from "./messages.ts";
import { solve } from "./solve.ts";

/** Answers questions about the document, one at a time, in the order asked. */
const tell = (message: FromAnalyst): void => postMessage(message);

/** The text last sent, read once, with what is known of it. */
interface ReadText {
  readonly text: string;
  readonly found: ReadConflict;
  /** By scenario. */
  readonly prepared: Map<string | undefined, Prepared>;
  readonly solved: Map<string, Promise<Analysis>>;
}
const readText = (text: string): ReadText => ({
  text,
  found: readConflict(text),
  prepared: new Map(),
  solved: new Map(),
});
let read = readText("");
const running = new Map<number, AbortController>();

/** Answers given, as text, by the number of their question: what is shown already need not be sent and drawn again. */
const given = new Map<number, string>();
const keptGiven = 64;

/** Situations of one text that are kept solved: going back and forth between two or three is common. */
const keptSolved = 4;

addEventListener("message", ({ data }: MessageEvent<ToAnalyst>) => {
  if (data.kind === "cancel") running.get(data.id)?.abort(new DOMException("cancelled", "AbortError"));
  else void take(data);
});

async function take(message: Extract<ToAnalyst, { kind: "ask" }>): Promise<void> {
  const { id, question, parameters, situation, language } = message;
  const controller = new AbortController();
  running.set(id, controller);
  try {
    if (message.text !== undefined && message.text !== read.text) read = readText(message.text);
    const { answer } = await questions[question]();
    const asked = ask(situation, language, id, controller.signal);
    const found = await (answer as (asked: Asked, parameters: unknown) => never)(asked, parameters);
    const isShown = remember(id, found, message.shown);
    tell(isShown ? { kind: "same", id } : { kind: "answer", id, answer: found });
  } catch (error) {
    if (controller.signal.aborted) tell({ kind: "cancelled", id });
    else if (error instanceof Unanswerable) tell({ kind: "unanswerable", id, message: error.message });
    else
      tell({
        kind: "failed",
        id,
        message: error instanceof Error ? messageInLanguage(error, language) : String(error),
      });
  } finally {
    running.delete(id);
  }
}

/** Keeps what a question was answered with. @returns whether that is what `shown` was answered with */
function remember(id: number, answer: unknown, shown: number | undefined): boolean {
  const text = JSON.stringify(answer);
  const before = shown === undefined ? undefined : given.get(shown);
  if (shown !== undefined) given.delete(shown);
  given.set(id, text);
  for (const oldest of given.keys()) if (given.size > keptGiven) given.delete(oldest);
  return text === before;
}

function ask(situation: Situation, language: Asked["language"], id: number, signal: AbortSignal): Asked {
  const { text, found, solved } = read;
  const scenario = scenarioOf(situation);
  const known = { ...situation, scenario, concepts: definedConcepts(situation.concepts, scenario) };
  const analysis = (wanted: Situation = known): Promise<Analysis> => {
    const key = JSON.stringify([wanted.scenario, wanted.concepts, wanted.rules]);
    let promise = solved.get(key);
    if (!promise) {
      promise = analysed(wanted, signal);
      solved.set(key, promise);
      promise.catch(() => solved.delete(key));
      for (const oldest of solved.keys()) if (solved.size > keptSolved) solved.delete(oldest);
    }
    return promise;
  };
  const findings: Asked["findings"] = (about) => [...found.diagnostics, ...(preparedFor(about)?.diagnostics ?? [])];
  return {
    text,
    situation: known,
    language,
    conflict: found.conflict,
    diagnostics: findings(known.scenario),
    findings,
    signal,
    analysis,
    progress: (done, total) => tell({ kind: "progress", id, done, total }),
  };
}

/** The scenario asked for, unless the text no longer has it. */
function scenarioOf({ scenario }: Situation): string | undefined {
  return read.found.conflict?.scenarios.some(({ id }) => id === scenario) ? scenario : undefined;
}

/** Without simultaneous stability where the model's form does not define it; never none at all. */
function definedConcepts(concepts: Situation["concepts"], scenario: string | undefined): Situation["concepts"] {
  if (preparedFor(scenario)?.space?.structure.combine) return concepts;
  const defined = concepts.filter((concept) => concept !== "sim");
  return defined.length > 0 ? defined : ["nash"];
}

/** The states of a scenario; undefined when the text has errors. */
function preparedFor(scenario: string | undefined): Prepared | undefined {
  const { conflict, diagnostics } = read.found;
  if (!conflict || hasErrors(diagnostics)) return undefined;
  let prepared = read.prepared.get(scenario);
  if (!prepared) {
    prepared = prepare(conflict, scenario);
    read.prepared.set(scenario, prepared);
  }
  return prepared;
}

async function analysed(situation: Situation, signal: AbortSignal): Promise<Analysis> {
  const space = preparedFor(situation.scenario)?.space;
  if (!space) throw new Unanswerable("errors");
  return await solve(space, situation, signal);
}
