import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { concepts } from "../../detente/src/index.ts";
import { root } from "./command.ts";

const { generatedPages } = (await import(`${root}scripts/docs-generate.mjs`)) as {
  generatedPages: Record<string, () => Promise<string>>;
};

test.each(Object.entries(generatedPages))("docs/%s says what the program says of itself", async (path, page) => {
  const written = readFileSync(`${root}docs/${path}`, "utf8");
  const now = await page();
  expect(
    written === now ? "the same" : `differs: run \`node scripts/docs-generate.mjs\` and look at docs/${path}`,
  ).toBe("the same");
});

test("every concept has its section and its drawing, every drawing its words", () => {
  const page = readFileSync(`${root}docs/reference/worked-concepts.md`, "utf8");
  for (const { id, name, definition, citation } of concepts) {
    const section = page.split(`\n## ${id}: ${name}\n`)[1]?.split("\n## ")[0] ?? "";
    expect(section).toContain(definition);
    expect(section).toContain(citation);
    expect(section).toContain("npx detente explain");
    const drawing = readFileSync(`${root}docs/reference/figures/${id}.svg`, "utf8");
    expect(drawing).toMatch(/role="img"[\s\S]*<title id="title">.+<\/title>\s*<desc id="desc">.{40,}<\/desc>/);
  }
});
