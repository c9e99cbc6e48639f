import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { detente, root, summit } from "./command.ts";
import { type Editor, startEditor } from "./lsp-client.ts";

const bin = `${root}packages/cli/bin/detente.js`;
const text = readFileSync(summit, "utf8");

let editor: Editor | undefined;
const start = async (): Promise<Editor> => {
  editor = await startEditor([bin, "lsp", "--stdio"]);
  return editor;
};
afterEach(() => {
  editor?.process.kill();
  editor = undefined;
});

describe("a session", () => {
  test("greets, finds nothing wrong in the first case, and ends with 0", async () => {
    const { open, findings, quit, initialized, stderr } = await start();
    expect(initialized.serverInfo?.name).toBe("detente");
    const uri = open(text);
    expect(await findings(uri)).toEqual([]);
    expect(await quit()).toBe(0);
    expect(stderr()).toBe("");
  });

  test("tells of an error where it stands, with its remedy, and takes it back when it is put right", async () => {
    const { open, change, findings } = await start();
    const uri = open('conflict "A"\nactor usa { option invite }\nnow invit\n');
    const found = (await findings(uri)).find(({ severity }) => severity === 1)!;
    expect(found).toMatchObject({
      code: "unknown-name",
      severity: 1,
      range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } },
    });
    expect(found.message).toContain("Did you mean `invite`?");
    change(uri, 2, 'conflict "A"\nactor usa { option invite }\nnow invite\npreferences usa { invite }\n');
    expect(await findings(uri, 2)).toEqual([]);
  });

  test("lays a file out", async () => {
    const { open, connection } = await start();
    const uri = open('conflict   "A"\nactor usa { option invite }\n');
    const edits = await connection.sendRequest("textDocument/formatting", {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(edits).toEqual([
      { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, newText: 'conflict "A"\n' },
    ]);
  });
});

test("the help has an example", async () => {
  const { stdout, code } = await detente(["lsp", "--help"]);
  expect(code).toBe(0);
  expect(stdout).toContain("detente lsp --stdio");
});
