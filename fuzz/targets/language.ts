import { hasErrors } from "../../packages/detente/src/language/diagnostic.ts";
import { formatConflict } from "../../packages/detente/src/language/format.ts";
import { canonicalJson } from "../../packages/detente/src/model/canonical.ts";
import { readConflict } from "../../packages/detente/src/model/lower.ts";
import { cases } from "../corpus.ts";
import { file, sentence } from "../grammar.ts";
import { must, soundDiagnostics } from "../invariants.ts";
import { mutateText } from "../mutate-text.ts";
import { soundCheck, soundConflict } from "./sound-conflict.ts";
import { textTarget } from "./target.ts";

export const languageTarget = textTarget({
  id: "language",
  more: cases,
  mutate: (text, random, others) => {
    switch (random.below(10)) {
      case 0:
        return file(random);
      case 1:
        return mutateText(file(random), random, others);
      default:
        return mutateText(text, random, [...others, sentence(random)]);
    }
  },
  run: async (text) => {
    const { conflict, diagnostics } = readConflict(text);
    soundDiagnostics(text, diagnostics);
    const formatted = formatConflict(text);
    soundDiagnostics(text, formatted.diagnostics);
    must(formatConflict(formatted.text).text === formatted.text, "formatting twice changes nothing more");
    if (!conflict) {
      must(hasErrors(diagnostics), "a text that gives no conflict has an error");
      return;
    }
    const again = readConflict(formatted.text);
    must(hasErrors(again.diagnostics) === hasErrors(diagnostics), "formatting neither mends nor breaks", [
      diagnostics[0],
      again.diagnostics[0],
    ]);
    if (hasErrors(diagnostics)) return;
    must(canonicalJson(again.conflict!) === canonicalJson(conflict), "formatting keeps the conflict");
    soundConflict(conflict);
    await soundCheck(text, conflict);
  },
});
