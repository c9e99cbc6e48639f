import type { Token } from "../language/classify.ts";
import type { Model } from "../language/generated/ast.ts";
import { type Names, namesOf } from "../language/names.ts";
import { unquote } from "../language/services.ts";

/**
 * The names that can be used after the beginning of a declaration: the file's, in a scenario also its own, in a claim those
 * of the scenario that it speaks of.
 *
 * @param before the tokens of the declaration, as far as it is written
 */
export function namesAfter(model: Model | undefined, before: readonly Token[]): Names {
  if (!model) return none;
  const id = scenarioOf(before);
  return namesOf(model, id === undefined ? undefined : namesOf(model).scenarios.get(id));
}

function scenarioOf(before: readonly Token[]): string | undefined {
  switch (before[0]?.type) {
    case "scenario":
      return writtenName(before[1]);
    case "claim": {
      const given = before.findIndex(({ type }, i) => type === "scenario" && before[i - 1]?.type === "given");
      return given < 0 ? undefined : writtenName(before[given + 1]);
    }
    default:
      return undefined;
  }
}

/** The name that a token writes, in quotes or without; "" for any other token. */
export const writtenName = (token: Token | undefined): string =>
  token?.type !== "ID" ? "" : (token.text.startsWith('"') ? unquote(token.text) : token.text).normalize("NFC");

const none: Names = {
  actors: new Map(),
  options: new Map(),
  outcomes: new Map(),
  states: new Map(),
  evidence: new Map(),
  sources: new Map(),
  statements: new Map(),
  scenarios: new Map(),
  optionCount: 0,
};
