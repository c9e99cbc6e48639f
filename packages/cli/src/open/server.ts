import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { limits } from "../io/read-file.ts";
import { systemCode, UserError } from "../io/user-error.ts";
import type { Folder } from "./folder.ts";
import { Guard } from "./guard.ts";
import type { Site } from "./site.ts";

/** So much of a body that is too large is still taken, unread: a browser shows the answer only when it could send everything. */
const mostDrained = 64 * 2 ** 20;

/** On every answer: threads may share memory, and no other site may show, load or read anything. */
const headers = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
} as const;

export interface OpenServer {
  /** The address for whoever runs the command, token included. */
  readonly address: string;
  /** The port on which it would have been listening, had it been free. */
  readonly missed?: number;
  /** An address that lets in once, to start a browser with. */
  addressForBrowser(): string;
  close(): Promise<void>;
}

/**
 * Serves the workbench and one folder on this computer only.
 * @param file name of the file in the folder that is opened first
 * @param ports those to try, best first; when all are taken, any that is free
 * @throws UserError when there is one port to try, and it is taken
 */
export async function serveFolder(
  site: Site,
  folder: Folder,
  file: string | undefined,
  ports: readonly number[],
): Promise<OpenServer> {
  const listeners = new Set<ServerResponse>();
  let guard: Guard | undefined;
  const server = createServer((request, response) => {
    respond({ site, folder, file, guard: guard!, listeners }, request, response).catch((error: unknown) => {
      const message = error instanceof UserError ? error.message : "The file could not be read or written.";
      if (response.headersSent) response.end();
      else say(response, 500, message);
    });
  });
  await listen(server, ports);
  const { port } = server.address() as AddressInfo;
  const admitting = new Guard(port);
  guard = admitting;
  const stopWatching = folder.watch((name) => {
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(name)}\n\n`);
  });
  return {
    address: `http://127.0.0.1:${port}/?token=${guard.token}`,
    ...(port === ports[0] || ports[0] === 0 ? {} : { missed: ports[0] }),
    addressForBrowser: () => `http://127.0.0.1:${port}/?code=${admitting.newCode()}`,
    async close() {
      stopWatching();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function listen(server: Server, ports: readonly number[]): Promise<void> {
  for (const port of ports.length > 1 ? [...ports, 0] : ports) {
    try {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
      return;
    } catch (error) {
      const code = systemCode(error);
      if (code === "") throw error;
      if (ports.length > 1 && port !== 0) continue;
      const why = code === "EADDRINUSE" ? "is in use" : code === "EACCES" ? "needs more rights" : `gave ${code}`;
      throw new UserError(`The port ${port} ${why}. Leave --port out, and one that is free is taken.`, {
        cause: error,
      });
    }
  }
}

interface Served {
  readonly site: Site;
  readonly folder: Folder;
  readonly file: string | undefined;
  readonly guard: Guard;
  /** Pages that want to hear of changes. */
  readonly listeners: Set<ServerResponse>;
}

async function respond(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { guard } = served;
  const address = addressOf(request);
  if (!address) {
    say(response, 404, "There is no such page.");
    return;
  }
  if (request.method === "GET" && address.pathname === "/" && guard.admits(request, address)) {
    admit(request, response, guard);
    return;
  }
  const refusal = guard.refusal(request);
  if (refusal) say(response, 403, refusal);
  else if (address.pathname.startsWith("/api/")) await api(served, request, response, address);
  else if (request.method !== "GET" && request.method !== "HEAD") say(response, 405, "Files are read with GET.");
  else await page(served, response, address.pathname.slice(1) || "index.html");
}

/** The address that is asked for; undefined when it is none of a page, such as `*` or that of another server. */
function addressOf({ url = "" }: IncomingMessage): URL | undefined {
  // joined, not resolved: `//x` would be taken for the name of a server
  return url.startsWith("/") && URL.canParse(`http://127.0.0.1${url}`) ? new URL(`http://127.0.0.1${url}`) : undefined;
}

/** Hands over the cookie and goes on to the page. */
function admit(request: IncomingMessage, response: ServerResponse, guard: Guard): void {
  const site = request.headers["sec-fetch-site"];
  const given = { ...headers, "set-cookie": guard.setCookie };
  if (site === undefined || site === "none" || site === "same-origin") {
    response.writeHead(303, { ...given, location: "/" }).end();
    return;
  }
  // browsers send no cookie along when another site's link is redirected: a page of our own goes on instead
  response
    .writeHead(200, {
      ...given,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'",
    })
    .end('<!doctype html><meta http-equiv="refresh" content="0;url=/"><title>Détente</title><a href="/">Détente</a>');
}

async function page({ site }: Served, response: ServerResponse, path: string): Promise<void> {
  const found = await site.file(path);
  if (!found) {
    say(response, 404, "There is no such page.");
    return;
  }
  if (path !== "index.html") {
    response.writeHead(200, { ...headers, "content-type": found.type }).end(found.body);
    return;
  }
  const html = Buffer.from(found.body).toString();
  // the page's own policy, and what only a header can say
  const [, policy] = html.match(/Content-Security-Policy"\s+content="([^"]+)"/)!;
  response
    .writeHead(200, {
      ...headers,
      "content-type": found.type,
      "content-security-policy": `${policy}; frame-ancestors 'none'`,
    })
    // tells the page that a folder is served with it
    .end(html.replace("<head>", '<head><meta name="detente-served" content="yes">'));
}

async function api(served: Served, request: IncomingMessage, response: ServerResponse, address: URL): Promise<void> {
  const { folder, file, listeners } = served;
  const name = address.searchParams.get("name") ?? "";
  switch (`${request.method} ${address.pathname}`) {
    case "GET /api/folder":
      json(response, 200, { file: file ?? null, ...(await folder.list()) });
      return;
    case "GET /api/file": {
      const found = await folder.read(name);
      if ("refused" in found)
        found.isOurs
          ? say(response, 409, `This file ${found.refused}`)
          : say(response, 404, "The folder has no such file.");
      else
        response
          .writeHead(200, { ...headers, "content-type": "application/octet-stream", etag: `"${found.version}"` })
          .end(found.bytes);
      return;
    }
    case "PUT /api/file": {
      const text = await bodyOf(request);
      if (typeof text !== "string") {
        say(response, 413, text.refused);
        return;
      }
      const seen = request.headers["if-match"]?.replaceAll('"', "");
      const written = await folder.write(name, text, seen);
      if ("version" in written) json(response, 200, written);
      else if (written.refused === "changed") say(response, 412, "The file has been changed by somebody else.");
      else if (written.refused === "gone") say(response, 412, "The file is no longer there. It can be written anew.");
      else say(response, 403, `This was not written: ${JSON.stringify(name)} ${written.why}`);
      return;
    }
    case "GET /api/changes":
      response.writeHead(200, { ...headers, "content-type": "text/event-stream" }).write(": listening\n\n");
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
      return;
    default:
      say(response, 404, "There is no such request.");
  }
}

/** The text that is sent, in a size that every command reads, or why it is none. */
async function bodyOf(request: IncomingMessage): Promise<string | { readonly refused: string }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size <= limits.detente) chunks.push(chunk);
    else if (size > mostDrained) break;
  }
  if (size > limits.detente)
    return { refused: `The text is larger than the ${limits.detente / 2 ** 20} MiB that Détente reads of a model.` };
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    return { refused: "The text is not UTF-8." };
  }
}

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { ...headers, "content-type": "application/json" }).end(JSON.stringify(body));
};

const say = (response: ServerResponse, status: number, message: string): void => {
  response.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8" }).end(message);
};
