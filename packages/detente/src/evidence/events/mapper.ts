import { eventFormat } from "./formats/registry.ts";
import { matchesGlob } from "./glob.ts";
import type { Lead, LeadActor, LeadEvent, MappedLead } from "./lead.ts";
import type { ActorRule, EventRule, LeadMap } from "./map-file.ts";

/** Applies the confirmed rules of a map. */
export class Mapper {
  readonly #actors: readonly ActorRule[];
  readonly #events: readonly EventRule[];

  constructor(map: LeadMap) {
    this.#actors = map.actors.filter(({ confirmed }) => confirmed);
    this.#events = map.events.filter(({ confirmed }) => confirmed);
  }

  /** The actor of the model that somebody in an export is. */
  actor(actor: LeadActor | undefined): string | undefined {
    if (!actor) return undefined;
    return this.#actors.find((rule) => fitsActor(rule, actor))?.actor;
  }

  /** What the lead means in the model; undefined when who acts is nobody in it. */
  map({ format, source, target, event }: Pick<Lead, "format" | "source" | "target" | "event">): MappedLead | undefined {
    const from = this.actor(source);
    const to = this.actor(target);
    // where the two are in no order, either may be the one who acts
    const ways = eventFormat(format).directed
      ? [[from, to]]
      : [
          [from, to],
          [to, from],
        ];
    let whoOnly: MappedLead | undefined;
    for (const [doer, other] of ways) {
      if (doer === undefined) continue;
      const who: MappedLead = other === undefined ? { actor: doer } : { actor: doer, target: other };
      const rule = this.#events.find((each) => fitsEvent(each, doer, other, event));
      if (rule) return { ...who, option: rule.option, taken: rule.taken };
      whoOnly ??= who;
    }
    return whoOnly;
  }
}

/** Whether somebody in an export is named so: by a name, a country or a code, `*` standing for any characters. */
export const isNamed = (pattern: string, actor: LeadActor | undefined): boolean =>
  actor !== undefined && [actor.name, actor.country, ...actor.codes].some((text) => matchesGlob(pattern, text));

function fitsActor(rule: ActorRule, actor: LeadActor): boolean {
  const fits = any(rule.names, [actor.name]) || any(rule.countries, [actor.country]) || any(rule.codes, actor.codes);
  return fits && ((rule.sectors ?? []).length === 0 || any(rule.sectors, actor.sectors));
}

function fitsEvent(rule: EventRule, doer: string, other: string | undefined, event: LeadEvent): boolean {
  if (!rule.option.startsWith(`${doer}.`)) return false;
  if (rule.toward !== undefined && rule.toward.length > 0 && (other === undefined || !rule.toward.includes(other)))
    return false;
  return any(rule.codes, [event.code]) || any(rule.roots, [event.root]) || any(rule.words, [event.words]);
}

const any = (patterns: readonly string[] | undefined, texts: readonly string[]): boolean =>
  patterns?.some((pattern) => texts.some((text) => text !== "" && matchesGlob(pattern, text))) ?? false;
