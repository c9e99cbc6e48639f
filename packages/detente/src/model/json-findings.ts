import type { Diagnostic, Severity } from "../language/diagnostic.ts";
import { DEEPEST, findDeepNesting, findJsonProblem, type JsonPath, pathText, placer, placesOf } from "./json-text.ts";

/** Beyond this many, findings are counted but not kept: a hostile file could hold millions. */
const KEPT = 200;

/** Collects what is wrong with a JSON file, value by value, while it is read. */
export interface JsonFindings {
  /** Notes a finding about the value at `path`; the message is a sentence that follows the path and a colon. */
  add(code: string, path: JsonPath, message: string, remedy?: string, severity?: Severity): void;
  /** Whether an error was noted. */
  readonly failed: boolean;
  /** All findings with their places, in the order of the file. */
  diagnostics(): Diagnostic[];
}

/** Findings about one JSON text. */
export function jsonFindings(text: string): JsonFindings {
  const kept: { path: JsonPath; finding: Diagnostic }[] = [];
  let beyond = 0;
  let failed = false;
  return {
    add(code, path, message, remedy, severity = "error") {
      failed ||= severity === "error";
      if (kept.length < KEPT) {
        kept.push({ path, finding: { code, severity, message: `${pathText(path)}: ${message}`, remedy } });
      } else beyond++;
    },
    get failed() {
      return failed;
    },
    diagnostics() {
      if (kept.length === 0) return [];
      const places = placesOf(
        text,
        kept.map(({ path }) => path),
      );
      const located = kept.map(({ finding }, index): Diagnostic => ({ ...finding, place: places[index] }));
      located.sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
      if (beyond > 0) {
        const message = `${beyond} more findings are not listed.`;
        located.push({ code: "more-findings", severity: "warning", message, remedy: "Correct those above first." });
      }
      return located;
    },
  };
}

/**
 * The value that a JSON text holds, or why and where it is not JSON, or nests more than `DEEPEST` deep. A byte order mark
 * at the start is accepted.
 */
export function parseJson(text: string): { readonly value?: unknown; readonly diagnostics: readonly Diagnostic[] } {
  const deep = findDeepNesting(text);
  if (deep >= 0) {
    const message = `Brackets are nested more than ${DEEPEST} deep here.`;
    const remedy = "Check that it is the file you meant; people's models nest a few deep.";
    return {
      diagnostics: [{ code: "too-deep", severity: "error", message, remedy, place: placer(text)(deep, deep + 1) }],
    };
  }
  try {
    return { value: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text), diagnostics: [] };
  } catch (error) {
    const problem = findJsonProblem(text);
    // the parser refused what the grammar allows: only its limits are left
    if (problem === undefined) throw error;
    const { offset, message, remedy } = problem;
    const place = placer(text)(offset, offset + 1);
    return { diagnostics: [{ code: "not-json", severity: "error", message, remedy, place }] };
  }
}

/** What kind of value this is, in words for a message. */
export function kindOf(value: unknown): string {
  if (value === null) return "nothing (null)";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return value === "" ? "empty text" : `the text ${JSON.stringify(clip(value))}`;
  return `${typeof value === "number" ? "the number " : ""}${String(value)}`;
}

/** Text short enough for a message. */
export const clip = (text: string): string =>
  text.length <= 40 ? text : `${[...text.slice(0, 40)].slice(0, -1).join("")}…`;

/** A JSON object (not a list, not null). */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
