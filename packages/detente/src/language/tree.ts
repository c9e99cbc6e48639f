import type { AstNode, Reference } from "langium";

/** True when a name is written in quotes, so that it is never read as a pattern or a word of the language. */
export const refersQuoted = (reference: Reference): boolean => reference.$refNode?.text.startsWith('"') ?? false;

/** Calls `visit` for a node and everything in it, in the order of the text, without recursion. */
export function visitTree(root: AstNode, visit: (node: AstNode) => void): void {
  const pending: AstNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    visit(node);
    const first = pending.length;
    // a plain loop: this runs over every property of every node
    for (const key in node) {
      if (key.charCodeAt(0) === dollar) continue;
      const value: unknown = node[key as keyof AstNode];
      if (typeof value !== "object") continue;
      if (Array.isArray(value)) {
        for (const each of value) if (isNode(each)) pending.push(each);
      } else if (isNode(value)) pending.push(value);
    }
    for (let low = first, high = pending.length - 1; low < high; low++, high--)
      [pending[low], pending[high]] = [pending[high], pending[low]];
  }
}

/** Properties of Langium's own begin with it. */
const dollar = "$".charCodeAt(0);

const isNode = (value: unknown): value is AstNode =>
  typeof value === "object" && value !== null && "$type" in value && !("$refText" in value);
