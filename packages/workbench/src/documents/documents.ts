import type { Grounded } from "detente/editing";
import type { Suggestion } from "detente/evidence";
import { create } from "zustand";
import { askOnce } from "../answers/ask-once.ts";
import { currentText } from "../document/document.ts";
import { edit } from "../document/edit.ts";

/** A document that is open beside the model. It stays in this page; nothing of it is kept or sent. */
export interface OpenSource {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
  readonly title?: string;
  readonly notices: readonly string[];
  /** Passages that wait for a person's word, in the order of the text. */
  readonly suggestions: readonly Suggestion[];
}

interface Documents {
  readonly open: readonly OpenSource[];
  /** Hash of the one that is shown. */
  readonly shown: string | undefined;
  /** What could not be read, and why. */
  readonly failures: readonly { readonly name: string; readonly why: string }[];
  /** How many are being read. */
  readonly reading: number;
}

export const useDocuments = create<Documents>()(() => ({ open: [], shown: undefined, failures: [], reading: 0 }));

export const showDocument = (sha256: string): void => useDocuments.setState({ shown: sha256 });

/** Reads files of any known kind and puts them beside the model. */
export async function openDocuments(
  files: readonly { readonly name: string; readonly bytes: ArrayBuffer }[],
): Promise<void> {
  useDocuments.setState(({ reading }) => ({ reading: reading + files.length, failures: [] }));
  for (const { name, bytes } of files) {
    const reply = await askOnce("ingest", { name, bytes }, { patient: true });
    useDocuments.setState(({ open, failures, reading }) => {
      if (reply.kind !== "answer")
        return { failures: [...failures, { name, why: reply.message }], reading: reading - 1 };
      const { sha256 } = reply.answer;
      return {
        open: [...open.filter((each) => each.sha256 !== sha256), { name, ...reply.answer }],
        shown: sha256,
        reading: reading - 1,
      };
    });
  }
}

/**
 * Takes a text that was pasted for a document, and declares it as a source.
 * @returns the document, or why it is none
 */
export async function openPasted(title: string, text: string): Promise<OpenSource | { readonly why: string }> {
  const stem = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const name = `${Array.from(stem).slice(0, 40).join("") || "pasted"}.txt`;
  await openDocuments([{ name, bytes: new TextEncoder().encode(text).buffer }]);
  const { open, shown, failures } = useDocuments.getState();
  const read = open.find(({ sha256 }) => sha256 === shown);
  if (failures[0] || !read) return { why: failures[0]?.why ?? "" };
  const document = { ...read, title };
  useDocuments.setState({ open: open.map((each) => (each === read ? document : each)) });
  const why = currentText().includes(read.sha256) ? undefined : await declareSource(document);
  return why === undefined ? document : { why };
}

/** Takes a suggestion off the list: it has been accepted or rejected. */
export function settleSuggestion(sha256: string, suggestion: Suggestion): void {
  useDocuments.setState(({ open }) => ({
    open: open.map((each) =>
      each.sha256 === sha256
        ? { ...each, suggestions: each.suggestions.filter((other) => other !== suggestion) }
        : each,
    ),
  }));
}

/** Declares the document as a source of the model. @returns why not, if not */
export async function declareSource({ name, title, sha256 }: OpenSource): Promise<string | undefined> {
  const refusal = await edit({
    do: "add-source",
    fields: { name: title ?? name.replace(/\.\w+$/, ""), file: name, sha256 },
  });
  return refusal?.message;
}

/** Puts a passage into the model as a statement, with what is known of it beyond its words. @returns why not, if not */
export async function addPassage(
  { text, sha256 }: OpenSource,
  source: string,
  suggestion: Suggestion,
  { for: actor, ...placing }: { readonly for?: string; readonly carries?: Grounded; readonly scenario?: string } = {},
): Promise<string | undefined> {
  const reply = await askOnce("propose", { text, sha256, source, suggestion });
  if (reply.kind !== "answer") return reply.message;
  const fields = { ...reply.answer, ...(actor === undefined ? {} : { for: actor }) };
  const refusal = await edit({ do: "add-statement", fields, ...placing });
  return refusal?.message;
}
