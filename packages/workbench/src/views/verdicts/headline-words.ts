import type { Headline, HeadlineOutcome } from "../../questions/headline.ts";
import type { ConceptTerm } from "../../questions/terms.ts";
import type { HeadlineTexts } from "./texts.ts";

/** What the sentences are made of: names by id. */
export interface HeadlineNames {
  readonly outcome: (id: string) => string;
  readonly actor: (id: string) => string;
  readonly concepts: readonly ConceptTerm[];
}

/** At most so many kinds of state are named in a sentence. */
const mostNamed = 3;

/** The answer in one plain sentence or two: what holds today, what else can hold, what cannot. */
export function headlineSentence(headline: Headline, names: HeadlineNames, words: HeadlineTexts): string {
  const { today, others, concepts, elsewhere } = headline;
  const sentences: string[] = [];
  if (!today) sentences.push(words.noToday);
  else {
    const name = today.name ?? titleOf(today, names, words);
    if (today.holds.length === concepts.length) sentences.push(words.todayHolds(name));
    else if (today.holds.length === 0)
      sentences.push(words.todayFalls(name, words.list(today.leavers.map(names.actor))));
    else sentences.push(words.todayHoldsWhen(name, glossesOf(today.holds, names, words)));
  }
  // a kind that has all the outcomes of another one, and more, is a case of it
  const holding = leastOf(others.filter(({ holds }) => holds.length > 0));
  const failing = leastOf(
    others.filter(
      (kind) =>
        !others.some((more) => more.holds.length > 0 && includes(more, kind)) &&
        !today?.outcomes.some((id) => kind.outcomes.includes(id)),
    ),
  );
  const whole = holding.filter(({ holds }) => holds.length === concepts.length);
  const part = holding.filter(({ holds }) => holds.length < concepts.length);
  const too = today !== undefined && today.holds.length > 0;
  if (whole.length > 0) sentences.push(words.alsoHolds(listOf(whole, names, words), whole.length, too));
  if (part.length > 0) sentences.push(words.canHold(listOf(part, names, words), part.length, too));
  if (holding.length === 0 && elsewhere > 0) sentences.push(words.otherStates(elsewhere, too));
  else if (holding.length === 0 && others.length > 0) sentences.push(words.nothingElse(too));
  else if (failing.length > 0) sentences.push(words.cannotHold(listOf(failing, names, words), failing.length));
  return sentences.join(words.space);
}

/** How many states there are and hold, and who can move on from today. */
export function countsSentence(headline: Headline, names: HeadlineNames, words: HeadlineTexts): string {
  const { states, concepts, equilibria, moves } = headline;
  const telling = (["nash", "seq"] as const).filter((id) => concepts.includes(id));
  const told = telling.length > 0 ? telling : concepts.slice(0, 2);
  const sentences = [
    words.states(states),
    ...told.map((id) => words.hold(glossesOf([id], names, words), equilibria[concepts.indexOf(id)]!)),
  ];
  if (moves && headline.today) {
    const { alone, together } = moves;
    const groups = together.slice(0, mostNamed).map((group) => words.list(group.map(names.actor)));
    sentences.push(
      alone.length > 0
        ? words.improveAlone(words.list(alone.map(names.actor)), alone.length)
        : words.nobodyImproves(words.orList(groups)),
    );
  }
  return sentences.join(words.space);
}

const includes = (more: HeadlineOutcome, kind: HeadlineOutcome): boolean =>
  kind.outcomes.every((id) => more.outcomes.includes(id));

const leastOf = (kinds: readonly HeadlineOutcome[]): HeadlineOutcome[] =>
  kinds.filter((kind) => !kinds.some((other) => other !== kind && includes(kind, other)));

const titleOf = ({ outcomes }: { outcomes: readonly string[] }, names: HeadlineNames, words: HeadlineTexts): string =>
  outcomes.length > 0 ? outcomes.map(names.outcome).join(" + ") : words.unnamed;

function listOf(kinds: readonly HeadlineOutcome[], names: HeadlineNames, words: HeadlineTexts): string {
  const named = kinds.slice(0, mostNamed).map((kind) => words.quoted(titleOf(kind, names, words)));
  return words.list(kinds.length > mostNamed ? [...named, words.others(kinds.length - mostNamed)] : named);
}

const glossesOf = (ids: readonly string[], names: HeadlineNames, words: HeadlineTexts): string =>
  words.orList(ids.map((id) => names.concepts.find((concept) => concept.id === id)?.gloss ?? id));
