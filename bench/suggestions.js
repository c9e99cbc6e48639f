// Measures the suggestions on the labelled texts and prints the figures of docs/background/suggestions.md.
import { suggestionReport } from "../packages/detente/test/evidence/suggestion-report.ts";

console.log(suggestionReport());
