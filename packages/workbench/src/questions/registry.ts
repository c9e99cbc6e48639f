/**
 * Every question that the page can ask, one file each, loaded by the worker when it is first asked. The page imports only
 * the types from here.
 */
export const questions = {
  "add-view": () => import("./add-view.ts"),
  board: () => import("./board.ts"),
  changes: () => import("./changes.ts"),
  claims: () => import("./claims.ts"),
  cloud: () => import("./cloud.ts"),
  convert: () => import("./convert.ts"),
  draft: () => import("./draft.ts"),
  edit: () => import("./edit.ts"),
  equilibria: () => import("./equilibria.ts"),
  evidence: () => import("./evidence.ts"),
  foresight: () => import("./foresight.ts"),
  form: () => import("./form.ts"),
  headline: () => import("./headline.ts"),
  ingest: () => import("./ingest.ts"),
  "leave-open": () => import("./leave-open.ts"),
  levers: () => import("./levers.ts"),
  map: () => import("./map.ts"),
  "next-question": () => import("./next-question.ts"),
  overview: () => import("./overview.ts"),
  perceptions: () => import("./perceptions.ts"),
  propose: () => import("./propose.ts"),
  ranking: () => import("./ranking.ts"),
  report: () => import("./report.ts"),
  robustness: () => import("./robustness.ts"),
  "role-cards": () => import("./role-cards.ts"),
  route: () => import("./route.ts"),
  rows: () => import("./rows.ts"),
  "ruled-out": () => import("./ruled-out.ts"),
  settle: () => import("./settle.ts"),
  "side-by-side": () => import("./side-by-side.ts"),
  sources: () => import("./sources.ts"),
  strength: () => import("./strength.ts"),
  table: () => import("./table.ts"),
  terms: () => import("./terms.ts"),
  today: () => import("./today.ts"),
  together: () => import("./together.ts"),
  unknown: () => import("./unknown.ts"),
  withheld: () => import("./withheld.ts"),
  why: () => import("./why.ts"),
};

type Questions = typeof questions;
export type QuestionId = keyof Questions;
type Asking<Q extends QuestionId> = Awaited<ReturnType<Questions[Q]>>["answer"];
export type ParametersOf<Q extends QuestionId> = Parameters<Asking<Q>>[1];
export type AnswerTo<Q extends QuestionId> = Awaited<ReturnType<Asking<Q>>>;
