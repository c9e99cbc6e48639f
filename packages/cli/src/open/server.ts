import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { systemCode, UserError } from "../io/user-error.ts";
import type { Folder } from "./folder.ts";
import { Guard } from "./guard.ts";
import type { Site } from "./site.ts";

/** Largest body that is read: a model. */
const largestBody = 16 * 2 ** 20;

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
  /** The address to open, token included. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the workbench and one folder on this computer only.
 * @param file name of the file in the folder that is opened first
 * @param port 0: any that is free
 * @throws UserError when the port is taken
 */
export async function serveFolder(
  site: Site,
  folder: Folder,
  file: string | undefined,
  port: number,
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
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  guard = new Guard(taken);
  const stopWatching = folder.watch((name) => {
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(name)}\n\n`);
  });
  return {
    address: `http://127.0.0.1:${taken}/?token=${guard.token}`,
    async close() {
      stopWatching();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  } catch (error) {
    const code = systemCode(error);
    if (code === "") throw error;
    const why = code === "EADDRINUSE" ? "is in use" : code === "EACCES" ? "needs more rights" : `gave ${code}`;
    throw new UserError(`The port ${port} ${why}. Leave --port out, and any that is free is taken.`, { cause: error });
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
  const address = new URL(request.url ?? "/", "http://127.0.0.1");
  if (request.method === "GET" && address.pathname === "/" && guard.admits(request, address)) {
    response.writeHead(303, { ...headers, "set-cookie": guard.setCookie, location: "/" }).end();
    return;
  }
  const refusal = guard.refusal(request);
  if (refusal) say(response, 403, refusal);
  else if (address.pathname.startsWith("/api/")) await api(served, request, response, address);
  else if (request.method !== "GET" && request.method !== "HEAD") say(response, 405, "Files are read with GET.");
  else await page(served, response, address.pathname.slice(1) || "index.html");
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
      json(response, 200, { file: file ?? null, files: await folder.list() });
      return;
    case "GET /api/file": {
      const found = await folder.read(name);
      if (!found) say(response, 404, "The folder has no such file.");
      else
        response
          .writeHead(200, { ...headers, "content-type": "application/octet-stream", etag: `"${found.version}"` })
          .end(found.bytes);
      return;
    }
    case "PUT /api/file": {
      const text = await bodyOf(request);
      if (text === undefined) {
        say(response, 413, "The text is too large, or not UTF-8.");
        return;
      }
      const seen = request.headers["if-match"]?.replaceAll('"', "");
      const written = await folder.write(name, text, seen);
      if ("version" in written) json(response, 200, written);
      else if (written.refused === "changed") say(response, 412, "The file has been changed by somebody else.");
      else say(response, 403, "Only .detente files inside the opened folder are written.");
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

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    return undefined;
  }
}

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { ...headers, "content-type": "application/json" }).end(JSON.stringify(body));
};

const say = (response: ServerResponse, status: number, message: string): void => {
  response.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8" }).end(message);
};
