import type { Analysis } from "detente";

/**
 * Works something long out once for a situation: questions that follow ask for parts of it. What was given up, or failed,
 * is worked out again.
 */
export function remembered<A, K extends string = "">(
  work: (analysis: Analysis, signal: Signalled, key: K) => Promise<A>,
): (asked: Signalled, analysis: Analysis, key: K) => Promise<A> {
  const known = new WeakMap<Analysis, Map<K, Promise<A>>>();
  return (asked, analysis, key) => {
    let answers = known.get(analysis);
    if (!answers) {
      answers = new Map();
      known.set(analysis, answers);
    }
    const found = answers.get(key) ?? work(analysis, asked, key);
    answers.set(key, found);
    found.catch(() => answers.delete(key));
    return found;
  };
}

/** What long work needs of a question: it can be given up, and says how far it has come. */
interface Signalled {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}
