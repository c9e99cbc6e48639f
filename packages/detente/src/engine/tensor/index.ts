export { type Batch, type BatchOptions, createBatch } from "./batch.ts";
export { estimateMemory, type MemoryEstimate } from "./estimate.ts";
export { DEFAULT_MEMORY_LIMIT, MemoryError } from "./memory-error.ts";
export { createPool, type Pool, type PoolOptions, type Thread } from "./pool.ts";
export { type RankOptions, rankAll } from "./rank-all.ts";
export type { TensorAxis, TensorShape } from "./shape.ts";
export { stableIndices } from "./stable-indices.ts";
export { type TensorEngineOptions, tensorEngine } from "./tensor-engine.ts";
