import type { Diagnostic, Severity } from "../language/diagnostic.ts";
import type { Conflict, Preference, RankingTier } from "../model/conflict.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import type { Expression } from "../model/expression.ts";
import { isRecord } from "../model/json-findings.ts";
import { resolveScenario, ScenarioError } from "../model/scenario.ts";
import { asWritten, type GmcrCondition } from "./gmcr-conditions.ts";
import { gmcrLosses } from "./gmcr-losses.ts";
import { allRanked, rankingStatements } from "./gmcr-preferences.ts";
import { disjunction, type Names, type Term, TooManyTerms } from "./normal-form.ts";

/** A `.gmcr` file, or why there is none. */
export interface GmcrText {
  /** Absent when a notice is an error. */
  readonly text?: string;
  /** What the format cannot hold: errors; warnings where results change; hints where only words are left out. */
  readonly notices: readonly Diagnostic[];
}

type JsonObject = Readonly<Record<string, unknown>>;
/** The format and its age, by the name of the program that made it. */
const format = { program: "gmcr-py", version: "0.3.12" };
const directions = { both: "both", take: "fwd", drop: "back" } as const;

/**
 * Writes a conflict, with one scenario applied or none, as a `.gmcr` file that GMCR+ and gmcr-py read. A file that was
 * read by `readGmcr` keeps its meaning and its unknown members.
 *
 * Whatever conditions the format has no word for (if, iff, counts, outcomes) are turned into "any of these lists of
 * literals holds"; `require` and the counting rules into infeasible conditions. Rankings are written as numbers when every
 * actor has one by numbers, and otherwise as statements that say the same. Nothing is left out in silence: see `notices`.
 *
 * @example
 * ```ts
 * const { text: gmcr, notices } = writeGmcr(water);
 * JSON.parse(gmcr!).options.length; // => 3
 * notices[0].severity; // => "hint"
 * ```
 */
export function writeGmcr(conflict: Conflict, scenario?: string): GmcrText {
  try {
    const model = resolveScenario(conflict, scenario);
    const notices = gmcrLosses(model);
    if (notices.some((item) => item.severity === "error")) return { notices };
    return { text: `${JSON.stringify(fileOf(model), null, 1)}\n`, notices };
  } catch (error) {
    if (error instanceof ScenarioError) return { notices: [refusal(error.code, error.message)] };
    if (error instanceof TooManyTerms) {
      const message = `A condition cannot be written for GMCR+: ${error.message}`;
      return { notices: [refusal("condition-too-large", message, "Say it in several smaller statements or rules.")] };
    }
    if (error instanceof RangeError) return { notices: [refusal("not-for-gmcr", error.message)] };
    throw error;
  }
}

const refusal = (code: string, message: string, remedy?: string, severity: Severity = "error"): Diagnostic => ({
  code,
  severity,
  message,
  remedy,
});

function fileOf(model: ConflictModel): JsonObject {
  const names: Names = {
    indexOf: new Map(model.options.map((option, index) => [option.key, index])),
    outcomes: new Map(model.outcomes.map((outcome) => [outcome.id, outcome.when])),
  };
  const condition = (expression: Expression): GmcrCondition =>
    asWritten(expression, names.indexOf) ?? compound(disjunction(expression, names), model.options.length);
  const kept = keptParts(model);
  const manual = allRanked(model);
  const decisionMakers = model.actors.map((actor, index) => {
    const preference = model.preferences.find((item) => item.actor === actor.id);
    return {
      name: actor.name,
      options: model.options.flatMap((option, position) => (option.ownerIndex === index ? [position] : [])),
      misperceptions: model.unseen.filter((item) => item.by === actor.id).map((item) => condition(item.when)),
      ...(kept ? kept.decisionMakers.get(actor.id) : { preferences: [], preferenceRanking: [] }),
      ...(manual && preference?.kind === "ranking"
        ? { preferenceRanking: preference.tiers.map(tierNumbers) }
        : { preferences: preferenceStatements(model, preference).map(condition) }),
    };
  });
  return {
    ...(kept ? kept.file : format),
    options: model.options.map(({ key, name, direction }) => ({
      name,
      permittedDirection: directions[direction],
      ...kept?.options.get(key),
    })),
    decisionMakers,
    infeasibles: model.rules.flatMap((rule) => infeasibleParts(rule.kind, rule.of)).map(condition),
    useManualPreferenceRanking: manual,
  };
}

/** Conditions each of which excludes states, together as a rule does. */
function infeasibleParts(kind: ConflictModel["rules"][number]["kind"], of: readonly Expression[]): Expression[] {
  const noneOf: Expression = { op: "and", of: of.map((member) => ({ op: "not", of: member })) };
  const anyTwo = (): Expression[] =>
    of.flatMap((first, index) => of.slice(index + 1).map((second): Expression => ({ op: "and", of: [first, second] })));
  switch (kind) {
    case "infeasible":
      return [...of];
    case "require":
      return of.map((member) => ({ op: "not", of: member }));
    case "at-most-one":
      return anyTwo();
    case "at-least-one":
      return [noneOf];
    case "exactly-one":
      return [...anyTwo(), noneOf];
  }
}

function preferenceStatements(model: ConflictModel, preference: Preference | undefined): readonly Expression[] {
  if (preference === undefined) return [];
  if (preference.kind === "ranking") return rankingStatements(model, preference);
  return preference.items.flatMap((item) => (item.kind === "unordered" ? item.items : [item])).map((item) => item.when);
}

function tierNumbers(tier: RankingTier): number | number[] {
  const numbers = tier.states.flatMap((state) => (state.kind === "number" ? [state.number] : []));
  return numbers.length === 1 ? numbers[0] : numbers;
}

function compound(terms: readonly Term[], optionCount: number): GmcrCondition {
  const members = terms.map(({ taken, notTaken }) => {
    const literals: [number, "Y" | "N"][] = [];
    for (let index = 0; index < optionCount; index++) {
      const bit = 1n << BigInt(index);
      if (taken & bit) literals.push([index, "Y"]);
      else if (notTaken & bit) literals.push([index, "N"]);
    }
    return literals;
  });
  return members.length === 1 ? members[0] : { compound: true, members };
}

/** What an imported `.gmcr` file held besides the model; undefined for a conflict from elsewhere. */
function keptParts(model: ConflictModel):
  | {
      readonly file: JsonObject;
      readonly options: ReadonlyMap<string, JsonObject>;
      readonly decisionMakers: ReadonlyMap<string, JsonObject>;
    }
  | undefined {
  const kept = model.conflict.foreign?.gmcr;
  if (!isRecord(kept)) return undefined;
  const part = (name: string): JsonObject => (isRecord(kept[name]) ? kept[name] : {});
  const byName = (value: JsonObject): ReadonlyMap<string, JsonObject> =>
    new Map(Object.entries(value).flatMap(([key, inner]) => (isRecord(inner) ? [[key, inner] as const] : [])));
  return { file: part("file"), options: byName(part("options")), decisionMakers: byName(part("decisionMakers")) };
}
