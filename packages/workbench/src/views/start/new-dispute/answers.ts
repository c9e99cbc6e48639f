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
  readonly first: number;
  readonly second: number;
}
export interface WishAnswer {
  readonly key: number;
  readonly option: number;
  readonly taken: boolean;
  readonly condition?: { readonly option: number; readonly taken: boolean } | undefined;
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

/** All options that have a name, with the position of their actor. */
export const optionsOf = ({ actors }: Answers) =>
  actors.flatMap(({ options, name }, actorIndex) =>
    options
      .filter((option) => option.name.trim() !== "")
      .map((option) => ({ ...option, actor: actorIndex, actorName: name })),
  );

/** The answers without what was left empty and what speaks of something that is gone. */
export function draftOf(answers: Answers): DisputeDraft {
  const actors = answers.actors.filter(
    ({ name, options }) => name.trim() !== "" && options.some((option) => option.name.trim() !== ""),
  );
  const keys = optionsOf({ ...answers, actors }).map(({ key }) => key);
  const position = (key: number): number => keys.indexOf(key);
  const isThere = (key: number): boolean => keys.includes(key);
  return {
    title: answers.title,
    actors: actors.map(({ name, options }) => ({
      name,
      options: options.map((option) => option.name).filter((option) => option.trim() !== ""),
    })),
    exclusions: answers.exclusions
      .filter(({ first, second }) => isThere(first) && isThere(second) && first !== second)
      .map(({ kind, first, second }) => ({ kind, first: position(first), second: position(second) })),
    today: answers.today.filter(isThere).map(position),
    wishes: actors.map(({ wishes }) =>
      wishes
        .filter(({ option }) => isThere(option))
        .map(({ option, taken, condition }) => ({
          option: position(option),
          taken,
          ...(condition && isThere(condition.option)
            ? { condition: { option: position(condition.option), taken: condition.taken } }
            : {}),
        })),
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
