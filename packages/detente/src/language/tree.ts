import type { AstNode, Reference } from "langium";

/** True when a name is written in quotes, so that it is never read as a pattern or a word of the language. */
export const refersQuoted = (reference: Reference): boolean => reference.$refNode?.text.startsWith('"') ?? false;

/** Calls `visit` for a node and everything in it, in the order of the text, without recursion. */
export function visitTree(root: AstNode, visit: (node: AstNode) => void): void {
  const pending: AstNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    visit(node);
    const children: AstNode[] = [];
    for (const [key, value] of Object.entries(node)) {
      if (key.startsWith("$")) continue;
      for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) children.push(each);
    }
    for (let i = children.length - 1; i >= 0; i--) pending.push(children[i]);
  }
}

const isNode = (value: unknown): value is AstNode =>
  typeof value === "object" && value !== null && "$type" in value && !("$refText" in value);
