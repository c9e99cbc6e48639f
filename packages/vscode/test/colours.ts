import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";
import { readTokens } from "../../detente/src/language/lexer.ts";

const require = createRequire(import.meta.url);

/** The grammar as an editor loads it, from the file that is handed on. */
export async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () =>
      textmate.parseRawGrammar(
        readFileSync(new URL("../syntaxes/detente.tmLanguage.json", import.meta.url), "utf8"),
        "detente.tmLanguage.json",
      ),
  });
  return (await registry.loadGrammar("source.detente"))!;
}

/** The scopes of each character of a text. */
export function scopesOf(grammar: textmate.IGrammar, text: string): readonly string[] {
  const scopes: string[] = new Array(text.length).fill("");
  let state = textmate.INITIAL;
  let offset = 0;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes: names } of tokens)
      scopes.fill(names.join(" "), offset + startIndex, Math.min(offset + endIndex, offset + line.length));
    offset += line.length + 1;
  }
  return scopes;
}

/** The tokens of a text that the grammar takes for something else than the language does: a keyword, a text or neither. */
export function disagreements(
  grammar: textmate.IGrammar,
  text: string,
): { readonly wrong: string[]; readonly total: number } {
  const scopes = scopesOf(grammar, text);
  // `one` is a number in words, which either may be
  const tokens = readTokens(text).tokens.filter(({ start, end, text: word }) => end > start && word !== "one");
  const wrong = tokens.flatMap(({ type, start, end }) => {
    const scope = scopes[start];
    const isKeyword = /keyword\.(?:control|other|operator\.wordlike)|constant\.language/.test(scope);
    const shouldBe = /^\p{Ll}/u.test(type);
    const isText = type === "STRING";
    if (isKeyword === shouldBe && isText === scope.includes("string.")) return [];
    return [`line ${text.slice(0, start).split("\n").length}: ${text.slice(start, end)} (${type}) is ${scope}`];
  });
  return { wrong, total: tokens.length };
}
