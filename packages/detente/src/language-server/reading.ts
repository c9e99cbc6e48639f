import { TextDocument } from "langium";
import type { Position, Range } from "vscode-languageserver";
import { type Prepared, prepare } from "../analysis/prepare.ts";
import { hasErrors, type Place } from "../language/diagnostic.ts";
import { readSyntax, type Syntax } from "../language/syntax.ts";
import { interpretSyntax, type ReadConflict } from "../model/lower.ts";
import { type Occurrence, occurrencesIn } from "./occurrences.ts";
import { Verdicts } from "./verdicts.ts";

/** Models with more feasible states are not looked at while somebody types; `detente check` does. */
export const mostStatesWhileTyping = 2 ** 16;

/** One version of an open file. It is read once, and only as far as somebody asks. */
export class Reading {
  /** The text as it was: the document of the same address moves on as its writer types. */
  readonly document: TextDocument;
  #syntax: Syntax | undefined;
  #conflict: ReadConflict | undefined;
  readonly #situations = new Map<string, Prepared>();
  #occurrences: readonly Occurrence[] | undefined;

  /** When it was made, by `performance.now()`. */
  readonly readAt = performance.now();
  #verdicts: Verdicts | undefined;
  readonly #wanted: { aborted: boolean; readonly reason: Error } = {
    aborted: false,
    reason: new Error("The text has changed meanwhile."),
  };

  constructor(current: TextDocument) {
    this.document = TextDocument.create(current.uri, current.languageId, current.version, current.getText());
  }

  get text(): string {
    return this.document.getText();
  }

  /** The tokens and the tree, as far as the grammar goes. */
  get syntax(): Syntax {
    this.#syntax ??= readSyntax(this.text);
    return this.#syntax;
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
    this.#verdicts ??= new Verdicts(conflict, (scenario) => this.situation(scenario)?.space, this.#wanted);
    return this.#verdicts;
  }

  /** Nobody wants the verdicts any more: whatever is being computed stops. */
  abandon(): void {
    this.#wanted.aborted = true;
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
    const reading = new Reading(document);
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
