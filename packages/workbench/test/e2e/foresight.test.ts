import { foresight } from "detente";
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

const summit = caseText("summit-2025");
const water = caseText("published/syria-iraq-1975");
const sets = (page: Page) => page.getByRole("table", { name: "The largest consistent sets" });
const moves = (page: Page) => page.getByRole("table", { name: "So many moves ahead" });

async function lookAhead(text: string) {
  const visited = await visit(browser, site.origin + modelLink(text));
  await visited.page.getByRole("tab", { name: "Looking far ahead" }).click();
  return visited;
}

test("two actors: what holds one, two, three and four moves ahead is what the literature has, and comes back", async () => {
  const { context, page, complaints } = await lookAhead(water);
  await moves(page).waitFor();
  const rows = await stateRows(moves(page));
  const both = [0, 1, 2, 3].map((horizon) => statesWith(rows, horizon, /^holds for all$/));
  expect(both).toEqual([[6], [6], [], [1, 6]]);
  const { limitedMoves } = await foresight(await analysisOf(water));
  const iraqOnly = limitedMoves!.horizons.map(({ ends: [syria, iraq] }) =>
    [...syria.keys()].filter((state) => iraq[state] === state && syria[state] !== state),
  );
  expect([0, 1, 2, 3].map((horizon) => statesWith(rows, horizon, /^Syria would leave$/))).toEqual(
    iraqOnly.slice(0, 4).map(numbered),
  );
  await page.getByText("the same answers come back every 4 moves").waitFor();
  await page.getByText("What both keep however far they look: nothing.").waitFor();
  await page.getByRole("button", { name: "4 moves" }).focus();
  await page.getByRole("tooltip").getByText("Kilgour 1984").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("the consistent sets of the first case are the library's; a sentence says them, and today's place", async () => {
  const { context, page, complaints } = await lookAhead(summit);
  const { single, coalitions } = await foresight(await analysisOf(summit));
  await page
    .getByRole("heading", { level: 2 })
    .getByText(`${single.states.length} of 96 states can hold`)
    .getByText(`When groups may move together, ${coalitions.states.length} can: Summit with recognition`)
    .getByText("Today is among them only while nobody moves together.")
    .waitFor();
  await page.getByLabel("Put like to like").uncheck();
  await page.getByText("66 more rows are left out.").waitFor();
  await page.getByRole("button", { name: "Show more" }).click();
  await eventually(async () => (await stateRows(sets(page))).length).toBe(96);
  const rows = await stateRows(sets(page));
  expect(statesWith(rows, 0, /^can hold$/)).toEqual(numbered(single.states));
  expect(statesWith(rows, 1, /^can hold$/)).toEqual(numbered(coalitions.states));
  await page.getByText("defined for two actors who move in turn; there are 4 here").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("a state that falls says who leaves it, where that ends and on whose words it rests, and leads to Movement", async () => {
  const { context, page, complaints } = await lookAhead(summit);
  const why = sets(page).getByRole("button", {
    name: /^United States and North Korea would leave; it falls in round 2/,
  });
  await why.first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Why Stalemate cannot hold when groups may move together" }).waitFor();
  await page.getByText("United States and North Korea can leave").waitFor();
  await page.getByText(/Whatever may follow, all who leave are better off/).waitFor();
  await page.getByText("drop the absurd obsession with denuclearising us").first().waitFor();
  expect(await why.first().getAttribute("aria-expanded")).toBe("true");
  await page.getByRole("button", { name: "Step along it in Movement" }).click();
  await page.waitForURL(/#\/movement/);
  await page
    .getByText(/^Before the first of 2 moves/)
    .or(page.getByText(/2 moves/))
    .first()
    .waitFor();
  // the reader comes back to the part that was left
  await page.goBack();
  await sets(page).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("more states than pairs can be compared of are refused in words", async () => {
  const options = (id: string): string => Array.from({ length: 7 }, (_, at) => `option ${id}${at}`).join(" ");
  const large = `conflict "Large"\nactor a { ${options("x")} }\nactor b { ${options("y")} }\nnow none\npreferences a { x0 if y0 }\npreferences b { y0 if x0 }\n`;
  const { context, page, complaints } = await lookAhead(large);
  await page.getByText("That is done for up to 8,192 states and 12 actors").getByText("16,384 states").waitFor();
  await page.getByRole("tab", { name: "Together" }).click();
  await page.getByText("this model has 16,384 states and 2 actors").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
