/** The half of pdfjs that takes a PDF apart; it is published without types. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: {
    initializeFromPort(port: unknown): void;
  };
}
