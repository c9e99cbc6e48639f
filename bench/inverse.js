// What would have to change: counts, the first case, and 4,096 states.
import { readFileSync } from "node:fs";
import {
  compile,
  countRankings,
  defaultRules,
  inverse,
  rank,
  readConflict,
  resolveScenario,
} from "../packages/detente/dist/index.js";
import { measure, seeded, time } from "./harness.js";

const settingOf = (text) => {
  const { conflict } = readConflict(text);
  const model = resolveScenario(conflict);
  const space = compile(model);
  return { model, space, ranks: model.actors.map((_, actor) => rank(space, actor)), rules: defaultRules };
};
const caseText = (name) => readFileSync(new URL(`../cases/${name}.detente`, import.meta.url), "utf8");

/** Four actors of three options each, seven random statements an actor. */
function largeText() {
  const chance = seeded(11);
  const actors = ["a", "b", "c", "d"];
  const options = actors.flatMap((actor) => [1, 2, 3].map((number) => `${actor}${number}`));
  const literal = () => `${chance() < 0.5 ? "" : "not "}${options[Math.floor(chance() * options.length)]}`;
  return [
    'conflict "Large"',
    ...actors.map((actor) => `actor ${actor} { ${[1, 2, 3].map((number) => `option ${actor}${number}`).join(" ")} }`),
    ...actors.map((actor) => {
      const statements = Array.from({ length: 7 }, () => `${literal()} ${chance() < 0.5 ? "and" : "or"} ${literal()}`);
      return `preferences ${actor} { ${statements.join("; ")} }`;
    }),
  ].join("\n");
}

export async function* rows() {
  const syria = settingOf(caseText("published/syria-iraq-1975"));
  const counts = async () => {
    const found = [];
    for (const concept of ["nash", "gmr", "smr", "seq"])
      found.push((await countRankings(syria, { want: [1], concept, free: [0] })).count);
    return found;
  };
  yield {
    work: `count 720 rankings of Syria, four concepts (${(await counts()).join(", ")})`,
    time: time(await measure(counts)),
    goal: "≤ 50 ms",
  };

  const summit = settingOf(caseText("summit-2025"));
  const outcome = (id) => {
    const truth = summit.space.truth({ op: "outcome", outcome: id });
    return [...truth.keys()].filter((state) => truth[state] === 1);
  };
  const everybody = [0, 1, 2, 3];
  for (const [name, wish] of [
    ["some summit, nash", { want: outcome("summit"), any: true, concept: "nash", free: everybody }],
    ["some recognition without talks, seq", { want: outcome("gesture"), any: true, concept: "seq", free: everybody }],
    [
      "one summit without recognition, gmr",
      { want: outcome("bare_summit").slice(0, 1), concept: "gmr", free: everybody },
    ],
  ]) {
    let answer;
    const spent = await measure(
      async () => {
        answer = await inverse(summit, wish);
      },
      { runs: 3 },
    );
    yield { work: `inverse, first case: ${name} (${told(answer)})`, time: time(spent), goal: "≤ 1 s" };
  }

  const large = settingOf(largeText());
  for (const concept of ["nash", "gmr", "seq", "sseq"]) {
    const start = performance.now();
    const answer = await inverse(large, { want: [1234], concept, free: everybody }, { seconds: 5 });
    yield {
      work: `inverse, ${large.space.count.toLocaleString("en")} states, ${concept} (${told(answer)})`,
      time: time(performance.now() - start),
      goal: "≤ 10 s, or a bounded answer",
    };
  }
}

function told({ reversals: { status, total, bound, optimal } }) {
  return status === "found" ? `${total} turned, ${optimal ? "proven" : `at least ${bound}`}` : status;
}
