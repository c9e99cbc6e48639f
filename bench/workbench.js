// How long the workbench takes, in a real browser: from a cold start, while a long model is typed, and with many states.
// The build in packages/workbench/dist is served from this machine; another is named by WORKBENCH_DIST.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "../packages/workbench/test/support/browser.ts";
import { initialBytes } from "../packages/workbench/test/support/initial-scripts.ts";
import { linkFor } from "../packages/workbench/test/support/link.ts";
import { serveWorkbench } from "../packages/workbench/test/support/serve.ts";
import { median, time } from "./harness.js";

const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const firstCase = readFileSync(file("cases/summit-2025.detente"), "utf8");

/** A sound model of so many options of each of six actors, all states possible, as long as `lines` by what was said. */
function model(options, lines) {
  const actors = Array.from({ length: 6 }, (_, actor) => actor);
  const said = Math.max(60, Math.ceil((lines - 100) / 5));
  return [
    'conflict "A long model"',
    'source s "A source"',
    ...actors.flatMap((a) => [
      `actor a${a} "Actor ${a}" {`,
      ...Array.from({ length: options[a] }, (_, o) => `  option o${a}_${o} "Option ${o} of actor ${a}"`),
      "}",
    ]),
    "now o0_0",
    'outcome calm "Calm" when not o0_0',
    'outcome storm "Storm" when o0_0 and o1_1',
    ...actors.flatMap((a) => [
      `preferences a${a} {`,
      ...Array.from(
        { length: 8 },
        (_, i) =>
          `  o${(a + i) % 6}_${i % options[(a + i) % 6]} if not o${(a + 1) % 6}_0 because st${(a * 8 + i) % said}`,
      ),
      "}",
    ]),
    ...Array.from({ length: said }, (_, i) => [
      `statement st${i} "Statement number ${i}" {`,
      `  by "Speaker ${i}" for a${i % 6}`,
      `  quote "words that were said, number ${i}" in s`,
      "}",
      "",
    ]).flat(),
  ].join("\n");
}

export async function* rows() {
  const site = await serveWorkbench();
  const root = process.env.WORKBENCH_DIST ?? file("packages/workbench/dist/");
  try {
    yield {
      work: "script loaded by a first visit, gzip",
      time: `${(initialBytes(root) / 1000).toFixed(0)} kB`,
      goal: "≤ 450 kB",
    };
    yield* coldStart(site.origin);
    yield* typing(site.origin);
    yield* manyStates(site.origin);
  } finally {
    await site.close();
  }
}

/** Runs `work` with the page of a fresh browser, and ends the browser. */
async function inBrowser(work, options = {}) {
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", ...options });
    return await work(await context.newPage(), context);
  } finally {
    await browser.close();
  }
}

/** Notes in the page when the first row of the table is there. */
const noteFirstRow = () => {
  const look = new MutationObserver(() => {
    if (!document.querySelector("[role=gridcell] [data-spot]")) return;
    look.disconnect();
    requestAnimationFrame(() => {
      globalThis.shownAt = performance.now();
    });
  });
  look.observe(document, { childList: true, subtree: true });
};

async function timeToTable(page, address) {
  await page.addInitScript(noteFirstRow);
  await page.goto(address);
  await page.waitForFunction(() => globalThis.shownAt !== undefined, undefined, { timeout: 300_000 });
  return await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    table: globalThis.shownAt,
  }));
}

async function* coldStart(origin) {
  const seen = [];
  for (let run = 0; run < 5; run++)
    seen.push(await inBrowser((page) => timeToTable(page, `${origin}/${linkFor(firstCase)}`)));
  yield {
    work: "first paint, from a cold start of the browser (median of 5)",
    time: time(median(seen.map(({ paint }) => paint))),
    goal: "≤ 1 s",
  };
  yield {
    work: "the verdicts of the first case on the screen, from a cold start (median of 5)",
    time: time(median(seen.map(({ table }) => table))),
    goal: "≤ 2 s",
  };
}

/** From each key's press to the frame that shows it. */
const noteKeys = () => {
  globalThis.frames = [];
  addEventListener(
    "keydown",
    (event) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => globalThis.frames.push(performance.now() - event.timeStamp);
      requestAnimationFrame(() => channel.port2.postMessage(0));
    },
    { capture: true },
  );
};

/**
 * Types into the text of the model beside a view.
 * @returns milliseconds from each key to its frame, in order of size; the longest task of the page, by the clock and in processor time
 */
async function typeInto(page, origin, view) {
  await page.goto(`${origin}/#/${view}`);
  const text = page.getByRole("textbox", { name: "Text of the model" });
  await text.waitFor();
  await page.waitForTimeout(4000);
  await text.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  await page.evaluate(noteKeys);
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await page.keyboard.type(" // typed at the end of a line, with no hurry at all, and then some more", { delay: 80 });
  await page.waitForTimeout(1000);
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const frames = await page.evaluate(() => globalThis.frames.sort((a, b) => a - b));
  return { frames, ...longestTask(traceEvents) };
}

/** Of the thread on which the page runs. */
function longestTask(events) {
  const threads = new Set(
    events.flatMap(({ name, args, pid, tid }) =>
      name === "thread_name" && args.name === "CrRendererMain" ? [`${pid} ${tid}`] : [],
    ),
  );
  const tasks = events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && threads.has(`${pid} ${tid}`));
  const most = (key) => tasks.reduce((longest, task) => Math.max(longest, task[key] ?? 0), 0) / 1000;
  return { byTheClock: most("dur"), ofTheProcessor: most("tdur") };
}

function typed({ frames, byTheClock, ofTheProcessor }) {
  const slow = frames[Math.floor(frames.length * 0.95)];
  return `${time(median(frames))} (p95 ${time(slow)}; longest task ${time(byTheClock)}, ${time(ofTheProcessor)} of processor time)`;
}

async function* typing(origin) {
  const text = model([2, 2, 2, 2, 2, 2], 2000);
  const lines = text.split("\n").length.toLocaleString("en-GB");
  yield await inBrowser(async (page) => {
    await timeToTable(page, `${origin}/${linkFor(text)}`);
    const keys = await typeInto(page, origin, "model");
    return {
      work: `a key typed into a model of ${lines} lines beside its forms, to the next frame`,
      time: typed(keys),
      goal: "≤ 50 ms",
    };
  });
  yield await inBrowser(async (page) => {
    await timeToTable(page, `${origin}/${linkFor(text)}`);
    const keys = await typeInto(page, origin, "verdicts");
    return {
      work: "the same beside the table of its 4,096 states",
      time: typed(keys),
      goal: "≤ 50 ms",
    };
  });
  yield await inBrowser(async (page, context) => {
    await timeToTable(page, `${origin}/${linkFor(firstCase)}`);
    await page.goto(`${origin}/#/model`);
    const session = await context.newCDPSession(page);
    const edit = async (times) => {
      await page.getByRole("textbox", { name: "Text of the model" }).focus();
      await page.keyboard.press("Control+Home");
      for (let pair = 0; pair < times / 2; pair++) {
        await page.keyboard.insertText("x");
        await page.keyboard.press("Backspace");
      }
      await page.waitForTimeout(1500);
      await session.send("HeapProfiler.collectGarbage");
      return (await session.send("Runtime.getHeapUsage")).usedSize / 1e6;
    };
    const before = await edit(100);
    const after = await edit(1000);
    return {
      work: "memory of the page after 1,000 more edits of the first case (before them)",
      time: `${after.toFixed(1)} MB (${before.toFixed(1)} MB)`,
      goal: "stays flat",
    };
  });
}

async function* manyStates(origin) {
  const text = model([4, 4, 3, 3, 3, 3], 0);
  const { table } = await inBrowser((page) => timeToTable(page, `${origin}/${linkFor(text)}`));
  yield {
    work: "a model of 2^20 states opened, six actors, five concepts, and the table shown",
    time: time(table),
    goal: "",
  };
}
