import { elicitation, unknownPreference } from "detente";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { analysisOf, caseText, numbered } from "../support/case.ts";
import { eventually } from "../support/eventually.ts";
import { modelLink } from "../support/model-link.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";
import { stateRows, statesWith } from "../support/state-rows.ts";

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await launch();
  site = await serveWorkbench();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const text = `conflict "Start"
actor usa "United States" {
  option accept "Drop the demand"
  option ease "Ease sanctions"
}
actor dprk "North Korea" { option meet "Sit down for talks" }
actor rok "South Korea" { option broker "Broker a meeting" }
now none
outcome summit "Summit" when meet and accept
outcome calm "Calm" when not meet and not accept

preferences usa {
  unordered {
    meet
    not accept  // the demand
    not ease
  }
}
preferences dprk {
  unordered {
    meet if accept  // the open door
    not meet
  }
  ease
}
`;

const table = (page: Page) => page.getByRole("table", { name: "What holds, however the unknown is taken" });
const written = (page: Page) => page.locator(".cm-content").innerText();

async function ask(model: string) {
  const visited = await visit(browser, site.origin + modelLink(model));
  await visited.page.getByRole("row").nth(1).waitFor();
  await visited.page.goto(`${site.origin}/#/whatif`);
  await visited.page.getByRole("tab", { name: "What is not known" }).click();
  return visited;
}

test("what is certain and what is open is what the library finds, in its four ways", async () => {
  const { context, page, complaints } = await ask(text);
  await page
    .getByRole("heading", { level: 2 })
    .getByText(/^However it turns out, under seq these hold: Calm \(2 states\)\. Open is whether these hold: Summit/)
    .getByText("36 of 120 comparisons for United States and 32 of 120 comparisons for North Korea")
    .getByText("Nothing is said of what South Korea wants")
    .waitFor();
  await page.getByLabel("Put like to like").uncheck();
  const found = await unknownPreference(await analysisOf(text));
  await eventually(async () => (await stateRows(table(page))).length).toBe(10);
  const rows = await stateRows(table(page));
  found.concepts.forEach((concept, column) => {
    const sure = found.equilibria(concept, "a");
    const may = found.equilibria(concept, "d").filter((state) => !sure.includes(state));
    expect([concept, statesWith(rows, column, /^holds however it is taken$/)]).toEqual([concept, numbered(sure)]);
    expect([concept, statesWith(rows, column, /^open: /)]).toEqual([concept, numbered(may)]);
  });
  expect(complaints).toEqual([]);
  await context.close();
});

test("the most decisive question comes first; its answer goes into the text, and undo takes it back", async () => {
  const { context, page, complaints } = await ask(text);
  const analysis = await analysisOf(text);
  const { method, open, questions } = await elicitation(analysis.space, analysis.rules);
  await page.getByText(`${open.length} verdicts hang on answers that the model does not give.`).waitFor();
  await page.getByText(`All ${method.completions.toLocaleString("en-GB")} ways to fill in`).waitFor();
  const asked = page.getByRole("listitem").filter({ hasText: "on average." });
  await asked
    .first()
    .getByText(`Settles ${questions[0]!.settles.toFixed(1)} of ${open.length} open verdicts`)
    .waitFor();

  const order = page.getByRole("listitem").filter({ hasText: "What matters more to North Korea?" });
  await order.getByRole("button", { name: "“Sit down for talks” if “Drop the demand”" }).click();
  await eventually(() => written(page)).toMatch(
    /preferences dprk \{\s+meet if accept assumed "answered on \d{4}-\d{2}-\d{2}" {2}\/\/ the open door\s+not meet\s+ease/,
  );
  await eventually(() => order.count()).toBe(0);
  await page.keyboard.press("Control+z");
  await eventually(() => written(page)).toContain("meet if accept  // the open door");
  await order.waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("a model that leaves nothing open says how to; what is left open is asked about at once", async () => {
  const { context, page, complaints } = await ask(caseText("summit-2025"));
  await page.getByText("There is nothing to ask").waitFor();
  // a scenario counted as another possible reading
  await page.getByRole("checkbox", { name: "Washington puts denuclearisation first" }).check();
  await page
    .getByRole("heading", { level: 2 })
    .getByText(
      "However it turns out, under seq this holds: Stalemate (state 86). Open is whether these hold: Summit with recognition (6 states).",
    )
    .waitFor();
  await page.getByRole("checkbox", { name: "Washington puts denuclearisation first" }).uncheck();

  await page.getByRole("button", { name: "Leave open what United States puts first" }).click();
  await page.getByRole("listitem").filter({ hasText: "What matters more to United States?" }).waitFor();
  await page.getByRole("heading", { level: 2 }).getByText("comparisons for United States").waitFor();
  // the answer that the model had leads back to what held
  await page.getByRole("button", { name: "“Sit down for talks”", exact: true }).click();
  await page.getByText("There is nothing to ask").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
