import type { AstNode } from "langium";
import { type Names, namesAt } from "../language/names.ts";
import type { Reading } from "./reading.ts";

/** The names that can be used at an offset: the file's, in a scenario also its own, in a claim those of its scenario. */
export function namesAround(reading: Reading, offset: number): Names | undefined {
  const { model } = reading.syntax;
  if (!model) return undefined;
  let around: AstNode = model;
  const holding = model.declarations.findLast(({ $cstNode }) => $cstNode && $cstNode.offset < offset);
  if (holding && (holding.$type === "Scenario" || holding.$type === "Claim")) {
    const ends = closingOf(reading, holding.$cstNode!.end);
    if (offset <= ends) around = holding;
  }
  return namesAt(around);
}

/** A declaration that its writer is still at ends where the next one begins, not where its last token does. */
function closingOf(reading: Reading, end: number): number {
  const { text } = reading;
  if (text[end - 1] === "}") return end - 1;
  return text.length;
}
