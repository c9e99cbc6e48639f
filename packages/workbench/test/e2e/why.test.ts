import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { modelLink } from "../support/model-link.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";

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

const why = (page: Page, name = "Why") => page.getByRole("complementary", { name });

async function askWhy(locale = "en-GB") {
  const visited = await visit(browser, site.origin, { locale });
  const { page } = visited;
  await page
    .getByRole("button", { name: /summit/i })
    .first()
    .click();
  // the summit with recognition, under seq, for the first of the marks
  await page.locator('[data-spot="1:4"]').click({ position: { x: 14, y: 14 } });
  return visited;
}

describe("why a verdict is as it is", () => {
  test("each gain and its answer in the order of time, what it rests on, what would overturn it", async () => {
    const { context, page, complaints } = await askWhy();
    await why(page).getByRole("heading", { name: "Why Summit with recognition holds for United States" }).waitFor();
    await why(page).getByText("Sequential stability").waitFor();
    await why(page).getByText("2 of its 3 moves would be gains, and the others can answer each.").waitFor();
    const line = why(page).getByRole("list").first();
    expect(await line.getByRole("listitem").allTextContents()).toEqual([
      "Gain 1 of 2take back Drop the demand to denuclearise, to Summit without recognitionfrom its 3rd place to its 1st, of 12",
      "North Korea then movestake back Sit down for talks, to Stalematea gain for North Korea",
      "It ends in its 5th place, below where it beganto Stalemate. The move is sanctioned.",
    ]);
    await why(page)
      .getByText("“drop the absurd obsession with denuclearising us and accepts reality”")
      .first()
      .waitFor();
    await why(page)
      .getByText(/Kim Jong Un, in Invitations to a leaders' meeting/)
      .first()
      .waitFor();
    await why(page).getByText("one source").first().waitFor();
    await why(page).getByText("assumed", { exact: true }).first().waitFor();
    await why(page)
      .getByText(/^It falls if United States came to prefer .* to it \(now \d+ places? below it\)\.$/)
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("another actor and another concept are one press away; who stays loses by every move", async () => {
    const { context, page } = await askWhy();
    await why(page).getByRole("button", { name: "South Korea stays" }).click();
    await why(page).getByText("South Korea has one move from here, and it is no gain.").waitFor();
    await why(page).getByText("It would lose by moving").waitFor();
    await why(page).getByRole("combobox", { name: "under" }).selectOption("nash");
    await why(page).getByRole("button", { name: "United States would leave" }).click();
    await why(page).getByRole("heading", { name: "Why United States would leave Summit with recognition" }).waitFor();
    await why(page).getByText("That is enough: this concept looks no further.").first().waitFor();
    await context.close();
  });

  test("moves that are not told are counted, every wish that they rest on stands below, and a tie is said to decide", async () => {
    const text = `conflict "Small"
statement s1 "First" { by "Ada" quote "P before all else" }
actor a "Ada" { option p "P" option q "Q" option r "R" option s "S" }
actor b "Bert" { option go "Go" }
now p, q, r, s
preferences a { p because s1; q; r; s }
preferences b { p }
`;
    const { context, page } = await visit(browser, site.origin + modelLink(text));
    await page.locator('[data-spot="0:1"]').click({ position: { x: 12, y: 14 } });
    await why(page).getByText("And 11 more moves, none a gain; what they rest on is given below.").waitFor();
    for (const wish of ["1st", "2nd", "3rd", "4th"])
      await why(page).getByText(`Ada, ${wish} in importance`).first().waitFor();
    await why(page).getByText("“P before all else”").waitFor();
    await why(page).getByRole("button", { name: "Bert stays" }).click();
    await why(page)
      .getByText("It rests on Bert liking both equally: this state and P, Q, R, S, Go (state 32).")
      .waitFor();
    expect(await why(page).textContent()).not.toContain("no preference is needed");
    await context.close();
  });

  test("it follows the text, and says when what it was about is gone", async () => {
    const text = (wish: string) => `conflict "Small"
actor a "Ada" { option x "Begin" }
actor b "Bert" { option y "Answer" }
now none
preferences a { ${wish} }
preferences b { not y }
`;
    const { context, page } = await visit(browser, site.origin + modelLink(text("not x")));
    await page.locator('[data-spot="0:1"]').click({ position: { x: 12, y: 14 } });
    await why(page).getByText("Ada has one move from here, and it is no gain.").waitFor();
    await why(page).getByText("uncited").first().waitFor();
    // the text stands beside the proof on a wide screen
    await page.setViewportSize({ width: 1500, height: 800 });
    await page.locator(".cm-line", { hasText: "preferences a" }).click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.keyboard.insertText("preferences a { x }");
    await why(page).getByRole("heading", { name: "Why Ada would leave Nothing is taken" }).waitFor();
    await page.locator(".cm-line", { hasText: "now none" }).click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.keyboard.insertText("infeasible not x now x");
    await why(page)
      .getByText(/no longer in the model/)
      .waitFor();
    await why(page).getByRole("button", { name: "Close" }).click();
    await eventually(() => why(page).count()).toBe(0);
    await context.close();
  });

  test.each([
    ["zh-CN", "原因", /“Summit with recognition”为何对United States稳定/, "序列稳定"],
    ["ko-KR", "이유", /‘Summit with recognition’ 상태가 United States에게 안정적인 이유/, "순차 안정성"],
  ])("in %s", async (locale, name, title, concept) => {
    const { context, page } = await askWhy(locale);
    await why(page, name).getByRole("heading", { name: title }).waitFor();
    await why(page, name).getByText(concept).waitFor();
    expect(await why(page, name).textContent()).not.toMatch(/undefined|gain|sanctioned|place/);
    await context.close();
  });
});
