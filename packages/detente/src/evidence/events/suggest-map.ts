import type { Conflict } from "../../model/conflict.ts";
import { BoundedCounts } from "./bounded-counts.ts";
import { type EventExport, readExport } from "./export-reader.ts";
import { FaultTally } from "./faults.ts";
import type { EventRecord, LeadActor } from "./lead.ts";
import type { ActorRule, EventRule, LeadMap } from "./map-file.ts";
import type { LeadOptions } from "./read-leads.ts";
import { containsPhrase, nameWords, stems } from "./words.ts";

/** How many different names, and different events of an actor, are counted at a time. */
const HELD = 20_000;
/** How many names or event codes one proposal lists. */
const LISTED = 12;
/** A country's code is proposed when so much of what bears the actor's name has it, and at least so often. */
const SHARE = 0.9;
const LEAST = 3;

/**
 * Proposes a map for a model from what its actors and options are called: names and countries in the exports that hold an actor's
 * name, and, for each option, events of its owner whose words share a word with the option's name. Every rule is marked as not
 * confirmed, says what it rests on, and how often it fitted. Options that no event shares a word with get no rule.
 *
 * @throws ExportError when a file is no export; what `signal` was aborted with
 *
 * @example
 * ```ts
 * (await suggestLeadMap([], water)).format; // => "detente-leads-map/1"
 * ```
 */
export async function suggestLeadMap(
  exports: Iterable<EventExport>,
  conflict: Conflict,
  options: Pick<LeadOptions, "format" | "signal" | "onProgress"> = {},
): Promise<LeadMap> {
  const counting = new Counting(conflict);
  const log = { faults: new FaultTally(), files: [] };
  let events = 0;
  for (const file of exports)
    for await (const { detected, records } of readExport(file, options.format, log)) {
      if (options.signal?.aborted) throw options.signal.reason;
      for (const { record } of records) counting.add(record, detected.format.directed);
      events += records.length;
      options.onProgress?.(events);
    }
  return {
    format: "detente-leads-map/1",
    actors: conflict.actors.flatMap((actor) => counting.actorRules(actor.id)),
    events: conflict.actors.flatMap((actor) =>
      actor.options.flatMap((option) => counting.eventRules(actor.id, option.id, option.name)),
    ),
  };
}

type Match = { readonly actor: string; readonly by: "country" | "name" };

/** Counts who bears an actor's name and what they do. */
class Counting {
  readonly #phrases: readonly { readonly actor: string; readonly phrase: readonly string[] }[];
  /** `[actor, "countries" | "names", as written]` */
  readonly #parties = new BoundedCounts(HELD);
  /** `[actor, country]` of those matched by name. */
  readonly #countries = new BoundedCounts(HELD);
  /** `[actor, code, words]` */
  readonly #events = new BoundedCounts(HELD);
  readonly #matches = new Map<string, Match | null>();

  constructor(conflict: Conflict) {
    this.#phrases = conflict.actors
      .flatMap(({ id, name }) => [
        { actor: id, phrase: nameWords(name) },
        { actor: id, phrase: nameWords(id) },
      ])
      // the longest name counts where one holds another: South Sudan before Sudan
      .sort((a, b) => b.phrase.length - a.phrase.length);
  }

  add({ source, target, event }: EventRecord, directed: boolean): void {
    const from = this.#count(source);
    const to = this.#count(target);
    const what = [event.code, event.words];
    if (from) this.#events.add(JSON.stringify([from, ...what]));
    if (to && !directed && to !== from) this.#events.add(JSON.stringify([to, ...what]));
  }

  #count(party: LeadActor | undefined): string | undefined {
    const match = party && this.#match(party);
    if (!match) return undefined;
    if (match.by === "country") this.#parties.add(JSON.stringify([match.actor, "countries", party.country]));
    else {
      this.#parties.add(JSON.stringify([match.actor, "names", party.name]));
      this.#countries.add(JSON.stringify([match.actor, party.country]));
    }
    return match.actor;
  }

  /** Whose name it bears: as a country, or as a name. */
  #match({ name, country }: LeadActor): Match | undefined {
    const key = JSON.stringify([name, country]);
    let match = this.#matches.get(key);
    if (match === undefined) {
      const whole = nameWords(country).join(" ");
      const byCountry = this.#phrases.find(({ phrase }) => whole !== "" && phrase.join(" ") === whole);
      const words = nameWords(name);
      const byName = this.#phrases.find(({ phrase }) => containsPhrase(words, phrase));
      match = byCountry
        ? { actor: byCountry.actor, by: "country" }
        : byName
          ? { actor: byName.actor, by: "name" }
          : null;
      if (this.#matches.size >= HELD) this.#matches.clear();
      this.#matches.set(key, match);
    }
    return match ?? undefined;
  }

  actorRules(actor: string): ActorRule[] {
    const found = (kind: "countries" | "names"): [string, number][] =>
      this.#parties
        .top()
        .map(([key, count]) => [JSON.parse(key) as string[], count] as const)
        .filter(([[owner, of]]) => owner === actor && of === kind)
        .map(([[, , text], count]) => [text, count]);
    const rules: ActorRule[] = [];
    const propose = (rule: Partial<ActorRule>, seen: number, note: string): void => {
      rules.push({ actor, ...rule, confirmed: false, note, seen });
    };
    const countries = found("countries");
    if (countries.length > 0)
      propose(
        { countries: countries.map(([text]) => text) },
        total(countries),
        "the actor's own name or id, as a country",
      );
    const names = found("names");
    const known = new Set(countries.map(([text]) => text));
    const named = total(names);
    for (const [key, count] of this.#countries.top()) {
      const [owner, country] = JSON.parse(key) as [string, string];
      if (owner !== actor || country === "" || known.has(country) || count < LEAST || count < SHARE * named) continue;
      propose({ countries: [country] }, count, `the country of ${count} of the ${named} who bear the actor's name`);
    }
    if (names.length > 0) {
      const listed = names.slice(0, LISTED);
      const left = names.length - listed.length;
      const more = left > 0 ? `; ${left} rarer names are not listed` : "";
      propose({ names: listed.map(([text]) => text) }, total(listed), `names that hold the actor's name or id${more}`);
    }
    return rules;
  }

  eventRules(actor: string, option: string, name: string): EventRule[] {
    const about = stems(name);
    const fitting = this.#events
      .top()
      .map(([key, count]) => ({ key: JSON.parse(key) as [string, string, string], count }))
      .filter(({ key: [owner] }) => owner === actor)
      .map(({ key: [, code, words], count }) => ({ code, words, count, shared: shared(about, stems(words)) }))
      .filter((event) => event.shared > 0)
      .sort((a, b) => b.shared - a.shared || b.count - a.count);
    return [true, false].flatMap((taken): EventRule[] => {
      const events = fitting.filter(({ words }) => !speaksAgainst(name, words) === taken).slice(0, LISTED);
      if (events.length === 0) return [];
      return [
        {
          option: `${actor}.${option}`,
          taken,
          codes: [...new Set(events.map(({ code }) => code))],
          confirmed: false,
          note: `shares words with “${name}”: ${events.map(({ code, words }) => (code.toLowerCase() === words ? words : `${code} ${words}`)).join("; ")}`,
          seen: events.reduce((sum, { count }) => sum + count, 0),
        },
      ];
    });
  }
}

const total = (counts: readonly [string, number][]): number => counts.reduce((sum, [, count]) => sum + count, 0);

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

const refusing = /^(?:reject|refuse|halt|reduce|stop|veto|deny|decline|violate|expel)\b/i;
const easing = /^(?:ease|lift|relax|suspend|end|stop|halt|drop|reduce)\b/i;
const imposing = /^(?:impose|increase|threaten)\b/i;

/** Whether the event is rather the opposite of the option, by the word that each begins with. */
function speaksAgainst(option: string, event: string): boolean {
  if (easing.test(option)) return imposing.test(event);
  return refusing.test(event) || (imposing.test(option) && easing.test(event));
}
