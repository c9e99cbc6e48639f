import type { ConceptId } from "detente";
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
  const { today, others, concepts, elsewhere, unnamed } = headline;
  if (!headline.wishes) return words.noWishes;
  const sentences: string[] = [];
  if (!today) sentences.push(words.noToday);
  else sentences.push(...todaySentences(today, concepts, names, words));
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
  if (whole.length > 0) {
    const alike = today?.holds.length === concepts.length;
    sentences.push(words.wholeHolds(listOf(whole, names, words), whole.length, alike));
  }
  if (part.length > 0) sentences.push(words.canHold(listOf(part, names, words), part.length, too));
  if (holding.length === 0 && unnamed > 0) sentences.push(words.otherStates(unnamed, too));
  else if (elsewhere === 0 && others.length > 0) sentences.push(words.nothingElse(too));
  else if (failing.length > 0) sentences.push(words.cannotHold(listOf(failing, names, words), failing.length));
  return sentences.join(words.space);
}

type Today = NonNullable<Headline["today"]>;

/** Whether today's state holds, under which concepts, who would leave it; and whether another of its kind does better. */
function todaySentences(
  { outcomes, name, holds, leavers, alike }: Today,
  concepts: readonly ConceptId[],
  names: HeadlineNames,
  words: HeadlineTexts,
): string[] {
  const title = words.today(name === undefined ? titleOf({ outcomes }, names, words) : words.quoted(name));
  const said =
    holds.length === 0
      ? words.todayFalls(title, leaversOf(leavers, concepts, names, words))
      : holds.length === concepts.length && holds.includes("nash")
        ? words.todayHolds(title)
        : words.todayHoldsWhen(title, glossesOf(strongest(holds), names, words));
  if (!alike) return [said];
  const isWhole = alike.holds.length === concepts.length;
  const when = isWhole ? undefined : glossesOf(strongest(alike.holds), names, words);
  return [
    said,
    words.alikeHolds(
      alike.states.slice(0, mostNamed).map((state) => state + 1),
      alike.states.length,
      when,
    ),
  ];
}

/** Who would leave, those first who would under every concept. */
function leaversOf(
  leavers: Today["leavers"],
  concepts: readonly ConceptId[],
  names: HeadlineNames,
  words: HeadlineTexts,
): string {
  const groups = [...Map.groupBy(leavers, ({ under }) => under.join(" ")).values()]
    .map((group) => ({ who: words.list(group.map(({ actor }) => names.actor(actor))), under: group[0]!.under }))
    .sort((a, b) => b.under.length - a.under.length);
  if (groups.length === 1 && groups[0]!.under.length === concepts.length) return words.leave(groups[0]!.who);
  return words.leavers(
    groups.map(({ who, under }, at) =>
      words.leaveUnder(who, under.length === concepts.length ? undefined : words.list([...under]), at === 0),
    ),
  );
}

/** Which concepts hold wherever another one does, by their definitions (theory: nash => sseq => smr, seq => gmr). */
const implied: Readonly<Record<ConceptId, readonly ConceptId[]>> = {
  nash: ["gmr", "smr", "seq", "sseq", "sim"],
  sseq: ["gmr", "smr", "seq"],
  smr: ["gmr"],
  seq: ["gmr"],
  gmr: [],
  sim: [],
};

/** The concepts that say everything: without those that follow from another one. */
const strongest = (ids: readonly ConceptId[]): ConceptId[] =>
  ids.filter((id) => !ids.some((other) => implied[other].includes(id)));

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
    sentences.push(
      alone.length > 0
        ? words.improveAlone(words.list(alone.map(names.actor)), alone.length)
        : words.nobodyImproves(groupsOf(together, names.actor, words)),
    );
  }
  return sentences.join(words.space);
}

/** Groups that gain together, and how many are left out. */
export function groupsOf(
  groups: readonly (readonly string[])[],
  name: (actor: string) => string,
  words: HeadlineTexts,
): string {
  const named = groups.slice(0, mostNamed).map((group) => words.list(group.map(name)));
  const left = groups.length - named.length;
  return words.orList(left > 0 ? [...named, words.otherGroups(left)] : named);
}

const includes = (more: HeadlineOutcome, kind: HeadlineOutcome): boolean =>
  kind.outcomes.every((id) => more.outcomes.includes(id));

const leastOf = (kinds: readonly HeadlineOutcome[]): HeadlineOutcome[] =>
  kinds.filter((kind) => !kinds.some((other) => other !== kind && includes(kind, other)));

const titleOf = ({ outcomes }: Pick<HeadlineOutcome, "outcomes">, names: HeadlineNames, words: HeadlineTexts): string =>
  outcomes.map((id) => words.quoted(names.outcome(id))).join(" + ");

function listOf(kinds: readonly HeadlineOutcome[], names: HeadlineNames, words: HeadlineTexts): string {
  const named = kinds.slice(0, mostNamed).map((kind) => titleOf(kind, names, words));
  return words.list(kinds.length > mostNamed ? [...named, words.others(kinds.length - mostNamed)] : named);
}

const glossesOf = (ids: readonly string[], names: HeadlineNames, words: HeadlineTexts): string =>
  words.orList(ids.map((id) => names.concepts.find((concept) => concept.id === id)?.gloss ?? id));
