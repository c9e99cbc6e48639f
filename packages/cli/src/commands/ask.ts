import { type Command, InvalidArgumentError } from "commander";
import {
  alternativesText,
  type ConceptId,
  type Diagnostic,
  defaultRules,
  type Elicitation,
  elicitation,
  elicitationDocument,
  elicitationText,
  hasErrors,
  prepare,
  type Question,
  questionText,
  rulesNotices,
  type StateSpace,
  writeAnswer,
} from "detente";
import { readForEditing, withLineFeeds } from "../io/edit-file.ts";
import { host } from "../io/host.ts";
import { print } from "../io/output.ts";
import { type Prompt, promptHere, wrapped } from "../io/prompt.ts";
import { UserError } from "../io/user-error.ts";
import { FileChanged } from "../io/write-file.ts";
import { load } from "../load.ts";
import { type AnalysisFlags, parseCount, withAnalysisFlags, withConcepts } from "../options.ts";
import { progressLine } from "../progress.ts";
import { isRedacting } from "../redaction.ts";
import { printAnswer, refuseFile } from "../situation.ts";

interface Flags extends AnalysisFlags {
  readonly samples: number;
  readonly seed: number;
  readonly question: number;
  readonly answer?: number;
  readonly date?: string;
}

export function registerAsk(program: Command): void {
  const command = program
    .command("ask")
    .description(
      "what to ask next: which preferences that the model leaves open would settle most verdicts; answers go into the file",
    )
    .argument("<file>", "a model file (.detente, .gmcr, .json); answers are written into .detente files")
    .option("--answer <n>", "answer the most decisive question by its alternative n, in the file", parseCount)
    .option("--question <n>", "answer the n-th question instead", parseCount, 1)
    .option("--date <day>", "the day of the answer, YYYY-MM-DD; today unless given", parseDay)
    .option("--samples <n>", "ways to draw where there are too many to look at all", parseCount, 1000)
    .option("--seed <n>", "a whole number; the same seed draws the same ways", parseCount, 1);
  withAnalysisFlags(withConcepts(command, ["seq"]))
    .option("--json", "a JSON document")
    .addHelpText("after", "\nExample:\n  detente ask model.detente --answer 1")
    .action(run);
}

/** What is asked about a file, as it is now. */
interface Asked {
  readonly text: string;
  readonly space: StateSpace;
  readonly answer: Elicitation;
  readonly notices: readonly Diagnostic[];
}

async function run(file: string, flags: Flags): Promise<void> {
  const asked = await ask(file, flags);
  if (!asked) return;
  if (flags.answer !== undefined) {
    const question = chosenQuestion(file, asked, flags.question, flags.answer);
    if (!(await write(file, asked, question, flags.answer, flags))) return;
    const next = await ask(file, flags);
    if (next) await show(file, next, flags);
    return;
  }
  await show(file, asked, flags);
  if (!flags.json && !isRedacting() && host().stdin.isTTY && host().stdout.isTTY) await converse(file, asked, flags);
}

async function ask(file: string, flags: Flags): Promise<Asked | undefined> {
  const { text, conflict, diagnostics } = await load(file, flags.sources);
  const prepared = conflict && !hasErrors(diagnostics) ? prepare(conflict, flags.scenario, flags.maxStates) : undefined;
  if (!prepared?.space) {
    await refuseFile(file, text, [...diagnostics, ...(prepared?.diagnostics ?? [])], flags.json);
    return undefined;
  }
  const progress = progressLine("ask");
  const rules = { ...defaultRules, ...flags.rule };
  const answer = await elicitation(prepared.space, rules, {
    concepts: flags.concepts as readonly ConceptId[],
    samples: flags.samples,
    seed: flags.seed,
    onProgress: progress.show,
  }).finally(progress.clear);
  // the order that `unordered` leaves open, and how sure a wish is, are what is asked about
  const notices = [...diagnostics, ...prepared.diagnostics, ...rulesNotices(rules)].filter(
    ({ code, severity }) => severity === "warning" && code !== "read-unordered" && code !== "read-perhaps",
  );
  return { text, space: prepared.space, answer, notices };
}

async function show(file: string, { space, answer, notices }: Asked, { json, rule }: Flags): Promise<void> {
  const { model } = space;
  const rules = { ...defaultRules, ...rule };
  await printAnswer({ model, rules, notices }, json, {
    text: () => elicitationText(model, answer),
    document: () => elicitationDocument(file, model, rules, answer),
  });
}

/** The question of a number that the user gave, after a look at whether it and the choice are there, and can be written. */
function chosenQuestion(file: string, { answer }: Asked, number: number, choice: number): Question {
  const question = answer.questions[number - 1];
  if (!question)
    throw new UserError(
      answer.questions.length === 0
        ? "Nothing is left open, so there is no question to answer."
        : `There is no question ${number}; there are ${answer.questions.length}.`,
    );
  if (choice > question.alternatives.length)
    throw new UserError(
      `Question ${number} has ${question.alternatives.length} alternatives; ${choice} is none of them.`,
    );
  if (file === "-" || !file.endsWith(".detente"))
    throw new UserError("Answers are written into .detente files only; `detente convert` makes one of another model.");
  if (isRedacting()) throw new UserError("An answer is written into the file itself, which --redact does not show.");
  return question;
}

/**
 * Writes an answer into the file as it is now. Where somebody else has changed it since the question was asked, the question is looked for
 * in the new text.
 * @returns false when the new text is wrong, which has been said
 * @throws UserError when it no longer asks this
 */
async function write(file: string, asked: Asked, question: Question, choice: number, flags: Flags): Promise<boolean> {
  const day = flags.date ?? new Date().toISOString().slice(0, 10);
  const now = await readForEditing(file);
  if ("text" in now && now.text === withLineFeeds(asked.text)) {
    try {
      now.write(writeAnswer(asked.text, asked.space.model, question, choice - 1, day));
      return true;
    } catch (error) {
      if (!(error instanceof FileChanged)) throw error;
    }
  }
  const again = await ask(file, flags);
  if (!again) return false;
  const words = inWords(asked, question);
  const same = again.answer.questions.find((other) => inWords(again, other) === words);
  if (!same)
    throw new UserError(
      `${file} was changed meanwhile, and no longer asks this. It was left as it is; run the command again for what it asks now.`,
    );
  return write(file, again, same, choice, flags);
}

const inWords = ({ space: { model } }: Asked, question: Question): string =>
  [questionText(model, question), ...alternativesText(model, question)].join("\n");

/** Asks one question after the other, the most decisive first; an empty line ends it. */
async function converse(file: string, first: Asked, flags: Flags): Promise<void> {
  if (isSettled(first)) return;
  const prompt = promptHere();
  try {
    for (let asked: Asked | undefined = first; asked !== undefined; ) {
      const choice = await choose(prompt, asked);
      if (choice === undefined) return;
      if (!(await write(file, asked, chosenQuestion(file, asked, 1, choice), choice, flags))) return;
      asked = await ask(file, flags);
      if (!asked) return;
      const { length } = asked.answer.open;
      await print(
        `\nWritten into ${file}. ${length === 1 ? "1 verdict is" : `${length === 0 ? "No" : length} verdicts are`} still open.\n`,
      );
      if (isSettled(asked)) {
        await print("\n");
        await show(file, asked, flags);
        return;
      }
    }
  } finally {
    prompt.close();
  }
}

/** Whether no answer would change a verdict. */
const isSettled = ({ answer }: Asked): boolean => answer.questions.length === 0 || answer.open.length === 0;

/** The alternative that is chosen of the most decisive question, from 1; undefined when enough was asked. */
async function choose(prompt: Prompt, { space, answer }: Asked): Promise<number | undefined> {
  const [question] = answer.questions;
  const { model } = space;
  const alternatives = alternativesText(model, question!).map((text, index) => wrapped(text, `  ${index + 1}  `));
  await print(`\n${wrapped(questionText(model, question!))}\n${alternatives.join("\n")}\n`);
  for (;;) {
    const line = await prompt.ask("Number, or Enter to stop: ");
    if (line === undefined || line === "") return undefined;
    const choice = Number(line);
    if (Number.isInteger(choice) && choice >= 1 && choice <= alternatives.length) return choice;
    await print(`Please give a number from 1 to ${alternatives.length}.\n`);
  }
}

function parseDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError("It must be a day, such as 2025-10-29.");
  return value;
}
