import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Document, IngestHints } from "detente/evidence";
import { startPdfThread } from "../start-pdf-thread.ts";

/**
 * Reads a document as the workbench does, with what a PDF's reader needs from this machine: every command that looks into a
 * document comes through here.
 *
 * @throws IngestError (as a rejection), or the signal's reason
 */
export async function ingestBytes(bytes: Uint8Array, hints: Pick<IngestHints, "name" | "signal">): Promise<Document> {
  const { ingest } = await import("detente/evidence");
  return await ingest(bytes, { ...hints, ...characterMaps(), pdfThread: startPdfThread });
}

/** Where the PDF reader's maps of East Asian characters are installed; they are not always. */
function characterMaps(): { readonly cMapUrl?: string } {
  try {
    const reader = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");
    return { cMapUrl: join(dirname(reader), "cmaps/") };
  } catch {
    return {};
  }
}
