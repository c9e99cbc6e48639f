import { equilibria, perceptions, steadyStates } from "detente";
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
const lasting = (page: Page) => page.getByRole("table", { name: "What holds, and what lasts" });

async function lookThrough(text: string) {
  const visited = await visit(browser, site.origin + modelLink(text));
  await visited.page.getByRole("tab", { name: "As each side sees it" }).click();
  return visited;
}

test("the first case: what lasts, and what is lost to how they see each other, is what the library finds", async () => {
  const { context, page, complaints } = await lookThrough(summit);
  await page
    .getByRole("heading", { level: 2 })
    .getByText(
      /^United States and North Korea see the conflict otherwise than the model has it\. Today lasts all the same/,
    )
    .getByText("6 states that would hold are lost to how they see it.")
    .waitFor();
  await page.getByLabel("Put like to like").uncheck();
  const base = await analysisOf(summit);
  const found = await perceptions(base, [
    await analysisOf(summit, "seen_from_pyongyang"),
    await analysisOf(summit, "seen_from_washington"),
  ]);
  await eventually(async () => (await stateRows(lasting(page))).length).toBe(15);
  const rows = await stateRows(lasting(page));
  base.concepts.forEach((concept, column) => {
    const steady = steadyStates(found, concept);
    const lost = equilibria(base, concept).filter((state) => !steady.includes(state));
    expect([concept, statesWith(rows, column, /holds for all/)]).toEqual([concept, numbered(steady)]);
    expect([concept, statesWith(rows, column, /, lost\b/)]).toEqual([concept, numbered(lost)]);
  });

  // what each expects, and where it is mistaken
  await page.getByRole("row", { name: /^North Korea As Pyongyang sees it .* Stalemate Stalemate/ }).waitFor();
  await page.getByRole("heading", { name: "Where United States sees it otherwise" }).waitFor();
  await page.getByText("It sees what North Korea wants otherwise.").waitFor();

  // a verdict is proven in the conflict as that side sees it
  await lasting(page)
    .getByRole("button", { name: /^seq: United States would leave, lost/ })
    .first()
    .locator("[data-actor='0']")
    .click();
  await page
    .getByRole("complementary", { name: "Why" })
    .getByRole("heading", { name: /^Why United States would leave Summit with recognition/ })
    .waitFor();
  expect(await page.getByRole("combobox", { name: "Scenario" }).inputValue()).toBe("seen_from_washington");
  // what is looked at does not change what views are judged by
  await page.getByRole("heading", { level: 2 }).getByText("6 states that would hold are lost").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

const hypergame = `conflict "Two eyes"
actor a "Ada" { option x "Begin" }
actor b "Bert" {
  option y "Follow"
  option z "Strike"
}
now none
outcome calm "Calm" when not x and not z
outcome strike "Strike" when z
preferences a { x if not z  not z }
preferences b { z if x  not y }

scenario blind "As Ada sees it" as seen by a {
  actor b "Bert" { option y "Follow" }
  outcome calm "Quiet" when not x
  outcome strike "Strike" when false
  preferences a { x }
  preferences b { y }
}
scenario before "As Ada saw it before" as seen by a { preferences b { x } }
`;

test("a side that does not know of an option: states are the model's, whichever scenario is looked at; its view is chosen", async () => {
  const { context, page, complaints } = await lookThrough(hypergame);
  const strip = lasting(page)
    .getByRole("row", { name: /Strike/ })
    .getByRole("img")
    .first();
  await strip.waitFor();
  await page.getByText("It does not know of Strike.").waitFor();
  await page.getByText("There are 4 states that it does not see.").waitFor();
  await page.getByRole("row", { name: /^Ada .* Begin, Follow/ }).waitFor();
  // a state of which Ada knows nothing cannot be looked at with her eyes
  await lasting(page)
    .getByRole("button", { name: /^seq: Ada would leave/ })
    .first()
    .locator("[data-actor='0']")
    .click();
  await page.getByText("Ada sees no such state").waitFor();

  await page.getByRole("combobox", { name: "Scenario" }).selectOption("As Ada sees it");
  await page.getByRole("heading", { level: 1 }).getByText("Quiet").waitFor();
  expect(await strip.getAttribute("aria-label")).toBe("Strike");
  await page.getByRole("combobox", { name: "Its view: Ada" }).selectOption("As Ada saw it before");
  await eventually(() => page.getByText("It does not know of Strike.").count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a model without views says what to write, and writes one to begin with; undo takes it back", async () => {
  const { context, page, complaints } = await lookThrough(caseText("published/prisoners-dilemma"));
  await page.getByText("The model does not say how any side sees the conflict otherwise").waitFor();
  const write = page.getByRole("button", { name: /^Write how .* sees it$/ });
  await write.first().click();
  await page
    .getByRole("heading", { name: "Nobody sees the conflict otherwise than the model has it." })
    .or(page.getByRole("heading", { level: 2 }).getByText(/^Nobody sees the conflict otherwise/))
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Show in the text" }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^scenario seen_by_\w+ ".*" as seen by/);
  await page.keyboard.press("Control+z");
  await page.getByText("The model does not say how any side sees the conflict otherwise").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
