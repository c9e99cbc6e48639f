import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { boundWork, type PdfWork } from "./pdf-bounds.ts";
import { EXCEEDED, isOrder, portOf, type ThreadEnd } from "./pdf-thread.ts";

/** Makes this thread take one PDF apart for whoever holds the other end of the line, within the work that it is told. */
export function servePdf(line: ThreadEnd): void {
  bound(line);
  WorkerMessageHandler.initializeFromPort(portOf(line));
}

const bound = (line: ThreadEnd): void => {
  let limit: PdfWork = { bytes: Number.POSITIVE_INFINITY, looks: Number.POSITIVE_INFINITY };
  line.onMessage((message) => {
    if (isOrder(message)) limit = message.pdfWork;
  });
  boundWork(
    () => limit,
    () => line.postMessage(EXCEEDED),
  );
};

/** A worker's own global scope, as far as it is used here. */
interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

// started as a browser's worker, the reader has taken the line by itself when it was loaded
if ("WorkerGlobalScope" in globalThis) {
  const scope = globalThis as unknown as WorkerScope;
  bound({
    postMessage: (message) => scope.postMessage(message),
    onMessage: (listener) => scope.addEventListener("message", ({ data }) => listener(data)),
  });
}
