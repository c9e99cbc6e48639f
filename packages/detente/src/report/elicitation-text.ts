import type { Elicitation, Verdict } from "../analysis/elicitation/elicitation.ts";
import type { Question } from "../analysis/elicitation/open-preferences.ts";
import { printExpression } from "../interop/detente-expression.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import type { Expression } from "../model/expression.ts";
import { cut } from "./cut.ts";
import { count } from "./words.ts";

/** More verdicts than this are counted, not shown. */
const mostVerdicts = 30;

/**
 * What `detente ask` prints: what is certain already, what is open, and what to ask first (Markdown).
 *
 * @example
 * ```ts
 * const open = resolveScenario(readConflict("actor a { option x }  actor b { option y }").conflict!);
 * elicitationText(open, await elicitation(compile(open), defaultRules)).split("\n")[0]; // => "# What to ask"
 * ```
 */
export function elicitationText(model: ConflictModel, answer: Elicitation, { most = 10 } = {}): string {
  const { certain, open, questions, method } = answer;
  const of = method.kind === "all" ? method.completions : method.samples;
  const looked =
    method.kind === "all"
      ? method.completions === 1
        ? "The one way to fill in what the model leaves open was looked at."
        : `All ${count(method.completions, "way")} to fill in what the model leaves open were looked at.`
      : `${count(method.samples, "way")} to fill in what the model leaves open ${method.samples === 1 ? "was" : "were"} drawn (seed ${method.seed})${Number.isFinite(method.completions) ? `, of ${method.completions.toLocaleString("en")}` : ""}: what they agree on is likely to be settled, and not proven to be.`;
  if (questions.length === 0)
    return `# Nothing to ask\n\nEvery actor has preferences, and no order among them is left open (\`unordered\`).\n`;
  const first =
    open.length === 0
      ? "Nothing that is still open changes a verdict looked at."
      : `${count(open.length, "verdict")} ${open.length === 1 ? "depends" : "depend"} on answers that the model does not give. The most decisive question: ${questionText(model, questions[0]!)}`;
  const settled = method.kind === "all" ? "Certain already" : "The same in all samples of this model";
  const parts = ["# What to ask", first, looked];
  const under = <V extends Verdict>(title: string, verdicts: readonly V[], text: (verdict: V) => string): void => {
    const { shown, left } = cut(verdicts, mostVerdicts);
    if (shown.length === 0) return;
    const more = left > 0 ? [`- … and ${count(left, "more verdict")}; \`--json\` gives them all.`] : [];
    parts.push(`## ${title}`, [...shown.map((verdict) => `- ${text(verdict)}`), ...more].join("\n"));
  };
  under(settled, certain, (verdict) => verdictText(model, verdict, verdict.holds));
  const ways = method.kind === "all" ? "ways to fill it in" : "samples of this model";
  under("Open", open, (verdict) => `${verdictText(model, verdict, true)}: in ${verdict.holds} of ${of} ${ways}`);
  const { shown, left } = cut(questions, most);
  parts.push(
    "## Questions, most decisive first",
    shown
      .map((question, index) =>
        [
          `${index + 1}. ${questionText(model, question)}`,
          `   ${settlesText(question.settles, open.length)}`,
          ...question.alternatives.map(({ when }, choice) => `   - ${choice + 1}: ${wantText(model, when)}`),
        ].join("\n"),
      )
      .join("\n"),
  );
  if (left > 0) parts.push(`… and ${count(left, "more question")}.`);
  return `${parts.join("\n\n")}\n`;
}

function settlesText(settles: number, open: number): string {
  return settles < 0.05
    ? "Settles no verdict by itself."
    : `Settles ${settles.toFixed(1)} of ${count(open, "open verdict")} on average.`;
}

/**
 * A question in plain words.
 *
 * @example
 * ```ts
 * const open = resolveScenario(readConflict("actor a { option x }  actor b { option y }").conflict!);
 * const { questions } = await elicitation(compile(open), defaultRules);
 * questionText(open, questions[0]); // => "Does a want that a chooses “x”, or that it does not?"
 * ```
 */
export function questionText(model: ConflictModel, { kind, actor, alternatives }: Question): string {
  const { name } = model.actors[actor]!;
  if (kind === "stance") return `Does ${name} want ${wantText(model, alternatives[0]!.when)}, or that it does not?`;
  const wants = alternatives.map(({ when }) => wantText(model, when));
  return `For ${name}, which matters ${wants.length > 2 ? "most" : "more"}: ${wants.slice(0, -1).join(", ")}, or ${wants.at(-1)}?`;
}

/**
 * The alternatives of a question in plain words, in their order.
 *
 * @example
 * ```ts
 * const open = resolveScenario(readConflict("actor a { option x }  actor b { option y }").conflict!);
 * const { questions } = await elicitation(compile(open), defaultRules);
 * alternativesText(open, questions[0]); // => ["that a chooses “x”", "that a does not choose “x”"]
 * ```
 */
export const alternativesText = (model: ConflictModel, { alternatives }: Question): string[] =>
  alternatives.map(({ when }) => wantText(model, when));

/** What a statement asks for, in words where it is about one option or outcome. */
function wantText(model: ConflictModel, when: Expression): string {
  const atom = when.op === "not" ? when.of : when;
  const isNot = when.op === "not";
  if (atom.op === "option") {
    const option = model.options.find(({ key }) => key === atom.option)!;
    return `that ${option.owner.name} ${isNot ? "does not choose" : "chooses"} “${option.name}”`;
  }
  if (atom.op === "outcome")
    return `${isNot ? "not " : ""}“${model.outcomes.find(({ id }) => id === atom.outcome)!.name}”`;
  return `\`${printExpression(when)}\``;
}

function verdictText(model: ConflictModel, { concept, about }: Verdict, holds: boolean): string {
  const subject =
    about.kind === "now"
      ? "today's situation"
      : about.kind === "state"
        ? `state ${about.state + 1}`
        : `some “${model.outcomes.find(({ id }) => id === about.outcome)!.name}”`;
  return holds
    ? `${subject} holds for all (${concept})`
    : about.kind === "outcome"
      ? `no ${subject.slice("some ".length)} holds for all (${concept})`
      : `${subject} does not hold for all (${concept})`;
}
