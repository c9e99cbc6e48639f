import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startLanguageServer } from "../../src/language-server/index.ts";

/** What a browser's worker runs. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startLanguageServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)));
