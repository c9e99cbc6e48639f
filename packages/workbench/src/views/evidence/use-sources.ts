import { useMemo } from "react";
import { type OpenSource, useDocuments } from "../../documents/documents.ts";
import { SourceText } from "../../documents/source-text.ts";
import type { EvidenceSource, EvidenceWanted } from "../../questions/evidence.ts";

export interface SourceFinder {
  /** Which source of the model a document is: by its hash, else by its file's name where the source gives no hash. */
  readonly sourceOf: (document: OpenSource) => EvidenceSource | undefined;
  /** The source whose file a document is in another version than was quoted. */
  readonly changedSourceOf: (document: OpenSource) => EvidenceSource | undefined;
  /** What the evidence is asked with. */
  readonly wanted: EvidenceWanted;
}

/** The open documents by what the model says of its sources. */
export function useSources(sources: readonly EvidenceSource[]): SourceFinder {
  const { open } = useDocuments();
  return useMemo(() => {
    const sourceOf: SourceFinder["sourceOf"] = ({ name, sha256 }) =>
      sources.find((source) => source.sha256 === sha256) ??
      sources.find((source) => source.sha256 === undefined && fileName(source.file) === fileName(name));
    const known = new Set(open.flatMap((document) => sourceOf(document)?.id ?? []));
    const changedSourceOf: SourceFinder["changedSourceOf"] = (document) =>
      sourceOf(document)
        ? undefined
        : sources.find(({ id, file }) => !known.has(id) && fileName(file) === fileName(document.name));
    const texts = new Map<string, SourceText>();
    const changed = new Set<string>();
    for (const document of open) {
      const source = sourceOf(document) ?? changedSourceOf(document);
      if (!source) continue;
      // of a changed file the quotes are looked for in what it says now
      if (!known.has(source.id)) changed.add(source.id);
      texts.set(source.id, new SourceText(source.id, document.text, document.sha256));
    }
    return { sourceOf, changedSourceOf, wanted: { texts: [...texts.values()], changed: [...changed] } };
  }, [sources, open]);
}

const fileName = (path: string | undefined): string | undefined => path?.split(/[\\/]/).at(-1);
