import { DetenteGrammar } from "../packages/detente/src/language/generated/grammar.ts";
import type { Random } from "./random.ts";

type ParserRule = Extract<ReturnType<typeof DetenteGrammar>["rules"][number], { $type: "ParserRule" }>;
type AbstractElement = ParserRule["definition"];

/** Few names, so that references often meet a declaration. */
const names = ["a", "b", "x", "y", "z", "s", "t", "meet", "now", "state", "제재", '"two words"', "Y", "N"];
const terminals: Readonly<Record<string, (random: Random) => string>> = {
  STRING: (random) => random.pick(['"Title"', '""', '"a \\"b\\" c"', '"회담, \\\\"', '"="']),
  DATE: (random) => random.pick(["2025-10-29", "2025-02-30", "1/2/2025", "2025-10"]),
  NUMBER: (random) => random.pick(["0", "1", "2", "3", "0.5", "2.50", "-1", "99999999999"]),
  PATTERN: (random) => random.pick(["-", "Y-", "-N", "Y-N"]),
  ID: (random) => random.pick(names),
};
const conceptNames = ["nash", "gmr", "smr", "seq", "sseq", "sim"];

/** Deeper than this, what can be left out is left out. */
const DEEP = 12;

/** Words of one rule of the language's own grammar, at random: well formed, and mostly without sense. */
export function sentence(
  random: Random,
  rule = random.pick(["Declaration", "Scenario", "Claim", "Preferences"]),
): string {
  const words: string[] = [];
  const found = DetenteGrammar().rules.find(({ name }) => name === rule);
  write((found as ParserRule).definition, random, 0, words, rule);
  return words.join(" ").replaceAll(/ \. /g, ".");
}

/** A small file of such sentences, on top of declarations that their names can mean. */
export function file(random: Random): string {
  const base = random.pick([
    "actor a { option x option y }\nactor b { option z }\nnow x\n",
    "states { s t x } moves a { s -> t } moves b { t -> s t -> x }\n",
    "",
  ]);
  return base + Array.from({ length: 1 + random.below(6) }, () => sentence(random, "Declaration")).join("\n");
}

function write(element: AbstractElement, random: Random, depth: number, words: string[], rule: string): void {
  const { cardinality } = element;
  const some = depth > DEEP ? 0 : random.below(3);
  const times =
    cardinality === "?" ? Math.min(1, some) : cardinality === "*" ? some : cardinality === "+" ? 1 + some : 1;
  for (let time = 0; time < times; time++) writeOnce(element, random, depth, words, rule);
}

function writeOnce(element: AbstractElement, random: Random, depth: number, words: string[], rule: string): void {
  switch (element.$type) {
    case "Keyword":
      words.push((element as unknown as { value: string }).value);
      return;
    case "Alternatives": {
      const { elements } = element as unknown as { elements: AbstractElement[] };
      // the last alternative of this grammar is never the one that nests most
      write(depth > DEEP ? elements.at(-1)! : random.pick(elements), random, depth + 1, words, rule);
      return;
    }
    case "Group":
      for (const part of (element as unknown as { elements: AbstractElement[] }).elements)
        write(part, random, depth + 1, words, rule);
      return;
    case "Assignment": {
      const { feature, terminal } = element as unknown as { feature: string; terminal: AbstractElement };
      if (feature === "concepts" && random.chance(0.9)) words.push(random.pick(conceptNames));
      else write(terminal, random, depth, words, rule);
      return;
    }
    case "CrossReference":
      write((element as unknown as { terminal: AbstractElement }).terminal, random, depth, words, rule);
      return;
    case "RuleCall": {
      const called = (element as unknown as { rule: { ref?: ParserRule } }).rule.ref!;
      const terminal = terminals[called.name];
      if (terminal) words.push(terminal(random));
      else if (depth > 4 * DEEP) words.push("x");
      else write(called.definition, random, depth + 1, words, called.name);
    }
  }
}
