import { type Diagnostic, finding, hasErrors } from "../../language/diagnostic.ts";
import type { Conflict } from "../../model/conflict.ts";
import { jsonFindings, parseJson } from "../../model/json-findings.ts";
import { flag, id, list, object, oneOf, optional, type Shape, text, wholeNumber } from "../../model/json-shape.ts";
import { listed, type Sentence, say, word } from "../../sentences/sentence.ts";

/**
 * Rules that say who in an export is which actor of a model, and which events speak for or against which option. Only rules
 * that somebody has confirmed are used. Where several rules fit, the first one counts.
 */
export interface LeadMap {
  readonly format: "detente-leads-map/1";
  readonly actors: readonly ActorRule[];
  readonly events: readonly EventRule[];
}

/** Somebody in an export is this actor when one of the patterns fits; in patterns `*` stands for any characters. */
export interface ActorRule {
  /** Actor id of the model. */
  readonly actor: string;
  readonly names?: readonly string[];
  readonly countries?: readonly string[];
  readonly codes?: readonly string[];
  /** Where given, one of these must fit as well. */
  readonly sectors?: readonly string[];
  readonly confirmed: boolean;
  /** Why it was proposed, or what the user has to say. */
  readonly note?: string;
  /** How often it fitted when it was proposed. */
  readonly seen?: number;
}

/** An event that an option's owner acts in speaks for or against that option when one of the patterns fits. */
export interface EventRule {
  /** `actor.option` of the model. */
  readonly option: string;
  /** Whether the event speaks for the option being taken, or for its not being taken. */
  readonly taken: boolean;
  readonly codes?: readonly string[];
  readonly roots?: readonly string[];
  readonly words?: readonly string[];
  /** Where given, the event must be directed at one of these actors of the model. */
  readonly toward?: readonly string[];
  readonly confirmed: boolean;
  readonly note?: string;
  readonly seen?: number;
}

const MOST = 10_000;
const pattern: Shape<string> = {
  read(value, path, findings) {
    const read = text.read(value, path, findings);
    if (read === undefined || (read.trim() !== "" && read.length <= 200)) return read;
    findings.add("bad-pattern", path, "a pattern has 1 to 200 characters.");
    return undefined;
  },
  write: (value) => value,
};
const patterns = optional(list(pattern, 0, MOST));
const common = { confirmed: flag, note: optional(text), seen: optional(wholeNumber(0)) };

const mapShape = object<LeadMap>({
  format: oneOf("detente-leads-map/1"),
  actors: list(
    object<ActorRule>({
      actor: id,
      names: patterns,
      countries: patterns,
      codes: patterns,
      sectors: patterns,
      ...common,
    }),
    0,
    MOST,
  ),
  events: list(
    object<EventRule>({
      option: id,
      taken: flag,
      codes: patterns,
      roots: patterns,
      words: patterns,
      toward: optional(list(id, 0, MOST)),
      ...common,
    }),
    0,
    MOST,
  ),
});

/**
 * A map as JSON text, for a file.
 *
 * @example
 * ```ts
 * JSON.parse(leadMapJson({ format: "detente-leads-map/1", actors: [], events: [] })).format; // => "detente-leads-map/1"
 * ```
 */
export const leadMapJson = (map: LeadMap): string => `${JSON.stringify(mapShape.write(map), null, 2)}\n`;

/**
 * Reads a map and checks its names against the model. `map` is there only when nothing is wrong.
 *
 * @example
 * ```ts
 * const { map, diagnostics } = readLeadMap('{ "format": "detente-leads-map/1", "actors": [], "events": [] }', water);
 * [map!.actors.length, diagnostics.length]; // => [0, 0]
 * ```
 */
export function readLeadMap(
  json: string,
  conflict: Conflict,
): { readonly map?: LeadMap; readonly diagnostics: readonly Diagnostic[] } {
  if (json.trim() === "")
    return {
      diagnostics: [
        finding({
          code: "empty-file",
          severity: "error",
          message: "The map is empty.",
          remedy: "`detente leads EXPORT --model FILE --suggest-map` proposes one.",
        }),
      ],
    };
  const { value, diagnostics } = parseJson(json);
  if (diagnostics.length > 0) return { diagnostics };
  const findings = jsonFindings(json);
  const map = mapShape.read(value, [], findings);
  if (map) {
    const actors = conflict.actors.map((actor) => actor.id);
    const options = optionKeys(conflict);
    const known = (
      path: (string | number)[],
      name: string,
      names: readonly string[],
      what: "actor" | "option",
    ): void => {
      if (names.includes(name)) return;
      const message = say('the model has no {kind} "{name}".', { kind: word(what), name });
      findings.add("unknown-name", path, message, say("It has {names}.", { names: listed(names) }));
    };
    const somePattern = (
      path: (string | number)[],
      lists: readonly (readonly string[] | undefined)[],
      remedy: Sentence,
    ) => {
      if (lists.every((each) => (each ?? []).length === 0))
        findings.add("no-pattern", path, "the rule fits nothing.", remedy);
    };
    map.actors.forEach((rule, index) => {
      known(["actors", index, "actor"], rule.actor, actors, "actor");
      somePattern(["actors", index], [rule.names, rule.countries, rule.codes], "Give it names, countries or codes.");
    });
    map.events.forEach((rule, index) => {
      known(["events", index, "option"], rule.option, options, "option");
      for (const [at, actor] of (rule.toward ?? []).entries())
        known(["events", index, "toward", at], actor, actors, "actor");
      somePattern(["events", index], [rule.codes, rule.roots, rule.words], "Give it codes, roots or words.");
    });
  }
  const found = findings.diagnostics();
  return map && !hasErrors(found) ? { map, diagnostics: found } : { diagnostics: found };
}

/** Every option of the model as `actor.option`. */
export const optionKeys = (conflict: Conflict): string[] =>
  conflict.actors.flatMap((actor) => actor.options.map((option) => `${actor.id}.${option.id}`));
