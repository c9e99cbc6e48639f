import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { detente } from "./command.ts";
import { temporaryFolder } from "./io-folder.ts";
import { expectValid } from "./schemas.ts";

const path = temporaryFolder();
const article = `The chairman, Ana Ruiz, said: "We will come if we are asked". It was a historic moment .

Nobody knows why. "We will wait," Ms Ruiz said. "We will wait," she said again on Monday.
`;
const sha256 = createHash("sha256").update(article).digest("hex");
const model = `conflict "Talks"
actor a "The host" { option invite "Invite" }
statement wait "Already here" // a comment that stays
preferences a { invite }
`;
const numberOf = async (file: string, text: RegExp): Promise<string> =>
  text.exec((await detente(["ingest", file])).stdout)![1]!;

describe("detente ingest", () => {
  test("lists the passages by kind, and gives them as a document", async () => {
    writeFileSync(path("a.txt"), article);
    const told = await detente(["ingest", path("a.txt")]);
    expect([told.code, told.stderr]).toEqual([0, ""]);
    expect(told.stdout).toMatch(
      /## Quotations \(3\)\n\n\d+\. “We will come if we are asked” — Ana Ruiz \(paragraph 1;/,
    );
    expect(told.stdout).toMatch(/## Assertions without a source/);
    expect(told.stdout).toContain(sha256);
    const document = JSON.parse((await detente(["ingest", path("a.txt"), "--json"])).stdout);
    expectValid("ingest", document);
    expect(document.text).toBe(article);
    expect(document.sha256).toBe(sha256);
    expect(document.suggestions.length).toBeGreaterThan(3);
    for (const { start, end, text } of document.suggestions) expect(document.text.slice(start, end)).toBe(text);
    const piped = await detente(["ingest", "-", "--json"], article);
    expect(JSON.parse(piped.stdout).suggestions).toEqual(document.suggestions);
  });
  test("reads Word, HTML and PDF files as what they are, whatever their names", async () => {
    writeFileSync(path("page.txt"), `<!doctype html><html><body><article><p>${article}</p></article></body></html>`);
    const page = JSON.parse((await detente(["ingest", path("page.txt"), "--json"])).stdout);
    expect(page.format).toBe("html");
    expect(page.notices.join()).toContain("page.txt");
    const stream = 'BT /F1 12 Tf 72 720 Td (The minister said: "We will sign if they leave".) Tj ET';
    const objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ];
    let pdf = "%PDF-1.4\n";
    const offsets = objects.map((body, index) => {
      const at = pdf.length;
      pdf += `${index + 1} 0 obj\n${body}\nendobj\n`;
      return at;
    });
    const table = pdf.length;
    pdf += `xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
    pdf += `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
    writeFileSync(path("b.pdf"), pdf, "latin1");
    const read = JSON.parse((await detente(["ingest", path("b.pdf"), "--json"])).stdout);
    expectValid("ingest", read);
    expect([read.format, read.pages.length]).toEqual(["pdf", 1]);
    expect(read.suggestions.map(({ text }: { text: string }) => text)).toContain("We will sign if they leave");
  });
  test("several documents give one a line, wrong ones in their place", async () => {
    writeFileSync(path("a.txt"), article);
    writeFileSync(path("empty.txt"), "");
    writeFileSync(path("cut.pdf"), "%PDF-1.7\n1 0 obj\n");
    const files = [path("a.txt"), path("empty.txt"), path("none.txt"), path("cut.pdf"), path("a.txt")];
    const { code, stdout, stderr } = await detente(["ingest", ...files, "--json"]);
    expect(code).toBe(2);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const line of lines) expectValid("ingest", line);
    expect(lines.map(({ error }) => error?.code)).toEqual([
      undefined,
      "empty",
      "file-not-found",
      "truncated",
      undefined,
    ]);
    expect(stderr).toContain(`${path("cut.pdf")}: error: The PDF ends too early`);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
  test("refuses what is too large, a folder, and what is no document, without reading on", async () => {
    writeFileSync(path("large.txt"), "x");
    truncateSync(path("large.txt"), 100 * 2 ** 20);
    mkdirSync(path("folder"));
    writeFileSync(
      path("noise.bin"),
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
    );
    for (const name of ["large.txt", "folder", "noise.bin"]) {
      const { code, stdout, stderr } = await detente(["ingest", path(name)]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(`${path(name)}: error: `);
    }
  });
  test("writes the text out, and replaces nothing unasked", async () => {
    writeFileSync(path("a.txt"), article);
    expect((await detente(["ingest", path("a.txt"), "-o", path("out.txt")])).code).toBe(0);
    expect(readFileSync(path("out.txt"), "utf8")).toBe(article);
    expect((await detente(["ingest", path("a.txt"), "-o", path("out.txt")])).code).toBe(2);
    expect((await detente(["ingest", path("a.txt"), "-o", path("out.txt"), "--force"])).code).toBe(0);
  });
});

describe("passages taken into a model", () => {
  test("are declared with their words, and found again", async () => {
    mkdirSync(path("inbox"));
    writeFileSync(path("inbox/a.txt"), article);
    writeFileSync(path("m.detente"), model);
    const file = path("inbox/a.txt");
    const first = await numberOf(file, /(\d+)\. “We will come if we are asked” — Ana Ruiz/);
    const second = await numberOf(file, /(\d+)\. “We will wait,?” — Ana Ruiz/);
    const printed = await detente(["ingest", file, "--take", `${first},${second}`]);
    expect(printed.stdout).toContain('quote "We will come if we are asked"');
    expect(printed.stdout).toContain(`sha256 "${sha256}"`);
    expect(readFileSync(path("m.detente"), "utf8")).toBe(model);

    const { code, stdout } = await detente([
      "ingest",
      file,
      "--take",
      `${first},${second}`,
      "--into",
      path("m.detente"),
    ]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("Appended to")]);
    const text = readFileSync(path("m.detente"), "utf8");
    expect(text.startsWith(model)).toBe(true);
    expect(text).toContain('file "sources/a.txt"');
    expect(text).toMatch(/between "/);
    expect(readFileSync(path("sources/a.txt"), "utf8")).toBe(article);
    expect(readFileSync(file, "utf8")).toBe(article);
    const document = JSON.parse((await detente(["evidence", path("m.detente"), "--json"])).stdout);
    const quoted = document.statements.filter(({ voice }: { voice: string }) => voice === "quoted");
    expect(quoted.map(({ found }: { found: { status: string } }) => found.status)).toEqual(["exact", "exact"]);

    // a second time the source is known, and names are not used twice
    expect((await detente(["ingest", file, "--take", first, "--into", path("m.detente")])).code).toBe(0);
    const again = readFileSync(path("m.detente"), "utf8");
    expect(again.match(/^source /gm)).toHaveLength(1);
    expect((await detente(["check", path("m.detente")])).code).toBe(0);
  });
  test("begin a file that is not there, which is sound and can be gone on with", async () => {
    writeFileSync(path("a.txt"), article);
    const begun = await detente(["ingest", path("a.txt"), "--take", "1", "--into", path("new.detente")]);
    expect([begun.code, begun.stdout]).toEqual([0, expect.stringContaining("Begun ")]);
    expect((await detente(["check", path("new.detente")])).code).toBe(0);
    expect((await detente(["ingest", path("a.txt"), "--take", "2", "--into", path("new.detente")])).stdout).toContain(
      "Appended to ",
    );
    expect(readFileSync(path("new.detente"), "utf8").match(/^statement /gm)).toHaveLength(2);
  });
  test("stay out of a model that is wrong, and of one that nobody named passages for", async () => {
    writeFileSync(path("a.txt"), article);
    writeFileSync(path("broken.detente"), `${model}preferences b { what }`);
    writeFileSync(path("m.detente"), model);
    mkdirSync(path("sources"));
    for (const [args, message] of [
      [["--take", "1", "--into", path("broken.detente")], "No actor is called `b`"],
      [["--into", path("m.detente")], "Nothing enters a model unasked"],
      [["--take", "99", "--into", path("m.detente")], "There is no passage 99"],
      [["--take", "0"], "whole numbers from 1"],
      [["--take", "1", "--into", path("m.json")], "Statements are appended to .detente files"],
    ] as const) {
      const { code, stdout, stderr } = await detente(["ingest", path("a.txt"), ...args]);
      expect([code, stdout], stderr).toEqual([2, ""]);
      expect(stderr).toContain(message);
    }
    expect(readFileSync(path("m.detente"), "utf8")).toBe(model);
    expect(existsSync(path("sources/a.txt"))).toBe(false);
    // another document of that name is not overwritten
    mkdirSync(path("inbox"));
    writeFileSync(path("inbox/a.txt"), article);
    writeFileSync(path("sources/a.txt"), "another");
    const { code, stderr } = await detente(["ingest", path("inbox/a.txt"), "--take", "1", "--into", path("m.detente")]);
    expect([code, readFileSync(path("sources/a.txt"), "utf8")]).toEqual([2, "another"]);
    expect(stderr).toContain("is there already and is another document");
    expect(readFileSync(path("m.detente"), "utf8")).toBe(model);
  });
});
