import { isPronoun, type Mention, personIn, trade } from "./mentions.ts";
import { isAcronym, notNames, titles, unnamed } from "./words.ts";

/** Whoever a mention stands for. */
export interface Speaker {
  /** The fullest name that the document gives, or the phrase itself for an office or a group; null when unknown. */
  readonly name: string | null;
  /** Lowered where a pronoun or a surname had to be resolved. */
  readonly confidence: number;
  /** Nobody in particular: "some analysts", "critics". */
  readonly unnamed: boolean;
}

export const nobody: Speaker = { name: null, confidence: 0.5, unnamed: false };

const fullName =
  /(?<![\p{L}.])((?:\p{Lu}[\p{L}.'’-]*\s){0,6}?)(\p{Lu}[\p{Ll}’'-]+(?:\s(?:de|der|van|von|bin|al|el|da)\s|\s)\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}[\p{Ll}’'-]+){0,2})/gu;

/** A word that stands before a name, or in a name that is no person's. */
const isLead = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/\.$/u, "");
  return titles.has(plain) || notNames.has(plain) || isAcronym(word);
};

const singular = /^(?:he|she)$/iu;
const plural = /^(?:they|it)$/iu;

/**
 * Who is who in one document, read from its beginning: full names for surnames, names for pronouns and for "the minister".
 */
export class Cast {
  /** Full names in the order of their first appearance. */
  readonly names: string[] = [];
  private lastPerson: string | undefined;
  private lastGroup: string | undefined;
  private readonly namesByWord = new Map<string, readonly string[]>();
  private readonly roles = new Map<string, string>();

  constructor(text: string) {
    for (const match of text.matchAll(fullName)) this.addName(match[0]);
  }

  private addName(run: string): void {
    const words = run
      .trim()
      .replace(/['’]s$/u, "")
      .split(/\s+/u);
    words.splice(0, words.findLastIndex((word) => /['’]s$/u.test(word)) + 1);
    while (words.length > 0 && isLead(words[0])) words.shift();
    if (words.length >= 3 && trade.test(words[0])) words.shift();
    const name = words.join(" ");
    if (words.length < 2 || words.length > 5 || words.some((word) => isLead(word))) return;
    for (const word of words) {
      const known = this.namesByWord.get(word) ?? [];
      // a name that so many people share tells nobody apart
      if (known.includes(name) || known.length >= 8) return;
      this.namesByWord.set(word, [...known, name]);
    }
    this.names.push(name);
  }

  /** Whoever a noun phrase or pronoun stands for at this point of the reading; remembers it for the pronouns to come. */
  resolve(mention: Mention | undefined): Speaker {
    if (!mention) return nobody;
    const phrase = mention.text.replace(/\s+/gu, " ").replace(/['’]s$/u, "");
    if (isPronoun(phrase)) return this.resolvePronoun(phrase);
    if (unnamed.test(phrase)) return { name: phrase, confidence: 0.8, unnamed: true };
    const person = personIn(phrase);
    if (person) {
      const known = this.fullest(person.name);
      this.lastPerson = known ?? person.name;
      const role = roleOf(phrase);
      if (role) this.roles.set(role, this.lastPerson);
      return { name: this.lastPerson, confidence: known ? 0.9 : 0.85, unnamed: false };
    }
    return this.resolveOffice(phrase);
  }

  /** The full name that a single word of a name stands for; undefined when several people share it or nobody has it. */
  bearerOf(word: string): string | undefined {
    const names = this.namesByWord.get(word);
    return names?.length === 1 ? names[0] : undefined;
  }

  /** Notes a person named in passing, so that the next pronoun may mean them. */
  notice(phrase: string): void {
    const person = personIn(phrase);
    if (person && this.fullest(person.name)) this.lastPerson = this.fullest(person.name);
  }

  private resolvePronoun(phrase: string): Speaker {
    const name = singular.test(phrase) ? this.lastPerson : plural.test(phrase) ? this.lastGroup : undefined;
    return { name: name ?? null, confidence: name === undefined ? 0.5 : 0.7, unnamed: false };
  }

  private resolveOffice(phrase: string): Speaker {
    const role = roleOf(phrase);
    if (role && /^the\s+\S+(?:\s\S+)?$/iu.test(phrase)) {
      const holder = this.roles.get(role);
      if (holder) return { name: holder, confidence: 0.7, unnamed: false };
    }
    // a lone adjective or article is no speaker
    if (!/\s/u.test(phrase) && !/^\p{Lu}|s$/u.test(phrase)) return nobody;
    const name = phrase.replace(/\s+(?:himself|herself|itself|themselves)$/u, "");
    if (role) {
      this.roles.set(role, name);
      this.lastPerson = name;
    }
    this.lastGroup = name;
    return { name, confidence: 0.8, unnamed: false };
  }

  /** The full name that a surname or given name belongs to; of several people that of the one spoken of last, or nobody's. */
  private fullest(name: string): string | undefined {
    const wanted = name.split(" ");
    const fits = (this.namesByWord.get(wanted[0]) ?? []).filter((full) => {
      const words = full.split(" ");
      return wanted.every((word) => words.includes(word));
    });
    if (fits.length <= 1) return fits[0];
    return fits.includes(this.lastPerson ?? "") ? this.lastPerson : undefined;
  }
}

/** The office in a phrase ("the foreign minister" → "minister"), as the last title word that no preposition precedes. */
const roleOf = (phrase: string): string | undefined => {
  const head = phrase.toLowerCase().split(/\s(?:of|for|in|from|at|on)\s/u)[0];
  return head
    .split(/\s+/u)
    .filter((word) => titles.has(word))
    .at(-1);
};
