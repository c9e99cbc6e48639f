import { TextDocument } from "langium";
import { type Connection, type InitializeResult, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver";
import type { Diagnostic } from "../language/diagnostic.ts";
import { version } from "../version.ts";
import { showFinding } from "./diagnostics.ts";
import { findingsOfStates, findingsOfText } from "./findings.ts";
import { format } from "./formatting.ts";
import { type Reading, Readings } from "./reading.ts";

/** A text is read when nothing was typed for so long. In milliseconds. */
const quiet = 150;

/**
 * Answers an editor's questions about `.detente` files over the Language Server Protocol, until the connection ends.
 *
 * @param connection over whatever the shell has: standard input and output, or a worker's messages
 */
export function startLanguageServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const readings = new Readings();

  connection.onInitialize(
    (): InitializeResult => ({
      serverInfo: { name: "detente", version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        documentFormattingProvider: true,
      },
    }),
  );

  /** The reading of an open file as it is now; undefined for a file that is not open. */
  const readingOf = (uri: string): Reading | undefined => {
    const document = documents.get(uri);
    return document && readings.of(document);
  };
  const isCurrent = ({ document }: Reading): boolean => documents.get(document.uri)?.version === document.version;

  documents.onDidChangeContent(({ document: { uri, version: changedTo } }) => {
    setTimeout(() => {
      const document = documents.get(uri);
      if (document?.version === changedTo) void tellFindings(readings.of(document));
    }, quiet);
  });
  documents.onDidClose(({ document: { uri } }) => {
    readings.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  async function tellFindings(reading: Reading): Promise<void> {
    const { uri, version: read } = reading.document;
    const tell = (findings: readonly Diagnostic[]): void => {
      if (!isCurrent(reading)) return;
      const diagnostics = findings.map((finding) => showFinding(reading, finding));
      void connection.sendDiagnostics({ uri, version: read, diagnostics });
    };
    const ofText = findingsOfText(reading);
    const ofStates = await findingsOfStates(reading, async () => {
      await nextTurn();
      return isCurrent(reading);
    });
    tell([...ofText, ...ofStates]);
  }

  connection.onDocumentFormatting(({ textDocument }) => {
    const reading = readingOf(textDocument.uri);
    return reading ? format(reading) : [];
  });

  documents.listen(connection);
  connection.listen();
}

/** Lets what has arrived meanwhile go first. */
const nextTurn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));
