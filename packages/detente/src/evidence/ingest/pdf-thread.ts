import type { PdfWork } from "./pdf-bounds.ts";

/** One end of a line to another thread. */
export interface ThreadEnd {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** A thread started for one PDF, running the module `detente/pdf-worker`. */
export interface PdfThread extends ThreadEnd {
  /** Called when the thread has died. */
  onFailure(listener: (message: string) => void): void;
  terminate(): void;
}

interface MessagePort {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: Listener, options?: { readonly signal?: Signal }): void;
  removeEventListener(type: string, listener: Listener): void;
}

interface Signal {
  addEventListener(type: "abort", listener: () => void): void;
}
type Listener = (event: { readonly data: unknown }) => void;

/** A line as the PDF reader speaks to it. */
export const portOf = (line: ThreadEnd): MessagePort => {
  const listeners = new Set<Listener>();
  line.onMessage((data) => {
    for (const listener of listeners) listener({ data });
  });
  return {
    postMessage: (message) => line.postMessage(message),
    addEventListener: (_, listener, options) => {
      listeners.add(listener);
      options?.signal?.addEventListener("abort", () => listeners.delete(listener));
    },
    removeEventListener: (_, listener) => {
      listeners.delete(listener);
    },
  };
};

/** How much work a thread may do, told before the PDF is. */
export interface PdfOrder {
  readonly pdfWork: PdfWork;
}

export const isOrder = (message: unknown): message is PdfOrder =>
  typeof message === "object" && message !== null && "pdfWork" in message;

/** A thread that has done all the work that it may says this, and no more. */
export const EXCEEDED = "pdf-work-exceeded";
