import { existsSync } from "node:fs";
import type { Command } from "commander";
import { type DisputeDraft, type DraftExclusion, type DraftWish, draftText } from "detente/editing";
import { host } from "../io/host.ts";
import { print } from "../io/output.ts";
import { type Prompt, promptHere, wrapped } from "../io/prompt.ts";
import { UserError } from "../io/user-error.ts";
import { writeFileSafely } from "../io/write-file.ts";

interface Flags {
  readonly title?: string;
  readonly skeleton?: boolean;
}

export function registerNew(program: Command): void {
  program
    .command("new")
    .description("begin a model file: by plain questions at a terminal, otherwise as an example to write over")
    .argument("<file>", "the .detente file to begin; one that is there is never replaced")
    .option("--title <words>", "what the dispute is called")
    .option("--skeleton", "the example to write over, without questions")
    .addHelpText(
      "after",
      `
The example is sound as it is: it can be checked and analysed before anything in it is changed.

Example:
  detente new dam.detente --title "The dam at Upland"`,
    )
    .action(async (file: string, flags: Flags) => {
      if (!file.endsWith(".detente"))
        throw new UserError(`A model file's name ends in .detente: "${file}.detente", for example.`);
      if (existsSync(file))
        throw new UserError(`${file} is there already and was left as it is. Give the new dispute another name.`);
      const asks = host().stdin.isTTY === true && host().stdout.isTTY === true && flags.skeleton !== true;
      const text = asks ? await byQuestions(flags.title) : skeleton(flags.title ?? "A dispute");
      if (text === undefined) {
        await print("\nNothing was written.\n");
        return;
      }
      writeFileSafely(file, text, { overwrite: false });
      await print(
        `${asks ? "\n" : ""}Written: ${file}.\nNext: \`detente check ${file}\` says whether it is sound, \`detente analyze ${file}\` what can hold, and \`detente open ${file}\` shows it.\n`,
      );
    });
}

/** Text as a title in the language. */
const quoted = (words: string): string =>
  `"${words.replaceAll(/\s+/g, " ").trim().replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/** A small model that is sound, every part of it explained, to write over. */
const skeleton = (title: string): string => `// A dispute, to write over. What stands after // is a note to the reader.
conflict ${quoted(title)}

// Who is in it, and what each can do: a short name, then the words that people read.
actor first "The first party" {
  option offer "Offer a settlement"
  option court "Go to court"
}
actor second "The second party" {
  option accept "Accept the settlement"
}

// What cannot be. Also: require …, at most one of …, exactly one of …
infeasible accept and not offer
infeasible accept and court

// What is so today: the options that are taken, or none.
now court

// Outcomes that have a name.
outcome settled "A settlement" when accept
outcome dispute "A dispute in court" when court

// What each wants, the most important first.
preferences first {
  accept
  not offer if not accept
  court if not accept
}
preferences second {
  not court
  not accept
}

// What was said, by whom and where; wishes name it after \`because\`. \`detente ingest DOCUMENT\` finds such passages.
// source minutes "Minutes of the meeting" { file "minutes.txt" }
// statement terms "The second party wants the case dropped" { by "Its lawyer" for second quote "their words" in minutes }

// A question to the model: \`detente check\` answers it.
claim settling "A settlement can hold" { expect some settled stable by seq }
`;

/** The dispute as somebody at a terminal describes it; undefined where too little was said to begin with. */
async function byQuestions(given: string | undefined): Promise<string | undefined> {
  const prompt = promptHere();
  const say = (text: string): Promise<void> => print(`\n${wrapped(text)}\n`);
  try {
    const title = given ?? (await prompt.ask("What is the dispute called? "));
    if (!title) return undefined;
    const actors = await askActors(prompt, say);
    const options = actors.flatMap((actor) => actor.options);
    if (options.length === 0) return undefined;
    const list = options.map((words, at) => wrapped(words, `  ${at + 1}  `)).join("\n");
    await print(`\n${list}\n`);
    await say("Which of these are so today? Numbers with commas between them, or Enter for none.");
    const today = await answered(prompt, "So today: ", (line) => numbersIn(line, options.length));
    if (today === undefined) return undefined;
    await say('What cannot be? "1 with 2": not both; "2 needs 1": the one only with the other. Enter ends it.');
    const exclusions = await each(prompt, "Cannot be: ", (line) => exclusionIn(line, options.length));
    const wishes: DraftWish[][] = [];
    for (const { name } of actors) {
      await say(
        `What does ${name} want, the most important first? "3" wants it, "not 3" would rather not have it, "3 if 1" and "3 if not 1" on a condition. Enter ends it.`,
      );
      wishes.push(await each(prompt, "Wants: ", (line) => wishIn(line, options.length)));
    }
    const draft: DisputeDraft = { title, actors, exclusions, today, wishes };
    return draftText(draft);
  } finally {
    prompt.close();
  }
}

async function askActors(
  prompt: Prompt,
  say: (text: string) => Promise<void>,
): Promise<{ name: string; options: string[] }[]> {
  const actors: { name: string; options: string[] }[] = [];
  await say("Who is in it? One party after the other; Enter ends the list.");
  for (;;) {
    const name = await prompt.ask("Party: ");
    if (!name) return actors;
    if (actors.some((other) => other.name === name)) {
      await print("That party is there already.\n");
      continue;
    }
    const options = await each(prompt, `  What can ${name} do? `, (line) => line);
    if (options.length === 0) await print("A party that can do nothing is left out.\n");
    else actors.push({ name, options });
  }
}

/** Lines until an empty one; what cannot be understood is asked for again. */
async function each<T>(prompt: Prompt, question: string, read: (line: string) => T | Error): Promise<T[]> {
  const items: T[] = [];
  for (;;) {
    const line = await prompt.ask(question);
    if (!line) return items;
    const item = read(line);
    if (item instanceof Error) await print(`${item.message}\n`);
    else items.push(item);
  }
}

/** One line, asked for again until it is understood; undefined where there is no more input. */
async function answered<T>(
  prompt: Prompt,
  question: string,
  read: (line: string) => T | Error,
): Promise<T | undefined> {
  for (;;) {
    const line = await prompt.ask(question);
    if (line === undefined) return undefined;
    const item = read(line);
    if (!(item instanceof Error)) return item;
    await print(`${item.message}\n`);
  }
}

/** The option of a number that people count from 1. */
function optionOf(number: string, count: number): number | Error {
  const at = Number(number) - 1;
  return Number.isInteger(at) && at >= 0 && at < count
    ? at
    : new Error(`Please give numbers from 1 to ${count}: "${number}" is none.`);
}

function numbersIn(line: string, count: number): number[] | Error {
  const numbers = line.split(/[\s,;]+/).filter((word) => word !== "");
  const options = numbers.map((number) => optionOf(number, count));
  return options.find((option) => option instanceof Error) ?? [...new Set(options as number[])];
}

function exclusionIn(line: string, count: number): DraftExclusion | Error {
  const [, first, word, second] = line.match(/^(\S+)\s+(with|needs)\s+(\S+)$/i) ?? [];
  if (first === undefined || second === undefined || word === undefined)
    return new Error('Please write it as "1 with 2" or "2 needs 1".');
  const pair = [optionOf(first, count), optionOf(second, count)] as const;
  const wrong = pair.find((option) => option instanceof Error);
  if (wrong instanceof Error) return wrong;
  if (pair[0] === pair[1]) return new Error("Please name two different ones.");
  return {
    kind: word.toLowerCase() === "with" ? "together" : "needs",
    first: pair[0] as number,
    second: pair[1] as number,
  };
}

function wishIn(line: string, count: number): DraftWish | Error {
  const [, not, wanted, unless, condition] = line.match(/^(not\s+)?(\S+)(?:\s+if\s+(not\s+)?(\S+))?$/i) ?? [];
  if (wanted === undefined) return new Error('Please write it as "3", "not 3", "3 if 1" or "3 if not 1".');
  const option = optionOf(wanted, count);
  if (option instanceof Error) return option;
  if (condition === undefined) return { option, taken: not === undefined };
  const on = optionOf(condition, count);
  if (on instanceof Error) return on;
  if (on === option) return new Error('Please name another one after "if".');
  return { option, taken: not === undefined, condition: { option: on, taken: unless === undefined } };
}
