import { type AstNode, GrammarUtils } from "langium";
import { hasErrors } from "../language/diagnostic.ts";
import type { Declaration, Model, Scenario } from "../language/generated/ast.ts";
import type { ReadTokens } from "../language/lexer.ts";
import { readSyntax } from "../language/syntax.ts";
import type { Conflict } from "../model/conflict.ts";
import { interpretSyntax } from "../model/lower.ts";

/** A text that reads without errors, ready to be edited. */
export interface OpenedText {
  readonly text: string;
  readonly model: Model;
  readonly read: ReadTokens;
  readonly conflict: Conflict;
}

/** A stretch of the text; `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Reads a text for editing; undefined when it has errors, since an edit could then do something else than was meant. */
export function openText(text: string): OpenedText | undefined {
  const syntax = readSyntax(text);
  const { conflict, diagnostics } = interpretSyntax(syntax);
  if (!conflict || !syntax.model || !syntax.read || hasErrors(diagnostics)) return undefined;
  return { text, model: syntax.model, read: syntax.read, conflict };
}

/** What may hold declarations: the file, or one of its scenarios. */
export type Layer = Model | Scenario;

/** The layer of a scenario, or the file itself; undefined when the scenario is not there. */
export function layerOf({ model }: OpenedText, scenario: string | undefined): Layer | undefined {
  if (scenario === undefined) return model;
  return declared(model, "Scenario").find(({ name }) => name === scenario);
}

/** All declarations of one kind, in the order of the text. */
export const declared = <T extends Declaration["$type"]>(
  layer: Layer,
  type: T,
): readonly Extract<Declaration, { $type: T }>[] =>
  layer.declarations.filter((each): each is Extract<Declaration, { $type: T }> => each.$type === type);

/** The place of a node that was read from the text. */
export const rangeOf = (node: AstNode): Range => ({ from: node.$cstNode!.offset, to: node.$cstNode!.end });

/** The place of what a node has as a property; undefined where it has none. */
export function propertyRange(node: AstNode, property: string, index?: number): Range | undefined {
  const found = GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
  return found && { from: found.offset, to: found.end };
}

/** The place of a word or sign of the language within a node. */
export function keywordRange(node: AstNode, keyword: string): Range | undefined {
  const found = GrammarUtils.findNodeForKeyword(node.$cstNode, keyword);
  return found && { from: found.offset, to: found.end };
}

/** The text of a stretch. */
export const slice = ({ text }: Pick<OpenedText, "text">, { from, to }: Range): string => text.slice(from, to);
