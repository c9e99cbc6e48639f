/**
 * Documents: their text, quotes found again, passages that may be worth a statement.
 *
 * @module detente/evidence
 */
export * from "../../packages/detente/dist/evidence/index.js";
