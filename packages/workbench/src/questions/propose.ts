import type { Statement } from "detente";
import { proposeStatements, type Suggestion } from "detente/evidence";
import { type Asked, Unanswerable } from "./question.ts";

export interface ProposeWanted {
  readonly text: string;
  readonly sha256: string;
  /** Id of the source that the document is. */
  readonly source: string;
  readonly suggestion: Suggestion;
}

/** A statement as it would be declared for a passage. */
export function answer(
  { conflict }: Asked,
  { text, sha256, source, suggestion }: ProposeWanted,
): Omit<Statement, "id" | "at"> {
  const known = conflict?.sources.find(({ id }) => id === source);
  if (!known) throw new Unanswerable("gone");
  const { statements } = proposeStatements({ text, sha256 }, [suggestion], { file: known.file ?? source, known });
  const { id: _, ...fields } = statements[0]!;
  return fields;
}
