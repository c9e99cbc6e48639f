/**
 * Millions of states, on several threads; and many rankings over one structure.
 *
 * @module detente/tensor
 */
export * from "../../packages/detente/dist/engine/tensor/index.js";
