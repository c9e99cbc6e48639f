import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEditor } from "../../cli/test/lsp-client.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const own = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const archive = join(root, `packages/vscode/dist/detente-${own.version}.vsix`);
const folder = mkdtempSync(join(tmpdir(), "detente-vsix-"));
let files: Readonly<Record<string, Uint8Array>>;
let first: Buffer;

const build = (timeZone: string): Buffer => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/package-vscode.mjs"], {
    cwd: root,
    env: { ...process.env, TZ: timeZone },
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return readFileSync(archive);
};
const text = (name: string): string => strFromU8(files[name]);
const manifest = (): typeof own => JSON.parse(text("extension/package.json"));

beforeAll(() => {
  first = build("Asia/Seoul");
  files = unzipSync(new Uint8Array(first));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the same sources give the same bytes, wherever", () => {
  expect(build("America/New_York").equals(first)).toBe(true);
});

test("the archive says what it holds", () => {
  const vsix = text("extension.vsixmanifest");
  expect(vsix).toContain(`<Identity Language="en-US" Id="detente" Version="${own.version}" Publisher="detente"/>`);
  expect(vsix).toContain(`Id="Microsoft.VisualStudio.Code.Engine" Value="${own.engines.vscode}"`);
  for (const [, path] of vsix.matchAll(/ Path="([^"]+)"/g)) expect(files).toHaveProperty([path]);
  const types = [...text("[Content_Types].xml").matchAll(/Extension="\.(\w+)"/g)].map(([, extension]) => extension);
  for (const name of Object.keys(files))
    if (name !== "[Content_Types].xml") expect(types).toContain(name.split(".").at(-1));
});

test("everything that the manifest names is there, and nothing that only the checkout has", () => {
  const { name, main, contributes, ...rest } = manifest();
  expect(name).toBe("detente");
  expect(rest).not.toHaveProperty("devDependencies");
  expect(rest).not.toHaveProperty("type");
  const paths = [main, contributes.languages[0].configuration, contributes.grammars[0].path];
  for (const path of paths) expect(files).toHaveProperty([join("extension", path)]);
  expect(contributes.languages[0].extensions).toEqual([".detente"]);
  expect(JSON.parse(text("extension/syntaxes/detente.tmLanguage.json")).scopeName).toBe(
    contributes.grammars[0].scopeName,
  );
  expect(
    new RegExp(JSON.parse(text("extension/language-configuration.json")).wordPattern.pattern, "u").test("제재"),
  ).toBe(true);
  expect(text("extension/THIRD_PARTY.txt")).toMatch(/^langium \d.*\(MIT\)$/m);
});

/** Stands for the editor's own module: whatever is asked of it is a class. */
const editorStub = `
const any = () => new Proxy(class {}, { get: (target, key) => key === "prototype" ? target.prototype : any() });
const { Module } = require("node:module");
const load = Module._load;
Module._load = (name, ...rest) => name === "vscode" ? any() : load(name, ...rest);
const extension = require("./extension.cjs");
console.log(typeof extension.activate, typeof extension.deactivate);
`;

test("the editor's entry point loads, with nothing but the editor's module", () => {
  writeFileSync(join(folder, "extension.cjs"), files["extension/dist/extension.cjs"]);
  writeFileSync(join(folder, "editor.cjs"), editorStub);
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "editor.cjs")], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout.trim()).toBe("function function");
});

test("the bundled server answers on its own", async () => {
  const server = join(folder, "server.mjs");
  writeFileSync(server, files["extension/dist/server.mjs"]);
  const editor = await startEditor([server, "--stdio"]);
  const uri = editor.open('conflict "A"\nactor usa { option invite }\nnow invit\npreferences usa { invite }\n');
  expect((await editor.findings(uri)).map(({ code }) => code)).toContain("unknown-name");
  const summit = editor.open(readFileSync(join(root, "cases/summit-2025.detente"), "utf8"));
  expect(await editor.findings(summit)).toEqual([]);
  const lenses = await editor.connection.sendRequest<object[]>("textDocument/codeLens", {
    textDocument: { uri: summit },
  });
  const resolved = await editor.connection.sendRequest<{ command: { title: string } }>("codeLens/resolve", lenses[0]);
  expect(resolved.command.title).toContain("holds by nash");
  expect(await editor.quit()).toBe(0);
});

test("what the launcher of the extension names is in the archive", () => {
  const [, server] = /asAbsolutePath\("([^"]+)"\)/.exec(
    readFileSync(new URL("../src/extension.ts", import.meta.url), "utf8"),
  )!;
  expect(files).toHaveProperty([`extension/${server}`]);
});
