import { describe, expect, test } from "vitest";
import { formatConflict } from "../../src/language/format.ts";
import { longestText } from "../../src/language/syntax.ts";
import { readConflict } from "../../src/model/lower.ts";
import { conflictOf, summary } from "./samples.ts";

const base = "actor usa { option invite option meet }\n";

describe("texts that are no conflict", () => {
  test.each([
    ["an empty file", "", "empty-file"],
    ["comments only", "// nothing\n\n/* here */", "empty-file"],
    ["binary content", "PK\u0003\u0004\0\0", "not-text"],
    ["too large a file", "x".repeat(longestText + 1), "file-too-large"],
  ])("%s", (_, text, code) => {
    const { conflict, diagnostics } = readConflict(text);
    expect(conflict).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    expect(formatConflict(text).text).toBe(text);
  });
});

describe("depth", () => {
  test.each([
    ["parentheses", `${"(".repeat(10000)}invite${")".repeat(10000)}`],
    ["unclosed parentheses", "(".repeat(10000)],
    ["not", `${"not ".repeat(10000)}invite`],
    ["implies", `${"invite implies ".repeat(10000)}invite`],
    ["if", `${"invite if ".repeat(10000)}invite`],
    ["implies in parentheses", `${"(".repeat(50)}${"invite implies ".repeat(180)}invite${")".repeat(50)}`],
  ])("of %s is one error with its place", (_, text) => {
    const { diagnostics } = readConflict(`${base}infeasible ${text}`);
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([["too-deep", 2]]);
  });
  test.each([
    ["199 parentheses", `${"(".repeat(199)}invite${")".repeat(199)}`],
    ["199 not", `${"not ".repeat(199)}invite`],
    ["10,000 and", `${"invite and ".repeat(10000)}meet`],
    ["10,000 or not", `${"not invite or ".repeat(10000)}meet`],
    ["1,000 rules that imply", Array(1000).fill("invite implies meet").join(", ")],
    ["1,000 negated parentheses", Array(1000).fill("not (invite and meet)").join(" or ")],
  ])("%s are read", (_, text) => {
    expect(conflictOf(`${base}infeasible ${text}`).rules).toHaveLength(1);
  });
  test("a chain of 10,000 keeps all members, in order", () => {
    const [of] = conflictOf(`${base}infeasible ${"invite and ".repeat(9999)}meet`).rules[0].of;
    expect(of).toMatchObject({ op: "and", of: { length: 10000, 9999: { option: "usa.meet" } } });
  });
  test("blocks within blocks", () => {
    expect(readConflict("scenario s { ".repeat(10000)).diagnostics.at(-1)?.severity).toBe("error");
    expect(summary(readConflict("{".repeat(10000)).diagnostics)).toEqual(["1:201 too-deep"]);
  });
});

describe("much of everything", () => {
  test.each([
    ["broken declarations", `${base}${"now invite meet\n".repeat(5000)}`],
    ["stray braces", "}".repeat(20000)],
    ["strange signs", "@ ".repeat(100000)],
    ["open quotes", 'actor "x\n'.repeat(5000)],
    ["misspelt words", "actr x { }\n".repeat(2000)],
    ["words without sense", "lorem ipsum dolor ".repeat(20000)],
    ["unknown names", `${base}${Array.from({ length: 3000 }, (_, i) => `require missing${i}`).join("\n")}`],
    [
      "scenarios on scenarios",
      `${base}${Array.from({ length: 2000 }, (_, i) => `scenario s${i} extends s${i + 1} {}`).join("\n")}`,
    ],
    ["dashes", "-".repeat(200000)],
    ["backslashes", `conflict "${"\\".repeat(100000)}`],
  ])("%s: some errors, no more than a reader takes in", (_, text) => {
    const { diagnostics } = readConflict(text);
    expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
    expect(diagnostics.length).toBeLessThanOrEqual(201);
  });
  test("after a hopeless text the next is read as ever", () => {
    readConflict(`${base}${"now invite meet\n".repeat(5000)}`);
    expect(conflictOf(`${base}now invite`).statusQuo).toMatchObject({ taken: ["usa.invite"] });
  });
  test("errors of a hopeless text have their places", () => {
    const { diagnostics } = readConflict(`${base}${"now invite meet\n".repeat(5000)}`);
    expect(summary(diagnostics).slice(0, 3)).toEqual(["2:12 syntax", "3:12 syntax", "4:12 syntax"]);
  });
});

describe("names from everywhere", () => {
  test("emoji and right-to-left names", () => {
    expect(conflictOf('actor "🇺🇸" { option "🤝" }\nnow "🤝"').statusQuo).toMatchObject({ taken: ["🇺🇸.🤝"] });
    expect(conflictOf('actor إيران "إيران" { option تفاوض }\nnow تفاوض').statusQuo).toMatchObject({
      taken: ["إيران.تفاوض"],
    });
  });
  test("names that objects have of their own", () => {
    const conflict = conflictOf("actor constructor { option toString option hasOwnProperty }\nnow toString");
    expect(conflict.statusQuo).toMatchObject({ taken: ["constructor.toString"] });
  });
  test.each(["actor", "source", "statement", "scenario", "claim"])("%s __proto__", (word) => {
    const { diagnostics } = readConflict(`${base}${word} __proto__ {}`);
    expect(diagnostics.map(({ code }) => code)).toContain("reserved-name");
  });
});
