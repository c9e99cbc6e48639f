import { describe, expect, test } from "vitest";
import { complete } from "../../src/language-server/completion.ts";
import { Reading } from "../../src/language-server/reading.ts";
import { at, edited, read, small } from "./place.ts";

const offered = (marked: string): string[] => {
  const { reading, offset } = at(marked);
  return complete(reading, offset, "en").map(({ textEdit }) => textEdit!.newText);
};
const here = (end: string): string[] => offered(`${small}${end}`);

describe("words of the language", () => {
  test("declarations at the beginning, and in an empty file", () => {
    expect(offered("|")).toEqual(expect.arrayContaining(["conflict", "actor", "infeasible", "claim"]));
    expect(offered("|")).not.toContain("option");
    expect(offered("act|")).toContain("actor");
  });

  test.each([
    ["actor x { | }", ["option"], ["meet", "actor"]],
    ["source s { | }", ["file", "published", "slant"], ["quote"]],
    ["statement q { | }", ["by", "quote", "in", "retracted"], ["file"]],
    ["scenario s {\n  |\n}", ["actor", "now", "without"], ["claim", "source", "option"]],
    ["claim c { | }", ["given", "expect", "fails"], ["now"]],
    ["at |", ["most", "least"], ["meet"]],
    ["forbid move |", ["from", "to", "by"], []],
    ["claim c { expect some summit | }", ["stable", "reachable", "never", "and"], ["meet"]],
    ["claim c { expect some summit stable | }", ["by"], ["stable"]],
    ["claim c { expect equilibria |", ["by"], []],
    ["preferences usa { meet | }", ["because", "if", "perhaps"], ["expect"]],
  ])("%s", (end, wanted, unwanted) => {
    const words = here(end);
    for (const word of wanted) expect(words).toContain(word);
    for (const word of unwanted) expect(words).not.toContain(word);
  });
});

describe("names", () => {
  test.each([
    ["preferences |", ["usa", "dprk"], ["meet", "summit"]],
    ["now |", ["meet", "usa.invite", "dprk.invite", '"go on"', "not"], ["summit", "invite"]],
    ["infeasible not |", ["meet", "usa.invite", "summit", "会谈"], ["article", "invite"]],
    ["infeasible dprk.|", ["meet", "invite"], ["usa", "summit", '"go on"']],
    ["infeasible usa.in|", ["invite", '"go on"'], ["meet"]],
    ["claim c because |", ["terms", "article"], ["meet", "usa"]],
    ["claim c { given scenario | }", ["hard"], ["usa"]],
    ["scenario soft extends |", ["hard"], ["soft", "usa"]],
    ["statement q { for | }", ["usa", "dprk"], ["article"]],
    ['statement q { quote "a" in | }', ["article"], ["terms", "usa"]],
    ["statement q { against | }", ["terms"], ["article"]],
    ["claim c { expect some summit stable by | }", ["nash", "seq", "sim", "lh:2"], ["meet"]],
    ["claim c { expect some summit stable by seq, | }", ["nash", "seq"], ["meet"]],
    ["claim c { expect some summit stable by seq for | }", ["usa", "dprk"], ["nash"]],
    ["claim c { expect some | }", ["summit", "now"], ["stable"]],
    ["ranking usa { | }", ["summit", "会谈"], ["meet", "one"]],
    ["scenario s { actor | }", ["usa", "dprk"], ["summit"]],
    ["scenario s { outcome | }", ["summit"], ["usa"]],
  ])("%s", (end, wanted, unwanted) => {
    const names = here(end);
    for (const name of wanted) expect(names).toContain(name);
    for (const name of unwanted) expect(names).not.toContain(name);
  });

  test("in a scenario its own, in a claim those of the scenario it speaks of", () => {
    const inScenario = small.replace("preferences usa { not meet }", "preferences usa { | }");
    expect(offered(inScenario)).not.toContain('"go on"');
    const inClaim = small.replace("expect no summit", "expect no |");
    expect(offered(inClaim)).not.toContain('"go on"');
    expect(here("infeasible |")).toContain('"go on"');
  });

  test("states in graph form", () => {
    const graph = 'states { idle "I" spill "S" }\nmoves plant { idle -> spill }\n';
    expect(offered(`${graph}moves plant { idle -> | }`)).toEqual(["idle", "spill"]);
    expect(offered(`${graph}now |`)).toContain("idle");
    expect(offered(`${graph}ranking | { idle }`)).toEqual(["plant"]);
  });

  test("a concept is explained with its source in the literature", () => {
    const { reading, offset } = at(`${small}claim c { expect some summit stable by s| }`);
    const item = complete(reading, offset, "en").find(({ label }) => label === "seq");
    expect(item?.detail).toBe("Sequential stability");
    expect(item?.documentation).toMatchObject({ value: expect.stringContaining("Fraser & Hipel 1979") });
  });
});

test("what is chosen takes the place of the word that was begun, with quotes where the name needs them", () => {
  const { reading, offset } = at(`${small}infeasible not go|on`);
  const item = complete(reading, offset, "en").find(({ label }) => label === "go on");
  expect(edited(reading, [item!.textEdit as never])).toMatch(/infeasible not "go on"$/);
});

test.each(["// a |", "/* a | b */", 'statement q { quote "a| b" }', 'actor x "a|"'])("nothing in %s", (end) => {
  expect(here(end)).toEqual([]);
});

test("while a long text has not been read again, names are those of the version before", () => {
  const many = Array.from(
    { length: 3000 },
    (_, i) => `outcome o${i} when meet and not (usa.invite or o${i + 1})\n`,
  ).join("");
  const before = read(`${small}${many}`);
  expect(before.syntax.model).toBeDefined();
  const { document } = read(`${small}${many}infeasible not s`);
  const after = new Reading(document, before);
  const names = complete(after, document.getText().length, "en").map(({ label }) => label);
  expect(names).toContain("o2999");
  expect(names).toContain("summit");
});

test("a broken declaration before the place takes nothing away", () => {
  expect(here("infeasible and and\nactor {\npreferences |")).toContain("usa");
});

test.each(["\0|", `${"{".repeat(5000)}|`, `${"a ".repeat(3000)}|`])("hostile texts are survived", (text) => {
  expect(Array.isArray(offered(text))).toBe(true);
});
