/**
 * What a thread of a pool runs.
 *
 * @module detente/tensor-worker
 */
export * from "../../packages/detente/dist/engine/tensor/worker.js";
