import { type Command, InvalidArgumentError, Option } from "commander";
import {
  type Analysis,
  asCounted,
  type Conflict,
  type Diagnostic,
  readProgress,
  type SharesOptions,
  type SweepSection,
  sweep,
  sweepDocument,
  sweepSections,
  sweepSettings,
  sweepText,
  writeProgress,
} from "detente";
import { readFileIfThere } from "../io/read-if-there.ts";
import { UserError } from "../io/user-error.ts";
import { writeFileSafely } from "../io/write-file.ts";
import { type AnalysisFlags, parseCount, withAnalysisFlags, withConcepts } from "../options.ts";
import { progressLine } from "../progress.ts";
import { analyzeReading, chooseReadings } from "../readings.ts";
import { aroundOf, printAnswer, situation } from "../situation.ts";

interface Flags extends AnalysisFlags {
  readonly only: readonly SweepSection[];
  readonly scenarios?: string;
  readonly samples: number;
  readonly seed: number;
  readonly resume?: string;
  readonly states?: boolean;
  readonly all?: boolean;
}

/** Findings about what shares count over. */
const counted = ["read-perhaps", "read-unordered"];

export function registerSweep(program: Command): void {
  const command = program
    .command("sweep")
    .description(
      "how robust the verdicts are: over what the model leaves open, how near they are to turning, and what they hang on",
    )
    .argument("<file>", "a model file (.detente, .gmcr, .json); - for standard input")
    .addOption(
      new Option("--only <sections>", `only these sections, separated by commas: ${sweepSections.join(", ")}`)
        .argParser(parseSections)
        .default(sweepSections, "all"),
    )
    .option(
      "--scenarios <ids>",
      "readings to count shares over and to compare: all, or ids with base for the model itself",
    )
    .option("--samples <n>", "samples to draw where there are too many ways to count them all", parseCount, 10_000)
    .option("--seed <n>", "a whole number; the same seed draws the same samples", parseSeed, 1)
    .option("--resume <file>", "keep the progress of the shares in this file, and continue from it when it is there")
    .option("--states", "also the share of every state")
    .option("--all", "list everything in the tables");
  withAnalysisFlags(withConcepts(command))
    .option("--json", "a JSON document")
    .addHelpText(
      "after",
      "\nExample:\n  detente sweep cases/summit-2025.detente --scenarios base,hardline --only shares,readings",
    )
    .action(async (file: string, flags: Flags) => {
      // shares alone read nothing as certain or in the order written
      const sharesAlone = flags.only.every((section) => section === "shares");
      const found = await situation(file, flags, sharesAlone ? counted : []);
      if (!found) return;
      const { analysis, conflict } = found;
      const also: Diagnostic[] = [];
      const over =
        flags.scenarios === undefined
          ? [analysis]
          : await readings(file, conflict, analysis, flags, flags.scenarios, also);
      const wanted = flags.only.includes("readings") && conflict.scenarios.length > 0;
      const compared =
        wanted && flags.scenarios === undefined ? await readings(file, conflict, analysis, flags, "all", also) : over;
      const progress = progressLine("samples");
      const answer = await sweep(analysis, {
        sections: flags.only,
        over,
        readings: compared,
        samples: flags.samples,
        seed: flags.seed,
        ...(flags.resume === undefined || !flags.only.includes("shares") ? {} : keeping(flags.resume, over, flags)),
        onProgress: (done, total) => progress.show({ done, total }),
      }).finally(progress.clear);
      // shares count over what the other sections read as certain or in the order written
      const counts = flags.only.includes("shares");
      const around = aroundOf(
        { analysis, notices: counts ? found.notices.map(asCounted) : found.notices },
        sharesAlone ? also.filter(({ code }) => !counted.includes(code)) : counts ? also.map(asCounted) : also,
      );
      await printAnswer(around, flags.json, {
        text: () =>
          sweepText(answer, {
            states: flags.states === true,
            ...(flags.all ? { most: Number.POSITIVE_INFINITY } : {}),
          }),
        document: () => sweepDocument(file, answer, { states: flags.states === true }),
      });
    });
}

/** The readings named, the one at hand not analysed again. */
async function readings(
  file: string,
  conflict: Conflict,
  analysis: Analysis,
  flags: Flags,
  named: string,
  also: Diagnostic[],
): Promise<Analysis[]> {
  const analyses: Analysis[] = [];
  for (const { id, seenBy } of conflict.scenarios)
    if (seenBy !== undefined && named.split(",").some((each) => each.trim() === id))
      throw new UserError(
        `The scenario "${id}" is how ${seenBy} sees the conflict, which is no reading of it. \`detente perceptions\` compares what is seen; --scenario ${id} asks about that view alone.`,
      );
  for (const id of chooseReadings(conflict, named))
    analyses.push(
      id === analysis.model.scenario?.id ? analysis : await analyzeReading(file, conflict, id, flags, also),
    );
  return analyses;
}

/** Continues from the progress in a file, and keeps it there; a file that does not fit is refused and left as it is. */
function keeping(
  path: string,
  over: readonly Analysis[],
  flags: Flags,
): Pick<SharesOptions, "resume" | "onCheckpoint"> {
  const onCheckpoint: SharesOptions["onCheckpoint"] = (progress) =>
    writeFileSafely(path, writeProgress(progress), { overwrite: true });
  const text = readFileIfThere(path);
  if (text === undefined) return { onCheckpoint };
  const [{ concepts, rules }] = over as [Analysis];
  const settings = sweepSettings(
    over.map(({ space }) => space),
    { concepts, rules, samples: flags.samples, seed: flags.seed },
  );
  const read = readProgress(text, settings);
  if ("problem" in read)
    throw new UserError(
      `${path} cannot be continued: ${read.problem} It was left as it is. Name another file, or remove it to start again.`,
    );
  return { resume: read.progress, onCheckpoint };
}

function parseSections(value: string): SweepSection[] {
  return value.split(",").map((part) => {
    const section = sweepSections.find((each) => each === part.trim());
    if (!section)
      throw new InvalidArgumentError(`There is no section "${part.trim()}"; known are ${sweepSections.join(", ")}.`);
    return section;
  });
}

function parseSeed(value: string): number {
  const seed = Number(value);
  if (value.trim() === "" || !Number.isSafeInteger(seed) || seed < 0)
    throw new InvalidArgumentError("It must be a whole number from 0.");
  return seed;
}
