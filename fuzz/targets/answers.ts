import { openParts, questionsOf } from "../../packages/detente/src/analysis/elicitation/open-preferences.ts";
import { prepare } from "../../packages/detente/src/analysis/prepare.ts";
import { selectStates } from "../../packages/detente/src/analysis/select.ts";
import { writeAnswer } from "../../packages/detente/src/interop/answer.ts";
import { readSelector } from "../../packages/detente/src/interop/selector.ts";
import { hasErrors } from "../../packages/detente/src/language/diagnostic.ts";
import { canonicalJson } from "../../packages/detente/src/model/canonical.ts";
import type { Conflict } from "../../packages/detente/src/model/conflict.ts";
import { readConflict } from "../../packages/detente/src/model/lower.ts";
import { cases } from "../corpus.ts";
import { must } from "../invariants.ts";
import { textTarget } from "./target.ts";

let known: { conflict: Conflict; space: NonNullable<ReturnType<typeof prepare>["space"]> } | undefined;
function summit() {
  if (!known) {
    const { conflict } = readConflict(cases().at(-1)!);
    known = { conflict: conflict!, space: prepare(conflict!).space! };
  }
  return known;
}

/** States as a person types them, about one conflict. */
export const selectorTarget = textTarget({
  id: "selector",
  run: (text) => {
    const { conflict, space } = summit();
    const { selector, problem } = readSelector(conflict, text);
    must((selector === undefined) === (problem !== undefined), "there is a selector or a problem");
    must(problem === undefined || problem.trim() !== "", "a problem is said");
    if (!selector) return;
    const states = selectStates(space, selector);
    must(
      states.every((state) => state >= 0 && state < space.count),
      "states that are meant are there",
      states,
    );
  },
});

/** Answers written into a person's own text. */
export const answerTarget = textTarget({
  id: "answer",
  folder: "language",
  run: (text) => {
    const { conflict, diagnostics } = readConflict(text);
    if (!conflict || hasErrors(diagnostics) || text.length > 4000) return;
    const { space } = prepare(conflict, undefined, 512);
    if (!space) return;
    const questions = questionsOf(space.model, openParts(space.model));
    for (const question of [...questions.slice(0, 2), ...questions.slice(-1)]) {
      const chosen = question.alternatives.length - 1;
      const written = writeAnswer(text, space.model, question, chosen, "2025-10-29");
      const again = readConflict(written);
      must(!hasErrors(again.diagnostics), "the text with the answer is accepted", again.diagnostics[0]);
      const rest = (from: Conflict): string => canonicalJson({ ...from, preferences: [] });
      must(rest(again.conflict!) === rest(conflict), "an answer changes nothing but preferences");
      const others = (from: Conflict): string =>
        JSON.stringify(from.preferences.filter(({ actor }) => actor !== space.model.actors[question.actor]!.id).length);
      must(others(again.conflict!) === others(conflict), "an answer leaves the other actors alone");
      const counted = JSON.stringify(again.conflict!.preferences).split("answered on 2025-10-29").length - 1;
      const before = JSON.stringify(conflict.preferences).split("answered on 2025-10-29").length - 1;
      must(counted >= Math.max(1, before), "the answer is in the text");
    }
  },
});
