import type { Elicitation, Verdict } from "../analysis/elicitation/elicitation.ts";
import type { Rules } from "../engine/concepts.ts";
import { printExpression } from "../interop/detente-expression.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import { provenance } from "./documents.ts";
import { questionText } from "./elicitation-text.ts";

/**
 * `ask --json`.
 *
 * @example
 * ```ts
 * const open = resolveScenario(readConflict("actor a { option x }  actor b { option y }").conflict!);
 * const answer = await elicitation(compile(open), defaultRules);
 * elicitationDocument("open.detente", open, defaultRules, answer).questions.length; // => 4
 * ```
 */
export function elicitationDocument(file: string, model: ConflictModel, rules: Rules, answer: Elicitation) {
  const { method } = answer;
  return {
    ...provenance(file, model),
    rules,
    method: { ...method, completions: Number.isFinite(method.completions) ? method.completions : null },
    certain: answer.certain.map((verdict) => ({ ...verdictDocument(verdict), holds: verdict.holds })),
    open: answer.open.map((verdict) => ({ ...verdictDocument(verdict), holds: verdict.holds })),
    questions: answer.questions.map((question) => ({
      kind: question.kind,
      actor: model.actors[question.actor]!.id,
      text: questionText(model, question),
      alternatives: question.alternatives.map(({ when }) => printExpression(when)),
      settles: question.settles,
      tells: question.tells,
    })),
  };
}

function verdictDocument({ concept, about }: Verdict) {
  return {
    concept,
    about:
      about.kind === "outcome"
        ? { outcome: about.outcome }
        : about.kind === "now"
          ? { now: true }
          : { state: about.state + 1 },
  };
}
