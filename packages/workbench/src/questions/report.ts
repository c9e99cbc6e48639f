import { check, reportContents, reportHtml, reportMarkdown } from "detente";
import { type Asked, Unanswerable } from "./question.ts";

export interface ReportWanted {
  /** The name under which the model is cited. */
  readonly file: string;
  readonly format: "html" | "md";
}

/** The situation as a document to read, print and hand on. */
export async function answer(asked: Asked, { file, format }: ReportWanted): Promise<{ readonly text: string }> {
  const { conflict, signal, situation, language } = asked;
  const analysis = await asked.analysis();
  if (!conflict) throw new Unanswerable("errors");
  const { claims, untested } = await check(conflict, { rules: situation.rules, signal });
  const contents = await reportContents(file, analysis, { claims, untested, signal, language });
  return { text: format === "html" ? reportHtml(contents) : reportMarkdown(contents) };
}
