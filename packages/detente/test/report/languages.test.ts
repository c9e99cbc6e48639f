import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { type Analysis, analyzeSpace } from "../../src/analysis/analyze.ts";
import { check } from "../../src/analysis/check.ts";
import type { ClaimResult } from "../../src/analysis/claims.ts";
import { prepare } from "../../src/analysis/prepare.ts";
import { redact } from "../../src/evidence/redact.ts";
import type { Conflict } from "../../src/model/conflict.ts";
import { readConflict } from "../../src/model/lower.ts";
import type { ReportContents } from "../../src/report/contents/contents.ts";
import { reportContents } from "../../src/report/contents/report-contents.ts";
import { reportHtml } from "../../src/report/html/page.ts";
import type { Language } from "../../src/report/phrases/phrases.ts";
import { reportMarkdown } from "../../src/report/report-markdown.ts";

const text = readFileSync(new URL("../../../../cases/summit-2025.detente", import.meta.url), "utf8");
const { conflict } = readConflict(text);

/** Whatever a file says of itself: its names, ids and words are in the language in which they were written. */
function* wordsOf(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) yield* wordsOf(each);
}

/** Names of people, things and files that are the same in every language. */
const names =
  /\b(?:SHA-256|GMCR|Wilson|CSV|Détente|nash|gmr|smr|seq|sseq|Fang|Hipel|Kilgour|Peng|Li|Inohara|Howard|Fraser|Nash|Vieira|sanction-sequences|ties-sanction|legal|yes|case\.detente)\b|Rêgo/g;

/** What is left of a text when code, the file's own words and names are taken out. */
function leftOver(page: string, own: Conflict): string[] {
  let rest = page.replaceAll(/`[^`\n]+`|[0-9a-f]{64}/g, " ").replaceAll(names, " ");
  for (const word of [...new Set(wordsOf(own))].sort((a, b) => b.length - a.length))
    if (/\p{Script=Latin}{2}/u.test(word))
      rest = rest.replaceAll(
        new RegExp(`(?<!\\p{Script=Latin})${RegExp.escape(word)}(?!\\p{Script=Latin})`, "gu"),
        " ",
      );
  return (
    rest
      .replaceAll(names, " ")
      .replaceAll(/[0-9a-f]{64}/g, " ")
      .match(/\p{Script=Latin}{2,}/gu) ?? []
  );
}

let analysis: Analysis;
let claims: readonly ClaimResult[];
const reports = new Map<Language, ReportContents>();
beforeAll(async () => {
  analysis = await analyzeSpace(prepare(conflict!).space!);
  ({ claims } = await check(conflict!));
  for (const language of ["zh", "ko"] as const)
    reports.set(language, await reportContents("case.detente", analysis, { claims, language }));
}, 120_000);

describe.each(["zh", "ko"] as const)("a report in %s", (language) => {
  test("has no English but the file's own", () => {
    const contents = reports.get(language)!;
    expect(leftOver(reportMarkdown(contents), conflict!)).toEqual([]);
    const { document } = parseHTML(reportHtml(contents));
    for (const code of document.querySelectorAll("code, style")) code.remove();
    const shown = [...document.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label"));
    // a name that a figure cuts ends in three dots
    const page = [document.body.innerHTML.replaceAll(/<[^>]*>/g, "\n").replaceAll(/.*…/g, ""), ...shown].join("\n");
    const plain = page.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    const wrapped = [...document.querySelectorAll("svg g")].flatMap((group) =>
      [...group.querySelectorAll("text")].map(({ textContent }) => textContent!),
    );
    const left = leftOver(plain, conflict!).filter((word) => !wrapped.some((line) => line.includes(word)));
    expect(left).toEqual([]);
  });

  test("names its language, and has the sections of the English one", () => {
    const { document } = parseHTML(reportHtml(reports.get(language)!));
    expect(document.documentElement.getAttribute("lang")).toBe({ zh: "zh-CN", ko: "ko-KR" }[language]);
    expect(document.querySelectorAll("section")).toHaveLength(15);
    expect(document.body.textContent).not.toMatch(/undefined|NaN|\[object/);
  });
});

test("words are withheld in every language alike", async () => {
  const bare = redact(readConflict(text.replace(/^claim [\s\S]*/m, "")).conflict!);
  const { space } = prepare(bare);
  const contents = await reportContents("case.detente", await analyzeSpace(space!, { concepts: ["nash"] }), {
    claims: [],
    language: "ko",
  });
  for (const page of [reportHtml(contents), reportMarkdown(contents)])
    for (const words of ["absurd obsession", "fond memories", "Kim Jong Un", "that a meeting comes before"])
      expect(page).not.toContain(words);
}, 60_000);

test("a conflict written in Korean is spoken of in Korean", async () => {
  const own = readConflict(`conflict "국경 협상"
actor 북 "북측" { option 개방 "국경 개방" }
actor 남 "남측" { option 지원 "경제 지원" }
now none
outcome 교착 "교착" when not 개방
outcome 타결 "타결" when 개방 and 지원
preferences 북 { 지원  not 개방 if not 지원 }
preferences 남 { 개방  not 지원 }
claim 가 "교착은 안정적이다" { expect some 교착 stable by nash }
`).conflict!;
  const contents = await reportContents("case.detente", await analyzeSpace(prepare(own).space!), {
    claims: (await check(own)).claims,
    language: "ko",
  });
  const page = reportMarkdown(contents);
  expect(page).toContain("현재 상태인 교착 (상태 1)은");
  expect(page).toContain("남측은 머무릅니다");
  expect(page).not.toMatch(/은\(는\)|이\(가\)|을\(를\)|과\(와\)/);
});
