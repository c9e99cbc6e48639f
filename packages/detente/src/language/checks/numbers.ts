import type { AstNode } from "langium";
import { type Sentence, say } from "../../sentences/sentence.ts";
import type {
  Count,
  Header,
  Perhaps,
  ScenarioHeader,
  SourceField,
  StatementField,
  StateReference,
  Subject,
  Weight,
} from "../generated/ast.ts";
import type { Checked } from "./findings.ts";

/** Numbers in their ranges and dates of the calendar. */
export function checkNumbers(checked: Checked): void {
  for (const node of checked.nodes<Header>("Header")) checkDate(checked, node, node.asOf);
  for (const type of ["SourceField", "StatementField", "ScenarioHeader"] as const)
    for (const node of checked.nodes<SourceField | StatementField | ScenarioHeader>(type))
      checkDate(checked, node, node.date);
  for (const node of checked.nodes<Weight>("Weight"))
    if (!(Number(node.value) > 0 && Number.isFinite(Number(node.value))))
      checked.report({
        code: "weight-not-positive",
        at: node,
        message: say("A weight is a positive number, not {written}.", { written: shorten(node.value) }),
        remedy: "To prefer the opposite, write `not` before the statement.",
      });
  for (const node of checked.nodes<Perhaps>("Perhaps"))
    if (!(Number(node.value) >= 0 && Number(node.value) <= 1))
      checked.report({
        code: "perhaps-out-of-range",
        at: node,
        message: say("How sure one is goes from 0 to 1; this is {written}.", { written: shorten(node.value) }),
        remedy: "Write for instance `perhaps 0.6` for 60 %.",
      });
  for (const node of checked.nodes<Count>("Count"))
    checkWhole(checked, node, node.number, 0, "Write `one` or a whole number.");
  for (const type of ["StateReference", "Subject"] as const)
    for (const node of checked.nodes<StateReference | Subject>(type))
      checkWhole(checked, node, node.number, 1, "States are numbered from 1.");
}

function checkWhole(checked: Checked, at: AstNode, written: string | undefined, least: number, remedy: Sentence): void {
  if (written === undefined || written === "one") return;
  const value = Number(written);
  if (Number.isSafeInteger(value) && value >= least) return;
  const message = say("{written} counts nothing here.", { written: shorten(written) });
  checked.report({ code: "bad-number", at, message, remedy });
}

function checkDate(checked: Checked, at: AstNode, written: string | undefined): void {
  if (written === undefined || isDate(written)) return;
  checked.report({
    code: "bad-date",
    at,
    message: say("{written} is no date of the calendar.", { written: shorten(written) }),
    remedy: "Write year, month and day, `2025-10-29`; year and month, `2025-10`; or the year, `2025`.",
  });
}

function isDate(written: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(written);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

const shorten = (text: string): string => (text.length > 24 ? `${text.slice(0, 20)}…` : text);
