import { execFileSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect, createServer } from "node:net";
import { relative } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { UserError } from "../src/io/user-error.ts";
import { versionOf } from "../src/io/write-file.ts";
import { isOfOtherUser, ownerIn } from "../src/open/connection.ts";
import { Folder } from "../src/open/folder.ts";
import { placeOf } from "../src/open/place.ts";
import { portsFor } from "../src/open/ports.ts";
import { type OpenServer, serveFolder } from "../src/open/server.ts";
import { temporaryFolder } from "./io-folder.ts";

const path = temporaryFolder();
const root = (): string => path("").replace(/\/$/, "");
const model = 'conflict "Small"\n';
const policy = '<head></head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
const site = {
  file: async (name: string) =>
    name === "index.html" ? { body: Buffer.from(policy), type: "text/html; charset=utf-8" } : undefined,
};

let opened: (OpenServer & { readonly port: number; readonly token: string }) | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function serve(): Promise<NonNullable<typeof opened>> {
  const server = await serveFolder(site, await Folder.at(root()), undefined, [0]);
  const { port, searchParams } = new URL(server.address);
  opened = { ...server, port: Number(port), token: searchParams.get("token")! };
  return opened;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
function ask(target: string, { method = "GET", headers = {}, body = "" } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: opened!.port, path: target, method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, body: text }));
    })
      .on("error", reject)
      .end(body);
  });
}
const cookie = (): Record<string, string> => ({ cookie: `detente-${opened!.port}=${opened!.token}` });
const file = (name: string): string => `/api/file?name=${encodeURIComponent(name)}`;
const get = (name: string): Promise<Answer> => ask(file(name), { headers: cookie() });
const put = (name: string, body: string, seen?: string): Promise<Answer> =>
  ask(file(name), {
    method: "PUT",
    body,
    headers: { ...cookie(), ...(seen === undefined ? {} : { "if-match": `"${seen}"` }) },
  });
const names = async (): Promise<string[]> =>
  (JSON.parse((await ask("/api/folder", { headers: cookie() })).body) as { files: { name: string }[] }).files.map(
    ({ name }) => name,
  );

describe("saves", () => {
  test("of several at once that have seen the same, one wins and its text is there", async () => {
    await serve();
    writeFileSync(path("m.detente"), model);
    let seen = versionOf(model);
    for (let round = 0; round < 60; round++) {
      const texts = [0, 1, 2, 3].map((writer) => `${model}// ${round} ${writer}\n`);
      const answers = await Promise.all(texts.map((text) => put("m.detente", text, seen)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
      const won = answers.findIndex(({ status }) => status === 200);
      expect(readFileSync(path("m.detente"), "utf8")).toBe(texts[won]);
      seen = (JSON.parse(answers[won]!.body) as { version: string }).version;
    }
    const made = await Promise.all([0, 1, 2, 3].map((writer) => put("new.detente", `${writer}`)));
    expect(made.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
    expect(readdirSync(root()).toSorted()).toEqual(["m.detente", "new.detente"]);
  });

  test("none that was acknowledged is lost, whatever happens to the file and the process in between", async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant("save" as const), text: fc.string(), fresh: fc.boolean() }) },
      fc.record({ do: fc.constant("outside" as const), text: fc.string() }),
      fc.record({ do: fc.constant("remove" as const) }),
      fc.record({ do: fc.constant("restart" as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        rmSync(path("m.detente"), { force: true });
        let folder = await Folder.at(root());
        let there: string | undefined;
        let seen: string | undefined;
        for (const next of steps) {
          if (next.do === "outside") {
            there = next.text;
            writeFileSync(path("m.detente"), there);
          }
          if (next.do === "remove") {
            rmSync(path("m.detente"), { force: true });
            there = undefined;
          }
          if (next.do === "restart") {
            // as one that was killed would have left it: its number is none that a process can have
            writeFileSync(path(staleName()), "half a te");
            folder = await Folder.at(root());
          }
          if (next.do !== "save") continue;
          if (next.fresh) seen = there === undefined ? undefined : versionOf(there);
          const written = await folder.write("m.detente", next.text, seen);
          const isSame = seen === (there === undefined ? undefined : versionOf(there));
          expect("version" in written).toBe(isSame);
          if ("version" in written) {
            there = next.text;
            seen = written.version;
          }
          expect(readdirSync(root())).toEqual(there === undefined ? [] : ["m.detente"]);
          if (there !== undefined) expect(readFileSync(path("m.detente"), "utf8")).toBe(there);
        }
      }),
      { numRuns: process.env.DETENTE_THOROUGH === "1" ? 1000 : 40 },
    );
  });

  test("of a file that was removed say so, and can then be made anew", async () => {
    await serve();
    expect((await put("m.detente", model)).status).toBe(200);
    rmSync(path("m.detente"));
    expect(await put("m.detente", "new", versionOf(model))).toMatchObject({
      status: 412,
      body: "The file is no longer there. It can be written anew.",
    });
    expect((await get("m.detente")).status).toBe(404);
    expect((await put("m.detente", "new")).status).toBe(200);
    expect(readFileSync(path("m.detente"), "utf8")).toBe("new");
  });

  test("into a folder that is gone, or over a folder that took the file's place, are refused", async () => {
    await serve();
    mkdirSync(path("m.detente"));
    expect((await put("m.detente", model, versionOf(model))).status).not.toBe(200);
    renameSync(root(), `${root()}-away`);
    expect((await put("n.detente", model)).status).toBe(403);
    expect(await names()).toEqual([]);
    renameSync(`${root()}-away`, root());
  });

  test("are taken up to the size that every command reads of a model, in bytes", async () => {
    await serve();
    const largest = `//${"é".repeat(2 ** 21 - 1)}`;
    expect((await put("largest.detente", largest)).status).toBe(200);
    expect((await get("largest.detente")).status).toBe(200);
    const over = await put("over.detente", `${largest}/`);
    expect([over.status, over.body]).toEqual([413, "The text is larger than the 4 MiB that Détente reads of a model."]);
    truncateSync(path("largest.detente"), 2 ** 22 + 1);
    expect((await get("largest.detente")).body).toContain("larger than the 4 MiB");
  });

  test("make no name that another system would not take, nor one that hides what it is", async () => {
    await serve();
    for (const name of [
      "C:\\m.detente",
      "a:b.detente",
      "a\nb.detente",
      "a\u202eb.detente",
      'a"b.detente',
      "x /m.detente",
      "con.detente",
    ])
      expect([name, (await put(name, model)).status]).toEqual([name, 403]);
    expect(readdirSync(root())).toEqual([]);
    // but what somebody else named so is opened and saved
    writeFileSync(path("10:30.detente"), model);
    expect((await put("10:30.detente", "new", versionOf(model))).status).toBe(200);
  });
});

/** As a process of this computer that is dead names its temporary file. */
function staleName(): string {
  const script = `import { openTemporary } from ${JSON.stringify(new URL("../src/io/temporary.ts", import.meta.url).href)};
    openTemporary(process.argv[1], 0o600); process.kill(process.pid, "SIGKILL"); setTimeout(() => {}, 5000);`;
  if (known === "") {
    mkdirSync(path("killed"));
    try {
      execFileSync(process.execPath, ["--input-type=module", "-e", script, path("killed")]);
    } catch {
      // killed
    }
    known = readdirSync(path("killed"))[0]!;
    rmSync(path("killed"), { recursive: true });
  }
  return known;
}
let known = "";

describe("what stands in the folder", () => {
  // a pipe cannot be made by Node
  test("pipes, folders and links that lead nowhere are skipped, while it starts and while it runs", async () => {
    execFileSync("mkfifo", [path("pipe.detente")]);
    mkdirSync(path("folder.detente"));
    symlinkSync("loop", path("loop"));
    symlinkSync("loop.detente", path("loop.detente"));
    symlinkSync("nowhere", path("nowhere.detente"));
    mkdirSync(path("closed"));
    chmodSync(path("closed"), 0);
    writeFileSync(path("m.detente"), model);
    await serve();
    expect(await names()).toEqual(["m.detente"]);
    // what is there and cannot be read is told from what is not there
    for (const [name, status] of [
      ["pipe.detente", 409],
      ["folder.detente", 409],
      ["loop.detente", 404],
      ["nowhere.detente", 409],
    ] as const) {
      expect([name, (await get(name)).status]).toEqual([name, status]);
      expect([200, name]).not.toEqual([(await put(name, model, versionOf(""))).status, name]);
    }
    const heard = new Promise<void>((resolve, reject) => {
      request({ host: "127.0.0.1", port: opened!.port, path: "/api/changes", headers: cookie() }, (response) => {
        response.on("data", (chunk: Buffer) => {
          if (chunk.toString().startsWith(":")) {
            symlinkSync("later", path("later"));
            writeFileSync(path("n.detente"), model);
          } else if (chunk.toString().includes("n.detente")) {
            response.destroy();
            resolve();
          }
        });
      })
        .on("error", reject)
        .end();
    });
    await heard;
    expect(await names()).toEqual(["m.detente", "n.detente"]);
    chmodSync(path("closed"), 0o700);
  });

  test("a link is what it leads to: hidden, of another kind, or outside", async () => {
    mkdirSync(path(".git"));
    writeFileSync(path(".git/x"), "hidden");
    writeFileSync(path("key.pem"), "secret");
    writeFileSync(path("d.json"), "{}");
    writeFileSync(path("m.detente"), model);
    symlinkSync(".git/x", path("hidden.json"));
    symlinkSync(".git", path("dir"));
    symlinkSync("key.pem", path("key.txt"));
    symlinkSync("d.json", path("x.detente"));
    symlinkSync("m.detente", path("link.detente"));
    symlinkSync("/etc/hostname", path("outside.txt"));
    await serve();
    expect(await names()).toEqual(["d.json", "link.detente", "m.detente", "x.detente"]);
    for (const name of ["hidden.json", "dir/x", "key.txt", "outside.txt"])
      expect([name, (await get(name)).status]).toEqual([name, 404]);
    expect((await put("x.detente", model, versionOf("{}"))).status).toBe(403);
    expect(readFileSync(path("d.json"), "utf8")).toBe("{}");
    expect((await put("link.detente", "new", versionOf(model))).status).toBe(200);
    expect(readFileSync(path("m.detente"), "utf8")).toBe("new");
  });

  test("a folder that becomes a link to another one while a save is under way is not followed", async () => {
    mkdirSync(path("in/sub"), { recursive: true });
    mkdirSync(path("out"));
    writeFileSync(path("out/m.detente"), model);
    writeFileSync(path("in/sub/m.detente"), model);
    const folder = await Folder.at(path("in"));
    const saving = folder.write("sub/m.detente", "new", versionOf(model));
    renameSync(path("in/sub"), path("in/away"));
    symlinkSync(path("out"), path("in/sub"));
    expect(await saving).toHaveProperty("refused");
    expect(readFileSync(path("out/m.detente"), "utf8")).toBe(model);
    expect(readFileSync(path("in/away/m.detente"), "utf8")).toBe(model);
  });

  test("what a crash left is removed when the folder is opened, but not behind a link", async () => {
    for (const folder of ["in", "in/sub", "out"]) mkdirSync(path(folder));
    symlinkSync(path("out"), path("in/link"));
    for (const folder of ["in", "in/sub", "out"]) writeFileSync(path(`${folder}/${staleName()}`), "half");
    await Folder.at(path("in"));
    expect(readdirSync(path("in")).toSorted()).toEqual(["link", "sub"]);
    expect(readdirSync(path("in/sub"))).toEqual([]);
    expect(readdirSync(path("out"))).toEqual([staleName()]);
  });

  test("a file that has other names, and one with rights of its own, keep them", async () => {
    writeFileSync(path("m.detente"), model, { mode: 0o600 });
    linkSync(path("m.detente"), path("n.detente"));
    await serve();
    expect((await put("m.detente", "new", versionOf(model))).status).toBe(200);
    expect(readFileSync(path("n.detente"), "utf8")).toBe("new");
    expect(statSync(path("m.detente")).mode & 0o777).toBe(0o600);
  });

  test("of more files than are listed it says how many are left out", async () => {
    for (let index = 0; index < 1003; index++) writeFileSync(path(`${index}.txt`), "");
    const { files, more } = await (await Folder.at(root())).list();
    expect([files.length, more]).toEqual([1000, 3]);
  });

  test("the folder of everything is a folder, too", async () => {
    writeFileSync(path("m.detente"), model);
    const name = relative("/", path("m.detente"));
    expect(await placeOf("/", name, [".detente"])).toEqual({ path: path("m.detente"), isThere: true });
  });

  test("what is wrong with a file is said", async () => {
    symlinkSync("/etc/hostname", path("l.detente"));
    const folder = await Folder.at(root());
    expect(await folder.read("l.detente")).toMatchObject({
      refused: "leads out of the folder, to /etc/hostname. Open it there.",
    });
    expect(await folder.read(`${"x".repeat(300)}.detente`)).toMatchObject({
      refused: "could not be reached: the name is too long.",
    });
    await expect(Folder.at(path("none"))).rejects.toThrow(UserError);
  });
});

describe("who is let in", () => {
  test("no request ends in an error of the server", async () => {
    await serve();
    const part = fc.constantFrom(
      "/",
      "//",
      "\\",
      ":",
      "@",
      "%",
      "%2f",
      "[",
      "]",
      "?",
      "name=",
      "#",
      "api",
      "file",
      "a",
      "..",
    );
    const target = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join("")}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(target, fc.constantFrom("*", "//", "http://x/", "http://[")), async (asked) => {
        expect((await ask(asked, { headers: cookie() })).status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
    expect((await ask("//", { headers: cookie() })).status).toBe(404);
  });

  test("the right cookie is found among others of its name", async () => {
    await serve();
    const name = `detente-${opened!.port}`;
    for (const value of [`${name}=bad; ${name}=${opened!.token}`, `${name}=${opened!.token}; ${name}=; ${name}`])
      expect((await ask("/api/folder", { headers: { cookie: value } })).status).toBe(200);
    expect((await ask("/api/folder", { headers: { cookie: `${name}=bad; ${name}=` } })).status).toBe(403);
  });

  test("the printed address works again and again, also as a link on a page of another site, but not within one", async () => {
    await serve();
    const target = `/?token=${opened!.token}`;
    expect((await ask(target)).status).toBe(303);
    const elsewhere = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
    const way = await ask(target, { headers: elsewhere });
    expect(way.status).toBe(200);
    expect(way.headers["set-cookie"]![0]).toContain(opened!.token);
    // a redirect would be asked for without the cookie
    expect(way.body).toContain('<meta http-equiv="refresh" content="0;url=/">');
    expect((await ask(target, { headers: { ...elsewhere, "sec-fetch-dest": "iframe" } })).status).toBe(403);
    const lost = await ask("/", { headers: { ...elsewhere, ...cookie() } });
    expect([lost.status, lost.body]).toEqual([403, expect.stringContaining("into a new tab")]);
  });

  test("the address that a browser is started with has no token, and works once", async () => {
    await serve();
    const address = new URL(opened!.addressForBrowser());
    expect(address.href).not.toContain(opened!.token);
    const target = address.pathname + address.search;
    expect((await ask("/?code=wrong")).status).toBe(403);
    const first = await ask(target);
    expect([first.status, first.headers["set-cookie"]![0]]).toEqual([303, expect.stringContaining(opened!.token)]);
    expect((await ask(target)).status).toBe(403);
  });

  test("a connection of another user of this computer is told from one's own", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const taken = new Promise<boolean>((resolve) => {
      server.once("connection", (socket) => {
        resolve(isOfOtherUser(socket));
        socket.destroy();
      });
    });
    connect((server.address() as { port: number }).port, "127.0.0.1");
    expect(await taken).toBe(false);
    server.close();
    const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 11 1 0 100 0 0 10 0
   1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 12 1 0 20 4 30 10 -1
   2: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1001        0 13 1 0 20 4 30 10 -1`;
    expect(ownerIn(table, 0xc350, 0x1f90)).toBe(1001);
    expect(ownerIn(table, 1, 2)).toBe(undefined);
  });

  test("a folder has its port, and another one where that is taken", async () => {
    const [wanted] = portsFor(root());
    expect(portsFor(root())).toEqual(portsFor(root()));
    expect(portsFor(path("other"))).not.toEqual(portsFor(root()));
    const folder = await Folder.at(root());
    const first = await serveFolder(site, folder, undefined, portsFor(root()));
    const second = await serveFolder(site, folder, undefined, portsFor(root()));
    expect(second.address).not.toContain(`:${new URL(first.address).port}/`);
    expect(second.missed).toBe(wanted);
    await Promise.all([first.close(), second.close()]);
  });
});
