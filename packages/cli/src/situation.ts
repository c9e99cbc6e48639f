import {
  type Analysis,
  type Around,
  type AskedConcept,
  analyzeSpace,
  around,
  type ConceptId,
  type Conflict,
  type Diagnostic,
  defaultRules,
  errorDocument,
  formatDiagnostics,
  hasErrors,
  type Language,
  MemoryError,
  namesInLine,
  prepare,
  rulesNotices,
  UnsupportedConcept,
  withNotices,
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
  /** What whoever reads the answer must know: the warnings that apply to the question asked. */
  readonly notices: readonly Diagnostic[];
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
  const found = [
    ...diagnostics,
    ...prepared.diagnostics,
    ...(prepared.space ? rulesNotices({ ...defaultRules, ...flags.rule }) : []),
  ];
  if (!prepared.space) return refuse(found);
  const notices = found.filter(({ code, severity }) => severity === "warning" && !silent.includes(code));
  try {
    const progress = progressLine("States judged");
    const analysis = await analyzeSpace(prepared.space, {
      ...analyzeOptions(flags),
      engine: await engineFor(prepared.space.structure, flags),
      onProgress: progress.show,
    }).finally(progress.clear);
    const shown = flags.json ? analysis : namesInLine()(analysis);
    return { file, text, conflict, analysis: shown, diagnostics: found, notices, sourceTexts };
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

/** What belongs around an answer in this situation; `also`: notices of other situations that the answer speaks of. */
export const aroundOf = (
  { analysis, notices }: Pick<Situation<AskedConcept>, "analysis" | "notices">,
  also: readonly Diagnostic[] = [],
): Around => {
  const seen = new Set<string>();
  const once = [...notices, ...also].filter(({ code, message, place }) => {
    const said = `${code} ${place?.start} ${message}`;
    return !seen.has(said) && seen.add(said);
  });
  return { model: analysis.model, rules: analysis.rules, notices: once };
};

/**
 * What an answer that quotes has to say of the quotes: which sources are not at hand, so that nobody looked whether they hold them.
 *
 * @param quoted ids of the statements that the answer may quote; all when left out
 */
export function uncheckedQuotes(
  { conflict, diagnostics }: Pick<Situation<AskedConcept>, "conflict" | "diagnostics">,
  quoted?: ReadonlySet<string>,
): Diagnostic[] {
  const statements = conflict.statements.filter(({ id, quote }) => quote !== undefined && (quoted?.has(id) ?? true));
  const sources = conflict.sources.filter(({ id }) => statements.some(({ source }) => source === id));
  return diagnostics.filter(
    ({ code, place }) => code === "source-not-here" && sources.some(({ at }) => at?.start === place?.start),
  );
}

/** The analysis for the writers of other formats, with what whoever reads the file must know. */
export const withItsNotices = <C extends AskedConcept>({ analysis, notices }: Situation<C>) => ({
  ...analysis,
  notices,
});

/** An answer, for people and for programs; each is made only where it is asked for. */
export interface Answer {
  readonly text: () => string;
  readonly document: () => object;
}

/**
 * Prints an answer with what belongs around it: for people its notices at the head, model, program and rules at the end; for
 * programs the same as fields.
 */
export const printAnswer = (whole: Around, json: boolean | undefined, { text, document }: Answer): Promise<void> =>
  print(json ? jsonLine(withNotices(document(), whole)) : around(text(), whole));

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
