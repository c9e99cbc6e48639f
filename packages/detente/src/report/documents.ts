import type { Analysis } from "../analysis/analyze.ts";
import type { Case, ClaimResult } from "../analysis/claims.ts";
import type { Explanation, Place } from "../analysis/explain.ts";
import { situationNotices } from "../analysis/notices.ts";
import type { Paths } from "../analysis/paths.ts";
import { countStable, equilibria, stableStates } from "../analysis/stability.ts";
import { type Reason, reasonForOrder, type Step } from "../analysis/steps.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import { printExpectation, printExpression } from "../interop/detente.ts";
import type { Diagnostic } from "../language/diagnostic.ts";
import { modelHash } from "../model/canonical.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import { version } from "../version.ts";
import { Words } from "./words.ts";

/*
 * The JSON documents of the command: plain data, documented by the JSON Schemas in packages/detente/schemas. State ids
 * count from 1 here.
 */

/** What every document says of where it comes from. */
export function provenance(file: string, model: ConflictModel) {
  return {
    file,
    detente: version,
    hash: modelHash(model),
    title: model.title,
    scenario: model.scenario?.id ?? null,
  };
}

/**
 * `analyze --json`.
 *
 * @example
 * ```ts
 * const document = analysisDocument("water.detente", analysis, []);
 * document.title; // => "Water"
 * document.stability.nash.equilibria; // => [4, 6]
 * ```
 */
export function analysisDocument(
  file: string,
  analysis: Analysis<AskedConcept>,
  notices: readonly Diagnostic[],
  { summary = false } = {},
) {
  const { model, space, concepts } = analysis;
  const ids = model.actors.map(({ id }) => id);
  const head = {
    ...provenance(file, model),
    engine: analysis.engine,
    rules: analysis.rules,
    actors: model.actors.map(({ id, name, options }) => ({ id, name, options: options.map((option) => option.id) })),
    options: model.options.map(({ key }) => key),
  };
  const statusQuo = idOrNull(space.statusQuo);
  const tail = { notices: notices.map(diagnosticDocument) };
  if (summary) {
    const stability = concepts.map((concept) => {
      const { actors, equilibria: total } = countStable(analysis, concept);
      return [concept, { stable: Object.fromEntries(ids.map((id, actor) => [id, actors[actor]])), equilibria: total }];
    });
    return {
      ...head,
      stateCount: space.count,
      statusQuo,
      stability: Object.fromEntries(stability),
      seconds: analysis.seconds,
      ...tail,
    };
  }
  const words = new Words(analysis);
  const stability = concepts.map((concept) => [
    concept,
    {
      stable: Object.fromEntries(ids.map((id, actor) => [id, stableStates(analysis, concept, actor).map(toId)])),
      equilibria: equilibria(analysis, concept).map(toId),
    },
  ]);
  return {
    ...head,
    states: Array.from({ length: space.count }, (_, state) => ({
      id: toId(state),
      pattern: space.pattern(state),
      outcomes: words.outcomeIds(state),
    })),
    statusQuo,
    stability: Object.fromEntries(stability),
    ...tail,
  };
}

/**
 * `explain --json`.
 *
 * @example
 * ```ts
 * const proof = explain(analysis, 0, 1, "seq");
 * explanationsDocument("water.detente", analysis, [proof]).explanations.length; // => 1
 * ```
 */
export function explanationsDocument(file: string, analysis: Analysis, explanations: readonly Explanation[]) {
  return {
    ...provenance(file, analysis.model),
    rules: analysis.rules,
    explanations: explanations.map((explanation) => explanationDocument(analysis, explanation)),
  };
}

function explanationDocument(analysis: Analysis, explanation: Explanation) {
  const words = new Words(analysis);
  const { actor } = explanation;
  const move = (step: Step) => stepDocument(analysis, step);
  const stand = ({ place, of }: Place) => ({ place, of });
  return {
    actor: analysis.model.actors[actor]!.id,
    concept: explanation.concept,
    state: stateDocument(words, explanation.state),
    stable: explanation.stable,
    because: explanation.because,
    place: stand(explanation.place),
    moves: explanation.moves,
    improvements: explanation.improvements.map(({ step, place, reason, answer }) => ({
      step: move(step),
      place: stand(place),
      reason: reasonDocument(reason),
      answer:
        answer === undefined
          ? null
          : answer.kind === "sanction"
            ? {
                kind: answer.kind,
                steps: answer.steps.map(move),
                end: toId(answer.end),
                place: stand(answer.place),
                reason: reasonDocument(answer.reason),
                wayOn: answer.wayOn ? { step: move(answer.wayOn.step), place: stand(answer.wayOn.place) } : null,
              }
            : {
                kind: answer.kind,
                examined: answer.examined,
                spoiled: answer.spoiled
                  ? {
                      steps: answer.spoiled.steps.map(move),
                      wayOn: { step: move(answer.spoiled.wayOn.step), place: stand(answer.spoiled.wayOn.place) },
                    }
                  : null,
              },
    })),
  };
}

/**
 * `paths --json`.
 *
 * @example
 * ```ts
 * const found = paths(analysis, 0, { actors: [0, 1], by: "improvements" });
 * pathsDocument("water.detente", analysis, found).complete; // => true
 * ```
 */
export function pathsDocument(file: string, analysis: Analysis, paths: Paths) {
  const words = new Words(analysis);
  return {
    ...provenance(file, analysis.model),
    from: stateDocument(words, paths.from),
    by: paths.by,
    actors: paths.actors.map((actor) => analysis.model.actors[actor]!.id),
    complete: true,
    reachable: paths.reachable,
    destinations: paths.destinations.map((destination) => ({
      ...stateDocument(words, destination.state),
      distance: destination.distance,
      holds: destination.holds,
      steps: destination.steps.map((step) => stepDocument(analysis, step)),
    })),
    unreachable: paths.unreachable.map(toId),
  };
}

/**
 * `check --json`.
 *
 * @example
 * ```ts
 * const { diagnostics, claims } = await check(water);
 * checkDocument("water.detente", model, 6, diagnostics, claims).claims[0].holds; // => true
 * ```
 */
export function checkDocument(
  file: string,
  model: ConflictModel,
  stateCount: number | undefined,
  diagnostics: readonly Diagnostic[],
  claims: readonly ClaimResult[],
) {
  return {
    ...provenance(file, model),
    stateCount: stateCount ?? null,
    diagnostics: diagnostics.map(diagnosticDocument),
    claims: claims.map((result) => ({
      id: result.claim.id,
      name: result.claim.name,
      scenario: result.claim.scenario ?? null,
      statedToFail: result.claim.fails,
      holds: result.holds,
      asStated: result.asStated,
      because: result.claim.because,
      notices: situationNotices(result.analysis.space).map(diagnosticDocument),
      expectations: result.expectations.map(({ expectation, holds, vacuous, examined, case: shown }) => ({
        text: printExpectation(expectation),
        holds,
        vacuous,
        examined,
        case: shown ? caseDocument(result.analysis, shown) : null,
      })),
    })),
  };
}

function caseDocument(analysis: Analysis, shown: Case) {
  switch (shown.kind) {
    case "state":
      return {
        kind: shown.kind,
        state: toId(shown.state),
        leaves: shown.leaves.map(({ actor, concept }) => ({ actor: analysis.model.actors[actor]!.id, concept })),
      };
    case "upset":
      return {
        kind: shown.kind,
        state: toId(shown.state),
        leaves: shown.leaves.map(({ members, concept, to }) => ({
          members: idsOf(analysis, members),
          concept,
          to: to.map(toId),
        })),
      };
    case "path":
      return {
        kind: shown.kind,
        state: toId(shown.state),
        steps: shown.steps.map((step) => stepDocument(analysis, step)),
      };
    case "joint":
      return {
        kind: shown.kind,
        state: toId(shown.state),
        members: idsOf(analysis, shown.members),
        steps: shown.steps.map((step) => stepDocument(analysis, step)),
        reluctant: idsOf(analysis, shown.reluctant),
      };
    case "foresight": {
      const { state, ruledOut } = shown;
      const why = ruledOut && {
        members: idsOf(analysis, ruledOut.members),
        steps: ruledOut.steps.map((step) => stepDocument(analysis, step)),
        ends: ruledOut.ends.map(toId),
      };
      return { kind: shown.kind, state: toId(state), ruledOut: why ?? null };
    }
    case "unreached":
      return { kind: shown.kind, state: idOrNull(shown.state), searched: shown.searched };
    case "sets":
      return {
        kind: shown.kind,
        concept: shown.concept ?? null,
        missing: shown.missing.map(toId),
        extra: shown.extra.map(toId),
      };
  }
}

const idsOf = ({ model }: Analysis, actors: readonly number[]): string[] =>
  actors.map((actor) => model.actors[actor]!.id);

/**
 * One finding, wherever it appears.
 *
 * @example
 * ```ts
 * const [finding] = readConflict("actor a { option x }  now y").diagnostics;
 * diagnosticDocument(finding).code; // => "actor-without-preferences"
 * ```
 */
export function diagnosticDocument({ code, severity, message, remedy, place }: Diagnostic) {
  return { code, severity, message, remedy: remedy ?? null, place: place ?? null };
}

/**
 * In place of a file's document when the file is wrong.
 *
 * @example
 * ```ts
 * const { diagnostics } = readConflict("actor a { option x }  now y");
 * errorDocument("a.detente", diagnostics).file; // => "a.detente"
 * ```
 */
export function errorDocument(file: string, diagnostics: readonly Diagnostic[]) {
  const first = diagnostics.find(({ severity }) => severity === "error")!;
  return {
    file,
    detente: version,
    error: { ...diagnosticDocument(first), diagnostics: diagnostics.map(diagnosticDocument) },
  };
}

export function stateDocument(words: Words, state: number) {
  return { id: toId(state), pattern: words.space.pattern(state), outcomes: words.outcomeIds(state) };
}

export function stepDocument(analysis: Analysis, step: Step) {
  const { model } = analysis;
  return {
    actor: model.actors[step.actor]!.id,
    from: toId(step.from),
    to: toId(step.to),
    changes: step.changes.map(({ option, taken }) => ({ option: model.options[option]!.key, taken })),
    verdict: step.verdict,
    reason: reasonDocument(reasonForOrder(analysis, step.actor, step.from, step.to)),
  };
}

export function reasonDocument(reason: Reason) {
  switch (reason.kind) {
    case "tie":
      return { kind: reason.kind };
    case "ranking":
      return { kind: reason.kind, ...reason.grounds };
    case "weights":
      return {
        kind: reason.kind,
        statements: reason.statements.map(({ when, grounds }) => ({ when: printExpression(when), ...grounds })),
      };
    case "statement":
      return {
        kind: reason.kind,
        when: printExpression(reason.when),
        importance: reason.importance,
        holdsAtBetter: reason.holdsAtBetter,
        ...reason.grounds,
      };
  }
}

export const toId = (state: number): number => state + 1;
export const idOrNull = (state: number | undefined): number | null => (state === undefined ? null : state + 1);
