import { type Analysis, analyzeSpace, chooseEngine, type Engine, type StateSpace } from "detente";
import { once } from "../answers/once.ts";
import type { Situation } from "../questions/question.ts";

/** Solves a situation with the engine that suits its size: on all cores where the page may share memory. */
export async function solve(space: StateSpace, { concepts, rules }: Situation, signal: AbortSignal): Promise<Analysis> {
  return await analyzeSpace(space, { concepts, rules, engine: await engineFor(space), signal });
}

const tensorLoaded = once(async (): Promise<Engine> => {
  const { createPool, tensorEngine } = await import("detente/tensor");
  const threads = Math.min(navigator.hardwareConcurrency, 8);
  if (!crossOriginIsolated || threads < 2) return tensorEngine();
  return tensorEngine({ pool: createPool({ threads, spawn }) });
});

async function engineFor(space: StateSpace): Promise<Engine> {
  const chosen = chooseEngine(space.structure);
  return chosen.id === "tensor" ? await tensorLoaded() : chosen;
}

function spawn() {
  const worker = new Worker(new URL("./tensor.ts", import.meta.url), { type: "module" });
  return {
    postMessage: (order: unknown) => worker.postMessage(order),
    onMessage: (listener: (report: never) => void) => {
      worker.onmessage = ({ data }) => listener(data as never);
    },
    onFailure: (listener: (message: string) => void) => {
      worker.onerror = ({ message }) => listener(message || "it could not be loaded");
    },
    terminate: () => worker.terminate(),
  };
}
