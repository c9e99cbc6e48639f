import type { Diagnostic } from "../language/diagnostic.ts";
import type { Actor, Conflict, Option, Preference, Rule, Unseen } from "../model/conflict.ts";
import type { Expression } from "../model/expression.ts";
import { isRecord, type JsonFindings, jsonFindings, kindOf, parseJson } from "../model/json-findings.ts";
import { expected } from "../model/json-shape.ts";
import type { JsonPath } from "../model/json-text.ts";
import { say, word } from "../sentences/sentence.ts";
import { isIndex, readCondition } from "./gmcr-conditions.ts";
import { readableIds, slug } from "./gmcr-names.ts";
import { readRanking } from "./gmcr-ranking.ts";

export interface GmcrReading {
  /** `numbered` (default): `dm1`, `dm2`, … in file order. `named`: after the names, for a text that people go on with. */
  readonly actors?: "numbered" | "named";
}

/** No dispute has as many decision makers, options or conditions in one place; a file that has is another kind of file. */
const MOST = 10_000;

type JsonObject = Readonly<Record<string, unknown>>;

const fileKeys = new Set([
  "options",
  "decisionMakers",
  "infeasibles",
  "useManualPreferenceRanking",
  "useManualPreferenceVectors",
]);
const optionKeys = new Set(["name", "permittedDirection"]);
const directions: Readonly<Record<string, Option["direction"]>> = { both: "both", fwd: "take", back: "drop" };

/**
 * Reads a `.gmcr` file of GMCR+ or gmcr-py, of any age. Every index, length and number is checked before it is used, and
 * several problems are reported in one go, each with its path in the file, its line and its column. `conflict` is there
 * only when nothing is wrong.
 *
 * Actors are `dm1`, `dm2`, … in file order, or are named after their names where asked; options get readable ids from their names. The title is the list of the
 * actors' names, as the format has none. `misperceptions` become states that the actor does not see. What Détente has no
 * place for — unknown members, coalitions, the preferences that the file itself does not use — is kept in
 * `foreign.gmcr` and written back by `writeGmcr`.
 *
 * That a manual ranking lists every feasible state can only be told once the states are known: the analysis says so.
 *
 * @example
 * ```ts
 * const { text: gmcr } = writeGmcr(water);
 * readGmcr(gmcr!).conflict!.actors.map(({ id, name }) => [id, name]); // => [["dm1", "Syria"], ["dm2", "Iraq"]]
 * ```
 */
export function readGmcr(
  text: string,
  { actors = "numbered" }: GmcrReading = {},
): { readonly conflict?: Conflict; readonly diagnostics: readonly Diagnostic[] } {
  const { value: file, diagnostics } = parseJson(text);
  if (diagnostics.length > 0) return { diagnostics };
  const findings = jsonFindings(text);
  const conflict = readFile(file, findings, actors);
  return findings.failed ? { diagnostics: findings.diagnostics() } : { conflict, diagnostics: findings.diagnostics() };
}

/** What actors are called: by their place in the file, or after their names where those say something and differ. */
function actorIds(makers: readonly unknown[], actors: GmcrReading["actors"]): readonly string[] {
  const numbered = makers.map((_, index) => `dm${index + 1}`);
  if (actors !== "named") return numbered;
  const named = makers.map((maker) =>
    isRecord(maker) && typeof maker.name === "string" && /^[^\p{L}\p{N}]*\p{L}/u.test(maker.name)
      ? slug(maker.name)
      : "",
  );
  const uses = Map.groupBy([...named, ...numbered], (id) => id);
  return named.map((id, index) => (id !== "" && uses.get(id)!.length === 1 ? id : numbered[index]!));
}

function readFile(file: unknown, findings: JsonFindings, named: GmcrReading["actors"]): Conflict | undefined {
  if (!isRecord(file)) {
    const message = say("expected the { … } of a GMCR+ file, found {found}.", { found: kindOf(file) });
    findings.add("not-gmcr", [], message, "Check that it is the file you meant.");
    return undefined;
  }
  const manual = readManualFlag(file, findings);
  const options = readOptions(file.options, findings);
  const makers = readList(file.decisionMakers, ["decisionMakers"], "decision makers", findings);
  if (makers?.length === 0) {
    const message = "is empty: a conflict needs at least one decision maker.";
    findings.add("no-actors", ["decisionMakers"], message, "Add the decision makers with their options.");
  }
  if (!options || !makers || tooMany(makers, ["decisionMakers"], findings)) return undefined;

  const owned = readOwnership(makers, options, findings);
  const ids = actorIds(makers, named);
  const actors = makers.map((maker, index) => readActor(maker, ids[index]!, index, owned[index], options, findings));
  const ownerOf = new Map(owned.flatMap((indices, maker) => indices.map((index) => [index, maker] as const)));
  const keys = options.map(() => "");
  owned.forEach((indices, maker) => {
    for (const index of indices) keys[index] = `${ids[maker]}.${options[index].id}`;
  });
  // without owners conditions have no names to speak of, but their indices can be checked all the same
  const condition = (value: unknown, path: JsonPath): Expression | undefined =>
    readCondition(value, path, keys, findings);

  const rules = readConditions(file.infeasibles, ["infeasibles"], condition, findings).map(
    (when): Rule => ({ kind: "infeasible", of: [when] }),
  );
  const unseen: Unseen[] = [];
  const preferences: Preference[] = [];
  makers.forEach((maker, index) => {
    if (!isRecord(maker)) return;
    const path = ["decisionMakers", index];
    const actor = ids[index]!;
    const misperceptions = readConditions(maker.misperceptions, [...path, "misperceptions"], condition, findings);
    for (const when of misperceptions) unseen.push({ by: actor, when });
    if (manual) {
      preferences.push({ kind: "ranking", actor, tiers: readRanking(maker, path, options.length, findings) });
    } else {
      const statements = readConditions(maker.preferences, [...path, "preferences"], condition, findings);
      const items = statements.map((when) => ({ kind: "statement" as const, when }));
      preferences.push({ kind: "statements", actor, items });
    }
  });
  warnOfCoalitions(file.coalitions, findings);
  if (findings.failed) return undefined;

  const order = keys.map((_, index) => index).sort((a, b) => ownerOf.get(a)! - ownerOf.get(b)! || a - b);
  return {
    title: actors.map((actor) => actor.name).join(", "),
    actors,
    ...(order.some((index, at) => index !== at) && { optionOrder: keys }),
    rules,
    merges: [],
    forbidden: [],
    unseen,
    outcomes: [],
    preferences,
    scenarios: [],
    claims: [],
    sources: [],
    statements: [],
    foreign: { gmcr: foreignParts(file, makers as JsonObject[], ids, keys, manual) },
  };
}

/** Whether the rankings count rather than the statements; the older files' name for the flag is read too. */
function readManualFlag(file: JsonObject, findings: JsonFindings): boolean {
  const key = "useManualPreferenceRanking" in file ? "useManualPreferenceRanking" : "useManualPreferenceVectors";
  const flag = file[key] ?? false;
  if (typeof flag === "boolean") return flag;
  findings.add("bad-type", [key], say("is true or false, not {found}.", { found: kindOf(flag) }));
  return false;
}

function readList(
  value: unknown,
  path: JsonPath,
  what: "decision makers" | "conditions" | "options" | "option indices",
  findings: JsonFindings,
): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const at = value === undefined ? path.slice(0, -1) : path;
  const values = { what: word(what), found: kindOf(value) };
  findings.add(
    "bad-type",
    at,
    value === undefined
      ? say('has no "{name}"; expected a list of {what}, found {found}.', { name: path.at(-1) ?? "", ...values })
      : say("expected a list of {what}, found {found}.", values),
  );
  return undefined;
}

function tooMany(list: readonly unknown[], path: JsonPath, findings: JsonFindings): boolean {
  if (list.length <= MOST) return false;
  findings.add(
    "too-many",
    path,
    say("has {count} entries, more than the {most} that are read.", { count: list.length, most: MOST }),
    "Check that it is the file you meant.",
  );
  return true;
}

function readConditions(
  value: unknown,
  path: JsonPath,
  read: (value: unknown, path: JsonPath) => Expression | undefined,
  findings: JsonFindings,
): Expression[] {
  if (value === undefined) return [];
  const list = readList(value, path, "conditions", findings) ?? [];
  if (tooMany(list, path, findings)) return [];
  return list.flatMap((condition, index) => read(condition, [...path, index]) ?? []);
}

function readOptions(value: unknown, findings: JsonFindings): readonly Option[] | undefined {
  const list = readList(value, ["options"], "options", findings);
  if (!list || tooMany(list, ["options"], findings)) return undefined;
  if (list.length === 0) {
    const message = "is empty: a conflict needs at least one option.";
    findings.add("no-options", ["options"], message, "Add what each decision maker can do.");
  }
  const named = list.map((option, index) => {
    const path = ["options", index];
    if (!isRecord(option)) {
      findings.add(
        "bad-type",
        path,
        say('expected an option { "name": …, "permittedDirection": … }, found {found}.', { found: kindOf(option) }),
      );
      return { name: "", direction: "both" as const };
    }
    const letter = option.permittedDirection ?? "both";
    const direction = typeof letter === "string" && Object.hasOwn(directions, letter) ? directions[letter] : undefined;
    if (direction === undefined) {
      const message = say('is "both", "fwd" (take only) or "back" (drop only), not {found}.', {
        found: kindOf(letter),
      });
      findings.add("bad-direction", [...path, "permittedDirection"], message);
    }
    return { name: readName(option, path, findings), direction: direction ?? "both" };
  });
  const ids = readableIds(named.map((option) => option.name));
  return named.map(({ name, direction }, index) => ({ id: ids[index], name, direction }));
}

function readName(named: JsonObject, path: JsonPath, findings: JsonFindings): string {
  const { name } = named;
  if (typeof name !== "string") {
    const at = name === undefined ? path : [...path, "name"];
    const missing = say('has no "name"; expected a name, found {found}.', { found: kindOf(name) });
    findings.add("bad-type", at, name === undefined ? missing : expected("a name", name));
    return "";
  }
  if (name === "__proto__") {
    const message = "the name __proto__ is reserved: results are keyed by name.";
    findings.add("reserved-name", [...path, "name"], message, "Choose another name.");
  }
  return name;
}

/** Each decision maker's options in ascending order; reports indices out of range, options with two owners or none. */
function readOwnership(
  makers: readonly unknown[],
  options: readonly Option[],
  findings: JsonFindings,
): readonly (readonly number[])[] {
  const owner = new Map<number, number>();
  let complete = true;
  const owned = makers.map((maker, index) => {
    if (!isRecord(maker)) {
      complete = false;
      return [];
    }
    const path = ["decisionMakers", index, "options"];
    const list = readList(maker.options, path, "option indices", findings);
    if (list?.length === 0) {
      const message = "is empty: a decision maker needs at least one option.";
      findings.add("actor-without-options", path, message, "Give it an option, or remove it.");
    }
    complete &&= list !== undefined;
    return (list ?? []).filter((option, position): option is number => {
      const at = [...path, position];
      if (!isIndex(option, at, options.length, findings)) return false;
      const other = owner.get(option as number);
      if (other !== undefined) {
        const message = say("option {index} ({name}) already belongs to decisionMakers[{owner}].", {
          index: option as number,
          name: JSON.stringify(options[option as number].name),
          owner: other,
        });
        findings.add("option-owned-twice", at, message, "Each option belongs to exactly one decision maker.");
        return false;
      }
      owner.set(option as number, index);
      return true;
    });
  });
  if (complete && makers.length > 0) {
    options.forEach((option, index) => {
      if (owner.has(index)) return;
      const message = say("the option {name} belongs to no decision maker.", { name: JSON.stringify(option.name) });
      findings.add(
        "option-owned-by-nobody",
        ["options", index],
        message,
        "Add its index to one decision maker's options.",
      );
    });
  }
  return owned.map((indices) => indices.toSorted((a, b) => a - b));
}

function readActor(
  maker: unknown,
  id: string,
  index: number,
  owned: readonly number[],
  options: readonly Option[],
  findings: JsonFindings,
): Actor {
  const path = ["decisionMakers", index];
  if (!isRecord(maker)) {
    const values = { found: kindOf(maker) };
    const message = say('expected a decision maker { "name": …, "options": … }, found {found}.', values);
    findings.add("bad-type", path, message);
    return { id, name: "", options: [] };
  }
  return { id, name: readName(maker, path, findings), options: owned.map((option) => options[option]) };
}

function warnOfCoalitions(coalitions: unknown, findings: JsonFindings): void {
  if (!Array.isArray(coalitions) || !coalitions.some((group) => Array.isArray(group) && group.length > 1)) return;
  const message =
    "decision makers are grouped here; Détente analyses each one on its own and keeps the groups as they are.";
  findings.add(
    "coalitions-not-read",
    ["coalitions"],
    message,
    "Ask for coalitions in the analysis instead.",
    "warning",
  );
}

/** What is kept for the way back; decision makers by id, options by key, so that it follows them. */
function foreignParts(
  file: JsonObject,
  makers: readonly JsonObject[],
  ids: readonly string[],
  keys: readonly string[],
  manual: boolean,
): unknown {
  const makerKeys = new Set(["name", "options", "misperceptions"]);
  for (const key of manual ? ["preferenceRanking", "preferenceVector"] : ["preferences"]) makerKeys.add(key);
  const options = (file.options as JsonObject[]).map(
    (option, index) => [keys[index], without(option, optionKeys)] as const,
  );
  const decisionMakers = makers.map((maker, index) => [ids[index]!, without(maker, makerKeys)] as const);
  return {
    file: without(file, fileKeys),
    options: Object.fromEntries(options.filter(([, kept]) => Object.keys(kept).length > 0)),
    decisionMakers: Object.fromEntries(decisionMakers.filter(([, kept]) => Object.keys(kept).length > 0)),
  };
}

const without = (object: JsonObject, keys: ReadonlySet<string>): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
