import { say } from "../sentences/sentence.ts";
import { type Diagnostic, finding, hasErrors } from "./diagnostic.ts";

/**
 * Findings by place; of very many the first, and how many more there are.
 *
 * @param beyond how many were not even kept
 */
export function firstFindings(findings: readonly Diagnostic[], most: number, beyond = 0): readonly Diagnostic[] {
  const sorted = [...findings].sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
  const rest = sorted.slice(most);
  if (rest.length + beyond === 0) return sorted;
  return [
    ...sorted.slice(0, most),
    finding({
      code: "more-findings",
      severity: hasErrors(rest) ? "error" : "warning",
      message: say("{count} more findings about this file are not listed.", {
        count: (rest.length + beyond).toLocaleString("en"),
      }),
      remedy: "Put these right first.",
    }),
  ];
}
