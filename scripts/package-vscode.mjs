// Packages the VS Code extension, its client and language server bundled, as packages/vscode/dist/detente-VERSION.vsix. The
// same sources give the same bytes: files in a fixed order, no dates.
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { rolldown } from "rolldown";
import bundles from "../packages/vscode/rolldown.config.js";

const folder = fileURLToPath(new URL("../packages/vscode/", import.meta.url));
const own = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const { name: _, private: __, type: ___, devDependencies: ____, ...contributed } = own;
const manifest = { name: "detente", ...contributed };

const { files, packages } = await bundle();
const contents = {
  "extension.vsixmanifest": vsixManifest(),
  "[Content_Types].xml": contentTypes(),
  "extension/package.json": `${JSON.stringify(manifest, undefined, 2)}\n`,
  "extension/README.md": readFileSync(join(folder, "README.md"), "utf8"),
  "extension/LICENSE.txt": readFileSync(new URL("../LICENSE", import.meta.url), "utf8"),
  "extension/THIRD_PARTY.txt": licences(packages),
  "extension/language-configuration.json": readFileSync(join(folder, "language-configuration.json"), "utf8"),
  "extension/syntaxes/detente.tmLanguage.json": readFileSync(join(folder, "syntaxes/detente.tmLanguage.json"), "utf8"),
  ...files,
};

// the format keeps local time, so that this day is the same everywhere
const mtime = new Date(1980, 0, 1);
const encoder = new TextEncoder();
const zipped = zipSync(
  Object.fromEntries(
    Object.entries(contents).map(([name, text]) => [name, [encoder.encode(text), { mtime, level: 9 }]]),
  ),
);
const target = join(folder, "dist", `detente-${manifest.version}.vsix`);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(`${target}.part`, zipped);
renameSync(`${target}.part`, target);
console.log(`${target} (${Math.round(zipped.length / 1024)} kB)`);

/** The client and the server as one file each, and the folders of the packages that went into them. */
async function bundle() {
  const files = {};
  const packages = new Set();
  for (const { output, ...input } of bundles) {
    const bundled = await rolldown(input);
    const { output: chunks } = await bundled.write(output);
    await bundled.close();
    for (const chunk of chunks) {
      files[`extension/dist/${chunk.fileName}`] = chunk.code;
      for (const id of chunk.moduleIds) {
        const at = id.lastIndexOf("/node_modules/");
        const [, within] = /^((?:@[^/]+\/)?[^/]+)/.exec(id.slice(at + "/node_modules/".length)) ?? [];
        if (at >= 0 && within) packages.add(join(id.slice(0, at), "node_modules", within));
      }
    }
  }
  return { files, packages: [...packages].sort() };
}

/** The licences of what is bundled, which ask to be passed on. */
function licences(packages) {
  const texts = packages.map((path) => {
    const { name, version, license } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
    const file = readdirSync(path).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? readFileSync(join(path, file), "utf8").replaceAll("\r\n", "\n").trim() : "";
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return [...new Set(texts)].sort().join(`\n${"-".repeat(80)}\n\n`);
}

function contentTypes() {
  const types = { json: "application/json", vsixmanifest: "text/xml", md: "text/markdown", txt: "text/plain" };
  const code = { cjs: "application/javascript", mjs: "application/javascript" };
  const defaults = Object.entries({ ...types, ...code }).map(
    ([extension, type]) => `  <Default Extension=".${extension}" ContentType="${type}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${defaults.join("\n")}
</Types>
`;
}

function vsixManifest() {
  const asset = (type, path) => `    <Asset Type="Microsoft.VisualStudio.${type}" Path="${path}" Addressable="true"/>`;
  const property = (id, value) => `      <Property Id="Microsoft.VisualStudio.${id}" Value="${escaped(value)}"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"/>
    <DisplayName>${escaped(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(manifest.description)}</Description>
    <Tags>${escaped(["detente", ...manifest.keywords, "__ext_detente"].join(","))}</Tags>
    <Categories>${escaped(manifest.categories.join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${property("Code.Engine", manifest.engines.vscode)}
${property("Code.ExtensionDependencies", "")}
${property("Code.ExtensionPack", "")}
${property("Code.ExtensionKind", "workspace")}
${property("Code.LocalizedLanguages", "")}
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${asset("Code.Manifest", "extension/package.json")}
${asset("Services.Content.Details", "extension/README.md")}
${asset("Services.Content.License", "extension/LICENSE.txt")}
  </Assets>
</PackageManifest>
`;
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
}
