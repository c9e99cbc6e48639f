import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Analysis, analyzeSpace } from "../../src/analysis/analyze.ts";
import { elicitation } from "../../src/analysis/elicitation/elicitation.ts";
import { foresight } from "../../src/analysis/foresight/foresight.ts";
import { inverse } from "../../src/analysis/inverse/inverse.ts";
import { prepare } from "../../src/analysis/prepare.ts";
import { sweep } from "../../src/analysis/sweep/sweep.ts";
import { reportContents } from "../../src/report/contents/report-contents.ts";
import { elicitationText } from "../../src/report/elicitation-text.ts";
import { foresightText } from "../../src/report/foresight-text.ts";
import { reportHtml } from "../../src/report/html/page.ts";
import { inverseText } from "../../src/report/inverse-text.ts";
import { reportMarkdown } from "../../src/report/report-markdown.ts";
import { sweepText } from "../../src/report/sweep/sweep-text.ts";
import { conflictOf, summit } from "../analysis/solved.ts";

const source = fileURLToPath(new URL("../../src/", import.meta.url));

/** What gives another answer on another machine, or at another time. */
const varies =
  /\b(performance\.now|Date\.now|hrtime|setTimeout|setInterval|availableParallelism|hardwareConcurrency|Math\.random)\b|new Date\(\)|\blocaleCompare\b|\btoLocale\w+\(\)|\bIntl\.\w+\(\)|time_limit/;

/** Where the clock decides only when others get their turn, when progress is told, or how long something took. */
const allowed = [
  "analysis/analyze.ts",
  "analysis/inverse/reversals.ts",
  "analysis/inverse/worker-solver.ts",
  "analysis/sweep/shares.ts",
  "analysis/work.ts",
  "engine/tensor/pool.ts",
  "engine/tensor/rank-all.ts",
  "engine/tensor/tensor-engine.ts",
  "evidence/ingest/pdf-bounds.ts",
  "evidence/ingest/pdf-pages.ts",
  "language-server/reading.ts",
  "language-server/server.ts",
  "platform.d.ts",
];

test("what varies from machine to machine is recognised", () => {
  for (const text of ["performance.now()", "new Date()", "a.localeCompare(b)", "n.toLocaleString()", "time_limit: 2"])
    expect(text).toMatch(varies);
  for (const text of ['n.toLocaleString("en")', "new Date(day)", 'new Intl.ListFormat("en")'])
    expect(text).not.toMatch(varies);
});

test("no answer of the library depends on the clock, the cores or the locale", () => {
  const found = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (path) =>
      path.endsWith(".ts") &&
      varies.test(readFileSync(`${source}${path}`, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")),
  );
  expect(found.map((path) => path.replaceAll("\\", "/")).sort()).toEqual([...allowed].sort());
});

describe("on a machine so busy that hours pass while an answer is worked out", () => {
  afterEach(() => void vi.restoreAllMocks());

  /** What the function gives on an idle machine and on such a one. */
  async function onBoth<Answer>(answer: () => Promise<Answer>): Promise<[Answer, Answer]> {
    const idle = await answer();
    const start = performance.now();
    let looks = 0;
    const leap = (): number => start + 3_600_000 * Math.floor(looks++ / 100);
    vi.spyOn(performance, "now").mockImplementation(leap);
    vi.spyOn(Date, "now").mockImplementation(leap);
    const busy = await answer();
    vi.restoreAllMocks();
    return [idle, busy];
  }

  const small = conflictOf(`conflict "Small"
actor a "A" { option x "X" option z "Z" }
actor b "B" { option y "Y" }
outcome both "Both" when x and y
outcome none_of_it "None" when not x and not y and not z
now none
preferences a { not x; y perhaps 0.6; z }
preferences b { unordered { y; not z }; x }
`);
  const analysisOf = (conflict: typeof small): Promise<Analysis> => analyzeSpace(prepare(conflict).space!);

  test("a report, a sweep, looking ahead and the next question are the same, byte for byte", async () => {
    const [idle, busy] = await onBoth(async () => {
      const analysis = await analysisOf(small);
      const contents = await reportContents("small.detente", analysis, { claims: [] });
      return [
        reportMarkdown(contents),
        reportHtml(contents),
        sweepText(await sweep(analysis)),
        foresightText(analysis, await foresight(analysis)),
        elicitationText(analysis.model, await elicitation(analysis.space, analysis.rules)),
      ];
    });
    expect(busy).toEqual(idle);
  });

  test.each([0.001, 0.01])("inverse with an effort of %d proves as much, and no more", async (effort) => {
    const wanted = summit.outcomes!.find(({ id }) => id === "bare_summit")!;
    const statuses: unknown[] = [];
    const [idle, busy] = await onBoth(async () => {
      const analysis = await analysisOf(summit);
      const truth = analysis.space.truth(wanted.when);
      const want = [...truth.keys()].filter((state) => truth[state] === 1);
      const free = analysis.model.actors.map((_, actor) => actor);
      const answer = await inverse(analysis, { want, any: true, concept: "seq", free }, { effort });
      statuses.push(answer.reversals.optimal);
      return inverseText(analysis, answer);
    });
    expect(busy).toBe(idle);
    // the effort is what ended the search
    expect(statuses).toEqual([false, false]);
  });
});
