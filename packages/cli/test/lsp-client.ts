import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";

/** An editor's end of a language server that runs as a process of its own. */
export interface Editor {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Opens a text and returns its address. */
  open(text: string, name?: string): string;
  /** Replaces an open file's text. */
  change(uri: string, version: number, text: string): void;
  /** The findings about a file's version, once they come. */
  findings(uri: string, version?: number): Promise<readonly Diagnostic[]>;
  /** Ends the server as an editor does; resolves to its exit code. */
  quit(): Promise<number | null>;
  /** Resolves to the exit code when the process ends. */
  readonly ended: Promise<number | null>;
  /** What the server has said outside the protocol. */
  stderr(): string;
}

/** Starts a server and greets it. */
export async function startEditor(command: readonly string[]): Promise<Editor> {
  const child = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const connection = createProtocolConnection(child.stdout, child.stdin);
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const wake of waiting) wake();
  });
  // a server may end while something is still being sent to it
  connection.onError(() => undefined);
  child.stdin.on("error", () => undefined);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  await connection.sendNotification("initialized", {});
  let opened = 0;
  return {
    process: child,
    connection,
    initialized,
    ended,
    stderr: () => stderr,
    open(text, name = `file-${++opened}.detente`) {
      const uri = `file:///${name}`;
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "detente", version: 1, text },
      });
      return uri;
    },
    change(uri, version, text) {
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    },
    findings(uri, version = 1) {
      return new Promise((resolve) => {
        const look = (): void => {
          const params = published.findLast((each) => each.uri === uri && each.version === version);
          if (!params) return;
          waiting.delete(look);
          resolve(params.diagnostics);
        };
        waiting.add(look);
        look();
      });
    },
    async quit() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}
