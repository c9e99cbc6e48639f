/**
 * Models: read, solve, explain, import, export; answers as data, in words and as documents.
 *
 * @module detente
 */
export * from "../../packages/detente/dist/index.js";
