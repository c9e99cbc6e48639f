import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const root = new URL("../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** Everything that is said in Chinese or Korean, by file. */
const sources = ["packages/detente/src/report/phrases/", "packages/detente/src/sentences/", "packages/workbench/src/"]
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" }).map((name) => folder + name),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: read(path) }))
  .filter(({ text }) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(text));

const terms = read("docs/reference/terms.md")
  .split("\n")
  .filter((line) => /^\| [a-zA-Z]/.test(line) && !line.startsWith("| English"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, english, zh, ko]) => ({ english: english!, zh: zh!, ko: ko! }));

/** Other words for the same things: each would make a reader ask whether something else is meant. */
const rivals = {
  行动者: "决策者",
  行为体: "决策者",
  单方改进: "单边改进",
  反制: "制裁 or 应对",
  资料: "来源",
  读法: "解读",
  散列: "哈希值",
  份额: "比例",
  持久: "稳定",
  행위자: "의사결정자",
  옵션: "선택지",
  움직임: "이동",
  수순: "이동 순서",
  저지: "제재 or 대응",
  자료: "출처",
  분석자: "분석가",
  동점: "동순위",
  동률: "동순위",
} as const;

describe("one thing has one name", () => {
  test.each(terms)("$english is said as the table of terms says it", ({ zh, ko }) => {
    const all = sources.map(({ text }) => text).join("\n");
    expect(all).toContain(zh);
    expect(all).toContain(ko);
  });

  test.each(Object.entries(rivals))("nowhere %s, but %s", (rival) => {
    expect(sources.filter(({ text }) => text.includes(rival)).map(({ path }) => path)).toEqual([]);
  });

  test("a particle that would show both its forms is left out by another wording, or chosen where the sound is known", () => {
    // the findings' sentences and the report choose it by `withParticle`
    const shown = sources.filter(
      ({ path, text }) => path.includes("/workbench/") && /이\(가\)|을\(를\)|은\(는\)|와\(과\)|\(으\)로/.test(text),
    );
    expect(shown.map(({ path }) => path)).toEqual([]);
  });

  test("Chinese has no half-width commas, colons or brackets beside its characters", () => {
    const found = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\p{Script=Han}[,;:!?()]\p{Script=Han}|\p{Script=Han}[,;?!](?=["`])/gu)].map(
        ([match]) => `${path}: ${match}`,
      ),
    );
    expect(found).toEqual([]);
  });
});
