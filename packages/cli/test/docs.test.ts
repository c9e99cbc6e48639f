import { describe, expect, test } from "vitest";
import { detente } from "./command.ts";
import { pages as allPages, blocksOf } from "./docs-pages.ts";

/*
 * Every `console` block of the documentation is run: `$ npx detente …` and what it prints. A line `…` stands for lines
 * left out. A command in a block of its own is only run.
 */

interface Run {
  readonly command: string;
  readonly printed: readonly string[];
}

function runsIn(page: string): Run[] {
  return blocksOf(page, "console").flatMap(({ text }) =>
    text
      .split(/^\$ npx detente /m)
      .slice(1)
      .map((run) => {
        const [command, ...printed] = run.trimEnd().split("\n");
        return { command, printed };
      }),
  );
}

const pages = allPages.map(({ path, text }) => ({ path, runs: runsIn(text) })).filter(({ runs }) => runs.length > 0);

/** The words of a command line, quoted ones together. */
const words = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);

/** Whether the printed lines stand in the output in this order, without a gap except where `…` says so. */
function expectPrinted(output: string, printed: readonly string[]): void {
  const lines = output.split("\n").map((line) => line.trimEnd());
  let at = 0;
  let gap = false;
  for (const line of printed.map((each) => each.trimEnd())) {
    if (line === "…") {
      gap = true;
      continue;
    }
    const found = gap ? lines.indexOf(line, at) : at;
    expect(found < 0 ? `not printed: ${line}` : lines[found]).toBe(line);
    at = found + 1;
    gap = false;
  }
}

test("the tutorial is there, and has commands; so have pages of every other kind", () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      "docs/tutorial/from-article-to-conclusion.md",
      "docs/how-to/first-steps.md",
      "docs/reference/worked-concepts.md",
      "docs/background/gmcr-plus.md",
    ]),
  );
});

describe.each(pages)("$path", ({ runs }) => {
  test.each(runs)("$command", async ({ command, printed }) => {
    const { stdout, stderr } = await detente(words(command));
    expect(stderr).not.toContain("an error of its own");
    if (printed.length > 0) expectPrinted(stdout, printed);
  });
});
