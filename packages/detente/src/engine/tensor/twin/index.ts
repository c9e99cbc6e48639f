import type { KernelExports } from "../kernels.ts";
import { groupTables, markingGates } from "./groups.ts";
import { improvements } from "./improve.ts";
import { viewsOf } from "./memory-views.ts";
import { movesPastMerged } from "./moves.ts";
import { reductions } from "./reduce.ts";
import { scoring } from "./score.ts";

/** All kernels in plain JavaScript on the given memory: for platforms without SIMD, and to hold the others against. */
export function twinKernels(buffer: ArrayBufferLike): KernelExports {
  const views = viewsOf(buffer);
  const kernels: Record<string, (...args: number[]) => number> = {
    score: scoring(views) as never,
    fill(at, byte, length) {
      views.bytes.fill(byte, at, at + length);
      return 0;
    },
    markGates: markingGates(views),
  };
  for (const bytes of [2, 4] as const) {
    const wide = { ...reductions(views, bytes), ...groupTables(views, bytes), ...movesPastMerged(views, bytes) };
    for (const [name, kernel] of Object.entries(wide)) kernels[`${name}${8 * bytes}`] = kernel;
    for (const orderBytes of [1, 2, 4] as const) {
      const { flagMembers, ...followed } = improvements(views, bytes, orderBytes);
      kernels[`flagMembers${8 * orderBytes}`] = flagMembers;
      for (const [name, kernel] of Object.entries(followed)) kernels[`${name}${8 * bytes}by${8 * orderBytes}`] = kernel;
    }
  }
  return kernels;
}
