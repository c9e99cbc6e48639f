import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elicitation } from "../../../src/analysis/elicitation/elicitation.ts";
import {
  complete,
  countCompletions,
  openParts,
  questionsOf,
} from "../../../src/analysis/elicitation/open-preferences.ts";
import { prepare } from "../../../src/analysis/prepare.ts";
import { defaultRules } from "../../../src/engine/concepts.ts";
import { rank } from "../../../src/engine/ranks.ts";
import { referenceEngine } from "../../../src/engine/reference.ts";
import { writeAnswer } from "../../../src/interop/answer.ts";
import { printExpression } from "../../../src/interop/detente-expression.ts";
import type { PreferenceItem } from "../../../src/model/conflict.ts";
import { readConflict } from "../../../src/model/lower.ts";

const start = `conflict "Start"
actor usa "United States" { option accept "Drop the demand"  option ease "Ease sanctions" }
actor dprk "North Korea" { option meet "Sit down for talks" }
now none
outcome summit "Summit" when meet and accept
outcome stalemate "Stalemate" when not meet

statement terms "Terms"
preferences dprk { // Pyongyang's
  unordered {
    // the conditions
    meet if accept      // the open door
    not meet if not accept because terms assumed "as said"; ease perhaps 0.5
  }
  accept // last
}
`;

const read = (text: string) => {
  const { conflict, diagnostics } = readConflict(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { space } = prepare(conflict!);
  return space!;
};
const comments = (text: string) => [...text.matchAll(/\/\/.*/g)].map(([comment]) => comment.trim()).sort();
const outline = (items: readonly PreferenceItem[]): unknown[] =>
  items.map((item) => (item.kind === "unordered" ? outline(item.items) : printExpression(item.when)));
const itemsOf = (text: string, actor: string) => {
  const preference = read(text).model.preferences.find((candidate) => candidate.actor === actor);
  return preference?.kind === "statements" ? preference.items : [];
};

describe("what to ask", () => {
  test("is found by looking at every completion, against the definitions", async () => {
    const space = read(start);
    const parts = openParts(space.model);
    // Washington: three options, wanted or not, in any order; Pyongyang: three statements in any order
    expect(countCompletions(parts)).toBe(2 ** 3 * 6 * 6);
    const answer = await elicitation(space, defaultRules);
    expect(answer.method).toEqual({ kind: "all", completions: 288 });

    const summitHolds: boolean[] = [];
    const answers: number[][] = [];
    for (let number = 0; number < 288; number++) {
      let rest = number;
      const completion = complete(space.model, parts, (choices) => {
        const chosen = rest % choices;
        rest = Math.floor(rest / choices);
        return chosen;
      });
      const filled = { ...space, model: { ...space.model, preferences: completion.preferences } };
      const { bits } = referenceEngine.solve({
        structure: space.structure,
        ranks: space.model.actors.map((_, actor) => rank(filled, actor)),
        rules: defaultRules,
        concepts: ["seq"],
      }) as { bits: readonly Uint8Array[] };
      const summit = space.truth({ op: "outcome", outcome: "summit" });
      summitHolds.push(
        [...summit.keys()].some((state) => summit[state] === 1 && bits.every((own) => own[state] === 1)),
      );
      answers.push([...completion.answers]);
    }
    expect(new Set(answers.map((each) => each.join())).size).toBe(2 ** 3 * 3);
    const summit = answer.open.find(({ about }) => about.kind === "outcome" && about.outcome === "summit");
    expect(summit?.holds).toBe(summitHolds.filter(Boolean).length);
    // whether Washington wants to drop the demand is the first question, and decides over the summit when it does
    expect(answer.questions[0]).toMatchObject({ kind: "stance", actor: 0 });
    expect(printExpression(answer.questions[0].alternatives[0].when)).toBe("usa.accept");
    const asked = questionsOf(space.model, parts).findIndex(
      ({ alternatives }) => printExpression(alternatives[0].when) === "usa.accept",
    );
    const wanted = summitHolds.filter((_, number) => answers[number][asked] === 0);
    expect(new Set(wanted)).toEqual(new Set([true]));
    for (const [index, question] of answer.questions.entries())
      if (index > 0) expect(question.settles).toBeLessThanOrEqual(answer.questions[index - 1].settles);
  });

  test("draws the same samples for the same seed, and says so", async () => {
    const options = Array.from({ length: 6 }, (_, index) => `option o${index}`).join(" ");
    const space = read(`conflict "Bare"\nactor a { ${options} }\nactor b { option p }\nnow none`);
    const one = await elicitation(space, defaultRules, { samples: 50, seed: 7 });
    const other = await elicitation(space, defaultRules, { samples: 50, seed: 7 });
    expect(one).toEqual(other);
    expect(one.method).toMatchObject({ kind: "sampled", samples: 50, seed: 7 });
  });

  test("is nothing where nothing is open", async () => {
    const space = read(`conflict "Told"\nactor a { option o }\npreferences a { o }\nnow none`);
    const { questions, open, certain } = await elicitation(space, defaultRules);
    expect(questions).toEqual([]);
    expect(open).toEqual([]);
    expect(certain.filter(({ holds }) => holds).map(({ about }) => about)).toEqual([{ kind: "state", state: 1 }]);
  });
});

describe("an answer in the file", () => {
  test("moves the statement out of its block, and keeps comments and grounds", () => {
    const { model } = read(start);
    const question = questionsOf(model, openParts(model)).find(({ kind }) => kind === "order")!;
    const text = writeAnswer(start, model, question, 1, "2025-11-01");
    expect(comments(text)).toEqual(comments(start));
    expect(outline(itemsOf(text, "dprk"))).toEqual([
      "not dprk.meet if not usa.accept",
      ["dprk.meet if usa.accept", "usa.ease"],
      "usa.accept",
    ]);
    expect(itemsOf(text, "dprk")[0]).toMatchObject({ because: ["terms"], assumed: "as said; answered on 2025-11-01" });

    const next = read(text).model;
    const [second] = questionsOf(next, openParts(next)).filter(({ kind }) => kind === "order");
    const settled = writeAnswer(text, next, second, 1, "2025-11-02");
    expect(comments(settled)).toEqual(comments(start));
    expect(outline(itemsOf(settled, "dprk"))).toEqual([
      "not dprk.meet if not usa.accept",
      "usa.ease",
      "dprk.meet if usa.accept",
      "usa.accept",
    ]);
    expect(itemsOf(settled, "dprk")[1]).toMatchObject({ perhaps: 0.5, assumed: "answered on 2025-11-02" });
    expect(settled).not.toContain("unordered");
  });

  test("adds what an actor wants, one answer after the other", () => {
    let text = start;
    for (const [option, choice] of [
      ["usa.accept", 1],
      ["dprk.meet", 0],
    ] as const) {
      const { model } = read(text);
      const question = questionsOf(model, openParts(model)).find(
        ({ kind, alternatives }) => kind === "stance" && printExpression(alternatives[0].when) === option,
      )!;
      text = writeAnswer(text, model, question, choice, "2025-11-01");
    }
    expect(outline(itemsOf(text, "usa"))).toEqual([["not usa.accept", "dprk.meet"]]);
    expect(text.startsWith(start.trimEnd())).toBe(true);
    const { model } = read(text);
    const left = questionsOf(model, openParts(model)).filter(({ actor }) => actor === 0);
    expect(left.map(({ kind }) => kind)).toEqual(["order", "stance"]);
  });

  test("can be read back and leaves everything else as it is, however blocks are laid out", () => {
    const statements = ["a.o", "not b.p", "a.o and b.p", "a.o iff b.p"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(statements, { minLength: 2 }),
        fc.constantFrom("\n    ", "; ", " ; // note\n  ", "\n\n", " // note\n    "),
        fc.constantFrom("", " ", "\n  "),
        fc.nat(),
        (chosen, between, around, pick) => {
          const text = `conflict "x"\nactor a { option o }\nactor b { option p }\nranking b { 1 > 2 ~ 3 > 4 }\npreferences a {\n  b.p if a.o\n  unordered {${around} ${chosen.join(between)} ${around}}\n  b.p // end\n}\n`;
          const { model } = read(text);
          const [question] = questionsOf(model, openParts(model));
          const choice = pick % chosen.length;
          const answered = writeAnswer(text, model, question, choice, "2025-11-01");
          expect(comments(answered)).toEqual(comments(text));
          const rest = chosen.filter((_, index) => index !== choice);
          expect(outline(itemsOf(answered, "a"))).toEqual([
            "b.p if a.o",
            chosen[choice],
            ...(rest.length > 1 ? [rest] : rest),
            "b.p",
          ]);
        },
      ),
      { seed: 71, numRuns: 200 },
    );
  });
});
