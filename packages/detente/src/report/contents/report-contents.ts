import type { Analysis } from "../../analysis/analyze.ts";
import type { ClaimResult } from "../../analysis/claims.ts";
import { modelHash } from "../../model/canonical.ts";
import { version } from "../../version.ts";
import { count } from "../words.ts";
import type { ReportContents } from "./contents.ts";
import { assumptionsSection, claimsSection, evidenceSection, ledgerOf } from "./grounds.ts";
import { methodsSection } from "./methods.ts";
import { changeSection, pathsSection, robustnessSection } from "./outlook.ts";
import { actorsSection, answerSection, questionSection, todaySection } from "./subject.ts";
import { holdsSection, whySection } from "./verdicts.ts";

export interface ReportOptions {
  /** The claims of the file, tested. */
  readonly claims: readonly ClaimResult[];
  /** Texts of the sources that are at hand, by id; without them quotes are not looked for. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly signal?: AbortSignal;
}

/**
 * Everything that a report says of an analysed situation, in the order in which a reader needs it. What a large model
 * makes too slow is left out, and the section says so.
 *
 * @param file the name under which the model is cited
 * @throws the signal's reason when it is aborted
 */
export async function reportContents(
  file: string,
  analysis: Analysis,
  { claims, texts = new Map(), signal }: ReportOptions,
): Promise<ReportContents> {
  const { model, space, rules } = analysis;
  const found = ledgerOf(analysis, texts);
  const size = [
    count(model.actors.length, "actor"),
    ...(model.graph ? [] : [count(model.options.length, "option")]),
    count(space.count, model.graph ? "state" : "feasible state"),
  ];
  return {
    analysis,
    title: model.title,
    facts: [
      ...(model.asOf ? [`as of ${model.asOf}`] : []),
      ...(model.scenario ? [`reading: ${model.scenario.name}`] : []),
      ...size,
    ],
    sections: [
      questionSection(analysis),
      answerSection(analysis),
      actorsSection(analysis),
      todaySection(analysis),
      holdsSection(analysis),
      whySection(analysis),
      pathsSection(analysis),
      await changeSection(analysis, signal),
      await robustnessSection(analysis, signal),
      evidenceSection(found),
      claimsSection(analysis, claims),
      assumptionsSection(found),
      methodsSection(analysis),
    ],
    origin: [
      `File: ${file}${model.scenario ? `, scenario ${model.scenario.id}` : ""}`,
      `Model hash (SHA-256, evidence left out): ${modelHash(model)}`,
      `Rules: ${Object.entries(rules)
        .map(([id, value]) => `${id}=${value}`)
        .join(", ")}. Détente ${version}.`,
    ],
  };
}
