import { type Command, Option } from "commander";
import {
  type ConceptId,
  countRankings,
  countsDocument,
  countsText,
  type Diagnostic,
  errorDocument,
  type InverseConcept,
  impossibleText,
  inverse,
  inverseConcepts,
  inverseDocument,
  inverseText,
  refuseWish,
  TooManyCases,
  type Wish,
} from "detente";
import { host } from "../io/host.ts";
import { jsonLine, print, printError } from "../io/output.ts";
import { UserError } from "../io/user-error.ts";
import { type AnalysisFlags, parseCount, withAnalysisFlags } from "../options.ts";
import { chooseActors, chooseStates } from "../select.ts";
import { aroundOf, printAnswer, type Situation, situation, uncheckedQuotes } from "../situation.ts";
import { nodeSolver } from "../solver.ts";

interface Flags extends AnalysisFlags {
  readonly want: readonly string[];
  readonly any?: boolean;
  readonly notWant: readonly string[];
  readonly concept: InverseConcept;
  readonly free?: string;
  readonly count?: boolean;
  readonly effort: number;
  readonly edits: number;
}

/** What is counted unless one concept is asked for. */
const counted: readonly InverseConcept[] = ["nash", "gmr", "smr", "seq"];

const repeatable = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export function registerInverse(program: Command): void {
  const command = program
    .command("inverse")
    .description(
      "what would have to change for an outcome to hold: the condition, and the smallest changes first, with the evidence that each goes against",
    )
    .argument("<file>", "a model file (.detente, .gmcr, .json); - for standard input")
    .option(
      "--want <states>",
      "states that are to be stable for everybody, all of them: a number or an expression; may be repeated",
      repeatable,
      [],
    )
    .option("--any", "one of the wanted states is enough")
    .option("--not-want <states>", "states that somebody is to leave; may be repeated", repeatable, [])
    .addOption(
      new Option("--concept <id>", `the concept of stability (default seq; --count: ${counted.join(", ")})`).choices(
        inverseConcepts,
      ),
    )
    .option("--free <ids>", "whose preferences may change, separated by commas; everybody's unless given")
    .option("--count", "count the strict rankings of the freed actors under which the wish is true")
    .option(
      "--effort <n>",
      "work after which the best found so far is given, with what is proven: about n seconds, but counted, so that the answer is the same on every machine",
      parseCount,
      8,
    )
    .option("--edits <cost>", "try edits of statements up to this cost", parseCount, 3);
  withAnalysisFlags(command)
    .option("--json", "a JSON document")
    .addHelpText("after", "\nExample:\n  detente inverse cases/summit-2025.detente --want summit --any --concept nash")
    .action(run);
}

async function run(file: string, flags: Flags): Promise<void> {
  const concept = flags.concept ?? "seq";
  const found = await situation(file, { ...flags, concepts: [concept] as readonly ConceptId[] });
  if (!found) return;
  const { analysis, conflict } = found;
  const statesOf = (texts: readonly string[]): number[] => [
    ...new Set(texts.flatMap((text) => chooseStates(analysis.space, conflict, text))),
  ];
  const wish: Wish = {
    want: statesOf(flags.want),
    any: flags.any === true,
    notWant: statesOf(flags.notWant),
    concept,
    free: chooseActors(analysis.model, flags.free),
  };
  if (flags.want.length + flags.notWant.length === 0)
    throw new UserError(
      'Which outcome is to hold? Say so with --want: a state number, "now", or an expression such as --want "meet and accept"; or which is not to with --not-want.',
    );
  const refusal = refuseWish(wish);
  if (refusal) return refuse(file, flags, { ...refusal, severity: "error" });
  if (flags.count) return printCounts(file, flags, found, wish);

  const limits = { effort: flags.effort, mostCost: flags.edits, solver: nodeSolver() };
  const answer = await inverse(analysis, wish, limits);
  if (answer.reversals.status === "impossible")
    return refuse(file, flags, {
      code: "contradictory-wish",
      severity: "error",
      message: impossibleText(analysis, answer),
    });
  await printAnswer(aroundOf(found, uncheckedQuotes(found)), flags.json, {
    text: () => inverseText(analysis, answer),
    document: () => inverseDocument(file, analysis, answer),
  });
}

async function printCounts(file: string, flags: Flags, found: Situation, wish: Wish): Promise<void> {
  const { analysis } = found;
  try {
    const counts: { concept: InverseConcept; count: Awaited<ReturnType<typeof countRankings>> }[] = [];
    for (const concept of flags.concept ? [flags.concept] : counted)
      counts.push({ concept, count: await countRankings(analysis, { ...wish, concept }) });
    await printAnswer(aroundOf(found), flags.json, {
      text: () => countsText(analysis, wish, counts),
      document: () => countsDocument(file, analysis, wish, counts),
    });
  } catch (error) {
    if (!(error instanceof TooManyCases)) throw error;
    await refuse(file, flags, {
      code: "too-many-cases",
      severity: "error",
      message: error.message,
      remedy: "Free fewer actors, or ask for one state and one concept.",
    });
  }
}

async function refuse(file: string, { json }: Flags, diagnostic: Diagnostic): Promise<void> {
  await printError(`detente: ${diagnostic.message}${diagnostic.remedy ? ` ${diagnostic.remedy}` : ""}\n`);
  if (json) await print(jsonLine(errorDocument(file, [diagnostic])));
  host().exitCode = 2;
}
