import { spawn } from "node:child_process";
import { access, constants, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { print, printError } from "../io/output.ts";
import { troubleWith } from "../io/trouble.ts";
import { systemCode, UserError } from "../io/user-error.ts";
import { Folder } from "../open/folder.ts";
import { portsFor } from "../open/ports.ts";
import { serveFolder } from "../open/server.ts";
import { workbenchSite } from "../open/site.ts";

export function registerOpen(program: Command): void {
  program
    .command("open")
    .description("the workbench in the browser, on a local file and its folder; nothing leaves this computer")
    .argument("[file]", "a model file (.detente, .gmcr, .json) or a folder; default: the folder that you are in")
    .option(
      "--port <number>",
      "the port on this computer; default: one that belongs to the folder, so that drafts are found again, or any that is free",
      port,
    )
    .option("--no-browser", "print the address and start no browser")
    .addHelpText(
      "after",
      `
The address has a token: whoever has it can read the folder's models and documents and change its models. It works on
this computer only, until the command ends (Ctrl-C).

Example:
  detente open cases/summit-2025.detente`,
    )
    .action(async (file: string | undefined, flags: { port?: number; browser: boolean }) => {
      const { folder, name } = await opened(file ?? ".");
      const ports = flags.port === undefined ? portsFor(folder.root) : [flags.port];
      const server = await serveFolder(workbenchSite(), folder, name, ports);
      await print(`${server.address}\nThe workbench is open at this address, on this computer only. Ctrl-C ends it.\n`);
      if (server.missed !== undefined)
        await printError(
          `The port ${server.missed}, which belongs to this folder, is in use. What was not saved under it is offered again there, once it is free.\n`,
        );
      if (flags.browser) startBrowser(server.addressForBrowser());
    });
}

/** The folder to serve, and the name of the file in it that is shown first. @throws UserError */
async function opened(path: string): Promise<{ readonly folder: Folder; readonly name?: string }> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
    // a folder that cannot be listed would look empty
    if (isFolder) await access(path, constants.R_OK);
  } catch (error) {
    const code = systemCode(error);
    if (code === "") throw error;
    throw new UserError(
      code === "ENOENT" || code === "ENOTDIR"
        ? `There is no file or folder "${path}". Check the name and the folder.`
        : `"${path}" could not be opened: ${troubleWith(code)}`,
      { cause: error },
    );
  }
  if (isFolder) return { folder: await Folder.at(path) };
  const [folder, name] = [await Folder.at(dirname(path)), basename(path)];
  const found = await folder.read(name);
  if ("refused" in found) throw new UserError(`"${path}" cannot be opened: it ${found.refused}`);
  return { folder, name };
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
