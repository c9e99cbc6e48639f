import { startLanguageServer } from "detente/language-server";
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";

/** Answers the text editor's questions about the document. */
startLanguageServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)));
