import { parentPort } from "node:worker_threads";
import { servePdf } from "detente/pdf-worker";

// what a thread runs that takes a PDF apart
const port = parentPort!;
// within a damaged PDF the reader also fails on promises that nobody waits for; what they have to say is in its answer
process.on("unhandledRejection", () => undefined);
servePdf({
  postMessage: (message) => port.postMessage(message),
  onMessage: (listener) => {
    port.on("message", listener);
  },
});
