const start = (id: string): string => `<!-- ${id}: made by \`node bench/${id}.js\` -->`;
const end = (id: string): string => `<!-- ${id}: end -->`;

/** A Markdown table; the first row is its head. */
export const table = (rows: readonly (readonly (string | number)[])[]): string => {
  const [head, ...body] = rows;
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...body.map(line)].join("\n");
};

/** A figure block as it stands in a page of the documentation. */
export const block = (id: string, content: string): string => `${start(id)}\n\n${content}\n\n${end(id)}`;

/** The figure block that a page holds now; "" when it holds none. */
export const blockOf = (page: string, id: string): string => {
  const from = page.indexOf(start(id));
  const to = page.indexOf(end(id));
  return from < 0 || to < 0 ? "" : page.slice(from, to + end(id).length);
};

export const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
