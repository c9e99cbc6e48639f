import {
  type Analysis,
  type AskedConcept,
  analyzeSpace,
  type ConceptId,
  type Conflict,
  type Diagnostic,
  errorDocument,
  formatDiagnostics,
  hasErrors,
  type Language,
  MemoryError,
  namesInLine,
  prepare,
  UnsupportedConcept,
} from "detente";
import { engineFor, memoryRefusal } from "./engine.ts";
import { exitCodes } from "./io/exit.ts";
import { host } from "./io/host.ts";
import { jsonLine, print, printError } from "./io/output.ts";
import { load } from "./load.ts";
import { type AnalysisFlags, analyzeOptions } from "./options.ts";
import { progressLine } from "./progress.ts";

/** A file analysed in the situation that the flags ask for. */
export interface Situation<C extends AskedConcept = ConceptId> {
  readonly file: string;
  readonly text: string;
  readonly conflict: Conflict;
  readonly analysis: Analysis<C>;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the sources that are on this disk, by id. */
  readonly sourceTexts: ReadonlyMap<string, string>;
}

/**
 * Reads, validates and analyses a file. What is wrong goes to standard error (with `--json` also, as a document, to
 * standard output), and the answer is undefined. `silent`: codes of warnings that do not apply to the question asked.
 */
export async function situation<C extends AskedConcept = ConceptId>(
  file: string,
  flags: Partial<AnalysisFlags<C>> & { readonly language?: Language },
  silent: readonly string[] = [],
): Promise<Situation<C> | undefined> {
  const { text, conflict, diagnostics, sourceTexts } = await load(file, flags.sources);
  const refuse = async (found: readonly Diagnostic[]): Promise<undefined> => {
    await refuseFile(file, text, found, flags.json, flags.language);
    return undefined;
  };
  if (!conflict || hasErrors(diagnostics)) return refuse(diagnostics);
  const prepared = prepare(conflict, flags.scenario, flags.maxStates, await memoryRefusal(flags));
  const found = [...diagnostics, ...prepared.diagnostics];
  if (!prepared.space) return refuse(found);
  const warnings = found.filter(({ code, severity }) => severity === "warning" && !silent.includes(code));
  if (warnings.length > 0) await printError(formatDiagnostics(file, text, warnings, flags.language));
  try {
    const progress = progressLine("States judged");
    const analysis = await analyzeSpace(prepared.space, {
      ...analyzeOptions(flags),
      engine: await engineFor(prepared.space.structure, flags),
      onProgress: progress.show,
    }).finally(progress.clear);
    const shown = flags.json ? analysis : namesInLine()(analysis);
    return { file, text, conflict, analysis: shown, diagnostics: found, sourceTexts };
  } catch (error) {
    const code =
      error instanceof UnsupportedConcept
        ? "unsupported-concept"
        : error instanceof MemoryError
          ? "too-much-memory"
          : "";
    if (code === "") throw error;
    return refuse([...found, { code, severity: "error", message: (error as Error).message }]);
  }
}

/** Says what is wrong with a file, for people and, with `--json`, for programs; the command then ends with exit code 2. */
export async function refuseFile(
  file: string,
  text: string,
  diagnostics: readonly Diagnostic[],
  json: boolean | undefined,
  language?: Language,
): Promise<void> {
  // what is wrong comes first: hints would bury it
  const worth = diagnostics.filter(({ severity }) => severity !== "hint");
  await printError(formatDiagnostics(file, text, worth, language));
  if (json) await print(jsonLine(errorDocument(file, diagnostics)));
  host().exitCode = exitCodes.wrong;
}
