// Which packages end up with a user, by what is published: read from the lockfile, the same on every platform.
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What is published or served, and the packages that each is made of. Tools of building and testing are none of them. */
const products = {
  library: () => Object.keys(manifest("packages/detente").dependencies),
  command: () => Object.keys(manifest("packages/cli").dependencies),
  workbench: () => bundled("packages/workbench"),
  "editor extension": () => bundled("packages/vscode"),
};

const tools = /^(@types\/|@axe-core\/|@vitejs\/|@vscode\/|@sparticuz\/|vite$|vite-|vscode-oniguruma$|vscode-textmate$)/;
const manifest = (folder) => JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));

/** A bundled package has all its parts among its development dependencies. */
function bundled(folder) {
  const { dependencies = {}, devDependencies = {} } = manifest(folder);
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !tools.test(name));
}

/** Every package that is shipped: its place in node_modules, name, version, licence, install script, and the products that hold it. */
export function shipped() {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const found = new Map();
  for (const [product, roots] of Object.entries(products)) {
    const open = roots().map((name) => ({ name, from: `packages/${product}`, optional: false }));
    const seen = new Set();
    while (open.length > 0) {
      const { name, from, optional } = open.pop();
      const path = resolve(packages, name, from);
      if (path === undefined) {
        if (optional) continue;
        throw new Error(`The lockfile has no ${name} for ${from}.`);
      }
      if (seen.has(path)) continue;
      seen.add(path);
      const entry = packages[path].link ? packages[packages[path].resolved] : packages[path];
      // the project's own packages are followed and not listed
      if (!packages[path].link) {
        const known = found.get(path) ?? {
          path,
          name,
          version: entry.version,
          products: [],
          optional: true,
          script: entry.hasInstallScript === true,
          entry,
        };
        known.products.push(product);
        known.optional &&= optional || entry.optional === true;
        found.set(path, known);
      }
      const next = (names, isOptional) =>
        open.push(...Object.keys(names ?? {}).map((each) => ({ name: each, from: path, optional: isOptional })));
      next(entry.dependencies, optional);
      next(entry.optionalDependencies, true);
    }
  }
  return [...found.values()]
    .map(({ entry, ...rest }) => ({ ...rest, ...details(rest.path, rest.optional, entry) }))
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** Where Node would find a package, seen from another: the nearest node_modules outwards. */
function resolve(packages, name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === "") return undefined;
  }
}

/** Licence, home and licence files; those of optional packages are not on every platform, so that only the lockfile counts. */
function details(path, optional, entry) {
  if (optional || !existsSync(`${path}/package.json`)) return { licence: entry.license, home: undefined, files: [] };
  const own = manifest(path);
  const repository = typeof own.repository === "string" ? own.repository : own.repository?.url;
  const files = readdirSync(path)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(`${path}/${file}`, "utf8").replaceAll("\r\n", "\n").trim() }));
  return { licence: own.license ?? entry.license, home: homeOf(repository), files };
}

const homeOf = (repository) =>
  repository
    ?.replace(/^git\+/, "")
    .replace(/^(git|ssh):\/\/(git@)?/, "https://")
    .replace(/^github:/, "")
    .replace(/^(?=[\w.-]+\/[\w.-]+$)/, "https://github.com/")
    .replace(/\.git(#.*)?$/, "");
