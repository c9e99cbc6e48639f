import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/language/diagnostic.ts";
import { placer } from "../../src/model/json-text.ts";
import { formatDiagnostics } from "../../src/report/diagnostics.ts";

/** An error about the first occurrence of a word. */
function about(text: string, word: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(word);
  const place = placer(text)(start, start + word.length);
  return { code: "x", severity: "error", message: "Wrong.", place, ...more };
}
const shown = (text: string, word: string): string[] =>
  formatDiagnostics("a.detente", text, [about(text, word)]).split("\n");
/** What stands above the carets, measured in columns. */
function underlined([, line, carets]: string[]): string {
  const from = carets.indexOf("^");
  let column = 0;
  let under = "";
  for (const { segment: character } of new Intl.Segmenter().segment(line)) {
    if (column >= from && column < carets.length) under += character;
    column += stringWidth(character);
  }
  return under;
}

describe("formatDiagnostics", () => {
  test("prints place, message, the line with the place underlined, and the remedy", () => {
    const text = "actor a\r\nprefer  metting if accept\r\n";
    const remedy = 'Did you mean "meet"?';
    expect(formatDiagnostics("a.detente", text, [about(text, "metting", { remedy })])).toBe(
      'a.detente:2:9: error: Wrong.\n  prefer  metting if accept\n          ^^^^^^^\n  = Did you mean "meet"?\n',
    );
  });

  test.each([
    ["tabs", "\t\tx\tmetting y"],
    ["wide characters", "actor 会谈 metting 制裁"],
    ["combining characters and emoji", "e\u0301🇰🇵👩‍🚀 metting"],
    ["a place at the end", "only metting"],
    ["a long line before", `${"word ".repeat(1000)}metting`],
    ["a long line after", `metting ${"word ".repeat(1000)}`],
    ["long lines of wide characters on both sides", `${"制".repeat(500)}metting${"裁".repeat(500)}`],
    ["emoji where the line is cut", `${"🚀".repeat(400)}metting${"🚀".repeat(400)}`],
  ])("underlines the place under %s", (_, text) => {
    const lines = shown(text, "metting");
    expect(underlined(lines)).toBe("metting");
    expect(stringWidth(lines[1])).toBeLessThanOrEqual(104);
    expect(lines[1].isWellFormed()).toBe(true);
  });

  test("clips a place that is longer than the line's room, and marks both cuts", () => {
    const text = `${"a".repeat(60)} ${"metting".repeat(5000)} b`;
    const lines = shown(text, "metting".repeat(5000));
    expect(lines[1]).toMatch(/^ {2}….*…$/);
    expect(lines[2].trim()).toMatch(/^\^{60,100}$/);
  });

  test("shows a caret at an empty place at the end of the file", () => {
    const text = "conflict";
    const place = placer(text)(8, 8);
    expect(formatDiagnostics("f", text, [{ code: "x", severity: "warning", message: "Ends.", place }])).toBe(
      "f:1:9: warning: Ends.\n  conflict\n          ^\n",
    );
  });

  test("shows no line where the text is not known, and only the file where there is no place", () => {
    const finding: Diagnostic = { code: "x", severity: "hint", message: "M.", place: placer("ab")(1, 2) };
    expect(formatDiagnostics("f", "", [finding, { ...finding, place: undefined }])).toBe(
      "f:1:2: hint: M.\nf: hint: M.\n",
    );
    expect(formatDiagnostics("f", "", [])).toBe("");
  });

  test("lets no control character of the file reach the terminal", () => {
    const text = "a \u001B[31m metting \u202E b";
    const output = formatDiagnostics("a\u0007.detente", text, [about(text, "metting", { message: "Not \u001B[2J." })]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
    expect(output).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    expect(output).toContain("�[31m metting � b");
  });

  test("shows the first twenty and counts the rest, errors first when there are more", () => {
    const hints = Array.from(
      { length: 50 },
      (_, index): Diagnostic => ({
        code: "h",
        severity: "hint",
        message: `Hint ${index}.`,
      }),
    );
    const error: Diagnostic = { code: "e", severity: "error", message: "The error." };
    const lines = formatDiagnostics("f", "", [...hints, error])
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe("f: error: The error.");
    expect(lines[19]).toBe("f: hint: Hint 18.");
    expect(lines[20]).toBe("… and 31 more.");
    expect(formatDiagnostics("f", "", [hints[0], error]).split("\n")[0]).toBe("f: hint: Hint 0.");
  });
});
