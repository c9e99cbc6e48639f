import {
  type Conflict,
  type Diagnostic,
  inLanguage,
  isTable,
  notRead,
  printConflict,
  readCanonical,
  readGmcr,
  readTable,
} from "detente";
import type { Asked } from "./question.ts";

export interface FileToConvert {
  /** With its ending, which says what it is; without one the content does. */
  readonly name: string;
  readonly content: string;
}
export type Converted =
  | { readonly text: string }
  /** Why it cannot be read; lines are counted from 1. */
  | { readonly faults: readonly { readonly message: string; readonly line?: number }[] };

/** A file of another format as text of a model. */
export function answer({ language }: Asked, { name, content }: FileToConvert): Converted {
  const { conflict, diagnostics } = read(name.toLowerCase(), content);
  if (conflict) return { text: printConflict(conflict) };
  return {
    faults: diagnostics
      .filter(({ severity }) => severity === "error")
      .map((finding) => inLanguage(finding, language))
      .map(({ message, remedy, place }) => ({
        message: remedy ? `${message} ${remedy}` : message,
        ...(place ? { line: place.line } : {}),
      })),
  };
}

function read(
  name: string,
  content: string,
): { readonly conflict?: Conflict | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const other = notRead(name, content);
  if (other) return { diagnostics: [other] };
  if (name.endsWith(".gmcr")) return readGmcr(content, { actors: "named" });
  if (/\.(csv|tsv|tab)$/.test(name) || (!/\.\w+$/.test(name) && isTable(content))) return readTable(content);
  const canonical = readCanonical(content);
  // both formats are JSON: what is no canonical form may still be a conflict of the other program
  return canonical.conflict
    ? canonical
    : hasDecisionMakers(content)
      ? readGmcr(content, { actors: "named" })
      : canonical;
}

const hasDecisionMakers = (content: string): boolean => /"decisionMakers"/.test(content);
