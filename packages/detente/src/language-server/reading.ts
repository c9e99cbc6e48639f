import { TextDocument } from "langium";
import type { Position, Range } from "vscode-languageserver";
import { type Prepared, prepare } from "../analysis/prepare.ts";
import { hasErrors, type Place } from "../language/diagnostic.ts";
import type { Model } from "../language/generated/ast.ts";
import { type ReadTokens, readTokens } from "../language/lexer.ts";
import { longestText, readSyntax, type Syntax } from "../language/syntax.ts";
import { interpretSyntax, type ReadConflict } from "../model/lower.ts";
import { type Occurrence, occurrencesIn } from "./occurrences.ts";
import { Verdicts } from "./verdicts.ts";

/** Models with more feasible states are not looked at while somebody types; `detente check` does. */
export const mostStatesWhileTyping = 2 ** 16;

/** A text that was read faster than this is read again before names are looked up in it. In milliseconds. */
const patience = 30;

/** One version of an open file. It is read once, and only as far as somebody asks. */
export class Reading {
  /** The text as it was: the document of the same address moves on as its writer types. */
  readonly document: TextDocument;
  readonly #before: Model | undefined;
  /** How long it took to read the text, or the version before it. In milliseconds. */
  #cost: number;
  #tokens: ReadTokens | undefined;
  #syntax: Syntax | undefined;
  #conflict: ReadConflict | undefined;
  readonly #situations = new Map<string, Prepared>();
  #occurrences: readonly Occurrence[] | undefined;

  /** When it was made, by `performance.now()`. */
  readonly readAt = performance.now();
  #verdicts: Verdicts | undefined;
  readonly #abandoned = new AbortController();

  /** @param before the reading of the version before this */
  constructor(current: TextDocument, before?: Reading) {
    this.#before = before?.nearbyModel;
    this.#cost = before === undefined ? 0 : before.#cost;
    this.document = TextDocument.create(current.uri, current.languageId, current.version, current.getText());
  }

  get text(): string {
    return this.document.getText();
  }

  /** The tokens and the tree, as far as the grammar goes. */
  get syntax(): Syntax {
    if (!this.#syntax) {
      const start = performance.now();
      this.#syntax = readSyntax(this.text);
      this.#cost = performance.now() - start;
    }
    return this.#syntax;
  }

  /** The tokens alone, which take a fraction of the time; undefined of a text that is not worth reading. */
  get tokens(): ReadTokens | undefined {
    if (this.#syntax || this.text.length > longestText) return this.syntax.read;
    this.#tokens ??= readTokens(this.text);
    return this.#tokens;
  }

  /**
   * A tree to look names up in, for what must answer between two keystrokes: this text's own, or while it has not been
   * read the one of the version before, where reading takes longer than a writer would wait.
   */
  get nearbyModel(): Model | undefined {
    return this.#syntax === undefined && this.#before && this.#cost > patience ? this.#before : this.syntax.model;
  }

  /** The conflict with all findings about form, names and blocks. */
  get conflict(): ReadConflict {
    this.#conflict ??= interpretSyntax(this.syntax);
    return this.#conflict;
  }

  /** Every name that stands for something. */
  get occurrences(): readonly Occurrence[] {
    const { model } = this.syntax;
    this.#occurrences ??= model ? occurrencesIn(model) : [];
    return this.#occurrences;
  }

  /**
   * The states of the conflict as declared or with a scenario, and what they tell about it; undefined where the text has
   * errors. Of a larger model than can be looked at while somebody types the finding is `too-many-states`.
   */
  situation(scenario?: string): Prepared | undefined {
    const { conflict, diagnostics } = this.conflict;
    if (!conflict || hasErrors(diagnostics)) return undefined;
    const key = scenario ?? "";
    let prepared = this.#situations.get(key);
    if (!prepared) {
      prepared = prepare(conflict, scenario, mostStatesWhileTyping);
      this.#situations.set(key, prepared);
    }
    return prepared;
  }

  /** The verdicts, in situations that can be looked at. */
  get verdicts(): Verdicts {
    const { conflict } = this.conflict;
    this.#verdicts ??= new Verdicts(conflict, (scenario) => this.situation(scenario)?.space, this.#abandoned.signal);
    return this.#verdicts;
  }

  /** Nobody wants the verdicts any more: whatever is being computed stops. */
  abandon(): void {
    this.#abandoned.abort(new Error("The text has changed meanwhile."));
  }

  offset(position: Position): number {
    return this.document.offsetAt(position);
  }

  /** A stretch of the text in the protocol's terms. */
  range({ start, end }: Pick<Place, "start" | "end">): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
  }
}

/** Keeps for each open file the reading of its latest version. */
export class Readings {
  readonly #known = new Map<string, Reading>();

  of(document: TextDocument): Reading {
    const known = this.#known.get(document.uri);
    if (known?.document.version === document.version) return known;
    known?.abandon();
    const reading = new Reading(document, known);
    this.#known.set(document.uri, reading);
    return reading;
  }

  /** The file has changed. */
  outdate(uri: string): void {
    this.#known.get(uri)?.abandon();
  }

  forget(uri: string): void {
    this.outdate(uri);
    this.#known.delete(uri);
  }
}
