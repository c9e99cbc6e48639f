import type { StateSpace } from "../engine/states.ts";

/** Whether states of the two models can be told to be the same: they have the same options, or the same named states. */
export function sameStates(a: StateSpace, b: StateSpace): boolean {
  return vocabulary(a) === vocabulary(b);
}

function vocabulary({ model }: StateSpace): string {
  if (model.graph) return JSON.stringify(model.graph.states.map(({ id }) => id).sort());
  return JSON.stringify(model.options.map(({ key }) => key).sort());
}

/**
 * What makes a state the same in another model: which options are taken in it, whatever order they are declared in, or its
 * name in graph form. Merged states are the same when they are written the same.
 */
export function stateKeys(space: StateSpace): (state: number) => string {
  const { model } = space;
  if (model.graph) return (state) => space.pattern(state);
  const order = model.options
    .map(({ key }, index) => ({ key, index }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ index }) => index);
  return (state) => {
    const pattern = space.pattern(state);
    return order.map((index) => pattern[index]).join("");
  };
}

/** For each state of `of` the same state of `among`, or -1. */
export function statesAmong(among: StateSpace, of: StateSpace): Int32Array {
  if (!sameStates(among, of)) return new Int32Array(of.count).fill(-1);
  const keyAmong = stateKeys(among);
  const byKey = new Map(Array.from({ length: among.count }, (_, state) => [keyAmong(state), state]));
  const keyOf = stateKeys(of);
  return Int32Array.from({ length: of.count }, (_, state) => byKey.get(keyOf(state)) ?? -1);
}
