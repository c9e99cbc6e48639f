import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, visit } from "../support/browser.ts";
import { linkFor } from "../support/link.ts";
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

const wrong = `conflict "Two"
actor usa "美国" { option invite "邀请" }
actor dprk "朝鲜" { option meet "会谈" }
now invte
preferences usa { meet, invite }
`;

test("what is wrong with a text is said in the reader's language, in the list and in the text, and follows when it changes", async () => {
  const { context, page, complaints } = await visit(browser, site.origin + linkFor(wrong), { locale: "zh-CN" });
  await page.getByRole("link", { name: /^模型/ }).click();
  const faults = page.getByRole("listitem").filter({ hasText: /^(?:第 4 行|4행)/ });
  await faults.waitFor();
  expect(await faults.innerText()).toMatch(/没有名为 invte 的选项或结局。\s*是否想写 invite？/);
  const mark = page.locator(".cm-lintRange-error").first();
  const tip = page.locator(".cm-tooltip .cm-diagnostic").first();
  await mark.hover();
  await tip.waitFor();
  expect(await tip.innerText()).toMatch(/没有名为 `invte` 的选项或结局。/);

  await page.mouse.move(900, 600);
  await tip.waitFor({ state: "detached" });
  await page.getByRole("combobox").filter({ hasText: "한국어" }).first().selectOption("ko");
  await page.getByRole("listitem").filter({ hasText: "이름이 invte인 선택지나 결과가 없습니다." }).waitFor();
  await expect
    .poll(
      async () => {
        await mark.hover();
        await tip.waitFor();
        const said = await tip.innerText();
        await page.mouse.move(900, 600);
        await tip.waitFor({ state: "detached" });
        return said;
      },
      { timeout: 15_000 },
    )
    .toMatch(/이름이 `invte`인 선택지나 결과가 없습니다/);
  expect(complaints).toEqual([]);
  await context.close();
});

test("what is wrong with a table that was pasted is said in the reader's language", async () => {
  const { context, page } = await visit(browser, site.origin, { locale: "ko-KR" });
  await page.getByText("스프레드시트의 표 붙여넣기").click();
  await page.getByRole("textbox", { name: "여기에 표를 붙여넣으세요" }).fill("actor,option,1,2\na,x,Y,Q\n");
  await page.getByRole("button", { name: /표 열기/ }).click();
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain('"Q"은(는) 선택지가 선택되었는지 말해 주지 않습니다. Y나 N을 쓰세요.');
  await context.close();
});

test("what a reader must know stands beside the answer in every view that shows one", async () => {
  const unsure = `conflict "A small dispute"
actor one "The first" { option go "Go ahead" }
actor two "The second" { option stop "Stand still" }
now none
preferences one { not go perhaps 0.6 }
preferences two { not stop }
`;
  const { context, page, complaints } = await visit(browser, `${site.origin}/${linkFor(unsure)}`);
  await page.waitForURL(/#\/verdicts$/);
  for (const view of ["Verdicts", "Movement", "What if", "Evidence", "Claims", "Workshop", "Report", "Model"]) {
    await page.getByRole("link", { name: new RegExp(`^${view}`) }).click();
    await page
      .getByRole("region", { name: "Before you rely on this" })
      .getByText(/perhaps/)
      .first()
      .waitFor();
  }
  expect(complaints).toEqual([]);
  await context.close();
});
