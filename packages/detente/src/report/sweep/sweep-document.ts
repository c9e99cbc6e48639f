import type { Analysis } from "../../analysis/analyze.ts";
import type { Evidence } from "../../analysis/drop-evidence.ts";
import type { Leverage, Restricted } from "../../analysis/leverage.ts";
import type { Margin } from "../../analysis/margins.ts";
import type { Readings } from "../../analysis/readings.ts";
import type { Secured } from "../../analysis/secure.ts";
import type { Fall, SourceDependence } from "../../analysis/source-dependence.ts";
import type { Share } from "../../analysis/sweep/share.ts";
import type { Shares } from "../../analysis/sweep/shares.ts";
import type { Sweep } from "../../analysis/sweep/sweep.ts";
import type { VerdictChanges } from "../../analysis/verdict-changes.ts";
import type { ConceptId } from "../../engine/concepts.ts";
import { idOrNull, provenance, stateDocument, toId } from "../documents.ts";
import { Words } from "../words.ts";

/**
 * `sweep --json`; a section that was not asked for is null. `states`: with the shares of every state.
 *
 * @example
 * ```ts
 * sweepDocument("water.detente", await sweep(analysis, { sections: ["shares"] })).margins; // => null
 * ```
 */
export function sweepDocument(file: string, sweep: Sweep, { states = false } = {}) {
  const { analysis } = sweep;
  return {
    ...provenance(file, analysis.model),
    rules: analysis.rules,
    concepts: analysis.concepts,
    statusQuo: idOrNull(analysis.space.statusQuo),
    shares: sweep.shares ? sharesDocument(sweep.shares, states, sweep.sharesAsStated) : null,
    margins: sweep.margins ? sweep.margins.map((margin) => marginDocument(analysis, margin)) : null,
    leverage: sweep.leverage ? leverageDocument(analysis, sweep.leverage, sweep.secured ?? []) : null,
    sources: sweep.sources ? sourcesDocument(analysis, sweep.sources) : null,
    readings: sweep.readings ? readingsDocument(sweep.readings) : null,
  };
}

function sharesDocument(shares: Shares, states: boolean, asStated: Shares | undefined) {
  const { concepts, settings } = shares;
  const each = (list: readonly Share[]) => byConcept(concepts, list.map(shareDocument));
  return {
    of: "the samples of this model",
    exact: shares.exact,
    uncertain: shares.open > 0,
    points: String(shares.points),
    samples: shares.exact ? null : settings.samples,
    seed: shares.exact ? null : settings.seed,
    reliability: asStated
      ? {
          statements: Object.fromEntries(shares.unreliable),
          asStated: {
            any: each(asStated.together.any),
            outcomes: asStated.together.outcomes.map(({ id, name, shares: list }) => ({
              id,
              name,
              shares: each(list),
            })),
          },
        }
      : null,
    together: {
      any: each(shares.together.any),
      outcomes: shares.together.outcomes.map(({ id, name, shares: list }) => ({ id, name, shares: each(list) })),
    },
    readings: shares.readings.map((reading, index) => {
      const { model, count, statusQuo } = reading.space;
      const words = new Words({ model, space: reading.space });
      return {
        scenario: settings.readings[index]!.id,
        hash: settings.readings[index]!.hash,
        samples: reading.samples,
        any: each(reading.any),
        outcomes: model.outcomes.map(({ id }, outcome) => ({ id, shares: each(reading.outcomes[outcome]!) })),
        statusQuo:
          statusQuo === undefined || !reading.statusQuo
            ? null
            : { state: stateDocument(words, statusQuo), shares: each(reading.statusQuo) },
        states: states
          ? Array.from({ length: count }, (_, state) => ({
              ...stateDocument(words, state),
              shares: each(reading.state(state)),
            }))
          : null,
      };
    }),
  };
}

function shareDocument({ share, fraction, interval }: Share) {
  return {
    share,
    fraction: fraction ? `${fraction.numerator}/${fraction.denominator}` : null,
    interval: interval ?? null,
  };
}

function byConcept<T>(concepts: readonly ConceptId[], values: readonly T[]): Record<string, T> {
  return Object.fromEntries(concepts.map((concept, index) => [concept, values[index]!]));
}

function marginDocument({ model }: Analysis, { state, actor, concept, stable, margin, flip, searched }: Margin) {
  return {
    state: toId(state),
    actor: model.actors[actor]!.id,
    concept,
    stable,
    margin: Number.isFinite(margin) ? margin : null,
    searched,
    flip: flip ? { state: toId(flip.state), now: flip.now, places: flip.places, role: flip.role } : null,
  };
}

/** States that appear or vanish are given by what they are: their number may differ between the two models. */
export function changesDocument(before: Analysis, after: Analysis, { states, outcomes }: VerdictChanges) {
  const words = { vanishes: new Words(before), appears: new Words(after) };
  return {
    outcomes: outcomes.map(({ outcome, concept, change }) => ({ outcome, concept, change })),
    states: states.map(({ state, concept, change, infeasible }) => ({
      state: stateDocument(words[change], state),
      concept,
      change,
      infeasible,
    })),
  };
}

function leverageDocument(analysis: Analysis, effects: readonly Leverage[], secured: readonly (Secured | undefined)[]) {
  const { model } = analysis;
  const restricted = (each: Restricted) =>
    each.kind === "infeasible"
      ? null
      : { statusQuo: each.statusQuo ?? null, ...changesDocument(analysis, each.analysis, each.changes) };
  return {
    options: effects.map(({ option, cannot, must }) => ({
      option: model.options[option]!.key,
      cannot: restricted(cannot),
      must: restricted(must),
    })),
    secured: secured.map((best, actor) => ({
      actor: model.actors[actor]!.id,
      best: best
        ? {
            taken: best.taken.map((option) => model.options[option]!.key),
            worst: toId(best.worst),
            place: best.place,
            of: best.of,
            outcomes: best.outcomes,
          }
        : null,
    })),
  };
}

/** What each piece of evidence bears. */
export function sourcesDocument(analysis: Analysis, { claims, pieces, standing }: SourceDependence) {
  const fall = (each: Fall | undefined) =>
    each
      ? {
          removed: each.removed,
          problem: each.problem ?? null,
          claims: each.claims,
          changes: each.analysis ? changesDocument(analysis, each.analysis, each.changes) : null,
        }
      : null;
  return {
    claims,
    standing,
    pieces: pieces.map(({ evidence, alone, atAll }) => ({
      ...evidenceDocument(evidence),
      alone: fall(alone),
      atAll: fall(atAll),
    })),
  };
}

function evidenceDocument(evidence: Evidence) {
  return evidence.kind === "assumption"
    ? { kind: evidence.kind, id: null, text: evidence.text }
    : { kind: evidence.kind, id: evidence.id, text: null };
}

function readingsDocument({ analyses, common, actors, surviving }: Readings) {
  return {
    scenarios: analyses.map(({ model }) => model.scenario?.id ?? null),
    comparedStates: common.length,
    actors: actors.map(({ id, concordance, different, tau }) => ({
      actor: id,
      concordance: concordance ?? null,
      different,
      tau: tau.map((row) => row.map((value) => value ?? null)),
    })),
    surviving: surviving.map(({ concept, states, always, sometimes, never }) => ({
      concept,
      states: states.map(toId),
      always,
      sometimes,
      never,
    })),
  };
}
