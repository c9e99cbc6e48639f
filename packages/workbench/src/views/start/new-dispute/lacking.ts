import { type Answers, partiesOf, rulesOf } from "./answers.ts";
import type { disputeTexts } from "./texts.ts";

type Words = (typeof disputeTexts)["en"];
type Lacking = (answers: Answers, words: Words) => string | undefined;

/** What the answers to each question still need before the next one makes sense: undefined when nothing. */
export const lacking = {
  who: (answers, words) => {
    const names = partiesOf(answers).map(({ name }) => name);
    if (answers.title.trim() === "") return words.lacksTitle;
    if (names.length === 0) return words.lacksActor;
    const twice = firstTwice(names);
    return twice === undefined ? undefined : words.twice(twice);
  },
  actions: (answers, words) => {
    for (const { name, options } of partiesOf(answers)) {
      if (options.length === 0) return words.lacksOption(name);
      const twice = firstTwice(options.map((option) => option.name));
      if (twice !== undefined) return words.twice(twice);
    }
    return undefined;
  },
  together: (answers, words) => {
    const begun = answers.exclusions.findIndex(({ first, second }) => (first === undefined) !== (second === undefined));
    if (begun >= 0) return words.ruleNotFinished(begun + 1);
    const impossible = neverPossible(answers);
    return impossible && words.never(nameOf(answers, impossible.option), words.rules(impossible.numbers));
  },
  today: (answers, words) => {
    const isToday = (option: number): boolean => answers.today.includes(option);
    const broken = rulesOf(answers).find(
      ({ kind, first, second }) => isToday(first) && isToday(second) === (kind === "together"),
    );
    if (!broken) return undefined;
    const [first, second] = [nameOf(answers, broken.first), nameOf(answers, broken.second)];
    return broken.kind === "together"
      ? words.todayHasBoth(words.exclusion(broken.number), first, second)
      : words.todayLacks(words.exclusion(broken.number), first, second);
  },
  wants: (answers, words) => {
    for (const { name, wishes } of partiesOf(answers)) {
      const begun = wishes.findIndex(
        ({ option, condition }) => condition && (option === undefined || condition.option === undefined),
      );
      if (begun >= 0) return words.wishNotFinished(name, begun + 1);
    }
    return undefined;
  },
} as const satisfies Readonly<Record<string, Lacking>>;

const nameOf = (answers: Answers, key: number): string =>
  partiesOf(answers)
    .flatMap(({ options }) => options)
    .find((option) => option.key === key)?.name ?? "";

function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  for (const name of names) {
    const plain = name.trim().toLowerCase();
    if (seen.has(plain)) return name.trim();
    seen.add(plain);
  }
  return undefined;
}

/** An option that the rules let nobody ever take, with the numbers of those rules. */
function neverPossible(answers: Answers): { readonly option: number; readonly numbers: readonly number[] } | undefined {
  const rules = rulesOf(answers);
  for (const { first: option } of rules) {
    // whoever takes it takes with it all that it is only possible with
    const taken = new Set([option]);
    const numbers: number[] = [];
    for (let before = -1; before !== taken.size; ) {
      before = taken.size;
      for (const { kind, first, second, number } of rules)
        if (kind === "needs" && taken.has(first) && !taken.has(second)) {
          taken.add(second);
          numbers.push(number);
        }
    }
    const broken = rules.find(
      ({ kind, first, second }) => kind === "together" && taken.has(first) && taken.has(second),
    );
    if (broken) return { option, numbers: [...numbers, broken.number].sort((a, b) => a - b) };
  }
  return undefined;
}
