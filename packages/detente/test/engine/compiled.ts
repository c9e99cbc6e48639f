import { compile } from "../../src/engine/compile.ts";
import { StateCountError, type StateSpace } from "../../src/engine/states.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";

/** The states of a random model; null where its rules leave none. */
export function compiled(model: ConflictModel): StateSpace | null {
  try {
    return compile(model);
  } catch (error) {
    if (error instanceof StateCountError) return null;
    throw error;
  }
}
