import { type Command, InvalidArgumentError } from "commander";
import {
  analyzeSpace,
  asOf,
  type Conflict,
  type Diagnostic,
  type EvidenceExtras,
  evidenceDocument,
  evidenceText,
  hasErrors,
  ledger,
  namesInLine,
  prepare,
  resolveScenario,
  sourceDependence,
} from "detente";
import { load } from "../load.ts";
import { printAnswer, refuseFile } from "../situation.ts";

interface Flags {
  readonly asOf?: string;
  readonly sources?: string;
  readonly verdicts?: boolean;
  readonly json?: boolean;
}

export function registerEvidence(program: Command): void {
  program
    .command("evidence")
    .description("on whose word every preference, rule and claim rests, and how well")
    .argument("<file>", "a model file (.detente, .gmcr, .json); - for standard input")
    .option("--as-of <date>", "only what had been said by then: a day, a month or a year", parseDate)
    .option("--sources <dir>", "also look for source files here, to find quotes in")
    .option("--verdicts", "also which equilibria and claims fall without each source, statement and assumption")
    .option("--json", "a JSON document")
    .addHelpText("after", "\nExample:\n  detente evidence cases/summit-2025.detente --as-of 2025-10-29")
    .action(async (file: string, flags: Flags) => {
      const { text, conflict, diagnostics, sourceTexts } = await load(file, flags.sources);
      // a quote that was not found is an answer here
      const found = diagnostics.filter(({ code }) => !ledgerTells.has(code));
      if (!conflict || hasErrors(found)) {
        await refuseFile(file, text, found, flags.json);
        return;
      }
      const notices = found.filter(({ severity }: Diagnostic) => severity === "warning");
      const past = flags.asOf === undefined ? undefined : { date: flags.asOf, asOf: asOf(conflict, flags.asOf) };
      const current = past?.asOf.conflict ?? conflict;
      const verdicts = flags.verdicts ? await dependence(current) : undefined;
      if (verdicts && "problems" in verdicts) {
        await refuseFile(file, text, verdicts.problems, flags.json);
        return;
      }
      const answer = ledger(current, sourceTexts);
      const extras = { ...(past ? { past } : {}), ...(verdicts ? { verdicts } : {}) };
      const shown = namesInLine();
      const model = resolveScenario(current);
      await printAnswer({ model, notices }, flags.json, {
        text: () => evidenceText(shown(answer), shown(extras)),
        document: () => evidenceDocument(file, model, answer, extras),
      });
    });
}

/** What each piece of evidence bears, or why the model has no verdicts. */
async function dependence(
  conflict: Conflict,
): Promise<NonNullable<EvidenceExtras["verdicts"]> | { readonly problems: readonly Diagnostic[] }> {
  const { space, diagnostics } = prepare(conflict);
  if (!space) return { problems: diagnostics };
  const analysis = await analyzeSpace(space);
  return { analysis, dependence: await sourceDependence(analysis) };
}

/** What the ledger itself says of quotes. */
const ledgerTells: ReadonlySet<string> = new Set(["quote-absent", "quote-ambiguous", "quote-differs"]);

function parseDate(value: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2] ?? 1), Number(match?.[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!match || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    throw new InvalidArgumentError('It must be a date of the calendar: "2025-10-29", "2025-10" or "2025".');
  return value;
}
