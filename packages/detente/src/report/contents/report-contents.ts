import type { Analysis } from "../../analysis/analyze.ts";
import { asCounted } from "../../analysis/as-counted.ts";
import type { UntestedClaim } from "../../analysis/check.ts";
import type { ClaimResult } from "../../analysis/claims.ts";
import type { Diagnostic } from "../../language/diagnostic.ts";
import { modelHash } from "../../model/canonical.ts";
import { version } from "../../version.ts";
import { namesAsData } from "../names.ts";
import { type Language, phrasesOf } from "../phrases/phrases.ts";
import type { ReportContents } from "./contents.ts";
import { assumptionsSection, claimsSection, evidenceSection, ledgerOf } from "./grounds.ts";
import { methodsSection } from "./methods.ts";
import { changeSection, pathsSection, robustnessSection, sweptUpTo } from "./outlook.ts";
import { statesSection } from "./states-table.ts";
import { actorsSection, answerSection, questionSection, todaySection } from "./subject.ts";
import { coalitionsSection } from "./together.ts";
import { holdsSection, whySection } from "./verdicts.ts";

export interface ReportOptions {
  /** The claims of the file, tested. */
  readonly claims: readonly ClaimResult[];
  /** Those that cannot be tested, and why. */
  readonly untested?: readonly UntestedClaim[];
  /** Findings about the model that its reader must know; they stand at the head. */
  readonly notices?: readonly Diagnostic[];
  /** Texts of the sources that are at hand, by id; without them quotes are not looked for. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly signal?: AbortSignal;
  /** The language of all that the report itself says; default English. Names and quotes stay as they are. */
  readonly language?: Language;
}

/**
 * Everything that a report says of an analysed situation, in the order in which a reader needs it. What a large model
 * makes too slow is left out, and the section says so.
 *
 * @param file the name under which the model is cited
 * @throws the signal's reason when it is aborted
 *
 * @example
 * ```ts
 * const { claims } = await check(water);
 * const { sections } = await reportContents("water.detente", analysis, { claims });
 * sections[0].title; // => "The question"
 * ```
 */
export async function reportContents(file: string, asked: Analysis, options: ReportOptions): Promise<ReportContents> {
  const { notices = [], texts = new Map(), signal, language = "en" } = options;
  // the texts of a report are Markdown, in which no name is markup; quotes are looked for as they were written
  const shown = namesAsData();
  const found = shown(ledgerOf(asked, texts));
  const analysis = shown(asked);
  const claims = shown(options.claims);
  const untested = shown(options.untested ?? []);
  const { model, space, rules } = analysis;
  const phrases = phrasesOf(language);
  const { general, page, verdicts } = phrases;
  const size = [
    general.count(model.actors.length, "actor"),
    ...(model.graph ? [] : [general.count(model.options.length, "option")]),
    general.count(space.count, model.graph ? "state" : "feasible state"),
  ];
  return {
    analysis,
    phrases,
    title: model.title,
    facts: [
      ...(model.asOf ? [verdicts.asOf(model.asOf)] : []),
      ...(model.scenario ? [page.readingFact(model.scenario.name)] : []),
      ...size,
    ],
    notices: space.count > sweptUpTo ? notices : notices.map(asCounted),
    sections: [
      questionSection(analysis, phrases),
      answerSection(analysis, phrases),
      actorsSection(analysis, phrases),
      todaySection(analysis, phrases),
      holdsSection(analysis, phrases),
      whySection(analysis, phrases),
      pathsSection(analysis, phrases),
      await coalitionsSection(analysis, phrases, signal),
      await changeSection(analysis, phrases, signal),
      await robustnessSection(analysis, phrases, signal),
      evidenceSection(analysis, found, phrases),
      claimsSection(analysis, claims, untested, phrases),
      assumptionsSection(found, phrases),
      methodsSection(analysis, phrases),
      statesSection(analysis, phrases),
    ],
    origin: [
      page.file(file, model.scenario?.id),
      page.hash(modelHash(model)),
      page.version(
        Object.entries(rules)
          .map(([id, value]) => `${id}=${value}`)
          .join(", "),
        version,
      ),
    ],
  };
}
