import type { AstNode } from "langium";
import { type DocumentSymbol, type Range, SymbolKind } from "vscode-languageserver";
import type { Declaration } from "../language/generated/ast.ts";
import type { Occurrence } from "./occurrences.ts";
import type { Reading } from "./reading.ts";

/** The file's declarations, options under their actors and a scenario's own declarations under it. */
export function outline(reading: Reading): DocumentSymbol[] {
  const { model } = reading.syntax;
  if (!model) return [];
  const names = new Map(reading.occurrences.filter(({ declares }) => declares).map((each) => [each.node, each]));
  return entries(reading, model.declarations, names);
}

type Names = ReadonlyMap<AstNode, Occurrence>;

const entries = (reading: Reading, declarations: readonly Declaration[], names: Names): DocumentSymbol[] =>
  declarations.flatMap((declaration) => entry(reading, declaration, names));

function entry(reading: Reading, node: Declaration, names: Names): DocumentSymbol[] {
  switch (node.$type) {
    case "Header":
      return symbol(reading, node, node.title ?? "conflict", SymbolKind.File);
    case "Source":
      return named(reading, node, names, SymbolKind.File);
    case "Statement":
      return named(reading, node, names, SymbolKind.String);
    case "Actor":
      return named(
        reading,
        node,
        names,
        SymbolKind.Class,
        node.options.flatMap((option) => named(reading, option, names, SymbolKind.Property)),
      );
    case "States":
      return symbol(
        reading,
        node,
        "states",
        SymbolKind.Enum,
        node.states.flatMap((state) => named(reading, state, names, SymbolKind.EnumMember)),
      );
    case "Moves":
      return symbol(reading, node, `moves ${node.actor?.$refText ?? ""}`, SymbolKind.Interface);
    case "Now":
      return symbol(reading, node, "now", SymbolKind.Event);
    case "Outcome":
      return named(reading, node, names, SymbolKind.Enum);
    case "Preferences":
      return symbol(reading, node, `preferences ${node.actor?.$refText ?? ""}`, SymbolKind.Array);
    case "Ranking":
      return symbol(reading, node, `ranking ${node.actor?.$refText ?? ""}`, SymbolKind.Array);
    case "Scenario":
      return named(reading, node, names, SymbolKind.Namespace, entries(reading, node.declarations, names));
    case "Claim":
      return named(reading, node, names, SymbolKind.Boolean);
    default:
      return [];
  }
}

function named(
  reading: Reading,
  node: AstNode & { readonly name?: string; readonly title?: string },
  names: Names,
  kind: SymbolKind,
  children: DocumentSymbol[] = [],
): DocumentSymbol[] {
  const name = names.get(node);
  if (!name || name.id.trim() === "") return [];
  return symbol(reading, node, name.id, kind, children, reading.range(name), node.title);
}

function symbol(
  reading: Reading,
  { $cstNode }: AstNode,
  name: string,
  kind: SymbolKind,
  children: DocumentSymbol[] = [],
  selectionRange?: Range,
  detail?: string,
): DocumentSymbol[] {
  if (!$cstNode || name.trim() === "") return [];
  const range = reading.range({ start: $cstNode.offset, end: $cstNode.end });
  const start = { start: range.start, end: range.start };
  return [
    {
      name,
      kind,
      range,
      selectionRange: selectionRange ?? start,
      children,
      ...(detail === undefined ? {} : { detail }),
    },
  ];
}
