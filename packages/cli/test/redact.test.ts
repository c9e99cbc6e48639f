import { readFileSync, writeFileSync } from "node:fs";
import { readConflict } from "detente";
import { describe, expect, test } from "vitest";
import { detente, summit } from "./command.ts";
import { temporaryFolder } from "./io-folder.ts";

const path = temporaryFolder();

/** Every word of evidence that a file can hold, each told apart. */
const secretive = `conflict "Talks" as of 2025-10-02
source zqx_source "Zqx source title" {
  file "zqx-file.txt" url "https://zqx.example/" author "Zqx author" publisher "Zqx publisher" slant "zqx slant"
  sha256 "${"5ec7e7".padEnd(64, "0")}"
}
actor a "The host" { option invite "Invite" because zqx_ready  option ask "Ask" assumed "zqx reason 1" }
actor b "The guest" { option come "Come" }
statement zqx_ready "Zqx title" {
  by "Zqx speaker" for b on 2025-09-21 reported 2025-09-22
  quote "zqx quoted words" between "zqx before" and "zqx after" in zqx_source reliability C3
}
statement zqx_other { by "Zqx other" for a in zqx_source against zqx_ready retracted on 2025-10-01 }
infeasible come and not invite because zqx_ready assumed "zqx reason 2"
preferences a { come because zqx_ready; invite because zqx_other; ask perhaps 0.5 assumed "zqx reason 3" }
preferences b { unordered { come if invite because zqx_ready; not come because zqx_source } }
now none because zqx_source
outcome meeting "A meeting" when come
scenario other "Another reading" as seen by b { preferences a { invite because zqx_ready; come assumed "zqx reason 4" } }
claim first "They meet" because zqx_ready, zqx_source { expect some come stable by nash }
claim second "They do not" because zqx_other fails { expect no come stable by gmr }
`;

/** How each command is asked, without its file; several ways where they tell different things. */
const asked: Readonly<Record<string, readonly (readonly string[])[]>> = {
  check: [["FILE"], ["FILE", "--json"]],
  analyze: [["FILE"], ["FILE", "--json"]],
  explain: [
    ["FILE", "--state", "now"],
    ["FILE", "--state", "now", "--json"],
  ],
  paths: [
    ["FILE", "--by", "moves"],
    ["FILE", "--by", "moves", "--json"],
  ],
  coalitions: [["FILE"], ["FILE", "--json"]],
  foresight: [["FILE"], ["FILE", "--json"]],
  inverse: [
    ["FILE", "--want", "meeting"],
    ["FILE", "--want", "meeting", "--json"],
  ],
  perceptions: [["FILE"], ["FILE", "--json"]],
  report: [
    ["FILE", "-o", "-", "--to", "html"],
    ["FILE", "-o", "-", "--to", "md"],
  ],
  sweep: [["FILE"], ["FILE", "--json"]],
  compare: [
    ["FILE", "--scenario", "other"],
    ["FILE", "--scenario", "other", "--json"],
  ],
  ask: [["FILE"], ["FILE", "--json"]],
  evidence: [
    ["FILE", "--verdicts"],
    ["FILE", "--json"],
    ["FILE", "--as-of", "2025-09-21"],
  ],
  convert: [
    ["FILE", "-", "--to", "detente"],
    ["FILE", "-", "--to", "json"],
    ["FILE", "-", "--to", "gmcr"],
  ],
};
const refusing = ["fmt", "ingest", "leads"];
const FILE_ONLY: readonly (readonly string[])[] = [["FILE"], ["FILE", "--json"]];

/** The commands of this very program, so that a new one is held to this from its first day. */
async function commands(): Promise<string[]> {
  const { stdout } = await detente(["--help"]);
  const list = stdout.slice(stdout.indexOf("Commands:"));
  return [...list.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name]) => name!).filter((name) => name !== "help");
}

describe("--redact", () => {
  const { conflict } = readConflict(readFileSync(summit, "utf8"));
  const words = [
    ...conflict!.sources.flatMap(({ name, file, url, slant }) => [name, file, url, slant]),
    ...conflict!.statements.flatMap(({ name, by, quote }) => [name, by, quote]),
  ].filter((word) => word !== undefined);
  test("leaves every word of evidence out of the output of every command", { timeout: 600_000 }, async () => {
    writeFileSync(path("m.detente"), secretive);
    const names = await commands();
    expect(names).toEqual(expect.arrayContaining(Object.keys(asked)));
    for (const name of names.filter((each) => !refusing.includes(each))) {
      for (const args of asked[name] ?? FILE_ONLY) {
        const run = (file: string, ...more: string[]) =>
          detente([name, ...args.map((arg) => (arg === "FILE" ? file : arg)), ...more]);
        const told = await run(path("m.detente"), "--redact");
        const bytes = told.stdout + told.stderr;
        const line = [name, ...args].join(" ");
        // a command that asks for more than a file says so here, and is then given it in \`asked\`
        if (asked[name]) expect(told.stdout, line).not.toBe("");
        expect(bytes.toLowerCase(), line).not.toMatch(/zqx|5ec7e7/);
      }
    }
    for (const name of ["check", "explain", "evidence", "convert"]) {
      const { stdout, stderr } = await detente([
        "--redact",
        name,
        ...asked[name]![0]!.map((arg) => (arg === "FILE" ? summit : arg)),
      ]);
      expect(stdout).not.toBe("");
      for (const word of words) expect(stdout + stderr, `${name}: ${word}`).not.toContain(word);
    }
  });
  test.each(refusing)("%s refuses it, since it prints nothing else", async (name) => {
    writeFileSync(path("m.detente"), secretive);
    const { code, stdout, stderr } = await detente([name, path("m.detente"), "--redact"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("--redact cannot be used here");
    expect(readFileSync(path("m.detente"), "utf8")).toBe(secretive);
  });
  test("keeps the words of a broken file to itself", async () => {
    writeFileSync(
      path("m.detente"),
      `${secretive}statement broken { quote "zqx again" zqx_nonsense }\nnow zqx_unknown`,
    );
    const { code, stdout, stderr } = await detente(["check", path("m.detente"), "--redact", "--json"]);
    expect(code).toBe(2);
    expect(stdout + stderr).not.toMatch(/zqx/i);
    expect(stderr).toContain("m.detente:");
  });
});

describe("a model that is shared without its evidence", () => {
  test("keeps its hash and verdicts, and is joined with its evidence again", async () => {
    writeFileSync(path("m.detente"), secretive);
    expect((await detente(["convert", path("m.detente"), path("shared.detente"), "--redact"])).code).toBe(0);
    const shared = readFileSync(path("shared.detente"), "utf8");
    expect(shared).not.toMatch(/zqx|because|source|statement /i);
    const document = async (file: string) => JSON.parse((await detente(["analyze", file, "--json"])).stdout);
    const [before, after] = [await document(path("m.detente")), await document(path("shared.detente"))];
    expect(after.hash).toBe(before.hash);
    expect(after.stability).toEqual(before.stability);
    const joined = await detente([
      "convert",
      path("shared.detente"),
      path("whole.json"),
      "--evidence",
      path("m.detente"),
    ]);
    expect(joined.code).toBe(0);
    await detente(["convert", path("m.detente"), path("direct.json")]);
    expect(readFileSync(path("whole.json"), "utf8")).toBe(readFileSync(path("direct.json"), "utf8"));
  });
  test("is not joined with another model's evidence", async () => {
    writeFileSync(path("m.detente"), secretive);
    writeFileSync(path("other.detente"), secretive.replace("not come because", "come because"));
    const args = ["convert", path("other.detente"), path("out.detente"), "--evidence", path("m.detente")];
    const { code, stderr } = await detente(args);
    expect(code).toBe(2);
    expect(stderr).toContain("The two are not the same model: what they declare differs in more than evidence.");
    expect((await detente([...args, "--redact"])).stderr).toContain("choose one");
    expect((await detente(["convert", summit, path("x.detente"), "--evidence", path("none.detente")])).code).toBe(2);
  });
});
