/**
 * How long questions about groups take: all coalitions of six actors at 4,096 states, and the largest consistent set with
 * coalitions of four actors at 1,024 states. Prints a table; run by `node bench/groups.js`.
 */

import { analyzeSpace } from "../packages/detente/src/analysis/analyze.ts";
import { coalitions } from "../packages/detente/src/analysis/coalitions/coalitions.ts";
import { foresight } from "../packages/detente/src/analysis/foresight/foresight.ts";
import { compile } from "../packages/detente/src/engine/compile.ts";

/** Numbers from 0 to 1, the same on every run. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Free options, and nine random statements for each actor. */
function model(optionCounts, direction = "both") {
  const chance = random(2025);
  const actors = optionCounts.map((count, index) => ({
    id: `a${index}`,
    name: `Actor ${index}`,
    options: Array.from({ length: count }, (_, at) => ({
      id: `o${at}`,
      name: `o${at}`,
      direction: at === 0 ? direction : "both",
    })),
  }));
  const options = actors.flatMap((owner, ownerIndex) =>
    owner.options.map((it) => ({ ...it, key: `${owner.id}.${it.id}`, owner, ownerIndex })),
  );
  const literal = () => {
    const it = { op: "option", option: options[Math.floor(chance() * options.length)].key };
    return chance() < 0.5 ? it : { op: "not", of: it };
  };
  const statement = () => ({
    kind: "statement",
    when: { op: chance() < 0.5 ? "and" : "or", of: [literal(), literal()] },
  });
  const conflict = {
    title: "benchmark",
    actors,
    options,
    rules: [],
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

const questions = [
  {
    name: "all coalitions, 6 actors, 4,096 states, five concepts",
    goal: "1 s",
    subject: model([2, 2, 2, 2, 2, 2]),
    ask: (analysis) => coalitions(analysis),
  },
  {
    name: "the same, a one-way option each",
    goal: "",
    subject: model([2, 2, 2, 2, 2, 2], "take"),
    ask: (analysis) => coalitions(analysis),
  },
  {
    name: "largest consistent sets, 4 actors, 1,024 states, single actors and coalitions",
    goal: "2 s",
    subject: model([3, 3, 2, 2]),
    ask: (analysis) => foresight(analysis),
  },
  {
    name: "the same, a one-way option each",
    goal: "2 s",
    subject: model([3, 3, 2, 2], "take"),
    ask: (analysis) => foresight(analysis),
  },
];

console.log("| question | seconds, best of 3 | goal |");
console.log("|---|---:|---|");
for (const { name, goal, subject, ask } of questions) {
  const analysis = await analyzeSpace(compile(subject));
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await ask(analysis);
    best = Math.min(best, performance.now() - start);
  }
  console.log(`| ${name} | ${(best / 1000).toFixed(2)} | ${goal} |`);
}
