import { type Hover, MarkupKind } from "vscode-languageserver";
import { forms } from "../language/forms.ts";
import { codeOf as code } from "../report/names.ts";
import type { Language } from "../report/phrases/phrases.ts";
import { describe } from "./describe.ts";
import type { Reading } from "./reading.ts";
import { occurrenceAt } from "./references.ts";
import { scenarioAround } from "./scenario-around.ts";

/** What the name under the cursor stands for; of a word of the language, how it is used. */
export function hover(reading: Reading, offset: number, language: Language): Hover | undefined {
  const symbol = occurrenceAt(reading, offset);
  if (symbol) {
    const value = describe(reading, symbol, scenarioAround(symbol.node), language);
    return value === undefined ? undefined : show(reading, symbol, value);
  }
  const token = reading.syntax.read?.tokens.find(({ start, end }) => start <= offset && offset < end);
  if (!token || !Object.hasOwn(forms, token.type)) return undefined;
  return show(reading, token, code(forms[token.type]));
}

const show = (reading: Reading, at: { readonly start: number; readonly end: number }, value: string): Hover => ({
  contents: { kind: MarkupKind.Markdown, value },
  range: reading.range(at),
});
