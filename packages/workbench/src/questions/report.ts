import {
  type Analysis,
  check,
  prepare,
  redact,
  reportContents,
  reportHtml,
  reportMarkdown,
  rulesNotices,
} from "detente";
import { solve } from "../workers/solve.ts";
import { warningsOf } from "./notices.ts";
import { type Asked, Unanswerable } from "./question.ts";

export interface ReportWanted {
  /** The name under which the model is cited. */
  readonly file: string;
  readonly format: "html" | "md";
  /** Without quotes, sources and the names of speakers. */
  readonly isRedacted: boolean;
}

/** The situation as a document to read, print and hand on. */
export async function answer(
  asked: Asked,
  { file, format, isRedacted }: ReportWanted,
): Promise<{ readonly text: string }> {
  const { signal, situation, language } = asked;
  if (!asked.conflict) throw new Unanswerable("errors");
  // nothing that the report is made of then has the words in it
  const conflict = isRedacted ? redact(asked.conflict) : asked.conflict;
  const analysis = isRedacted ? await redactedAnalysis(asked) : await asked.analysis();
  const { claims, untested } = await check(conflict, { rules: situation.rules, signal });
  const contents = await reportContents(file, analysis, {
    claims,
    untested,
    signal,
    language,
    notices: [...warningsOf(asked, [situation.scenario]), ...rulesNotices(analysis.rules)],
  });
  return { text: format === "html" ? reportHtml(contents) : reportMarkdown(contents) };
}

async function redactedAnalysis({ conflict, situation, signal }: Asked): Promise<Analysis> {
  const { space } = prepare(redact(conflict!), situation.scenario);
  if (!space) throw new Unanswerable("errors");
  return await solve(space, situation, signal);
}
