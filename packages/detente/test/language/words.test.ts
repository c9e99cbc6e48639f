import { describe, expect, test } from "vitest";
import { formatConflict } from "../../src/language/format.ts";
import { allWords, reservedWords } from "../../src/language/words.ts";
import { conflictOf } from "./samples.ts";

const soft = [...allWords].filter((word) => !reservedWords.has(word));
const scripts = ["제재", "会谈", "تفاوض", "переговоры", "नमस्ते", "مذاکره‌کردن", "_x1", "Über"];

describe("ordinary words as names", () => {
  test.each([...soft, ...scripts, "none"])("an option called %s", (word) => {
    // `true` and `false` alone are constants
    const used = word === "true" || word === "false" ? `a.${word}` : word;
    const text = `actor a { option other option ${word} "Title" take only }
      infeasible ${used} and not other
      infeasible not ${used}, other if ${used}
      require (${used} or other)
      now other, ${used}
      forbid move from ${used} to other by a
      outcome o "O" when ${used}
      preferences a {
        ${used}
        not ${used} because s
        ${used} if other weight 2
        (${used})
        unordered { ${used}; other }
      }
      claim c { given other and ${used} expect some a.${word} stable by seq }
      source s`;
    const conflict = conflictOf(text.replace(" weight 2", ""));
    const option = { op: "option", option: `a.${word}` };
    expect(conflict.actors[0].options[1]).toMatchObject({ id: word, name: "Title", direction: "take" });
    expect(conflict.rules[0].of[0]).toMatchObject({ op: "and", of: [option, { op: "not" }] });
    expect(conflict.rules[1].of).toHaveLength(2);
    expect(conflict.statusQuo).toMatchObject({ taken: ["a.other", `a.${word}`] });
    expect(conflict.outcomes[0].when).toEqual(option);
    expect(conflict.preferences[0]).toMatchObject({ items: { length: 5 } });
    expect(conflictOf(formatConflict(text.replace(" weight 2", "")).text)).toEqual(conflict);
  });
  test.each([...soft, ...scripts, "none"])("a claim about an outcome and an actor called %s", (word) => {
    // those alone are what they say, and a name in quotes
    const used = ["true", "false", "now", "never"].includes(word) ? `"${word}"` : word;
    const conflict = conflictOf(`actor ${word} "T" { option x } actor other { option y }
      outcome ${word} when x
      claim c {
        expect ${used} in the largest consistent set
        expect no ${used} not in the largest consistent set by coalitions
        expect ${used} never stable by lh:2, nash for ${word}, other together
        expect some ${used} stable by seq for every coalition
        expect ${used} reachable from ${used} by improvements of ${used}, other together
        expect ${used} not reachable by improvements of any coalition
        expect the largest consistent set is { ${word} }
        expect stable for ${word}, other together by nash are {}
      }`);
    const about = { states: { kind: "where", when: { op: "outcome", outcome: word } } };
    expect(conflict.claims[0].expect).toMatchObject([
      { kind: "foresight", subject: { quantifier: "every", ...about }, negated: false, by: "actors" },
      { kind: "foresight", subject: { quantifier: "no", ...about }, negated: true, by: "coalitions" },
      { kind: "stability", subject: about, concepts: ["lh:2", "nash"], actors: [word, "other"], together: true },
      { kind: "stability", subject: { quantifier: "some", ...about }, together: true },
      { kind: "reachability", subject: about, from: about.states, actors: [word, "other"], together: true },
      { kind: "reachability", subject: about, negated: true, from: { kind: "now" }, together: true },
      { kind: "foresight-set", by: "actors", states: [{ kind: "outcome", outcome: word }] },
      { kind: "set", actors: [word, "other"], together: true, states: [] },
    ]);
  });
  test.each([...soft, ...scripts])("an actor, outcome, source, statement, scenario and claim called %s", (word) => {
    const conflict = conflictOf(
      `source ${word}1 actor ${word} "T" { option x }
      preferences ${word} { x because ${word}, ${word}1 }
      statement ${word} "S" { by "B" for ${word} in ${word}1 }
      outcome ${word} when x
      scenario ${word} "T" { now x }
      scenario next extends ${word} as seen by ${word} {}
      claim ${word} "T" because ${word} { given scenario ${word} expect some ${word}.x stable by seq for ${word} }
      moves_of: `.replace("moves_of: ", ""),
    );
    expect(conflict.actors[0].id).toBe(word);
    expect(conflict.outcomes[0].id).toBe(word);
    expect(conflict.statements[0]).toMatchObject({ id: word, for: word, source: `${word}1` });
    expect(conflict.scenarios[1]).toMatchObject({ extends: word, seenBy: word });
    expect(conflict.claims[0]).toMatchObject({ id: word, because: [word], scenario: word });
  });
  test.each([...soft, ...scripts])("a state called %s", (word) => {
    const conflict = conflictOf(`states { ${word} "T" other }
      moves a { other -> ${word} ${word} -> other }
      ranking a { ${word} > other }
      now ${word}`);
    expect(conflict.graph?.states[0]).toEqual({ id: word, name: "T" });
    expect(conflict.graph?.moves).toHaveLength(2);
    expect(conflict.statusQuo).toMatchObject({ state: word });
  });
  test.each([...reservedWords, "two words", "🤝", 'with "quotes"', "a.b", "{", "//"])("%s in quotes", (word) => {
    const name = JSON.stringify(word);
    const conflict = conflictOf(`actor a { option ${name} "Title" option ${name.replace('"', '"x')} }
      preferences a { ${name} a.${name}
        not ${name} assumed "why" }
      now ${name}`);
    expect(conflict.actors[0].options[0]).toMatchObject({ id: word, name: "Title" });
    expect(conflict.preferences[0]).toMatchObject({ items: [{}, {}, { assumed: "why" }] });
    expect(conflict.statusQuo).toMatchObject({ taken: [`a.${word}`] });
  });
});
