import { TextDocument } from "langium";
import { Reading } from "../../src/language-server/reading.ts";

/** A reading of a text. */
export const read = (text: string): Reading =>
  new Reading(TextDocument.create("file:///a.detente", "detente", 1, text));

/** A reading of a text in which `|` marks the cursor. */
export function at(marked: string): { readonly reading: Reading; readonly offset: number } {
  const offset = marked.indexOf("|");
  return { reading: read(marked.slice(0, offset) + marked.slice(offset + 1)), offset };
}

/** A text after edits, which do not overlap. */
export function edited(
  reading: Reading,
  edits: readonly { readonly range: Parameters<TextDocument["getText"]>[0]; readonly newText: string }[],
): string {
  return TextDocument.applyEdits(
    reading.document,
    edits.map(({ range, newText }) => ({ range: range!, newText })),
  );
}

/** Two actors with an option of the same name, a name in quotes, evidence and a scenario: what the tests look things up in. */
export const small = `conflict "A"
source article "The article"
statement terms "What was said" { by "A speaker" for dprk on 2025-09-21 quote "no reason not to" in article }
actor usa "United States" {
  option invite "Offer talks" because terms
  option "go on" "Keep going" take only
}
actor dprk "North Korea" {
  option meet "Sit down"
  option invite "Invite back" assumed "it may"
}
now usa.invite
outcome summit "A summit" when meet and usa.invite
outcome 会谈 "Talks" when meet
preferences usa { meet because article; not "go on" }
preferences dprk { usa.invite; not meet }
scenario hard "Hard" {
  actor usa "Washington" { option invite "Ask" }
  preferences usa { not meet }
}
claim one "One" because terms { expect some summit stable by seq }
claim two "Two" { given scenario hard expect no summit stable by nash for usa }
`;
