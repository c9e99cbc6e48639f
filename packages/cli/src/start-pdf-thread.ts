import type { PdfThread } from "detente/evidence";
import { nodeThread } from "./node-thread.ts";

/** What a PDF's objects may take of memory beside its bytes, in MiB. */
const heap = 256;

/** A thread of Node's that takes one PDF apart. */
export const startPdfThread = (): PdfThread =>
  // as a test loads it, this file is still TypeScript
  nodeThread<unknown, unknown>(new URL(`./pdf-thread${import.meta.url.slice(-3)}`, import.meta.url), {
    name: "detente-pdf",
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });
