/**
 * Every question that the page can ask, one file each, loaded by the worker when it is first asked. The page imports only
 * the types from here.
 */
export const questions = {
  board: () => import("./board.ts"),
  claims: () => import("./claims.ts"),
  edit: () => import("./edit.ts"),
  equilibria: () => import("./equilibria.ts"),
  evidence: () => import("./evidence.ts"),
  form: () => import("./form.ts"),
  headline: () => import("./headline.ts"),
  ingest: () => import("./ingest.ts"),
  overview: () => import("./overview.ts"),
  propose: () => import("./propose.ts"),
  ranking: () => import("./ranking.ts"),
  report: () => import("./report.ts"),
  "role-cards": () => import("./role-cards.ts"),
  rows: () => import("./rows.ts"),
  table: () => import("./table.ts"),
  terms: () => import("./terms.ts"),
  today: () => import("./today.ts"),
  why: () => import("./why.ts"),
};

type Questions = typeof questions;
export type QuestionId = keyof Questions;
type Asking<Q extends QuestionId> = Awaited<ReturnType<Questions[Q]>>["answer"];
export type ParametersOf<Q extends QuestionId> = Parameters<Asking<Q>>[1];
export type AnswerTo<Q extends QuestionId> = Awaited<ReturnType<Asking<Q>>>;
