import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

/** Called by the editor when the first `.detente` file is opened: starts the language server that comes with the extension. */
export async function activate(context: ExtensionContext): Promise<void> {
  client = new LanguageClient(
    "detente",
    "Détente",
    { module: context.asAbsolutePath("dist/server.mjs"), transport: TransportKind.stdio },
    { documentSelector: [{ language: "detente" }] },
  );
  await client.start();
}

/** Called by the editor when it closes. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
