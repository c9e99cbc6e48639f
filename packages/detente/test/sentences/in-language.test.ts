import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagnoseClaim } from "../../src/analysis/claim/diagnose.ts";
import { GroupError } from "../../src/analysis/coalitions/coalitions.ts";
import { prepare } from "../../src/analysis/prepare.ts";
import { readGmcr } from "../../src/interop/gmcr.ts";
import { readTable } from "../../src/interop/table/read-table.ts";
import { type Diagnostic, hasErrors } from "../../src/language/diagnostic.ts";
import { readCanonical } from "../../src/model/canonical.ts";
import { readConflict } from "../../src/model/lower.ts";
import { inLanguage, messageInLanguage } from "../../src/report/in-language.ts";

const cases = new URL("../../../../cases/", import.meta.url);
const models = readdirSync(cases, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".detente"))
  .map((name) => [name, readFileSync(new URL(name, cases), "utf8")] as const)
  .filter(([, text]) => text.length < 6000);

/** Everything that is found about a text: its form, its names, its states and its claims. */
function found(text: string): readonly Diagnostic[] {
  const { conflict, diagnostics } = readConflict(text);
  if (!conflict || hasErrors(diagnostics)) return diagnostics;
  const { diagnostics: ofStates, space } = prepare(conflict, undefined, 4096);
  return [
    ...diagnostics,
    ...ofStates,
    ...(space ? conflict.claims.flatMap((claim) => diagnoseClaim(claim, space)) : []),
  ];
}

/** The text with each of some words left out, doubled, misspelt or replaced by another that stands elsewhere. */
function* broken(text: string): Generator<string> {
  const words = [...text.matchAll(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu)];
  const step = Math.max(1, Math.floor(words.length / 40));
  for (let i = 0; i < words.length; i += step) {
    const [word] = words[i]!;
    const at = words[i]!.index;
    const with_ = (other: string) => text.slice(0, at) + other + text.slice(at + word.length);
    yield with_("");
    yield with_(`${word} ${word}`);
    yield with_(`${word.slice(0, -1)}z`);
    yield with_(words[(i * 7 + 3) % words.length]![0]);
  }
}

const code = (text: string): string[] => (text.match(/`[^`]+`/g) ?? []).sort();
const numbers = (text: string): string[] => (text.replace(/`[^`]*`/g, "").match(/\d[\d,.-]*\d|\d/g) ?? []).sort();

function expectSaid(finding: Diagnostic): void {
  const english = `${finding.message} ${finding.remedy ?? ""}`;
  for (const [language, script] of [
    ["zh", /\p{Script=Han}/u],
    ["ko", /\p{Script=Hangul}/u],
  ] as const) {
    const { message, remedy, ...rest } = inLanguage(finding, language);
    const said = `${message} ${remedy ?? ""}`;
    expect(rest).toMatchObject({ code: finding.code, severity: finding.severity });
    expect(said).toMatch(script);
    expect(said, english).not.toMatch(/\{\w+\}|undefined/);
    expect(code(said), english).toEqual(code(english));
    expect(numbers(said), english).toEqual(numbers(english));
  }
  expect(inLanguage(finding, "en")).toBe(finding);
}

describe("whatever is wrong with a model is said in Chinese and in Korean, with the same names, numbers and code", () => {
  test.each(models)("%s", (_, text) => {
    const codes = new Set<string>();
    for (const wrong of [text, ...broken(text)])
      for (const finding of found(wrong)) {
        codes.add(finding.code);
        expectSaid(finding);
      }
    expect(codes.size).toBeGreaterThan(2);
  });

  test("JSON, GMCR+ files and tables", () => {
    const json = '{"format":"detente/1","title":1,"actors":[{"id":"","options":{}}],"extra":null}';
    const gmcr =
      '{"options":[{"name":"x","permittedDirection":"up"},{}],"decisionMakers":[{"name":"a","options":[0,7]},3],"infeasibles":[[[0,"Z"]],{"compound":true}]}';
    const wrong = [
      ...["", "{", '{"a":1,}', "[1 2]", '{"a" 1}', '["\\x"]', "{} x", json].flatMap(
        (text) => readCanonical(text).diagnostics,
      ),
      ...[gmcr, "[]", '{"options":[],"decisionMakers":[]}'].flatMap((text) => readGmcr(text).diagnostics),
      ...["", "a,b,c\n", "actor,option,1,2\na,x,Y\n,y,N,Q\nrank,b,1,2\n", 'actor,option,1,2\na,"x,Y,N\n'].flatMap(
        (text) => readTable(text).diagnostics,
      ),
    ];
    expect(wrong.length).toBeGreaterThan(25);
    for (const finding of wrong) expectSaid(finding);
  });
});

test("a finding is plain data, so that it can be said elsewhere than where it was made", () => {
  const [finding] = readConflict("actor a { option x }").diagnostics;
  expect(inLanguage(structuredClone(finding!), "zh").message).toBe("没有说明 `a` 偏好什么：所有状态对它都同样好。");
  expect(inLanguage(JSON.parse(JSON.stringify(finding)), "ko").message).toBe(
    "`a`이(가) 무엇을 선호하는지 나와 있지 않습니다. 모든 상태가 똑같이 좋습니다.",
  );
});

test("a Korean particle takes the form that a Korean name asks for", () => {
  const say = (name: string) => {
    const text = `actor ${name} { option x }\npreferences ${name} { x }\nrequire ${name}`;
    return inLanguage(readConflict(text).diagnostics[0]!, "ko").message;
  };
  expect(say("한국")).toBe("`한국`은 의사결정자이므로 참도 거짓도 아닙니다.");
  expect(say("러시아")).toBe("`러시아`는 의사결정자이므로 참도 거짓도 아닙니다.");
});

test("lists and suggestions", () => {
  const [finding] = readConflict("actor a { option x option y }\npreferences a { x; y }\nnow zzzz").diagnostics;
  expect(inLanguage(finding!, "zh").remedy).toBe(
    "现有 `x`、`y`；否则请先把它声明为决策者的 `option` 或声明为 `outcome`。",
  );
  const [near] = readConflict("actor a { option invite }\npreferences a { invite }\nnow invte").diagnostics;
  expect(inLanguage(near!, "ko")).toMatchObject({
    message: "이름이 `invte`인 선택지나 결과가 없습니다.",
    remedy: "`invite`를 쓰려고 했습니까?",
  });
});

test("what the library refuses is said in the reader's language too", () => {
  const refused = new GroupError("A coalition has two members or more.");
  expect(refused.message).toBe("A coalition has two members or more.");
  expect(messageInLanguage(refused, "ko")).toBe("연합은 구성원이 둘 이상입니다.");
  expect(messageInLanguage(new Error("Something else."), "ko")).toBe("Something else.");
});
