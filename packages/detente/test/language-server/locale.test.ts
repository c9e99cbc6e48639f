import { PassThrough } from "node:stream";
import { afterEach, expect, test } from "vitest";
import {
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import { hover } from "../../src/language-server/hover.ts";
import { startLanguageServer } from "../../src/language-server/index.ts";

import { type LensSubject, lenses, lensText } from "../../src/language-server/lenses.ts";
import { at } from "./place.ts";

const uri = "file:///a.detente";
const text = "actor usa { option invite }\npreferences usa { invite }\nnow invte\n";

let editor: ProtocolConnection | undefined;
afterEach(() => editor?.dispose());

/** An editor of a language with the text open, and what it is told each time. */
function open(locale?: string) {
  const [there, back] = [new PassThrough(), new PassThrough()];
  startLanguageServer(createConnection(there, back));
  const connection = createProtocolConnection(back, there);
  editor = connection;
  const told: PublishDiagnosticsParams[] = [];
  let wake = () => {};
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    told.push(params);
    wake();
  });
  connection.listen();
  const next = async () => {
    while (told.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return told.shift()!.diagnostics;
  };
  const ready = connection
    .sendRequest("initialize", { processId: null, rootUri: null, capabilities: {}, ...(locale ? { locale } : {}) })
    .then(() => connection.sendNotification("initialized", {}))
    .then(() =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "detente", version: 1, text },
      }),
    );
  return { connection, next, ready };
}

test.each([
  [undefined, "No option or outcome is called `invte`.\nDid you mean `invite`?", "Write invite"],
  ["de", "No option or outcome is called `invte`.\nDid you mean `invite`?", "Write invite"],
  ["zh-cn", "没有名为 `invte` 的选项或结局。\n是否想写 `invite`？", "改写为 invite"],
  ["ko", "이름이 `invte`인 선택지나 결과가 없습니다.\n`invite`를 쓰려고 했습니까?", "invite로 쓰기"],
])("an editor in %s", async (locale, message, title) => {
  const { connection, next, ready } = open(locale);
  await ready;
  const diagnostics = await next();
  expect(diagnostics.map((each) => each.message)).toEqual([message]);
  const actions = await connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: diagnostics[0]!.range,
    context: { diagnostics },
  });
  expect(actions.map((each) => each.title)).toEqual([title]);
  expect(actions[0]!.edit!.changes![uri]![0]!.newText).toBe("invite");
});

test("what stands under the cursor, and the verdicts above, are told in the editor's language too", async () => {
  const { reading, offset } = at('actor usa "미국" { option in|vite "초청" take only }\npreferences usa { invite }\n');
  expect(hover(reading, offset, "ko")?.contents).toMatchObject({
    value: "**초청** `usa.invite` · 미국의 선택지\n\n선택하면 되돌릴 수 없습니다.",
  });
  const concept = at("actor a { option x }\nclaim c { expect now stable by se|q }");
  expect(hover(concept.reading, concept.offset, "zh")?.contents).toMatchObject({
    value: expect.stringMatching(
      /^\*\*序列稳定\*\* `seq`\n\n一个状态对决策者稳定，是指：.*\n\n.*检验依据：已发表的表格$/,
    ),
  });
  const texts: string[] = [];
  for (const { data } of lenses(reading)) texts.push(await lensText(reading, data as LensSubject, "zh"));
  expect(texts).toEqual(["2 个状态中对它稳定的：nash 1、gmr 1、smr 1、seq 1、sseq 1"]);
});

test("the language may change while a file is open", async () => {
  const { connection, next, ready } = open("en");
  await ready;
  expect((await next())[0]!.message).toMatch(/^No option/);
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: { detente: { locale: "ko" } } });
  expect((await next())[0]!.message).toMatch(/^이름이/);
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: { other: 1 } });
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: { detente: { locale: "zh" } } });
  expect((await next())[0]!.message).toMatch(/^没有/);
});
