import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync, gzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import * as sample from "../../detente/test/evidence/event-samples.ts";
import { detente, root, summit } from "./command.ts";

const { gdeltRow, icewsRow, polecatRow, acledRow } = sample;
const { dprk, usa } = sample.samples;
const ajv = new Ajv2020({ allErrors: true, strict: true });
const validator = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(join(root, "packages/detente/schemas", `${name}.schema.json`), "utf8")));
const validDocument = validator("leads");
const validMap = validator("leads-map");
function expectValid(validate: typeof validDocument, value: unknown): void {
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
}

const here = mkdtempSync(join(tmpdir(), "detente-leads-"));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(here, name);
  writeFileSync(path, content);
  return path;
};
const lines = (...rows: string[]): string => `${rows.join("\n")}\n`;

const october = file(
  "20251029.export.CSV",
  lines(
    gdeltRow({ code: "036", url: "https://news.example/invitation" }),
    gdeltRow({ code: "036", id: 2, url: "https://news.example/again" }),
    gdeltRow({ code: "163", date: "2025-10-30" }),
    gdeltRow({ code: "125", source: dprk, target: usa }),
    gdeltRow({ code: "042", source: { code: "CHN", name: "CHINA", country: "CHN" } }),
    "cut\toff",
  ),
);

/** A zip archive of these files, with no more than readers of archives look at. */
function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(content.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, Buffer.from(name), packed);
    list.push(entry, Buffer.from(name));
    offset += head.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  return Buffer.concat([...parts, ...list, end]);
}

describe("leads", () => {
  test("tells people what there is to read, and what could not be used", async () => {
    const { code, stdout, stderr } = await detente(["leads", october]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("4 leads from 2025-10-29 to 2025-10-30");
    expect(stdout).toContain("Leads are not evidence.");
    expect(stdout).toContain("https://news.example/invitation");
    expect(stdout).toMatch(/\| UNITED STATES \(USA\) +\| NORTH KOREA \(PRK\) +\| +2 \|/);
    expect(stdout).toContain(`${october}:6`);
    expect(stdout).toContain("Read: 6 rows of 1 file (GDELT 2.0 event export), 1 left out.");
  });

  test("gives JSON by its schema, the same to a file as to standard output", async () => {
    const icews = file("events.tab", lines(sample.icewsHeader, icewsRow()));
    const out = join(here, "out.json");
    const { code, stdout } = await detente(["leads", october, icews, "--json", "-o", out]);
    expect(code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(stdout);
    const document = JSON.parse(stdout);
    expectValid(validDocument, document);
    expect(document.leads).toHaveLength(5);
    expect(document.leads.every((lead: { status: string }) => lead.status === "no sentence quoted yet")).toBe(true);
    expect(document.read.files).toEqual([
      { file: october, format: "gdelt", rows: 6, events: 5 },
      { file: icews, format: "icews", rows: 1, events: 1 },
    ]);
    expect(document.faults).toMatchObject([{ kind: "columns", rows: 1, first: [{ file: october, line: 6 }] }]);
    expect([document.complete, document.error, document.model, document.map]).toEqual([true, null, null, null]);
  });

  test("reads gzip, a zip archive of one file, and standard input", async () => {
    const text = readFileSync(october);
    const expected = JSON.parse((await detente(["leads", october, "--json"])).stdout).leads.map(
      ({ id }: { id: string }) => id,
    );
    const packed = [
      file("a.csv.gz", Buffer.concat([gzipSync(text.subarray(0, 700)), gzipSync(text.subarray(700))])),
      file("a.export.CSV.zip", zip({ "a.export.CSV": text.toString() })),
    ];
    for (const path of packed) {
      const { code, stdout } = await detente(["leads", path, "--json"]);
      expect([code, JSON.parse(stdout).leads.map(({ id }: { id: string }) => id)]).toEqual([0, expected]);
    }
    const piped = await detente(["leads", "-", "--json"], gzipSync(text));
    expect(JSON.parse(piped.stdout).leads).toHaveLength(expected.length);
  });

  test("limits days and actors", async () => {
    const found = async (...flags: string[]) =>
      JSON.parse((await detente(["leads", october, "--json", ...flags])).stdout);
    const late = await found("--since", "2025-10-30");
    expect([late.leads.length, late.read.outside, late.asked.since]).toEqual([1, 4, "2025-10-30"]);
    expect((await found("--until", "2025-10-29", "--actor", "chin*")).leads).toHaveLength(1);
  });

  test("the format may be said", async () => {
    const polecat = file("week.txt", lines(sample.polecatHeader(), polecatRow()));
    expect((await detente(["leads", polecat, "--format", "polecat"])).code).toBe(0);
    const wrong = await detente(["leads", polecat, "--format", "acled"]);
    expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain("This is no ACLED export");
  });
});

describe("a map", () => {
  test("is proposed, looked through by a person, and then maps leads to the model", async () => {
    const path = join(here, "map.json");
    const proposed = await detente(["leads", october, "--model", summit, "--suggest-map", "-o", path]);
    expect(proposed.code).toBe(0);
    expect(proposed.stdout).toContain("none is confirmed");
    const map = JSON.parse(readFileSync(path, "utf8"));
    expectValid(validMap, map);
    expect([...map.actors, ...map.events].some(({ confirmed }) => confirmed)).toBe(false);
    expect(map.events.map(({ option }: { option: string }) => option)).toContain("usa.invite");

    const unconfirmed = await detente(["leads", october, "--model", summit, "--map", path, "--json"]);
    expect(unconfirmed.stderr).toContain("no rule of the map is confirmed");
    expect(JSON.parse(unconfirmed.stdout).leads.every(({ mapped }: { mapped: unknown }) => mapped === null)).toBe(true);

    for (const rule of [...map.actors, ...map.events]) rule.confirmed = true;
    writeFileSync(path, JSON.stringify(map));
    const model = statSync(summit).mtimeMs;
    const { code, stdout } = await detente(["leads", october, "--model", summit, "--map", path, "--json"]);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expectValid(validDocument, document);
    expect(document.leads[0].mapped).toEqual({ actor: "usa", target: "dprk", option: "usa.invite", taken: true });
    expect(document.model).toMatchObject({ file: summit, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(document.unmapped.pairs).toEqual([{ source: "CHINA (CHN)", target: "NORTH KOREA (PRK)", leads: 1 }]);
    // leads never enter a model
    expect(statSync(summit).mtimeMs).toBe(model);
    const { stdout: text } = await detente(["leads", october, "--model", summit, "--map", path]);
    expect(text).toContain("on options of “Summit overture, autumn 2025”");
    expect(text).toContain("CHINA (CHN)");
  });

  test("needs a model, and is checked against it", async () => {
    const path = file(
      "wrong-map.json",
      '{ "format": "detente-leads-map/1",\n "actors": [], "events": [\n{ "option": "usa.x", "taken": true, "codes": ["1"], "confirmed": true }] }',
    );
    const alone = await detente(["leads", october, "--map", path]);
    expect([alone.code, alone.stdout]).toEqual([2, ""]);
    expect(alone.stderr).toContain("--model");
    const { code, stderr } = await detente(["leads", october, "--map", path, "--model", summit]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${path}:3:`);
    expect(stderr).toContain('no option "usa.x"');
  });
});

/** Each: the file, and what its one message must contain. */
const bad: Record<string, [path: string, ...words: string[]]> = {
  "an empty file": [file("empty.csv", ""), "empty"],
  "an empty gzip": [file("empty.gz", gzipSync("")), "empty"],
  "a binary file": [
    file(
      "binary.bin",
      Uint8Array.from({ length: 9000 }, (_, i) => (i * 37) % 256),
    ),
    "not a text file",
  ],
  prose: [file("letter.txt", "Dear colleague,\nplease find enclosed…\n"), "no event export"],
  "a header only": [file("header.csv", lines(sample.acledHeader)), "header and not one event"],
  "wrong column counts everywhere": [
    file("narrow.tab", lines(sample.icewsHeader, "a\tb\tc", "d\te")),
    "None of the file's 2 rows",
  ],
  "a gzip that is cut off": [
    file(
      "cut.gz",
      gzipSync(
        lines(
          ...Array(5000)
            .fill(0)
            .map((_, id) => gdeltRow({ id, url: `https://n.example/${id * 7919}` })),
        ),
      ).subarray(0, -2000),
    ),
    "cut off",
  ],
  "a gzip that is damaged": [file("damaged.gz", damaged(gzipSync(readFileSync(october)))), "damaged"],
  "a zip that is cut off": [file("cut.zip", zip({ a: "x" }).subarray(0, 40)), "cut off"],
  "a zip of several files": [file("two.zip", zip({ a: "x", b: "y" })), "2 files"],
  "a line of 100 MB": [file("line.csv", Buffer.alloc(100 * 2 ** 20, "a")), "first line does not end"],
  "a missing file": [join(here, "missing.csv"), "no such file"],
  "a folder": [here, "folder"],
};

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(0xff, 12, 40);
  return copy;
}

describe("bad input gets one located message, exit code 2, and nothing half written", () => {
  test.each(Object.entries(bad))("%s", async (_, [path, ...words]) => {
    const out = join(here, "never.json");
    const { code, stdout, stderr } = await detente(["leads", path, "-o", out]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.startsWith(path)).toBe(true);
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr.match(/: error: /g)).toHaveLength(1);
    expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
    expect(stderr.length).toBeLessThan(1000);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(here).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    const json = await detente(["leads", path, "--json"]);
    expect(json.code).toBe(2);
    expectValid(validDocument, JSON.parse(json.stdout));
  });

  test("a file that fails after others were read leaves a document that says so", async () => {
    const many = Array.from({ length: 21_000 }, (_, id) => gdeltRow({ id, source: { code: `C${id}`, name: "X" } }));
    const first = file("many.csv", lines(...many));
    const { code, stdout, stderr } = await detente(["leads", first, bad.prose[0], "--json"]);
    expect(code).toBe(2);
    expect(stderr.startsWith(bad.prose[0])).toBe(true);
    const document = JSON.parse(stdout);
    expectValid(validDocument, document);
    expect([document.complete, document.error.file]).toEqual([false, bad.prose[0]]);
    expect(document.leads.length).toBeGreaterThan(0);
  });

  test("days that are none, and a file that is there already", async () => {
    const day = await detente(["leads", october, "--since", "2025-02-30"]);
    expect([day.code, day.stdout]).toEqual([2, ""]);
    expect(day.stderr).toContain("2025-09-01");
    const order = await detente(["leads", october, "--since", "2025-02-03", "--until", "2025-02-01"]);
    expect(order.stderr).toContain("No day is from 2025-02-03 on");
    const taken = file("taken.json", "mine");
    const refused = await detente(["leads", october, "-o", taken]);
    expect(refused.code).toBe(2);
    expect(readFileSync(taken, "utf8")).toBe("mine");
    expect((await detente(["leads", october, "-o", taken, "--force"])).code).toBe(0);
    expectValid(validDocument, JSON.parse(readFileSync(taken, "utf8")));
    expect((await detente(["leads", october, "-o", "/proc/leads.json"])).code).toBe(2);
  });
});

test("100 MB go through a heap of 64 MiB", async () => {
  const out = join(here, "large.json");
  const bin = fileURLToPath(new URL("../bin/detente.js", import.meta.url));
  const child = spawn(process.execPath, ["--max-old-space-size=64", bin, "leads", "-", "-o", out], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const closed = once(child, "close");
  const day = (number: number): string => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
  const url = `https://news.example/${"a-long-headline-".repeat(60)}`;
  // 70 different events a day, each told ten times; the block of one day is made into that of another by its dates
  const block = lines(
    ...Array.from({ length: 700 }, (_, id) =>
      gdeltRow({ id, source: { code: `C${id % 70}`, name: `ACTOR ${id % 70}` }, date: "2000-01-01", url }),
    ),
  );
  let bytes = 0;
  let days = 0;
  for (; bytes < 100e6; days++) {
    const text = block.replaceAll("20000101", day(days).replaceAll("-", ""));
    bytes += text.length;
    if (!child.stdin.write(text)) await once(child.stdin, "drain");
  }
  child.stdin.end();
  expect(await closed).toEqual([0, null]);
  expect(said).toContain(`${(days * 700).toLocaleString("en")} rows made ${(days * 70).toLocaleString("en")} leads`);
  expect(JSON.parse(readFileSync(out, "utf8")).leads).toHaveLength(days * 70);
}, 300_000);

test("an interrupted run leaves nothing behind", async () => {
  const folder = mkdtempSync(join(tmpdir(), "detente-interrupted-"));
  const bin = fileURLToPath(new URL("../bin/detente.js", import.meta.url));
  const child = spawn(process.execPath, [bin, "leads", "-", "-o", join(folder, "out.json")]);
  const closed = once(child, "close");
  child.stdin.on("error", () => undefined);
  // the end of the input never comes
  child.stdin.write(lines(...Array(100).fill(gdeltRow())));
  while (readdirSync(folder).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGINT");
  expect(await closed).toEqual([null, "SIGINT"]);
  expect(readdirSync(folder)).toEqual([]);
});

test("an ACLED export, with its notes left out", async () => {
  const path = file("acled.csv", lines(sample.acledHeader, acledRow()));
  const { stdout } = await detente(["leads", path, "--json"]);
  expect(JSON.parse(stdout).leads).toMatchObject([
    { format: "acled", records: ["NOR1"], reportedBy: ["Example Post; Example Radio"] },
  ]);
  expect(stdout).not.toContain("bridge");
});
