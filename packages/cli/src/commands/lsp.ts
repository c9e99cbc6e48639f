import type { Command } from "commander";
import { printError } from "../io/output.ts";

export function registerLsp(program: Command): void {
  program
    .command("lsp")
    .description("the language server: an editor starts it and asks it about the .detente files that are open")
    // editors add it out of habit; there is no other way to talk
    .option("--stdio", "talk over standard input and output, which is what it does anyway")
    .addHelpText(
      "after",
      `
It speaks the Language Server Protocol over standard input and output, and ends when the editor does.

Example (what an editor is told to run for .detente files):
  detente lsp --stdio`,
    )
    .action(async () => {
      if (process.stdin.isTTY)
        await printError("The language server waits for an editor on standard input; Ctrl-C ends it.\n");
      const [{ createConnection }, { startLanguageServer }] = await Promise.all([
        import("vscode-languageserver/node"),
        import("detente/language-server"),
      ]);
      startLanguageServer(createConnection(process.stdin, process.stdout));
    });
}
