/** What `detente/language-server` offers: the language server for an editor, in Node or in a browser's worker. */
export { startLanguageServer } from "./server.ts";
