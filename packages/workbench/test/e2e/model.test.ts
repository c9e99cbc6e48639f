import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, type Visit, visit } from "../support/browser.ts";
import { type Site, serveWorkbench } from "../support/serve.ts";
import { isThorough } from "../support/thorough.ts";

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

const editor = (page: Page) => page.getByRole("textbox", { name: "Text of the model" });
/** Only what is near the view is in the page: short texts are there as a whole. */
const textOf = (page: Page): Promise<string> =>
  editor(page).evaluate((element) =>
    [...element.querySelectorAll(".cm-line")].map(({ textContent }) => textContent).join("\n"),
  );

const river = `// how it began
conflict "A river" as of 2025-01-01
actor up "Upstream" {
  option release "Release water"  // a little
  option dam     "Build a dam"
}
actor down "Downstream" {
  option protest "Protest"
}
infeasible release and dam
now dam
outcome flow "The water flows" when release
preferences up {
  dam       // first of all
  not protest
  release
}
preferences down { release; not dam }
scenario wet "A wet year" { preferences down { not dam } }
`;

/** A visit with the river open in the Model view. */
async function openRiver(text = river, theme: "light" | "dark" = "light"): Promise<Visit> {
  const opened = await visit(browser, `${site.origin}/#/model`, { theme });
  await writeText(opened.page, text);
  await opened.page.getByRole("tab", { name: "Who" }).waitFor();
  return opened;
}

/** Puts a text in place of all that is there, as pasting does. */
async function writeText(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}

/** How long an answer may take on a busy machine. */
const patient = { timeout: 20_000 };

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true }).click();

describe("text and forms show one document", () => {
  test("what a form changes stands in the text, and one undo takes back either", async () => {
    const { context, page, complaints } = await openRiver();
    await page.getByLabel("Name of the actor").first().fill("The upstream state");
    await page.keyboard.press("Enter");
    await editor(page).getByText('actor up "The upstream state" {').waitFor();
    const option = page.getByRole("region", { name: "Downstream" });
    await option.getByLabel("Something else that it can do").fill("Go to court");
    await option.getByRole("button", { name: "Add" }).click();
    await editor(page).getByText('option court "Go to court"').or(editor(page).getByText('"Go to court"')).waitFor();
    await editor(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("// typed");
    await page
      .getByRole("heading", { level: 1, name: "12 states" })
      .or(page.getByText("12 states are possible"))
      .waitFor();
    expect(await textOf(page)).toContain("// a little");
    // away and back: history is the document's, not the editor's
    await page.getByRole("link", { name: "Claims" }).click();
    await page.getByRole("heading", { level: 1, name: /claim/i }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByRole("link", { name: /^Model/ }).click();
    await editor(page).waitFor();
    expect(await textOf(page)).not.toContain("// typed");
    await editor(page).focus();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect((await textOf(page)).trim()).toBe(river.trim());
    await page.keyboard.press("Control+Shift+Z");
    expect(await textOf(page)).toContain("The upstream state");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("a reader who comes back before the next view was there finds the text", async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
    const page = await context.newPage();
    let isAskedFor = false;
    await page.route(/claims[^/]*\.js$/, () => {
      isAskedFor = true;
    });
    await page.goto(`${site.origin}/#/model`);
    await writeText(page, river);
    await page.getByRole("tab", { name: "Who" }).waitFor();
    await page.getByRole("link", { name: "Claims" }).click();
    // while the view is on its way the text stands beside the place where it will be
    await page.getByRole("region", { name: "Text" }).getByText('conflict "A river"').waitFor();
    expect(isAskedFor).toBe(true);
    await page.getByRole("link", { name: /^Model/ }).click();
    await page.getByRole("tab", { name: "Who" }).waitFor();
    await editor(page).waitFor();
    expect((await textOf(page)).trim()).toBe(river.trim());
    await editor(page).focus();
    await page.keyboard.press("Control+z");
    expect((await textOf(page)).trim()).toBe("");
    await context.close();
  });

  test("errors are shown in the forms' place with the way to their line; the last readable forms stay, disabled", async () => {
    const { context, page } = await openRiver();
    await page.getByLabel("Name of the actor").first().waitFor();
    await editor(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("infeasible relaese");
    const faults = page.getByRole("listitem").filter({ hasText: "relaese" });
    await faults.waitFor();
    expect(await faults.innerText()).toMatch(/Line 20 .*release/s);
    expect(await page.getByLabel("Name of the actor").first().isDisabled()).toBe(true);
    await page.locator(".cm-lintRange-error").first().waitFor();
    await page.keyboard.press("Control+Home");
    await faults.getByRole("button", { name: "Line 20" }).click();
    await page.keyboard.type("release");
    await faults.waitFor({ state: "detached" });
    await expect.poll(() => page.getByLabel("Name of the actor").first().isEnabled(), patient).toBe(true);
    await context.close();
  });

  test("a change that the text refuses is explained where it was made", async () => {
    const { context, page } = await openRiver();
    await tab(page, "Outcomes");
    const condition = page.getByLabel("When “The water flows” is there");
    for (const [typed, reason] of [
      ["release and", /not understood/],
      ["relaese", /release/],
    ] as const) {
      await condition.fill(typed);
      await condition.press("Enter");
      await page.getByRole("alert").filter({ hasText: reason }).waitFor();
      expect(await condition.getAttribute("aria-invalid")).toBe("true");
    }
    await condition.press("Escape");
    expect(await condition.inputValue()).toBe("release");
    await tab(page, "Who");
    await page.getByRole("button", { name: "Remove Release water" }).click();
    await page
      .getByRole("status")
      .filter({ hasText: /something else speaks of it/ })
      .waitFor();
    expect((await textOf(page)).trim()).toBe(river.trim());
    await context.close();
  });
});

describe("conditions without the language", () => {
  test("are picked: an outcome, a rule, a wish under a condition", async () => {
    const { context, page, complaints } = await openRiver();
    const panel = page.getByRole("tabpanel");
    const pick = (number: number, label: string, happens = true) =>
      (async () => {
        await panel.getByLabel(`What, ${number}`).last().selectOption({ label });
        await panel.getByLabel(`Whether it happens, ${number}`).last().selectOption(String(happens));
      })();
    const shows = (written: string | RegExp) => expect.poll(() => textOf(page), patient).toMatch(written);
    const another = () => panel.getByRole("button", { name: "+ one more" }).last().click();
    const add = () => panel.getByRole("button", { name: "Add", exact: true }).click();

    await tab(page, "Outcomes");
    await panel.getByLabel("New outcome").fill("Quarrel");
    await pick(1, "Build a dam");
    await another();
    await pick(2, "Protest");
    await panel.getByLabel("How they are joined").selectOption("or");
    expect(await panel.getByLabel("Condition", { exact: true }).inputValue()).toBe("dam or protest");
    await add();
    await shows(/^outcome quarrel "Quarrel" when dam or protest$/m);
    await panel.getByLabel("What, 2").waitFor({ state: "detached" });

    await tab(page, "Together and today");
    await pick(1, "Protest");
    await another();
    await pick(2, "Build a dam", false);
    await add();
    await shows(/^infeasible protest and not dam$/m);

    await tab(page, "Wants");
    await pick(1, "Release water", false);
    await panel.getByLabel("When").selectOption("if");
    await pick(1, "Protest");
    await add();
    await shows(/ {2}not release if protest\n}/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("written by titles, are answered with the short names; examples are of this model; no two outcomes share a name", async () => {
    const { context, page } = await openRiver();
    const panel = page.getByRole("tabpanel");
    await tab(page, "Outcomes");
    const condition = panel.getByLabel("Condition", { exact: true });
    expect(await condition.getAttribute("placeholder")).toBe("release and protest");
    await panel.getByLabel("New outcome").fill("the water flows");
    await condition.fill("build a dam and not (Protest or The water flows)");
    await condition.press("Enter");
    await page.getByRole("alert").filter({ hasText: "Write: dam and not (protest or flow)" }).waitFor();
    await condition.fill("dam");
    await condition.press("Enter");
    await page.getByRole("alert").filter({ hasText: "Something else has this name." }).waitFor();
    expect(await textOf(page)).not.toContain("the water flows");
    await context.close();
  });
});

describe("wants", () => {
  test("are moved by buttons and by the keyboard's drag and drop, and the ranking follows", async () => {
    const { context, page, complaints } = await openRiver();
    await tab(page, "Wants");
    const ranking = page.getByRole("region", { name: "How Upstream ranks the states" });
    await ranking.getByText("levels for 6 states").waitFor();
    const first = async (): Promise<string> =>
      (await ranking.getByRole("button").first().getByRole("img").getAttribute("aria-label")) ?? "";
    expect(await first()).toBe("Build a dam");
    await page.getByRole("button", { name: "Move wish 3 up" }).click();
    await page.getByRole("button", { name: "Move wish 2 up" }).click();
    await expect.poll(first, patient).toBe("Release water");
    expect(await textOf(page)).toContain("preferences up {\n  release\n  dam       // first of all\n  not protest\n}");
    await expect.poll(() => page.getByLabel("Wish 1", { exact: true }).inputValue(), patient).toBe("release");
    // with the keyboard alone: lift, go down past the next, let go
    await page.getByRole("button", { name: "Move wish 1", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.locator('[aria-label^="Insert"]:focus').waitFor();
    const target = page.locator('[aria-label="Insert after not protest"]:focus');
    for (let step = 0; step < 6 && !(await target.isVisible()); step++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf(page), patient).not.toContain("preferences up {\n  release");
    await expect.poll(first, patient).toBe("Build a dam");
    await page.getByLabel("Something else that it wants").fill("not dam if protest");
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf(page), patient).toContain("  not dam if protest\n}");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("of a scenario are the model's until they are made its own", async () => {
    const { context, page } = await openRiver();
    await page.getByLabel("Scenario").selectOption({ label: "A wet year" });
    await tab(page, "Wants");
    await page.getByText("This scenario takes them from the model").waitFor();
    await page.getByRole("button", { name: "Change them in this scenario" }).click();
    await page.getByRole("button", { name: "Move wish 1 down" }).click();
    await expect
      .poll(() => textOf(page), patient)
      .toMatch(
        /scenario wet "A wet year" \{[\s\S]*preferences up \{\s*not protest\s*dam {7}\/\/ first of all\s*release/,
      );
    expect(await textOf(page)).toContain("preferences up {\n  dam       // first of all\n  not protest");
    await context.close();
  });
});

test("today, rules, outcomes, evidence, scenarios and claims are written by forms", async () => {
  const { context, page, complaints } = await openRiver();
  const add = async (fields: readonly (readonly [label: string, value: string])[]): Promise<void> => {
    for (const [label, value] of fields) await page.getByLabel(label, { exact: true }).last().fill(value);
    await page.keyboard.press("Enter");
  };
  const shows = (written: string | RegExp) => expect.poll(() => textOf(page), patient).toMatch(written);
  await tab(page, "Together and today");
  await page.getByLabel("Protest").click();
  await shows(/^now dam, protest$/m);
  await page.getByLabel("New rule").selectOption("at-least-one");
  await add([["Conditions, with commas between them", "release, dam, protest"]]);
  await shows(/^at least one of release, dam, protest$/m);
  await tab(page, "Outcomes");
  await add([
    ["New outcome", "Quarrel"],
    ["Condition", "dam and protest"],
  ]);
  await shows(/^outcome quarrel "Quarrel" when dam and protest$/m);
  await tab(page, "Evidence");
  await add([["New source", "The river post"]]);
  await shows(/^source river "The river post"$/m);
  await add([["What was said or done, in a few words", "They will build"]]);
  await shows(/^statement they "They will build"$/m);
  await page.getByText("They will build", { exact: true }).click();
  await page.getByLabel("Said by").fill("A minister");
  await page.keyboard.press("Enter");
  await shows(/ {2}by "A minister"\n}/);
  await page.getByLabel("In the source").selectOption({ label: "The river post" });
  await shows(/ {2}by "A minister"\n {2}in river\n}/);
  await tab(page, "Scenarios");
  await add([["New scenario", "A dry year"]]);
  await shows(/^scenario dry "A dry year" \{$/m);
  await tab(page, "Claims");
  await page.getByLabel("Which states").selectOption("some");
  await page.getByLabel("Outcome").selectOption({ label: "The water flows" });
  await add([["New claim, in your words", "The water can flow"]]);
  await shows(/ {2}expect some flow stable by nash\n}/);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the text completes, explains, renames and lays out", async () => {
  const { context, page, complaints } = await openRiver(river.replace("option dam     ", "option dam "));
  await page.keyboard.press("Control+End");
  await page.keyboard.type("infeasible pro");
  await page.keyboard.press("Control+Space");
  await page.getByRole("option", { name: /protest/ }).waitFor();
  // a list that has only just opened takes no Enter, lest it take one that was meant for the text
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page), patient).toMatch(/infeasible protest$/);
  await page.keyboard.press("F2");
  const name = page.getByRole("textbox", { name: "New name" });
  await name.waitFor();
  await name.fill("object");
  await name.press("Enter");
  await expect.poll(() => textOf(page), patient).toContain('option object "Protest"');
  expect(await textOf(page)).toContain("not object");
  await editor(page).focus();
  await page.keyboard.press("Shift+Alt+f");
  await expect.poll(() => textOf(page), patient).toContain('option dam     "Build a dam"');
  const place = await page.locator(".cm-line", { hasText: "infeasible release and dam" }).evaluate((line) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf("release");
      if (at < 0) continue;
      range.setStart(node, at + 2);
      range.setEnd(node, at + 3);
    }
    const { x, y, height } = range.getBoundingClientRect();
    return { x, y: y + height / 2 };
  });
  await page.mouse.move(place.x, place.y);
  await page.locator(".cm-tooltip-hover").getByText("Release water").waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("hostile names are shown as they are and break nothing", async () => {
  const long = "long ".repeat(2000).trim();
  const hostile = `conflict "<img src=x onerror=alert(1)>"
actor a "<script>alert(1)</script>" { option x "${long}" option y "🤝 ‮gnorw‬ שלום" }
actor b "${long}" { option z "&lt;b&gt;" }
preferences a { x; y; z }
preferences b { z }
`;
  const { context, page, complaints } = await openRiver(hostile);
  expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe("<img src=x onerror=alert(1)>");
  for (const name of ["Together and today", "Wants", "Who"]) {
    await tab(page, name);
    const wide = await page.evaluate(() => {
      const forms = document.querySelector('[role="tabpanel"]')!;
      return forms.scrollWidth - forms.clientWidth;
    });
    expect(wide).toBeLessThanOrEqual(1);
  }
  expect(await page.locator('[role="tabpanel"] :is(img, script), .cm-line script').count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test.each([
  ["light", ["Who", "Together and today", "Outcomes", "Wants", "Evidence", "Scenarios", "Claims"]],
  ...(isThorough ? ([["dark", ["Who", "Wants", "Claims"]]] as const) : []),
] as const)("every part is accessible, %s", async (theme, parts) => {
  const { context, page } = await openRiver(river, theme);
  for (const name of parts) {
    await tab(page, name);
    const { violations } = await new AxeBuilder({ page })
      .include(name === "Who" ? "main" : '[role="tabpanel"]')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
  await context.close();
});
