import type { Command } from "commander";
import {
  type Analysis,
  compareDocument,
  compareModels,
  compareText,
  type Diagnostic,
  namesInLine,
  originText,
  situationName,
  underNotices,
  withNotices,
} from "detente";
import { jsonLine, print } from "../io/output.ts";
import { UserError } from "../io/user-error.ts";
import { type AnalysisFlags, withAnalysisFlags, withConcepts } from "../options.ts";
import { progressLine } from "../progress.ts";
import { analyzeReading, baseReading, chooseReadings } from "../readings.ts";
import { aroundOf, situation } from "../situation.ts";

interface Flags extends Omit<AnalysisFlags, "scenario"> {
  readonly scenario: readonly string[];
  readonly all?: boolean;
}

export function registerCompare(program: Command): void {
  const command = program
    .command("compare")
    .description(
      "two scenarios or two files: what differs, which verdicts appear or vanish, and which difference accounts for each",
    )
    .argument("<file>", "a model file (.detente, .gmcr, .json); - for standard input")
    .argument("[file2]", "another one; without it two scenarios of the first are compared")
    .option(
      "--scenario <id>",
      `a scenario to compare, ${baseReading} for the model without one; given twice, the first for the first`,
      (value: string, before: readonly string[]) => [...before, value],
      [] as readonly string[],
    )
    .option("--all", "list every verdict");
  withAnalysisFlags(withConcepts(command), { scenario: false })
    .option("--json", "a JSON document")
    .addHelpText("after", "\nExample:\n  detente compare cases/summit-2025.detente --scenario base --scenario hardline")
    .action(async (file: string, file2: string | undefined, flags: Flags) => {
      const [first, second] = chosen(file2, flags.scenario);
      const before = await load(file, first, flags);
      const after = before && (await load(file2 ?? file, second, flags, file2 === undefined ? before : undefined));
      if (!before || !after) return;
      const progress = progressLine("models");
      const comparison = await compareModels(before.analysis, after.analysis, {
        onProgress: (done, total) => progress.show({ done, total }),
      }).finally(progress.clear);
      const name = (path: string, analysis: Analysis): string =>
        file2 === undefined
          ? situationName(analysis)
          : `${path}${analysis.model.scenario ? ` (${situationName(analysis)})` : ""}`;
      const names = { before: name(file, before.analysis), after: name(file2 ?? file, after.analysis) };
      const whole = aroundOf(before, after.notices);
      if (flags.json) {
        await print(jsonLine(withNotices(compareDocument([file, file2 ?? file], comparison), whole)));
        return;
      }
      const text = compareText(namesInLine()(comparison), names, flags.all ? { most: Number.POSITIVE_INFINITY } : {});
      const origins = [
        [names.before, before.analysis],
        [names.after, after.analysis],
      ] as const;
      await print(
        `${underNotices(text, whole.notices).trimEnd()}\n\n${origins.map(([named, { model, rules }]) => `${named}: ${originText(model, rules)}`).join("\n")}\n`,
      );
    });
}

/** Which scenario of which file; undefined for the model without one. */
function chosen(file2: string | undefined, scenarios: readonly string[]): [string | undefined, string | undefined] {
  const id = (text: string): string | undefined => (text === baseReading ? undefined : text);
  const [first, second, third] = scenarios;
  if (third !== undefined) throw new UserError("Two situations are compared: give --scenario at most twice.");
  if (file2 !== undefined) {
    if (first !== undefined && second === undefined)
      throw new UserError(
        `With two files give --scenario twice, the first for the first file, or not at all; ${baseReading} is the model without one.`,
      );
    return first === undefined || second === undefined ? [undefined, undefined] : [id(first), id(second)];
  }
  if (first === undefined)
    throw new UserError("Compare with what? Name a second file, or two scenarios: --scenario A --scenario B.");
  return second === undefined ? [undefined, id(first)] : [id(first), id(second)];
}

interface Side {
  readonly conflict: Parameters<typeof analyzeReading>[1];
  readonly analysis: Analysis;
  readonly notices: readonly Diagnostic[];
}

/** One side; another scenario of a file that has been read already is taken from there. */
async function load(file: string, scenario: string | undefined, flags: Flags, read?: Side): Promise<Side | undefined> {
  const { scenario: _, ...others } = flags;
  if (read) {
    if (scenario !== undefined) chooseReadings(read.conflict, scenario);
    const notices: Diagnostic[] = [];
    const analysis = await analyzeReading(file, read.conflict, scenario, others, notices);
    return { conflict: read.conflict, analysis, notices };
  }
  return situation(file, { ...others, ...(scenario === undefined ? {} : { scenario }) });
}
