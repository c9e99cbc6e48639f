/**
 * Marks the lines of what a command prints: commands stand out, prose is wrapped, and tables keep their columns.
 */
export const consoleLines = {
  name: "console-lines",
  line(node) {
    const text = textOf(node);
    const kind = text.startsWith("$ ") ? "command-line" : text.startsWith("|") ? "table-line" : undefined;
    if (kind) this.addClassToHast(node, kind);
  },
};

const textOf = (node) => (node.type === "text" ? node.value : (node.children ?? []).map(textOf).join(""));
