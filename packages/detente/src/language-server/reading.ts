import { TextDocument } from "langium";
import type { Range } from "vscode-languageserver";
import type { Place } from "../language/diagnostic.ts";
import { readSyntax, type Syntax } from "../language/syntax.ts";
import { interpretSyntax, type ReadConflict } from "../model/lower.ts";

/** One version of an open file. It is read once, and only as far as somebody asks. */
export class Reading {
  /** The text as it was: the document of the same address moves on as its writer types. */
  readonly document: TextDocument;
  #syntax: Syntax | undefined;
  #conflict: ReadConflict | undefined;

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
    const reading = new Reading(document);
    this.#known.set(document.uri, reading);
    return reading;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
