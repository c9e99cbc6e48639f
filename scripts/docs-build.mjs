// Builds the documentation as a site, `npm run docs`: brings the pages that are drawn from elsewhere (the API from the
// library's declarations, diagrams from the grammar, a list of schemas) and the files that pages link to, then has VitePress
// build docs/.vitepress/dist, where a dead link fails. Needs a checkout that is built.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const docs = new URL("docs/", root);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const write = (path, text) => writeFileSync(new URL(path, docs), text);

/** Models, cases and schemas, so that what a page links to is there; and the drawing of the first page. */
function copyLinked() {
  const place = new URL("public/", docs);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  cpSync(new URL(".vitepress/theme/summit.svg", docs), new URL("summit.svg", place));
  cpSync(new URL("models", docs), new URL("models", place), { recursive: true });
  cpSync(new URL("cases", root), new URL("cases", place), { recursive: true });
  cpSync(new URL("packages/detente/schemas", root), new URL("schemas", place), { recursive: true });
}

function schemasPage() {
  const rows = readdirSync(new URL("packages/detente/schemas", root)).map((name) => {
    const { title } = JSON.parse(read(`packages/detente/schemas/${name}`));
    return `| [${name}](../../packages/detente/schemas/${name}) | ${title.replaceAll("|", "\\|")} |`;
  });
  return `# JSON Schemas

Every document that the command writes with \`--json\` has a schema (JSON Schema 2020-12); the tests hold the documents to them.
In the package they are \`detente/schemas/…\`.

| schema | describes |
| :-- | :-- |
${rows.join("\n")}
`;
}

/** The grammar's rules, each drawn and as it is written. */
async function grammarPage() {
  // the drawing and the reading of grammars come with langium-cli, which builds the parser
  const tools = ["langium-railroad", "langium/grammar", "langium"];
  const [{ createGrammarDiagramSvg }, { createLangiumGrammarServices }, { EmptyFileSystem, URI }] = await Promise.all(
    tools.map((tool) => import(tool)),
  );
  const { shared } = createLangiumGrammarServices(EmptyFileSystem);
  const text = read("packages/detente/src/language/detente.langium");
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse("memory:/detente.langium"));
  await shared.workspace.DocumentBuilder.build([document], { validation: false });
  const rules = document.parseResult.value.rules.filter(({ $type }) => $type === "ParserRule");
  const drawn = createGrammarDiagramSvg(rules);
  const sections = rules.map((rule) => {
    const svg = drawn
      .get(rule.name)
      .replace(/<style[\s\S]*?<\/style>/g, "")
      .replace(/\s*\n\s*/g, " ");
    return `## ${rule.name}

<figure class="railroad" role="img" aria-label="Railroad diagram of ${rule.name}; the rule in text follows">${svg}</figure>

\`\`\`ebnf
${rule.$cstNode.text}
\`\`\``;
  });
  return `---
search: false
---

# Railroad diagrams

The grammar that the program itself reads by, rule by rule, drawn and as it is written. [The language](language.md) tells the
same by example, and [every keyword](keywords.md) says what each word means. Which words are keywords and which are names is
decided by place before these rules apply: an option may be called \`file\`.

${sections.join("\n\n")}
`;
}

function run(script, args, env = {}) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: fileURLToPath(docs),
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

copyLinked();
write("reference/schemas.md", schemasPage());
write("reference/grammar.md", await grammarPage());
rmSync(new URL("reference/api", docs), { recursive: true, force: true });
run(fileURLToPath(new URL("node_modules/typedoc/bin/typedoc", docs)), []);
run(fileURLToPath(new URL("node_modules/vitepress/bin/vitepress.js", root)), ["build", "."]);
