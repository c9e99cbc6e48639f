/**
 * How long the engines take, on two seeded models: one of 4,096 states and three actors, and one of 20 options and six
 * actors with at least 138,240 feasible states of 1,048,576 combinations. Prints a table; run by `node bench/engine.js`.
 */
import { closedFormEngine } from "../packages/detente/src/engine/closed-form.ts";
import { compile } from "../packages/detente/src/engine/compile.ts";
import { defaultConcepts, defaultRules } from "../packages/detente/src/engine/concepts.ts";
import { rank } from "../packages/detente/src/engine/ranks.ts";

/** Numbers from 0 to 1, the same on every run. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const option = (key) => ({ op: "option", option: key });

/** A model of free options with the rules given and nine random statements for each actor. */
function model(optionCounts, rules, directionOf = () => "both") {
  const chance = random(2025);
  const actors = optionCounts.map((count, index) => ({
    id: `a${index}`,
    name: `Actor ${index}`,
    options: Array.from({ length: count }, (_, at) => ({ id: `o${at}`, name: `o${at}`, direction: directionOf(at) })),
  }));
  const options = actors.flatMap((owner, ownerIndex) =>
    owner.options.map((it) => ({ ...it, key: `${owner.id}.${it.id}`, owner, ownerIndex })),
  );
  const literal = () => {
    const it = option(options[Math.floor(chance() * options.length)].key);
    return chance() < 0.5 ? it : { op: "not", of: it };
  };
  const statement = () => ({ kind: "statement", when: { op: chance() < 0.5 ? "and" : "or", of: [literal(), literal()] } });
  const conflict = {
    title: "benchmark",
    actors,
    options,
    rules,
    merges: [],
    forbidden: [],
    unseen: [],
    outcomes: [],
    preferences: actors.map(({ id }) => ({
      kind: "statements",
      actor: id,
      items: Array.from({ length: 9 }, statement),
    })),
    scenarios: [],
    claims: [],
    sources: [],
    statements: [],
  };
  return { ...conflict, conflict };
}

const exactlyOne = (actor, ...ids) => ({ kind: "exactly-one", of: ids.map((id) => option(`${actor}.${id}`)) });
const notBoth = (a, b) => ({ kind: "infeasible", of: [{ op: "and", of: [option(a), option(b)] }] });

const cases = [
  { name: "4,096 states, 3 actors", model: model([4, 4, 4], []), goal: "100 ms" },
  {
    name: "4,096 states, 3 actors, a one-way option each",
    model: model([4, 4, 4], [], (at) => (at === 0 ? "take" : "both")),
    goal: "100 ms",
  },
  {
    name: "20 options, 6 actors, few rules",
    model: model([4, 4, 3, 3, 3, 3], [notBoth("a0.o0", "a1.o0"), notBoth("a2.o0", "a3.o0"), exactlyOne("a4", "o0", "o1")]),
    goal: "a few seconds",
  },
  { name: "20 options, 6 actors, no rule", model: model([4, 4, 3, 3, 3, 3], []), goal: "a few seconds" },
];

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(3)} s`;

console.log("| model | states | find states | rank | solve, first | solve, best of 5 | goal |");
console.log("|---|---|---|---|---|---|---|");
for (const { name, model: subject, goal } of cases) {
  const start = performance.now();
  const space = compile(subject);
  const found = seconds(start);
  const ranking = performance.now();
  const ranks = subject.actors.map((_, actor) => rank(space, actor));
  const ranked = seconds(ranking);
  const problem = { structure: space.structure, ranks, rules: defaultRules, concepts: defaultConcepts };
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    closedFormEngine.solve(problem);
    return performance.now() - from;
  });
  const show = (ms) => `${(ms / 1000).toFixed(3)} s`;
  console.log(
    `| ${name} | ${space.count} | ${found} | ${ranked} | ${show(times[0])} | ${show(Math.min(...times))} | ${goal} |`,
  );
}
console.log(`\nMost memory held: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
