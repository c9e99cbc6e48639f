import { type Diagnostic, finding, type Severity } from "../language/diagnostic.ts";
import { type Sentence, said, say, type Value, word } from "../sentences/sentence.ts";
import { DEEPEST, findDeepNesting, findJsonProblem, type JsonPath, pathText, placer, placesOf } from "./json-text.ts";

/** Beyond this many, findings are counted but not kept: a hostile file could hold millions. */
const KEPT = 200;

/** Collects what is wrong with a JSON file, value by value, while it is read. */
export interface JsonFindings {
  /** Notes a finding about the value at `path`; the message is a sentence that follows the path and a colon. */
  add(code: string, path: JsonPath, message: Sentence, remedy?: Sentence, severity?: Severity): void;
  /** Whether an error was noted. */
  readonly failed: boolean;
  /** All findings with their places, in the order of the file. */
  diagnostics(): Diagnostic[];
}

/** Findings about one JSON text. */
export function jsonFindings(text: string): JsonFindings {
  const kept: (Omit<Parameters<typeof finding>[0], "place"> & { readonly path: JsonPath })[] = [];
  let beyond = 0;
  let failed = false;
  return {
    add(code, path, message, remedy, severity = "error") {
      failed ||= severity === "error";
      if (kept.length < KEPT) {
        kept.push({ path, code, severity, message: pathed(path, message), remedy });
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
      const located = kept.map(({ path: _, ...each }, index) => finding({ ...each, place: places[index] }));
      located.sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
      if (beyond > 0) {
        const message = say("{count} more findings are not listed.", { count: beyond });
        const remedy = "Correct those above first.";
        located.push(finding({ code: "more-findings", severity: "warning", message, remedy }));
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
    const message = say("Brackets are nested more than {deepest} deep here.", { deepest: DEEPEST });
    const remedy = "Check that it is the file you meant; people's models nest a few deep.";
    const place = placer(text)(deep, deep + 1);
    return { diagnostics: [finding({ code: "too-deep", severity: "error", message, remedy, place })] };
  }
  try {
    return { value: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text), diagnostics: [] };
  } catch (error) {
    const problem = findJsonProblem(text);
    // the parser refused what the grammar allows: only its limits are left
    if (problem === undefined) throw error;
    const { offset, message, remedy } = problem;
    const place = placer(text)(offset, offset + 1);
    return { diagnostics: [finding({ code: "not-json", severity: "error", message, remedy, place })] };
  }
}

/** A sentence with the place in the file that it is about. */
const pathed = (path: JsonPath, message: Sentence): Sentence =>
  say("{path}: {finding}", { path: pathWords(path), finding: said(message) });

/** A path as people write it; "the file" for the whole document. */
export const pathWords = (path: JsonPath): Value => (path.length === 0 ? word("the file") : pathText(path));

/** What kind of value this is, in words for a message. */
export function kindOf(value: unknown): Value {
  if (value === null) return word("nothing (null)");
  if (value === undefined) return word("nothing");
  if (Array.isArray(value)) return word(value.length === 0 ? "an empty list" : "a list");
  if (typeof value === "object") return word("an object");
  if (typeof value === "number") return say("the number {number}", { number: value });
  if (typeof value !== "string") return String(value);
  return value === "" ? word("empty text") : say("the text {text}", { text: JSON.stringify(clip(value)) });
}

/** Text short enough for a message. */
export const clip = (text: string): string =>
  text.length <= 40 ? text : `${[...text.slice(0, 40)].slice(0, -1).join("")}…`;

/** A JSON object (not a list, not null). */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
