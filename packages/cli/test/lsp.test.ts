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

/** A text with the cursor marked by `|`, opened; and where the cursor is. */
function openAt(opened: Editor, marked: string) {
  const at = marked.indexOf("|");
  const before = marked.slice(0, at).split("\n");
  const uri = opened.open(marked.replace("|", ""));
  return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)!.length } };
}

describe("questions about a place", () => {
  test("completion, hover, definition and rename", async () => {
    const started = await start();
    const { connection } = started;
    const completions = await connection.sendRequest<{ label: string }[]>(
      "textDocument/completion",
      openAt(started, `${text}\npreferences |`),
    );
    expect(completions.map(({ label }) => label)).toEqual(["usa", "dprk", "rok", "russia"]);

    const place = openAt(started, text.replace("stable by seq", "stable by s|eq"));
    const hover = await connection.sendRequest<{ contents: { value: string } }>("textDocument/hover", place);
    expect(hover.contents.value).toContain("Sequential stability");

    const actor = openAt(started, text.replace("actor usa", "actor u|sa"));
    expect(await connection.sendRequest("textDocument/definition", actor)).toHaveLength(1);
    const { changes } = await connection.sendRequest<{ changes: Record<string, unknown[]> }>("textDocument/rename", {
      ...actor,
      newName: "america",
    });
    expect(changes[actor.textDocument.uri].length).toBeGreaterThan(10);
    await expect(connection.sendRequest("textDocument/rename", { ...actor, newName: "dprk" })).rejects.toThrow(
      "Choose another name",
    );
  });

  test("a correction, where the finding has one", async () => {
    const { open, findings, connection } = await start();
    const uri = open('conflict "A"\nactor usa { option invite }\nnow invit\n');
    const diagnostics = await findings(uri);
    const actions = await connection.sendRequest<{ title: string }[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } },
      context: { diagnostics },
    });
    expect(actions.map(({ title }) => title)).toEqual(["Write invite"]);
  });
});

describe("verdicts over claims", () => {
  interface Lens {
    readonly range: { readonly start: { readonly line: number } };
    readonly command?: { readonly title: string };
  }

  test("each claim of the first case comes out as stated", async () => {
    const { open, connection } = await start();
    const textDocument = { uri: open(text) };
    const lenses = await connection.sendRequest<Lens[]>("textDocument/codeLens", { textDocument });
    const lines = text.split("\n");
    const claims = lenses.filter(({ range }) => lines[range.start.line].trim().startsWith("claim"));
    expect(claims).toHaveLength(text.match(/^claim /gm)!.length);
    const resolved = await Promise.all(claims.map((lens) => connection.sendRequest<Lens>("codeLens/resolve", lens)));
    for (const { command } of resolved) expect(command?.title).toMatch(/^✓ /);
  });

  test("a lens of a text that has changed meanwhile is refused, and the new one answers", async () => {
    const { open, change, connection } = await start();
    const uri = open(text);
    const [lens] = await connection.sendRequest<Lens[]>("textDocument/codeLens", { textDocument: { uri } });
    change(uri, 2, `\n${text}`);
    await expect(connection.sendRequest("codeLens/resolve", lens)).rejects.toThrow("changed meanwhile");
    const [next] = await connection.sendRequest<Lens[]>("textDocument/codeLens", { textDocument: { uri } });
    const { command } = await connection.sendRequest<Lens>("codeLens/resolve", next);
    expect(command?.title).toContain("holds by nash");
  });
});

describe("bad input", () => {
  test("a binary file, one of 10 MB, an empty one: one finding each, and the others go on", async () => {
    const { open, findings, connection } = await start();
    const binary = open("\0\u0001\u0002".repeat(1000));
    const huge = open("actor a { option b }\n".repeat(500_000));
    const empty = open("");
    const good = open(text);
    expect((await findings(binary)).map(({ code }) => code)).toEqual(["not-text"]);
    expect((await findings(huge)).map(({ code }) => code)).toEqual(["file-too-large"]);
    expect((await findings(empty)).map(({ code }) => code)).toEqual(["empty-file"]);
    expect(await findings(good)).toEqual([]);
    for (const uri of [binary, huge, empty, "file:///never-opened.detente"]) {
      const place = { textDocument: { uri }, position: { line: 3, character: 99 } };
      for (const method of ["hover", "completion", "definition", "documentSymbol", "foldingRange", "codeLens"])
        await connection.sendRequest(`textDocument/${method}`, place);
      expect(await connection.sendRequest("textDocument/semanticTokens/full", place)).toEqual({ data: [] });
    }
  });

  test("a text that cannot be read for its nesting or its nonsense", async () => {
    const { open, findings } = await start();
    const deep = open(`infeasible ${"(".repeat(20_000)}`);
    const nonsense = open("a ( { ; -> ".repeat(5_000));
    expect((await findings(deep)).map(({ code }) => code)).toContain("too-deep");
    expect((await findings(nonsense)).some(({ severity }) => severity === 1)).toBe(true);
  });

  test("an unknown method is refused, and the session goes on", async () => {
    const { open, findings, connection, quit } = await start();
    await expect(connection.sendRequest("textDocument/guess", {})).rejects.toMatchObject({ code: -32601 });
    await connection.sendNotification("$/whatever", {});
    expect(await findings(open(text))).toEqual([]);
    expect(await quit()).toBe(0);
  });

  test("an editor that goes without a word ends the server", async () => {
    const { process: server, ended } = await start();
    server.stdin.end();
    expect(await ended).not.toBeNull();
  });

  test("exit without shutdown is told by the exit code", async () => {
    const { connection, ended } = await start();
    await connection.sendNotification("exit");
    expect(await ended).toBe(1);
  });

  test("nothing of a file is read or shown with --redact", async () => {
    const { code, stderr } = await detente(["--redact", "lsp"]);
    expect(code).toBe(2);
    expect(stderr).toContain("--redact cannot be used here");
  });

  test("an argument that there is not", async () => {
    const { code, stderr } = await detente(["lsp", "--port", "1"]);
    expect(code).toBe(2);
    expect(stderr).toContain("unknown option");
  });
});

test("the help has an example", async () => {
  const { stdout, code } = await detente(["lsp", "--help"]);
  expect(code).toBe(0);
  expect(stdout).toContain("detente lsp --stdio");
});
