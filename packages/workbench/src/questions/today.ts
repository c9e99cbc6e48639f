import type { Asked } from "./question.ts";

/** Today's state, and in graph form the states that there are. */
export async function answer(
  asked: Asked,
  _: null,
): Promise<{ readonly pattern?: string; readonly states: readonly { readonly id: string; readonly name: string }[] }> {
  const { space, model } = await asked.analysis();
  return {
    ...(space.statusQuo === undefined ? {} : { pattern: space.pattern(space.statusQuo) }),
    states: model.graph?.states.map(({ id, name }) => ({ id, name })) ?? [],
  };
}
