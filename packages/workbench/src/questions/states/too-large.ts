import { type Analysis, GroupError } from "detente";

/** Questions about groups compare pairs of states: of so many states, or among so many actors, they are not answered. */
export interface TooLarge {
  readonly kind: "too large";
  readonly states: number;
  readonly actors: number;
}

/** The answer to a question about groups, unless the library refuses it for its size. */
export async function unlessTooLarge<A>({ space, model }: Analysis, answer: () => Promise<A>): Promise<A | TooLarge> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof GroupError)) throw error;
    return { kind: "too large", states: space.count, actors: model.actors.length };
  }
}
