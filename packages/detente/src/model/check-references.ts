import { said, say } from "../sentences/sentence.ts";
import { checkExpectation } from "./check-expectation.ts";
import type { Claim, Conflict, Declarations, Grounds, Outcome, Preference } from "./conflict.ts";
import type { ConflictModel } from "./conflict-model.ts";
import type { Expression } from "./expression.ts";
import { type JsonFindings, pathWords } from "./json-findings.ts";
import type { JsonPath } from "./json-text.ts";
import { checkExpression, checkReference, known, type Names, type Note, namesOf, thereIsNo } from "./known-names.ts";
import { resolveScenario, ScenarioError } from "./scenario.ts";

/**
 * Checks what a conflict read from JSON refers to: that each name is declared, and once; that patterns have a letter for
 * each option; that weights stand on all of an actor's statements or on none; that no outcome or scenario is made of
 * itself. Every scenario is checked as applied, so that what it takes away is missed wherever it is used.
 *
 * @param isConcept whether there is a solution concept with the id, which claims may then name; any when left out
 */
export function checkReferences(
  conflict: Conflict,
  findings: JsonFindings,
  isConcept: ((id: string) => boolean) | undefined,
): void {
  checkNames(conflict, [], findings);
  conflict.scenarios.forEach(({ overrides }, index) => {
    checkNames(overrides, ["scenarios", index, "overrides"], findings);
  });
  for (const name of ["scenarios", "claims", "sources", "statements"] as const) {
    const items: readonly { readonly id: string }[] = conflict[name];
    checkUnique(items, [name], (item) => item.id, findings);
  }
  const context: Context = {
    paths: pathsOf(conflict),
    evidence: evidenceOf(conflict),
    isConcept,
    findings,
    said: new Set(),
  };
  const base = checkSituation(conflict, undefined, context);
  const situations = new Map(conflict.scenarios.map(({ id }) => [id, checkSituation(conflict, id, context)]));
  const { note } = notes(context);
  conflict.claims.forEach((claim, index) => {
    const path = ["claims", index];
    const model = claim.scenario === undefined ? base : situations.get(claim.scenario);
    if (claim.scenario !== undefined && !situations.has(claim.scenario)) {
      note("unknown-name", [...path, "scenario"], thereIsNo("scenario", claim.scenario));
    } else if (model) checkClaim(claim, path, model, context);
  });
  const added = conflict.scenarios.flatMap(({ overrides }) => overrides.actors ?? []);
  const actors = new Set([...conflict.actors, ...added].map((actor) => actor.id));
  const sources = new Set(conflict.sources.map((source) => source.id));
  const statements = new Set(conflict.statements.map((statement) => statement.id));
  conflict.statements.forEach((statement, index) => {
    known(statement.for, actors, "actor", ["statements", index, "for"], note);
    known(statement.source, sources, "source", ["statements", index, "source"], note);
    statement.against?.forEach((other, position) => {
      const path = ["statements", index, "against", position];
      if (other === statement.id) note("against-itself", path, "a statement cannot dispute itself.");
      else known(other, statements, "statement", path, note);
    });
  });
}

interface Context {
  /** Where each declared item stands; scenarios share items with what they build on. */
  readonly paths: ReadonlyMap<object, JsonPath>;
  readonly evidence: ReadonlySet<string>;
  readonly isConcept: ((id: string) => boolean) | undefined;
  readonly findings: JsonFindings;
  /** What was noted already: an item of several situations is wrong once. */
  readonly said: Set<string>;
}

/** Notes each finding once; one about something inherited says which scenario it is wrong in. */
function notes(context: Context, scenario?: { readonly id: string; readonly path: JsonPath }): { readonly note: Note } {
  return {
    note(code, path, message) {
      const own = scenario === undefined || scenario.path.every((step, index) => path[index] === step);
      const key = JSON.stringify([code, path, message]);
      if (context.said.has(key)) return;
      context.said.add(key);
      context.findings.add(
        code,
        path,
        own
          ? message
          : say("with the scenario {scenario} applied, {finding}", {
              scenario: JSON.stringify(scenario.id),
              finding: said(message),
            }),
      );
    },
  };
}

const listNames = ["actors", "rules", "merges", "forbidden", "unseen", "outcomes", "preferences"] as const;

function pathsOf(conflict: Conflict): ReadonlyMap<object, JsonPath> {
  const paths = new Map<object, JsonPath>();
  const place = (declarations: Partial<Declarations>, path: JsonPath): void => {
    for (const name of listNames) {
      for (const [index, item] of (declarations[name] ?? []).entries()) paths.set(item, [...path, name, index]);
    }
    for (const name of ["graph", "statusQuo", "optionOrder"] as const) {
      const item = declarations[name];
      if (item) paths.set(item, [...path, name]);
    }
    declarations.graph?.moves.forEach((move, index) => {
      paths.set(move, [...path, "graph", "moves", index]);
    });
  };
  place(conflict, []);
  conflict.scenarios.forEach(({ overrides }, index) => {
    place(overrides, ["scenarios", index, "overrides"]);
  });
  return paths;
}

const evidenceOf = (conflict: Conflict): ReadonlySet<string> =>
  new Set([...conflict.sources, ...conflict.statements].map((item) => item.id));

function checkUnique<T>(
  items: readonly T[] | undefined,
  path: JsonPath,
  nameOf: (item: T) => string,
  findings: JsonFindings,
): void {
  const seen = new Map<string, number>();
  items?.forEach((item, index) => {
    const name = nameOf(item);
    const first = seen.get(name);
    if (first === undefined) seen.set(name, index);
    else {
      const values = { name: JSON.stringify(name), path: pathWords([...path, first]) };
      const message = say("the name {name} is used by {path} already.", values);
      findings.add("doubled-name", [...path, index], message, "Give each its own name.");
    }
  });
}

function checkNames(declarations: Partial<Declarations>, path: JsonPath, findings: JsonFindings): void {
  const { actors, graph, outcomes, preferences } = declarations;
  checkUnique(actors, [...path, "actors"], (actor) => actor.id, findings);
  actors?.forEach((actor, index) => {
    checkUnique(actor.options, [...path, "actors", index, "options"], (option) => option.id, findings);
  });
  checkUnique(graph?.states, [...path, "graph", "states"], (state) => state.id, findings);
  checkUnique(outcomes, [...path, "outcomes"], (outcome) => outcome.id, findings);
  checkUnique(preferences, [...path, "preferences"], (preference) => preference.actor, findings);
}

/** Checks the conflict as declared or with a scenario applied; the model when there is one. */
function checkSituation(conflict: Conflict, id: string | undefined, context: Context): ConflictModel | undefined {
  const index = conflict.scenarios.findIndex((scenario) => scenario.id === id);
  const path: JsonPath = index < 0 ? [] : ["scenarios", index];
  const { note } = notes(context, id === undefined ? undefined : { id, path });
  let model: ConflictModel;
  try {
    model = resolveScenario(conflict, id);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const order = conflict.scenarios[index]?.overrides.optionOrder ?? conflict.optionOrder;
    const at = error.code === "option-order" && order ? (context.paths.get(order) ?? path) : [...path, "extends"];
    note(error.code, at, error.sentence);
    return undefined;
  }
  checkModel(model, context, note);
  const actors = new Set(model.actors.map((actor) => actor.id));
  const scenario = conflict.scenarios[index];
  known(scenario?.seenBy, actors, "actor", [...path, "seenBy"], note);
  // preferences of actors that do not exist are no part of the model
  for (const preference of (scenario ? scenario.overrides.preferences : conflict.preferences) ?? []) {
    known(preference.actor, actors, "actor", [...(context.paths.get(preference) ?? []), "actor"], note);
  }
  return model;
}

function checkModel(model: ConflictModel, { paths, evidence }: Context, note: Note): void {
  const at = (item: object): JsonPath => paths.get(item) ?? [];
  const names = namesOf(model);
  const expression = (when: Expression | undefined, path: JsonPath): void => {
    if (when) checkExpression(when, path, names, note);
  };
  const grounds = (item: Grounds, path: JsonPath): void => {
    item.because?.forEach((name, index) => {
      known(name, evidence, "statement or source", [...path, "because", index], note);
    });
  };
  if (!model.graph?.states.length)
    for (const actor of model.actors)
      if (actor.options.length === 0)
        note("actor-without-options", at(actor), "the actor has no option and decides nothing.");
  // such as actor a.b with option c, and actor a with option b.c
  const distinct = model.actors.reduce((sum, { options }) => sum + new Set(options.map((option) => option.id)).size, 0);
  if (names.options.size < distinct) {
    note("doubled-name", ["actors"], "two options are written alike as actor.option.");
  }
  model.actors.forEach((actor) => {
    actor.options.forEach((option, index) => {
      grounds(option, [...at(actor), "options", index]);
    });
  });
  if (model.statusQuo) grounds(model.statusQuo, at(model.statusQuo));
  for (const rule of model.rules) {
    rule.of.forEach((when, index) => {
      expression(when, [...at(rule), "of", index]);
    });
    grounds(rule, at(rule));
  }
  for (const item of [...model.merges, ...model.unseen, ...model.outcomes])
    expression(item.when, [...at(item), "when"]);
  for (const item of [...model.merges, ...model.unseen, ...model.forbidden]) grounds(item, at(item));
  for (const item of model.unseen) known(item.by, names.actors, "actor", [...at(item), "by"], note);
  for (const item of model.forbidden) {
    if (item.from === undefined && item.to === undefined && item.by === undefined)
      note("empty-move", at(item), "a forbidden move says from where, to where or by whom.");
    expression(item.from, [...at(item), "from"]);
    expression(item.to, [...at(item), "to"]);
    known(item.by, names.actors, "actor", [...at(item), "by"], note);
  }
  for (const outcome of model.outcomes) checkCircle(outcome, model, at(outcome), note);
  if (model.graph) {
    if (model.options.length > 0)
      note("mixed-form", at(model.graph), "states are named directly although actors have options.");
    for (const id of model.graph.unmoved ?? []) known(id, names.actors, "actor", at(model.graph), note);
    for (const move of model.graph.moves) {
      known(move.by, names.actors, "actor", [...at(move), "by"], note);
      known(move.from, names.states, "state", [...at(move), "from"], note);
      known(move.to, names.states, "state", [...at(move), "to"], note);
      if (move.from === move.to) note("move-to-itself", at(move), "a move from a state to itself is no move.");
    }
  }
  checkStatusQuo(model, names, at, note);
  for (const preference of model.preferences) checkPreference(preference, at(preference), names, grounds, note);
}

/** An outcome whose condition leads back to itself means nothing. */
function checkCircle(outcome: Outcome, model: ConflictModel, path: JsonPath, note: Note): void {
  const conditions = new Map(model.outcomes.map((item) => [item.id, item.when]));
  const seen = new Set<string>();
  const pending: Expression[] = [outcome.when];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part.op === "outcome") {
      if (part.outcome === outcome.id) {
        const values = { outcome: JSON.stringify(outcome.id) };
        note("cyclic-outcome", path, say("the outcome {outcome} is, in the end, described by itself.", values));
        return;
      }
      const inner = conditions.get(part.outcome);
      if (inner && !seen.has(part.outcome)) pending.push(inner);
      seen.add(part.outcome);
    } else if (part.op === "not") pending.push(part.of);
    else if ("of" in part) pending.push(...part.of);
  }
}

function checkStatusQuo(model: ConflictModel, names: Names, at: (item: object) => JsonPath, note: Note): void {
  const { statusQuo } = model;
  if (!statusQuo) return;
  const path = at(statusQuo);
  if (statusQuo.kind === "state") {
    known(statusQuo.state, names.states, "state", [...path, "state"], note);
    return;
  }
  for (const list of ["taken", "notTaken"] as const) {
    statusQuo[list].forEach((option, index) => {
      known(option, names.options, "option", [...path, list, index], note);
    });
  }
  const taken = new Set(statusQuo.taken);
  statusQuo.notTaken.forEach((option, index) => {
    if (!taken.has(option)) return;
    const message = say("{option} is both taken and not taken today.", { option });
    note("contradictory-status-quo", [...path, "notTaken", index], message);
  });
}

function checkPreference(
  preference: Preference,
  path: JsonPath,
  names: Names,
  grounds: (item: Grounds, path: JsonPath) => void,
  note: Note,
): void {
  if (preference.kind === "ranking") {
    grounds(preference, path);
    const last = preference.tiers.length - 1;
    if (preference.tiers[last]?.much)
      note(
        "misplaced-much",
        [...path, "tiers", last, "much"],
        "the last tier is preferred to nothing: leave this out.",
      );
    preference.tiers.forEach((tier, index) => {
      tier.states.forEach((state, position) => {
        checkReference(state, [...path, "tiers", index, "states", position], names, note);
      });
    });
    return;
  }
  const statements = preference.items.flatMap((item, index) =>
    item.kind === "unordered"
      ? item.items.map((inner, position) => ({ item: inner, path: [...path, "items", index, "items", position] }))
      : [{ item, path: [...path, "items", index] }],
  );
  const weighted = statements.filter(({ item }) => item.weight !== undefined).length;
  for (const { item, path: place } of statements) {
    checkExpression(item.when, [...place, "when"], names, note);
    grounds(item, place);
    if (weighted > 0 && item.weight === undefined) {
      note("missing-weight", place, "has no weight although other statements of the actor have one.");
    }
  }
}

function checkClaim(claim: Claim, path: JsonPath, model: ConflictModel, context: Context): void {
  const { note } = notes(context);
  const names = namesOf(model);
  claim.because.forEach((name, index) => {
    known(name, context.evidence, "statement or source", [...path, "because", index], note);
  });
  claim.given.forEach((when, index) => {
    checkExpression(when, [...path, "given", index], names, note);
  });
  claim.expect.forEach((expectation, index) => {
    checkExpectation(expectation, [...path, "expect", index], names, context.isConcept, note);
  });
}
