import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { consoleLines } from "./console-lines.js";
import { outwardLinks } from "./outward-links.js";

/** The colours of the language are those of editors. */
const grammar = JSON.parse(
  readFileSync(new URL("../../packages/vscode/syntaxes/detente.tmLanguage.json", import.meta.url), "utf8"),
);

const there = (page) => existsSync(fileURLToPath(new URL(`../${page}.md`, import.meta.url)));
/** A part of the sidebar; pages that are not there are left out. */
const part = (text, pages, options = {}) => ({
  text,
  ...options,
  items: pages.filter(([page]) => there(page)).map(([page, title]) => ({ text: title, link: `/${page}` })),
});

const sidebar = [
  part("Tutorial", [["tutorial/from-article-to-conclusion", "From an article to a conclusion"]]),
  part("How to", [
    ["how-to/confidential-file", "Work on a confidential file"],
    ["how-to/published-table", "Check a published table"],
    ["how-to/first-steps", "Meet the method"],
    ["how-to/seminar", "Run a seminar"],
    ["how-to/import-gmcr", "Bring a model from GMCR+"],
    ["how-to/write-a-report", "Write a report"],
    ["how-to/ci", "Check an argument on every change"],
    ["how-to/leads", "Find leads in event data"],
    ["how-to/offline", "Work offline, and redact"],
    ["how-to/library", "Use the library"],
    ["how-to/editors", "Write in an editor"],
    ["how-to/workbench", "Work in the browser"],
  ]),
  part("Reference", [
    ["reference/language", "The language"],
    ["reference/keywords", "Every keyword"],
    ["reference/grammar", "Railroad diagrams"],
    ["reference/command", "The command"],
    ["reference/commands", "Every command's help"],
    ["reference/concepts", "Concepts and rules"],
    ["reference/worked-concepts", "Concepts, worked"],
    ["reference/terms", "Terms in three languages"],
    ["reference/formats", "Formats"],
    ["reference/report", "Reports"],
    ["reference/workbench", "The workbench"],
    ["reference/schemas", "JSON Schemas"],
    ["reference/versions", "Versions"],
    ["reference/api/index", "API of the library"],
  ]),
  part("Reference: questions", [
    ["reference/evidence", "On what it rests"],
    ["reference/coalitions", "What groups can do"],
    ["reference/foresight", "Looking far ahead"],
    ["reference/perceptions", "Each sees it otherwise"],
    ["reference/inverse", "What would have to change"],
    ["reference/sweep", "How robust it is"],
    ["reference/ask", "What to ask next"],
    ["reference/compare", "What differs"],
    ["reference/uncertain-preference", "Unknown and strong preference"],
  ]),
  part("Background", [
    ["background/closed-form", "Why the closed form is right"],
    ["background/gmcr-plus", "How Détente differs from GMCR+"],
    ["background/limits", "Limits"],
    ["background/decisions", "Decisions"],
    ["background/benchmarks", "Benchmarks"],
    ["background/suggestions", "How suggestions are found"],
    ["background/anchors", "How quotes are found again"],
    ["background/fuzzing", "How it is fuzzed"],
  ]),
];

export default defineConfig({
  lang: "en",
  title: "Détente",
  description: "From what people said to what can hold: conflict models that can be computed, explained and traced.",
  // the site works under any path, and from any static server
  base: "./",
  cleanUrls: false,
  appearance: false,
  srcExclude: ["node_modules/**", "reference/api-intro.md"],
  outDir: process.env.DOCS_OUT || ".vitepress/dist",
  cacheDir: process.env.DOCS_CACHE || ".vitepress/cache",
  markdown: {
    config: (md) => md.use(outwardLinks),
    languages: [{ ...grammar, name: "detente" }],
    languageAlias: { ebnf: "txt", console: "txt" },
    codeTransformers: [consoleLines],
    theme: "github-light",
  },
  themeConfig: {
    nav: [
      { text: "Tutorial", link: "/tutorial/from-article-to-conclusion" },
      { text: "How to", link: "/how-to/first-steps" },
      { text: "Reference", link: "/reference/language" },
      { text: "Background", link: "/background/closed-form" },
    ],
    sidebar,
    outline: { level: [2, 3] },
    search: {
      provider: "local",
      options: { detailedView: true, miniSearch: { searchOptions: { fuzzy: 0.1, prefix: true } } },
    },
    docFooter: { prev: "Before", next: "Next" },
    footer: { message: "MIT licensed. No network, no telemetry: this site asks nobody for anything." },
  },
});
