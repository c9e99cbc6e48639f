import type { CodeLens } from "vscode-languageserver";
import type { Analysis } from "../analysis/analyze.ts";
import { conceptsHolding, countStable, isEquilibrium, isStable } from "../analysis/stability.ts";
import type { Claim, Declaration } from "../language/generated/ast.ts";
import { claimReasons } from "../report/claims-text.ts";
import { inWords } from "../report/in-language.ts";
import { type Language, type Phrases, phrasesOf } from "../report/phrases/phrases.ts";
import { listed, type Plain, type Sentence, said, say, word } from "../sentences/sentence.ts";
import { shortened } from "./markdown.ts";
import type { Reading } from "./reading.ts";
import { scenarioAround } from "./scenario-around.ts";
import type { Verdicts } from "./verdicts.ts";

/** What a lens is about; travels to the editor and back. */
export interface LensSubject {
  readonly uri: string;
  readonly version: number;
  readonly about: "claim" | "now" | "outcome" | "preferences";
  /** The claim's or the outcome's id, or the actor whose preferences they are. */
  readonly id: string;
  readonly scenario?: string;
}

/** Where verdicts can be shown; their words are worked out when an editor asks for them. None in a text with errors. */
export function lenses(reading: Reading): CodeLens[] {
  const { model } = reading.syntax;
  if (!model || !reading.situation()) return [];
  const scenarios = model.declarations.flatMap((each) => (each.$type === "Scenario" ? each.declarations : []));
  return [...model.declarations, ...scenarios].flatMap((node) => lensOf(reading, node));
}

function lensOf(reading: Reading, node: Declaration): CodeLens[] {
  const subject = subjectOf(node);
  const cst = node.$cstNode;
  if (!subject || !cst) return [];
  const scenario = scenarioAround(node);
  const { uri, version } = reading.document;
  const data: LensSubject = { uri, version, ...subject, ...(scenario === undefined ? {} : { scenario }) };
  const start = reading.document.positionAt(cst.offset);
  return [{ range: { start, end: start }, data }];
}

function subjectOf(node: Declaration): Pick<LensSubject, "about" | "id"> | undefined {
  switch (node.$type) {
    case "Claim":
      return { about: "claim", id: (node as Claim).name };
    case "Now":
      return { about: "now", id: "" };
    case "Outcome":
      return { about: "outcome", id: node.name };
    case "Preferences":
    case "Ranking":
      return node.actor && { about: "preferences", id: node.actor.$refText };
    default:
      return undefined;
  }
}

/** Verdicts on more states would take so long that the answers to what is typed meanwhile came late. */
const mostStates = 2 ** 13;

/** What a lens says. */
export async function lensText(reading: Reading, subject: LensSubject, language: Language): Promise<string> {
  const told = await verdictOf(reading, subject, phrasesOf(language));
  return inWords(told, language);
}

async function verdictOf(reading: Reading, subject: LensSubject, phrases: Phrases): Promise<Sentence> {
  const situation = reading.situation(subject.scenario);
  const space = situation?.space;
  if (situation?.diagnostics.some(({ code }) => code === "too-many-states") || (space && space.count > mostStates))
    return say("more than {most} states: no verdicts while you write, see {command}", {
      most: number(mostStates),
      command: "detente analyze",
    });
  if (!space) return "no verdicts: the model has an error";
  if (subject.about === "claim") return claimText(reading.verdicts, subject, phrases);
  const analysis = await reading.verdicts.analysis(subject.scenario);
  if (!analysis) return "no verdicts";
  switch (subject.about) {
    case "now":
      return nowText(analysis);
    case "outcome":
      return outcomeText(analysis, subject.id);
    case "preferences":
      return preferencesText(analysis, subject.id);
  }
}

const longestReason = 140;

async function claimText(verdicts: Verdicts, { id, scenario }: LensSubject, phrases: Phrases): Promise<Sentence> {
  const result = await verdicts.claim(id, scenario);
  if (!result) return "not tested";
  const { holds, asStated } = result;
  const marked = (verdict: Plain): Sentence =>
    say("{mark} {verdict}", { mark: asStated ? "✓" : "✗", verdict: word(verdict) });
  if (asStated) return marked(holds ? "holds" : "fails, as stated");
  if (holds) return marked("holds, though stated to fail");
  const [reason = ""] = claimReasons(result, phrases);
  return reason === ""
    ? marked("fails")
    : say("{verdict} · {reason}", { verdict: said(marked("fails")), reason: shortened(reason, longestReason) });
}

function nowText(analysis: Analysis): Sentence {
  const { space, model } = analysis;
  const state = space.statusQuo;
  if (state === undefined) return "today is no feasible state";
  const holding = conceptsHolding(analysis, state);
  const where = say("state {number} of {count}", { number: state + 1, count: number(space.count) });
  const by = holding.length === 0 ? word("holds by none") : say("holds by {concepts}", { concepts: listed(holding) });
  if (holding.length === analysis.concepts.length) return say("{where} · {by}", { where, by });
  const left = analysis.concepts.filter((concept) => !holding.includes(concept));
  const [first] = left;
  const leavers = model.actors.filter((_, actor) => !isStable(analysis, first!, actor, state)).map(({ name }) => name);
  return say("{where} · {by} · {actors} would leave ({concept})", {
    where,
    by,
    actors: listed(leavers),
    concept: first!,
  });
}

function outcomeText(analysis: Analysis, id: string): Sentence {
  const { space, model, concepts } = analysis;
  const outcome = model.outcomes.find((each) => each.id === id);
  if (!outcome) return "replaced in this scenario";
  const truth = space.truth(outcome.when);
  const states = Array.from({ length: space.count }, (_, state) => state).filter((state) => truth[state] === 1);
  const holding = concepts.flatMap((concept) => {
    const count = states.filter((state) => isEquilibrium(analysis, concept, state)).length;
    return count === 0 ? [] : [`${concept} ${number(count)}`];
  });
  return say("{holds} of {count} states · {held}", {
    holds: number(states.length),
    count: number(space.count),
    held: holding.length === 0 ? word("none can hold") : say("can hold: {concepts}", { concepts: listed(holding) }),
  });
}

function preferencesText(analysis: Analysis, id: string): Sentence {
  const actor = analysis.model.actors.findIndex((each) => each.id === id);
  if (actor < 0) return "no such actor in this scenario";
  const stable = analysis.concepts.map(
    (concept) => `${concept} ${number(countStable(analysis, concept).actors[actor]!)}`,
  );
  return say("of {count} states stable for it: {concepts}", {
    count: number(analysis.space.count),
    concepts: listed(stable),
  });
}

const number = (value: number): string => value.toLocaleString("en");
