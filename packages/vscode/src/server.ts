import { startLanguageServer } from "detente/language-server";
import { createConnection } from "vscode-languageserver/node";

startLanguageServer(createConnection(process.stdin, process.stdout));
