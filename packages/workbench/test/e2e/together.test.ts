import { coalitions } from "detente";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { analysisOf, caseText } from "../support/case.ts";
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

const elmira = caseText("published/elmira-1991");
const against = (page: Page) => page.getByRole("table", { name: /hold against every group/ });

async function lookTogether(text: string) {
  const visited = await visit(browser, site.origin + modelLink(text));
  await visited.page.getByRole("tab", { name: "Together" }).click();
  await against(visited.page).waitFor();
  return visited;
}

test("Elmira: the Ministry and Uniroyal would leave insistence together, as was published, and nothing else is upset", async () => {
  const { context, page, complaints } = await lookTogether(elmira);
  await page.getByLabel("Put like to like").uncheck();
  await page.getByText("Of the 3 states that hold for each alone under seq, 2 hold against every group.").waitFor();
  const rows = await stateRows(against(page));
  const { equilibria, concepts } = await coalitions(await analysisOf(elmira));
  concepts.forEach((concept, column) => {
    const stand = equilibria.filter(
      ({ holds, upset }) => holds.includes(concept) && upset.every(({ leaves }) => !leaves.includes(concept)),
    );
    expect([concept, statesWith(rows, column, /^holds against every group$/)]).toEqual([
      concept,
      stand.map(({ state }) => state + 1),
    ]);
  });
  expect(statesWith(rows, 0, /^Ministry of the Environment and Uniroyal Chemical together would leave/)).toEqual([5]);

  // at state 5 the groups' ways out are told
  await against(page)
    .getByRole("row", { name: /state 5/ })
    .getByRole("button")
    .first()
    .click();
  await page.getByRole("heading", { name: /^What groups can do at .*state 5/ }).waitFor();
  const pact = page.getByRole("row", { name: /Ministry of the Environment Uniroyal Chemical A modified order/ });
  await pact.getByText("take Modify the control order").waitFor();
  await page.getByRole("button", { name: "Back to today" }).click();
  await page.getByRole("heading", { name: /^What groups can do at .*state 1\b/ }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("the first case: what two capitals can do together today leads to Movement", async () => {
  const { context, page, complaints } = await lookTogether(caseText("summit-2025"));
  await page
    .getByRole("heading", { level: 2 })
    .getByText(/^From today United States and North Korea together would rather have Summit with recognition/)
    .waitFor();
  await page.getByRole("button", { name: "Step along it" }).first().click();
  await page.waitForURL(/#\/movement/);
  await page
    .getByText(/Drop the demand to denuclearise/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
