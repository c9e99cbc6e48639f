import { spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { print } from "../io/output.ts";
import { UserError } from "../io/user-error.ts";
import { Folder } from "../open/folder.ts";
import { serveFolder } from "../open/server.ts";
import { workbenchSite } from "../open/site.ts";

export function registerOpen(program: Command): void {
  program
    .command("open")
    .description("the workbench in the browser, on a local file and its folder; nothing leaves this computer")
    .argument("[file]", "a model file (.detente, .gmcr, .json) or a folder; default: the folder that you are in")
    .option("--port <number>", "the port on this computer; default: any that is free", port, 0)
    .option("--no-browser", "print the address and start no browser")
    .addHelpText(
      "after",
      `
The address has a token: whoever has it can read the folder's models and documents and change its models. It works on
this computer only, until the command ends (Ctrl-C).

Example:
  detente open cases/summit-2025.detente`,
    )
    .action(async (file: string | undefined, flags: { port: number; browser: boolean }) => {
      const path = file ?? ".";
      const status = await stat(path).catch(() => undefined);
      if (!status) throw new UserError(`There is no file or folder "${path}". Check the name and the folder.`);
      const isFolder = status.isDirectory();
      const folder = await Folder.at(isFolder ? path : dirname(path));
      const name = isFolder ? undefined : basename(path);
      if (name !== undefined && !(await folder.read(name)))
        throw new UserError(`"${path}" is no model file: its name should end in .detente, .gmcr or .json.`);
      const { address } = await serveFolder(workbenchSite(), folder, name, flags.port);
      await print(`${address}\nThe workbench is open at this address, on this computer only. Ctrl-C ends it.\n`);
      if (flags.browser) startBrowser(address);
    });
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number > 65_535) throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return number;
}

/** Asks the system to show the address. Where it cannot, the address has been printed. */
function startBrowser(address: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["rundll32", "url.dll,FileProtocolHandler", address]
        : ["xdg-open", address];
  spawn(command!, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
