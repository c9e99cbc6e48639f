import { answerMark, type Question } from "../analysis/elicitation/open-preferences.ts";
import type { PreferenceStatement } from "../model/conflict.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import { type OptionPrinter, printDeclaredName, printExpression, printName, printText } from "./detente-expression.ts";

/**
 * The text of a `.detente` file with an answer written into it, and nothing else touched: comments and layout stay. The
 * statement that matters most leaves its `unordered` block and stands before it; a block with one statement left is one no
 * more. A stance becomes a statement of the actor's, in an `unordered` block until its order is answered too. The
 * statement is marked `assumed "answered on …"`.
 *
 * @param text the text that the model was read from
 * @param date of the answer, ISO
 *
 * @example
 * ```ts
 * const open = "actor a { option x }\nactor b { option y }\npreferences a { unordered { x; y } }\n";
 * const asked = resolveScenario(readConflict(open).conflict!);
 * const { questions } = await elicitation(compile(asked), defaultRules);
 * const order = questions.find(({ kind }) => kind === "order")!;
 * writeAnswer(open, asked, order, 0, "2025-10-29").includes("assumed \"answered on 2025-10-29\""); // => true
 * ```
 */
export function writeAnswer(
  text: string,
  model: ConflictModel,
  question: Question,
  chosen: number,
  date: string,
): string {
  const statement = question.alternatives[chosen]!;
  return question.kind === "order"
    ? moveFirst(text, question, statement, date)
    : addStance(text, model, question, statement, date);
}

function moveFirst(text: string, question: Question, statement: PreferenceStatement, date: string): string {
  const block = question.block!.at!;
  const own = statement.at!;
  const written = marked(text.slice(own.start, own.end), statement, date);
  const indent = indentAt(text, block.start);
  const [from, to] = wholeLine(text, own.start, own.end);
  const comment = text.slice(own.end, to).trim().replace(/^;\s*/, "");
  const rest = text.slice(block.start, from) + text.slice(to, block.end);
  const moved = `${written}${comment ? `  ${comment}` : ""}\n${indent}`;
  if (question.alternatives.length > 2) return text.slice(0, block.start) + moved + rest + text.slice(block.end);
  // one is left: its order is known
  const left = rest.slice(rest.indexOf("{") + 1, rest.lastIndexOf("}"));
  const lines = left
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return text.slice(0, block.start) + moved + lines.join(`\n${indent}`) + text.slice(block.end);
}

function addStance(
  text: string,
  model: ConflictModel,
  question: Question,
  statement: PreferenceStatement,
  date: string,
): string {
  const written = `${printExpression(statement.when, optionPrinter(model))} assumed ${printText(`${answerMark} ${date}`)}`;
  if (question.block?.at) {
    const { start, end } = question.block.at;
    const indent = indentAt(text, start);
    const close = text.lastIndexOf("}", end - 1);
    const before = text.slice(0, close).trimEnd();
    return `${before}\n${indent}  ${written}\n${indent}${text.slice(close)}`;
  }
  if (question.preference?.at) {
    const { start, end } = question.preference.at;
    const indent = indentAt(text, start);
    const close = text.lastIndexOf("}", end - 1);
    const before = text.slice(0, close).trimEnd();
    return `${before}\n${indent}  unordered {\n${indent}    ${written}\n${indent}  }\n${indent}${text.slice(close)}`;
  }
  const actor = printName(model.actors[question.actor]!.id);
  return `${text.trimEnd()}\n\npreferences ${actor} {\n  unordered {\n    ${written}\n  }\n}\n`;
}

/** The statement's text with the mark; an assumption that it has already is kept beside it. */
function marked(written: string, { assumed }: PreferenceStatement, date: string): string {
  const mark = `${answerMark} ${date}`;
  if (assumed === undefined) return `${written} assumed ${printText(mark)}`;
  const reason = assumed === "" || assumed.startsWith(answerMark) ? mark : `${assumed}; ${mark}`;
  return written.replace(/\bassumed(\s+"(?:[^"\\]|\\.)*")?/, () => `assumed ${printText(reason)}`);
}

/** From the beginning of the line to its end, comment included, when nothing else stands on it. */
function wholeLine(text: string, start: number, end: number): [number, number] {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const to = newline < 0 ? text.length : newline;
  const isAlone = text.slice(from, start).trim() === "" && /^\s*;?\s*(\/\/.*)?$/.test(text.slice(end, to));
  if (isAlone) return [from, newline < 0 ? to : newline + 1];
  const separator = /^\s*;[ \t]*/.exec(text.slice(end));
  return [start, end + (separator?.[0].length ?? 0)];
}

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^\s*/.exec(line)![0];
}

/** Options by their bare name where only one actor has one of that name, and nothing else is called so. */
function optionPrinter(model: ConflictModel): OptionPrinter {
  const taken = new Map<string, number>();
  for (const { id } of [...model.options, ...model.outcomes, ...model.actors]) taken.set(id, (taken.get(id) ?? 0) + 1);
  return (key) => {
    const { id, owner } = model.options.find((option) => option.key === key)!;
    return taken.get(id) === 1 ? printName(id) : `${printName(owner.id)}.${printDeclaredName(id)}`;
  };
}
