import type { StateSpace } from "../engine/states.ts";
import { type Diagnostic, finding } from "../language/diagnostic.ts";
import type { Located } from "../model/expression.ts";
import { type Sentence, say } from "../sentences/sentence.ts";
import { variation } from "./variation.ts";

/** So many truth values of outcomes are looked at for one situation. */
const mostValues = 2 ** 23;

/** What looks like two things and is one, and options that the rules have decided already. */
export function diagnoseLikeness(space: StateSpace): Diagnostic[] {
  const { actors, outcomes } = space.model;
  return [
    ...sameTitles(actors, (values) => say("The actors `{first}` and `{second}` have one title, “{title}”.", values)),
    ...actors.flatMap(({ id, options }) =>
      sameTitles(
        options.map((option) => ({ ...option, id: `${id}.${option.id}` })),
        (values) => say("The options `{first}` and `{second}` have one title, “{title}”.", values),
      ),
    ),
    ...sameTitles(outcomes, (values) =>
      say("The outcomes `{first}` and `{second}` have one title, “{title}”.", values),
    ),
    ...sameOutcomes(space),
    ...decidedOptions(space),
  ];
}

type Named = Located & { readonly id: string; readonly name: string };

function sameTitles(
  things: readonly Named[],
  message: (values: { readonly first: string; readonly second: string; readonly title: string }) => Sentence,
): Diagnostic[] {
  const first = new Map<string, string>();
  return things.flatMap(({ id, name, at: place }) => {
    const title = name.trim().replace(/\s+/g, " ").normalize("NFKC").toLowerCase();
    const earlier = first.get(title);
    if (earlier === undefined) {
      first.set(title, id);
      return [];
    }
    return [
      finding({
        code: "same-title",
        severity: "warning",
        message: message({ first: earlier, second: id, title: name }),
        remedy: "Give each a title of its own: whoever reads an answer cannot tell them apart.",
        place,
      }),
    ];
  });
}

function sameOutcomes(space: StateSpace): Diagnostic[] {
  const { outcomes } = space.model;
  if (outcomes.length * space.count > mostValues) return [];
  const first = new Map<string, { readonly id: string; readonly truth: Uint8Array }[]>();
  return outcomes.flatMap(({ id, when, at: place }) => {
    const truth = space.truth(when);
    if (!truth.includes(1)) return [];
    const key = fingerprint(truth);
    const alike = first.get(key) ?? [];
    first.set(key, alike);
    const earlier = alike.find((other) => other.truth.every((value, state) => value === truth[state]));
    if (!earlier) {
      alike.push({ id, truth });
      return [];
    }
    return [
      finding({
        code: "same-outcome",
        severity: "warning",
        message: say("The outcomes `{first}` and `{second}` are the same feasible states.", {
          first: earlier.id,
          second: id,
        }),
        remedy: "Keep one of them, or check their conditions.",
        place,
      }),
    ];
  });
}

/** Few different vectors share one. */
function fingerprint(truth: Uint8Array): string {
  let ones = 0;
  let places = 0;
  truth.forEach((value, state) => {
    if (value === 1) {
      ones++;
      places = (places * 31 + state) | 0;
    }
  });
  return `${ones} ${places}`;
}

/** Of the base model only: a scenario may well fix an option to look at what follows. */
function decidedOptions(space: StateSpace): Diagnostic[] {
  const { scenario, options } = space.model;
  if (scenario || space.count < 2) return [];
  return options.flatMap(({ key: option, at: place }) => {
    const varies = variation(space, { op: "option", option });
    if (varies === "varies" || space.split({ op: "option", option }) >= 0) return [];
    return [
      finding({
        code: "option-decided",
        severity: "warning",
        message:
          varies === "always"
            ? say("The rules leave no choice of `{option}`: it is taken in every feasible state.", { option })
            : say("The rules leave no choice of `{option}`: it is taken in no feasible state.", { option }),
        remedy: "Check the rules that make it so, or leave the option out.",
        place,
      }),
    ];
  });
}
