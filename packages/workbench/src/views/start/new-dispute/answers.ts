import type { DisputeDraft } from "detente/editing";

/** What has been answered so far. Options are known by a number of their own, so that the order may change. */
export interface Answers {
  readonly title: string;
  readonly actors: readonly ActorAnswer[];
  readonly exclusions: readonly ExclusionAnswer[];
  readonly today: readonly number[];
}
export interface ActorAnswer {
  readonly key: number;
  readonly name: string;
  readonly options: readonly { readonly key: number; readonly name: string }[];
  /** Most important first. */
  readonly wishes: readonly WishAnswer[];
}
export interface ExclusionAnswer {
  readonly key: number;
  readonly kind: "together" | "needs";
  /** Until one is chosen there is none. */
  readonly first?: number | undefined;
  readonly second?: number | undefined;
}
export interface WishAnswer {
  readonly key: number;
  readonly option?: number | undefined;
  readonly taken: boolean;
  readonly condition?: { readonly option?: number | undefined; readonly taken: boolean } | undefined;
}

let lastKey = Date.now();
/** A number that nothing has yet. */
export const newKey = (): number => ++lastKey;

/** An actor about whom nothing is said yet. */
export const newActor = (): ActorAnswer => ({
  key: newKey(),
  name: "",
  options: [{ key: newKey(), name: "" }],
  wishes: [],
});
export const noAnswers = (): Answers => ({ title: "", actors: [newActor(), newActor()], exclusions: [], today: [] });

/** The parties that have a name, each with those of its options that have one. */
export const partiesOf = ({ actors }: Pick<Answers, "actors">): readonly ActorAnswer[] =>
  actors
    .filter(({ name }) => name.trim() !== "")
    .map((actor) => ({ ...actor, options: actor.options.filter(({ name }) => name.trim() !== "") }));

/** The rules of which both sides are chosen, numbered as they are shown. */
export const rulesOf = ({ exclusions, actors }: Answers) => {
  const keys = new Set(partiesOf({ actors }).flatMap(({ options }) => options.map(({ key }) => key)));
  return exclusions.flatMap(({ kind, first, second }, index) =>
    first !== undefined && second !== undefined && keys.has(first) && keys.has(second)
      ? [{ number: index + 1, kind, first, second }]
      : [],
  );
};

/** The answers without what was left empty and what speaks of something that is gone. */
export function draftOf(answers: Answers): DisputeDraft {
  const actors = partiesOf(answers).filter(({ options }) => options.length > 0);
  const keys = actors.flatMap(({ options }) => options.map(({ key }) => key));
  const position = (key: number): number => keys.indexOf(key);
  const isThere = (key: number | undefined): key is number => key !== undefined && keys.includes(key);
  return {
    title: answers.title,
    actors: actors.map(({ name, options }) => ({ name, options: options.map((option) => option.name) })),
    exclusions: rulesOf(answers).map(({ kind, first, second }) => ({
      kind,
      first: position(first),
      second: position(second),
    })),
    today: answers.today.filter(isThere).map(position),
    wishes: actors.map(({ wishes }) =>
      wishes.flatMap(({ option, taken, condition }) =>
        isThere(option)
          ? [
              {
                option: position(option),
                taken,
                ...(condition && isThere(condition.option)
                  ? { condition: { option: position(condition.option), taken: condition.taken } }
                  : {}),
              },
            ]
          : [],
      ),
    ),
  };
}

const place = "detente.new-dispute";

/** Keeps the answers for this window, so that going to another view or loading the page again loses nothing. */
export const keepAnswers = (answers: Answers, step: number): void =>
  sessionStorage.setItem(place, JSON.stringify({ answers, step }));
export const forgetAnswers = (): void => sessionStorage.removeItem(place);
export const hasAnswers = (): boolean => sessionStorage.getItem(place) !== null;

/** What was kept; from the beginning where nothing was. */
export function keptAnswers(): { readonly answers: Answers; readonly step: number } {
  const kept = sessionStorage.getItem(place);
  return kept === null ? { answers: noAnswers(), step: 0 } : (JSON.parse(kept) as { answers: Answers; step: number });
}
