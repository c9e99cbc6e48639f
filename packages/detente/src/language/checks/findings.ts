import { type AstNode, GrammarUtils, type Reference } from "langium";
import { codes, midway, type Sentence, say } from "../../sentences/sentence.ts";
import { type Diagnostic, finding, type Severity } from "../diagnostic.ts";
import type { Model, Scenario } from "../generated/ast.ts";
import { type Names, namesOf } from "../names.ts";
import { nearest } from "../near.ts";
import type { Places } from "../places.ts";
import { visitTree } from "../tree.ts";
import { reservedWords } from "../words.ts";

/** What a check looks at and where it says what it found. */
export interface Checked {
  readonly model: Model;
  readonly places: Places;
  /** Every node of a type, in the order of the text. */
  nodes<T extends AstNode>(type: T["$type"]): readonly T[];
  /** The file itself, then its scenarios, each with the names that can be used there. */
  readonly layers: readonly { readonly layer: Model | Scenario; readonly names: Names }[];
  /** Reports about a node; about one of its properties where that is named. */
  report(finding: Finding): void;
  readonly findings: readonly Diagnostic[];
}

export interface Finding {
  readonly code: string;
  readonly severity?: Severity;
  readonly at: AstNode | Reference;
  readonly property?: string;
  readonly index?: number;
  readonly message: Sentence;
  readonly remedy: Sentence;
}

/** Gathers a tree's nodes by type. */
export function inspect(model: Model, places: Places): Checked {
  const byType = new Map<string, AstNode[]>();
  visitTree(model, (node) => {
    const list = byType.get(node.$type);
    if (list) list.push(node);
    else byType.set(node.$type, [node]);
  });
  const findings: Diagnostic[] = [];
  const scenarios = (byType.get("Scenario") ?? []) as Scenario[];
  return {
    model,
    places,
    nodes: <T extends AstNode>(type: T["$type"]) => (byType.get(type) ?? []) as T[],
    layers: [model, ...scenarios].map((layer) => ({
      layer,
      names: namesOf(model, layer.$type === "Scenario" ? layer : undefined),
    })),
    report({ code, severity = "error", at, property, index, message, remedy }) {
      const cst =
        "$refText" in at
          ? (at as Reference).$refNode
          : property
            ? (GrammarUtils.findNodeForProperty((at as AstNode).$cstNode, property, index) ?? (at as AstNode).$cstNode)
            : (at as AstNode).$cstNode;
      if (cst) findings.push(finding({ code, severity, message, remedy, place: places.place(cst.offset, cst.end) }));
    },
    findings,
  };
}

/** More suggestions than a reader takes in are not worth the search for them. */
const mostOffers = 200;

/** "Did you mean …?" where a name is near, otherwise what there is, otherwise how to declare one. */
export function offer(checked: Checked, word: string, candidates: Iterable<string>, declare: Sentence): Sentence {
  if (checked.findings.length > mostOffers) return declare;
  const small = word.toLowerCase();
  if (small !== word && reservedWords.has(small))
    return say("The words of the language are written in small letters: `{word}`.", { word: small });
  const all = [...candidates];
  const meant = nearest(word, all);
  if (meant !== undefined) return say("Did you mean `{meant}`?", { meant });
  if (all.length === 0 || all.length > 12) return declare;
  const values = { names: codes(all), declare: midway(declare) };
  return all.length === 1
    ? say("There is {names}; or {declare}", values)
    : say("There are {names}; or {declare}", values);
}
