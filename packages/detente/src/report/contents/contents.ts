import type { Analysis } from "../../analysis/analyze.ts";
import type { Shares } from "../../analysis/sweep/shares.ts";
import type { ConceptId } from "../../engine/concepts.ts";
import type { Diagnostic } from "../../language/diagnostic.ts";
import type { Phrases } from "../phrases/phrases.ts";
import type { Ladder } from "./ladders.ts";
import type { MoveTree } from "./move-tree.ts";
import type { Support } from "./support.ts";

/**
 * What a report says, before it is known how it will look: sections of blocks, which a page and a Markdown file both draw
 * from. States, actors and options are positions from 0. Names in its texts are data: characters that would be markup are held
 * by others, which `reportMarkdown` and `reportHtml` give back.
 */
export interface ReportContents {
  readonly analysis: Analysis;
  /** The language that it is written in. */
  readonly phrases: Phrases;
  readonly title: string;
  /** One line under the title: date, reading, size. */
  readonly facts: readonly string[];
  /** What must be known of how the model was read, before any answer. */
  readonly notices: readonly Diagnostic[];
  readonly sections: readonly Section[];
  /** Where the report comes from: file, hash, version. */
  readonly origin: readonly string[];
}

export interface Section {
  /** Stable across versions and languages. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  /** Markdown as the text of an answer gives it. */
  | { readonly kind: "markdown"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  /** Detail that most readers skip: closed on a screen, open on paper. */
  | { readonly kind: "fold"; readonly title: string; readonly blocks: readonly Block[] }
  /** Which mark stands for which actor, and what filled and hollow mean. */
  | { readonly kind: "legend" }
  | { readonly kind: "move-tree"; readonly tree: MoveTree }
  /** Options by states: what is done in each state. */
  | { readonly kind: "option-table"; readonly states: readonly number[] }
  | { readonly kind: "ladders"; readonly ladders: readonly Ladder[]; readonly concept: ConceptId }
  | { readonly kind: "shares"; readonly shares: Shares; readonly concept: ConceptId }
  | { readonly kind: "support"; readonly supports: readonly Support[] };

export type Cell =
  | string
  | { readonly kind: "state"; readonly state: number }
  | { readonly kind: "taken"; readonly state: number }
  | { readonly kind: "actor"; readonly actor: number }
  | { readonly kind: "option"; readonly option: number }
  | { readonly kind: "verdicts"; readonly state: number; readonly concept: ConceptId };

export const markdown = (text: string): Block => ({ kind: "markdown", text: text.trim() });
