import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("../../../../", import.meta.url));
const run = promisify(execFile);

/** Runs npm on the Node that runs this. */
function npm(args: readonly string[], cwd: string): Promise<{ stdout: string }> {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith(".js") ? [process.execPath, [script]] : ["npm", []];
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  return run(command, [...first, ...args], { cwd, env: { ...process.env, PATH: path }, maxBuffer: 2 ** 26 });
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What a stranger has after `npm install detente detente-cli` in an empty folder. */
export interface Installed {
  readonly folder: string;
  /** Paths in each package. */
  readonly files: Readonly<Record<"detente" | "detente-cli", readonly string[]>>;
}

/**
 * Packs both packages and installs them with npm into an empty folder, without a network: what they depend on is linked
 * from this checkout.
 */
export async function installPacked(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), "detente-installed-"));
  const pack = async (name: string): Promise<Packed> => {
    const args = ["pack", "--json", "--ignore-scripts", "--loglevel=error", "--pack-destination", folder];
    const printed = JSON.parse((await npm(args, join(root, "packages", name))).stdout) as
      | Packed[]
      | Record<string, Packed>;
    return Object.values(printed)[0];
  };
  const [library, command] = await Promise.all([pack("detente"), pack("cli")]);
  const overrides: Record<string, string> = { detente: "$detente" };
  for (const name of ["detente", "cli"]) {
    const { dependencies } = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    for (const dependency of Object.keys(dependencies).filter((each) => each !== "detente")) {
      const places = [join(root, "packages", name), root].map((place) => join(place, "node_modules", dependency));
      overrides[dependency] = `file:${places.find((place) => existsSync(place))}`;
    }
  }
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({
      name: "stranger",
      private: true,
      type: "module",
      dependencies: { detente: `file:./${library.filename}`, "detente-cli": `file:./${command.filename}` },
      overrides,
    }),
  );
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  await npm(["install", "--offline", ...quiet, "--cache", join(folder, ".cache")], folder);
  const paths = ({ files }: Packed): string[] => files.map(({ path }) => path);
  return { folder, files: { detente: paths(library), "detente-cli": paths(command) } };
}

/** Runs a program of the folder, or a file of its node_modules, on the Node that runs this. */
export async function runInstalled(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, args, { cwd: folder }).catch((error: Error & { stdout?: string }) => {
    throw new Error(`${error.message}\n${error.stdout ?? ""}`);
  });
  return stdout;
}

/** The programs of a Markdown page: its `js` blocks. */
export const programsIn = (path: string): string[] =>
  [...readFileSync(join(root, path), "utf8").matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, program]) => program);
