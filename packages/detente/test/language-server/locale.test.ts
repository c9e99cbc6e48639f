import { PassThrough } from "node:stream";
import { afterEach, expect, test } from "vitest";
import {
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import { startLanguageServer } from "../../src/language-server/index.ts";

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
