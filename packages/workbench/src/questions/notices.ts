import type { Diagnostic } from "detente";
import { faultsOf, type TextFault } from "./form.ts";
import type { Asked } from "./question.ts";

/** What whoever reads an answer must know of how the model was read. */
export type Notice = TextFault;

/** The warnings about the scenarios that an answer rests on, each once. */
export function warningsOf(asked: Asked, scenarios: readonly (string | undefined)[]): Diagnostic[] {
  const found = scenarios.flatMap((scenario) => asked.findings(scenario));
  const key = ({ code, place, message }: Diagnostic): string => `${code} ${place?.start} ${message}`;
  return [...new Map(found.map((finding) => [key(finding), finding])).values()].filter(
    ({ severity }) => severity === "warning",
  );
}

/** The same in the reader's language. */
export const noticesOf = (asked: Asked, scenarios = [asked.situation.scenario]): Notice[] =>
  faultsOf(warningsOf(asked, scenarios), asked.language, "warning");
