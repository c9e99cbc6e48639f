import { changesText, leverage, phrasesOf, secured, Words } from "detente";
import type { Asked } from "./question.ts";

/** What becomes of the verdicts when an option is taken away or forced; undefined: the rules leave no state. */
type Effect = { readonly text: string; readonly isNothing: boolean } | undefined;

export interface Levers {
  readonly options: readonly { readonly key: string; readonly cannot: Effect; readonly must: Effect }[];
  /** For each actor what it can secure whatever the others do; undefined where it has no strategy open. */
  readonly secured: readonly (
    | { readonly taken: readonly string[]; readonly worst: string; readonly place: number; readonly of: number }
    | undefined
  )[];
}

/** What each option decides, and what each actor can secure alone. */
export async function answer(asked: Asked, _: null): Promise<Levers> {
  const analysis = await asked.analysis();
  const phrases = phrasesOf(asked.language);
  const { model } = analysis;
  const words = new Words(analysis, phrases);
  const effects = await leverage(analysis, asked.signal);
  const effect = (restricted: (typeof effects)[number]["cannot"]): Effect =>
    restricted.kind === "infeasible"
      ? undefined
      : {
          text: changesText(analysis, restricted.changes, phrases),
          isNothing: restricted.changes.states.length + restricted.changes.outcomes.length === 0,
        };
  return {
    options: effects.map(({ option, cannot, must }) => ({
      key: model.options[option]!.key,
      cannot: effect(cannot),
      must: effect(must),
    })),
    secured: model.actors.map((_, actor) => {
      const best = secured(analysis, actor);
      return (
        best && {
          taken: best.taken.map((option) => model.options[option]!.name),
          worst: words.label(best.worst),
          place: best.place,
          of: best.of,
        }
      );
    }),
  };
}
