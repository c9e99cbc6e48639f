import type { Document, IngestHints } from "detente/evidence";

/**
 * Reads a document as `ingest` does. Within a damaged PDF its reader also fails on promises that nobody waits for, which
 * would end the command with a trace; what they have to say is in the answer anyway.
 *
 * @throws IngestError (as a rejection), or the signal's reason
 */
export async function ingestBytes(bytes: Uint8Array, hints: IngestHints): Promise<Document> {
  const { ingest } = await import("detente/evidence");
  const ignore = (): void => undefined;
  process.on("unhandledRejection", ignore);
  try {
    return await ingest(bytes, hints);
  } finally {
    // they are noticed once the queue of promises is empty
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", ignore);
  }
}
