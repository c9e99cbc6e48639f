import { useCallback } from "react";
import type { OpenSource } from "../../documents/documents.ts";
import type { EvidenceSource } from "../../questions/evidence.ts";

/** Which source of the model a document is: by its hash, else by its file's name where the source gives no hash. */
export function useSourcesOfDocument(
  sources: readonly EvidenceSource[],
): (document: OpenSource) => EvidenceSource | undefined {
  return useCallback(
    ({ name, sha256 }) =>
      sources.find((source) => source.sha256 === sha256) ??
      sources.find((source) => source.sha256 === undefined && fileName(source.file) === fileName(name)),
    [sources],
  );
}

export const fileName = (path: string | undefined): string | undefined => path?.split(/[\\/]/).at(-1);
