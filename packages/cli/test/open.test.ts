import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { detente } from "./command.ts";

const command = fileURLToPath(new URL("../bin/detente.js", import.meta.url));
const model = 'conflict "Small"\nactor a { option go }\npreferences a { go }\n';

let folder: string;
let opened: { readonly process: ChildProcess; readonly port: number; readonly token: string };

beforeAll(async () => {
  const place = mkdtempSync(join(tmpdir(), "detente-open-"));
  folder = join(place, "folder");
  mkdirSync(join(folder, "sources"), { recursive: true });
  writeFileSync(join(place, "outside.detente"), "outside");
  writeFileSync(join(folder, "small.detente"), model);
  writeFileSync(join(folder, ".hidden.detente"), "hidden");
  writeFileSync(join(folder, "key.pem"), "secret");
  writeFileSync(join(folder, "sources", "article.txt"), "An article.");
  symlinkSync(join(place, "outside.detente"), join(folder, "link.detente"));
  opened = await open(join(folder, "small.detente"));
});
afterAll(() => {
  opened.process.kill("SIGINT");
  rmSync(join(folder, ".."), { recursive: true });
});

async function open(file: string, ...flags: string[]): Promise<typeof opened> {
  const child = spawn(process.execPath, [command, "open", file, "--no-browser", ...flags], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk;
      if (text.includes("Ctrl-C")) resolve(text);
    });
    child.on("exit", () => reject(new Error(`ended: ${text}`)));
  });
  const [, port, token] = said.match(/^http:\/\/127\.0\.0\.1:(\d+)\/\?token=([\w-]+)\n/)!;
  return { process: child, port: Number(port), token: token! };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, { method = "GET", headers = {}, body = "" } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: opened.port, path, method, headers }, (response) => {
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
const cookie = (): Record<string, string> => ({ cookie: `other=1; detente-${opened.port}=${opened.token}` });
const file = (name: string): string => `/api/file?name=${encodeURIComponent(name)}`;

describe("who is let in", () => {
  test("the address with its token hands over a cookie that no script and no other site can use", async () => {
    const { status, headers } = await ask(`/?token=${opened.token}`);
    expect(status).toBe(303);
    expect(headers.location).toBe("/");
    expect(headers["set-cookie"]![0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  });
  test("with the cookie the workbench is there, isolated and under its policy", async () => {
    const { status, headers, body } = await ask("/", { headers: cookie() });
    expect(status).toBe(200);
    expect(body).toContain('<meta name="detente-served"');
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none';.*; frame-ancestors 'none'$/);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
  });
  test.each([
    ["no token", "/", {}],
    ["a wrong token in the address", "/?token=wrong", {}],
    ["a wrong cookie", "/api/folder", { cookie: "detente=1" }],
    ["the right token in the address of anything but the page", "/api/folder?token=TOKEN", {}],
    ["another site's page", "/api/folder", { COOKIE: "", origin: "http://evil.example" }],
    ["another server on this computer", "/api/folder", { COOKIE: "", origin: "http://127.0.0.1:1" }],
    ["another site's picture or script", "/api/folder", { COOKIE: "", "sec-fetch-site": "cross-site" }],
    ["a page of another port", "/", { COOKIE: "", "sec-fetch-site": "same-site" }],
    ["a name made to point here", "/api/folder", { COOKIE: "", host: "evil.example" }],
  ])("not %s", async (_, path, { COOKIE, ...headers }: Record<string, string>) => {
    const given = COOKIE === undefined ? headers : { ...headers, ...cookie() };
    const { status, body } = await ask(path.replace("TOKEN", opened.token), { headers: given });
    expect(status).toBe(403);
    expect(body).not.toContain("small.detente");
  });
  test("nobody who comes from another computer", async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.family === "IPv4" && !address.internal);
    for (const address of others) {
      const failure = await new Promise((resolve) => {
        request({ host: address!.address, port: opened.port, path: "/" }, () => resolve(undefined))
          .on("error", resolve)
          .end();
      });
      expect(failure).toMatchObject({ code: "ECONNREFUSED" });
    }
  });
});

describe("what is served", () => {
  test("the folder's models and documents, the opened one first", async () => {
    const { body } = await ask("/api/folder", { headers: cookie() });
    expect(JSON.parse(body)).toEqual({
      file: "small.detente",
      files: [
        { name: "small.detente", size: model.length },
        { name: "sources/article.txt", size: 11 },
      ],
    });
  });
  test.each([
    "../outside.detente",
    "sources/../../outside.detente",
    "..\\outside.detente",
    "/etc/passwd",
    "link.detente",
    ".hidden.detente",
    "key.pem",
    "missing.detente",
    "",
    "small.detente\0.txt",
  ])("not %j", async (name) => {
    const { status, body } = await ask(file(name), { headers: cookie() });
    expect(status).toBe(404);
    expect(body).not.toMatch(/outside|hidden|secret|root:/);
  });
  test.each(["/../package.json", "/%2e%2e/package.json", "/assets/../../package.json"])(
    "no file beside the workbench: %s",
    async (path) => {
      expect((await ask(path, { headers: cookie() })).status).toBe(404);
    },
  );
});

describe("writing", () => {
  const put = (name: string, body: string, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(file(name), { method: "PUT", body, headers: { ...cookie(), ...headers } });

  test("replaces what the writer has seen, and nothing else", async () => {
    const { headers } = await ask(file("small.detente"), { headers: cookie() });
    const changed = `${model}// changed\n`;
    const first = await put("small.detente", changed, { "if-match": headers.etag! });
    expect(first.status).toBe(200);
    expect(readFileSync(join(folder, "small.detente"), "utf8")).toBe(changed);
    // somebody who has seen only the text before
    const second = await put("small.detente", "lost", { "if-match": headers.etag! });
    expect(second.status).toBe(412);
    expect((await put("small.detente", "lost")).status).toBe(412);
    expect(readFileSync(join(folder, "small.detente"), "utf8")).toBe(changed);
  });
  test("makes a new file inside the folder only, and models only", async () => {
    expect((await put("new.detente", model)).status).toBe(200);
    expect(readFileSync(join(folder, "new.detente"), "utf8")).toBe(model);
    for (const name of ["../new.detente", "run.sh", "sources/article.txt", ".new.detente", "none/new.detente"])
      expect([name, (await put(name, "x")).status]).toEqual([name, 403]);
    expect((await put("link.detente", "x")).status).toBe(403);
    expect(readFileSync(join(folder, "..", "outside.detente"), "utf8")).toBe("outside");
  });
  test("refuses what is too large, and what is sent from another site", async () => {
    expect((await put("large.detente", "x".repeat(2 ** 22 + 1))).status).toBe(413);
    expect((await put("evil.detente", "x", { origin: "http://evil.example" })).status).toBe(403);
  });
  test("outside changes are told to the pages that listen, also of a file that was replaced before", async () => {
    const seen = (await ask(file("small.detente"), { headers: cookie() })).headers.etag!;
    expect((await put("small.detente", model, { "if-match": seen })).status).toBe(200);
    const heard: string[] = [];
    await new Promise<void>((resolve, reject) => {
      request({ host: "127.0.0.1", port: opened.port, path: "/api/changes", headers: cookie() }, (response) => {
        response.on("data", (chunk: Buffer) => {
          const text = chunk.toString();
          if (text.startsWith(":")) {
            writeFileSync(join(folder, "sources", "article.txt"), "Another article.");
            writeFileSync(join(folder, "small.detente"), `${model}// by another program\n`);
          } else heard.push(...text.matchAll(/data: "([^"]+)"/g).map(([, name]) => name!));
          if (!["sources/article.txt", "small.detente"].every((name) => heard.includes(name))) return;
          resolve();
          response.destroy();
        });
      })
        .on("error", reject)
        .end();
    });
    expect(heard).toContain("small.detente");
  });
});

describe("a browser", () => {
  test("is started with an address that lets in once, and finds the folder under the same port after a crash", async () => {
    const bin = join(folder, "..", "bin");
    mkdirSync(bin);
    const asked = join(bin, "asked");
    writeFileSync(
      join(bin, "xdg-open"),
      `#!/bin/sh\nprintf %s "$*" > "${asked}.part" && mv "${asked}.part" "${asked}"\n`,
      {
        mode: 0o755,
      },
    );
    const start = async () => {
      rmSync(asked, { force: true });
      const child = spawn(process.execPath, [command, "open", join(folder, "sources")], {
        stdio: ["ignore", "pipe", "inherit"],
        env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
      });
      const [printed] = (await once(child.stdout, "data")) as [Buffer];
      while (!existsSync(asked)) await setTimeout(20);
      return {
        child,
        printed: new URL(printed.toString().split("\n")[0]!),
        given: new URL(readFileSync(asked, "utf8")),
      };
    };
    const first = await start();
    expect(first.given.origin).toBe(first.printed.origin);
    expect(first.given.href).not.toContain(first.printed.searchParams.get("token"));
    const statuses = [];
    for (let time = 0; time < 2; time++)
      statuses.push(
        (await fetch(first.given, { redirect: "manual", headers: { "sec-fetch-mode": "navigate" } })).status,
      );
    expect(statuses).toEqual([303, 403]);
    writeFileSync(join(folder, "sources", "notes.txt"), "");
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    const second = await start();
    expect(second.printed.origin).toBe(first.printed.origin);
    expect(second.printed.search).not.toBe(first.printed.search);
    second.child.kill("SIGINT");
    rmSync(join(folder, "sources", "notes.txt"));
  });
});

describe("wrong use", () => {
  test.each([
    [["open", "missing.detente"], /no file or folder "missing.detente"/],
    [["open", "--port", "99999"], /A port is a number/],
    [["open", command], /is no model file/],
    [["open", `${"x".repeat(300)}.detente`], /the name is too long/],
  ])("%j", async (args, message) => {
    const { code, stderr } = await detente(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
  test("a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as { port: number };
    const { code, stderr } = await detente(["open", folder, "--no-browser", "--port", String(port)]);
    other.close();
    expect(code).toBe(2);
    expect(stderr).toContain(`The port ${port} is in use.`);
  });
});
