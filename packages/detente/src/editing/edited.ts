import type { Diagnostic } from "../language/diagnostic.ts";
import { english, type Sentence, said, say, word } from "../sentences/sentence.ts";
import type { TextEdit } from "./text-edit.ts";
import type { Thing } from "./thing.ts";

/**
 * Why a text is not edited:
 * `unreadable`: it has errors, so that it is not certain what an edit would do; `not-there`: what is to be changed is not
 * in it (any more); `empty-name`; `name-taken`; `bad-name`: a name that cannot be written or would mean something else;
 * `not-understood`: what was given as a condition is none; `has-ranking`: the actor's states are ranked directly;
 * `would-break`: the text would have errors afterwards, `findings` says which.
 */
export type RefusalCode =
  | "unreadable"
  | "not-there"
  | "empty-name"
  | "name-taken"
  | "bad-name"
  | "not-understood"
  | "has-ranking"
  | "would-break";

export interface EditRefusal {
  readonly code: RefusalCode;
  /** One sentence for people. */
  readonly message: string;
  /** The message, for `messageInLanguage`. */
  readonly sentence?: Sentence;
  /** The errors that stand in the way; places are those of the text after the edit, or of the part that was given. */
  readonly findings?: readonly Diagnostic[];
}

/** The edits that do what was asked, or why none do. */
export type Edited = { readonly edits: readonly TextEdit[] } | { readonly refusal: EditRefusal };

export const refuse = (code: RefusalCode, sentence: Sentence, findings?: readonly Diagnostic[]): Edited => ({
  refusal: { code, message: english(sentence), sentence, ...(findings ? { findings } : {}) },
});

/** What is asked for is not in the text. */
export const notThere = (what: Sentence): Edited =>
  refuse("not-there", say("There is no {what} in this text any more.", { what: said(what) }));
/** The same of a thing by its kind and its id. */
export const noSuch = (kind: Thing["kind"], id: string): Edited =>
  notThere(say("{kind} `{id}`", { kind: word(kind), id }));
