// Writes the TextMate grammar to where editors look for it.
import { writeFileSync } from "node:fs";
import { grammar } from "./src/grammar.ts";

writeFileSync(
  new URL("syntaxes/detente.tmLanguage.json", import.meta.url),
  `${JSON.stringify(grammar, undefined, 2)}\n`,
);
