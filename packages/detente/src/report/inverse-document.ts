import type { Analysis } from "../analysis/analyze.ts";
import type { Comparison } from "../analysis/inverse/comparisons.ts";
import { contradictedBy } from "../analysis/inverse/contradicted.ts";
import type { RankingCount } from "../analysis/inverse/counts.ts";
import { describeEdits } from "../analysis/inverse/describe-edits.ts";
import type { Inverse } from "../analysis/inverse/inverse.ts";
import type { Wish } from "../analysis/inverse/wish.ts";
import { printExpression } from "../interop/detente.ts";
import type { PreferenceStatement } from "../model/conflict.ts";
import { provenance, reasonDocument, toId } from "./documents.ts";

/**
 * `inverse --json`.
 *
 * @example
 * ```ts
 * const answer = await inverse(analysis, { want: [0], concept: "seq", free: [0, 1] });
 * inverseDocument("water.detente", analysis, answer).total; // => 2
 * ```
 */
export function inverseDocument(file: string, analysis: Analysis, answer: Inverse) {
  const { wish, holding, fromToday, reversals, conditions, edits } = answer;
  const idOf = (actor: number): string => analysis.model.actors[actor]!.id;
  const compare = ({ actor, better, worse, strict }: Comparison) => ({
    actor: idOf(actor),
    better: toId(better),
    worse: toId(worse),
    strict,
  });
  return {
    ...provenance(file, analysis.model),
    rules: analysis.rules,
    wish: { ...wishDocument(analysis, wish), concept: wish.concept },
    holding: holding.map(toId),
    fromToday: fromToday ?? null,
    status: reversals.status,
    total: reversals.total ?? null,
    bound: reversals.bound,
    optimal: reversals.optimal,
    changes: reversals.changes.map((change) => ({
      actor: idOf(change.actor),
      reversals: change.reversals.map(([better, worse]) => [toId(better), toId(worse)]),
      optimal: reversals.optimal,
      contradicts: contradictedBy(analysis, change).map(({ reason, pairs }) => ({
        reason: reasonDocument(reason),
        pairs,
      })),
    })),
    edits: edits
      ? {
          completeToCost: edits.completeTo,
          alike: edits.alike,
          withoutStatements: edits.withoutStatements.map(idOf),
          found: describeEdits(analysis, edits).map(({ cost, steps }) => ({
            cost,
            steps: steps.map(({ actor, edit, against }) => ({
              actor: idOf(actor),
              kind: edit.kind,
              statement: printExpression(edit.statement.when),
              from: edit.from + 1,
              ...(edit.kind === "move" ? { to: edit.to + 1 } : {}),
              ...(edit.kind === "condition" ? { condition: printExpression(edit.when) } : {}),
              contradicts: against.map(statementDocument),
            })),
          })),
        }
      : null,
    conditions: conditions.map(({ actor, state, requirements }) => ({
      actor: idOf(actor),
      state: toId(state),
      requirements: requirements.map(({ move, ways, complete }) => ({
        move: toId(move),
        ways: ways.map((way) => way.map(compare)),
        complete,
      })),
    })),
  };
}

/**
 * `inverse --count --json`. Numbers too large for JSON's are strings of digits.
 *
 * @example
 * ```ts
 * const wish = { want: [1], free: [0] };
 * const count = await countRankings(analysis, { ...wish, concept: "nash" });
 * countsDocument("water.detente", analysis, wish, [{ concept: "nash", count }]).counts; // => { nash: 240 }
 * ```
 */
export function countsDocument(
  file: string,
  analysis: Analysis,
  wish: Omit<Wish, "concept">,
  counts: readonly { readonly concept: string; readonly count: RankingCount }[],
) {
  return {
    ...provenance(file, analysis.model),
    rules: analysis.rules,
    wish: wishDocument(analysis, wish),
    rankings: numberOf(counts[0]!.count.of),
    counts: Object.fromEntries(counts.map(({ concept, count: { count } }) => [concept, numberOf(count)])),
  };
}

const wishDocument = ({ model }: Analysis, { want, any, notWant = [], free }: Omit<Wish, "concept">) => ({
  want: want.map(toId),
  any: any === true,
  notWant: notWant.map(toId),
  free: free.map((actor) => model.actors[actor]!.id),
});

const numberOf = (number: bigint): number | string =>
  number <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(number) : number.toString();

const statementDocument = ({ when, because, assumed }: PreferenceStatement) => ({
  when: printExpression(when),
  ...(because ? { because } : {}),
  ...(assumed === undefined ? {} : { assumed }),
});
