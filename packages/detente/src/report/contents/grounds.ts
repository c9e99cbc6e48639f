import type { Analysis } from "../../analysis/analyze.ts";
import type { UntestedClaim } from "../../analysis/check.ts";
import type { ClaimResult } from "../../analysis/claims.ts";
import { type Ledger, ledger } from "../../evidence/ledger/ledger.ts";
import { claimReasons } from "../claims-text.ts";
import { evidenceText } from "../evidence-text.ts";
import { EvidenceWords } from "../evidence-words.ts";
import { inLanguage } from "../in-language.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { groundsText } from "../words.ts";
import { type Block, type Cell, markdown, type Section } from "./contents.ts";
import { situationOf } from "./subject.ts";
import { type Support, supportOf } from "./support.ts";
import { concernedConcept } from "./verdicts.ts";

/** What the situation rests on, other readings left aside. */
export const ledgerOf = (analysis: Analysis, texts: ReadonlyMap<string, string>): Ledger =>
  ledger(situationOf(analysis), texts);

/** The ledger: its summary, and each of its parts to be unfolded. */
export function evidenceSection(analysis: Analysis, found: Ledger, phrases: Phrases): Section {
  const [opening = "", ...parts] = evidenceText(found, {}, phrases).split(/\n\n(?=## )/);
  const [, ...summary] = opening.split("\n\n");
  return {
    id: "evidence",
    title: phrases.page.titles.evidence,
    blocks: [
      markdown(summary.join("\n\n")),
      ...supportBlocks(analysis, found, phrases),
      ...parts.map((part): Block => {
        const [title = "", ...body] = part.split("\n\n");
        return { kind: "fold", title: title.replace(/^## /, ""), blocks: [markdown(body.join("\n\n"))] };
      }),
    ],
  };
}

/** Proofs for every outcome take too long in larger models. */
const supportedUpTo = 2_000;

/** What stands behind the verdict on each outcome, and since when. */
function supportBlocks(analysis: Analysis, found: Ledger, phrases: Phrases): readonly Block[] {
  const { figures } = phrases;
  if (found.statements.length === 0 || analysis.space.count > supportedUpTo) return [];
  const concept = concernedConcept(analysis);
  const supports = supportOf(analysis, found, concept);
  if (supports.length === 0) return [];
  const dated = supports.some(({ statements }) => statements.some(({ said }) => said !== undefined));
  return [
    { kind: "heading", text: figures.supportTitle },
    markdown(figures.supportMeans(concept)),
    {
      kind: "table",
      head: figures.supportHead,
      rows: supports.map((support): Cell[] => [
        support.outcome.name,
        support.holds ? figures.holds : figures.fails,
        String(support.statements.length),
        String(support.sources.length),
        String(support.assumptions),
        datesOf(support, phrases),
      ]),
    },
    dated ? { kind: "support", supports } : markdown(figures.noDates),
  ];
}

function datesOf({ statements }: Support, { figures, general }: Phrases): string {
  const dates = statements.flatMap(({ said }) => said ?? []);
  if (statements.length === 0) return general.none;
  return dates.length === 0
    ? figures.noneDated
    : figures.said(dates[0]!, dates.at(-1)!, statements.length - dates.length);
}

export function claimsSection(
  { model }: Analysis,
  results: readonly ClaimResult[],
  untested: readonly UntestedClaim[],
  phrases: Phrases,
): Section {
  const { general, page } = phrases;
  const asStated = results.filter((result) => result.asStated).length;
  const holding = results.filter((result) => result.holds).length;
  const reading = (id: string | undefined): string =>
    model.conflict.scenarios.find((scenario) => scenario.id === id)?.name ?? page.baseReading;
  const drawnFrom = (because: readonly string[]): string =>
    because.length === 0 ? page.theAnalyst : groundsText({ model }, { because }, phrases);
  const table: Block = {
    kind: "table",
    head: page.claimHead,
    rows: [
      ...results.map((result) => [
        result.claim.name,
        reading(result.claim.scenario),
        page.claimVerdict(result.holds, result.claim.fails),
        claimReasons(result, phrases).join(general.semicolon),
        drawnFrom(result.claim.because),
      ]),
      ...untested.map(({ claim, findings }) => [
        claim.name,
        reading(claim.scenario),
        page.notTested,
        findings
          .map((finding) => inLanguage(finding, phrases.language))
          .map(({ message, remedy }) => (remedy === undefined ? message : `${message} ${remedy}`))
          .join(general.semicolon),
        drawnFrom(claim.because),
      ]),
    ],
  };
  return {
    id: "claims",
    title: page.titles.claims,
    blocks: [
      ...(results.length + untested.length === 0 ? [markdown(page.noClaims)] : []),
      ...(results.length > 0 ? [markdown(page.claimsCame(asStated, results.length, holding))] : []),
      ...(untested.length > 0 ? [markdown(page.claimsUntested(untested.length))] : []),
      ...(results.length + untested.length > 0 ? [table] : []),
    ],
  };
}

export function assumptionsSection({ entries, conflict }: Ledger, phrases: Phrases): Section {
  const { page } = phrases;
  const words = new EvidenceWords(conflict, phrases);
  const assumed = entries.filter((entry) => entry.assumed !== undefined);
  const uncited = entries.filter(
    ({ basis, item: { kind } }) => basis === "uncited" && kind !== "claim" && kind !== "option" && kind !== "now",
  );
  const blocks = [
    assumed.length === 0 ? page.nothingAssumed : page.partsAssumed(assumed.length),
    assumed.map(({ item, assumed: reason }) => `- ${page.assumption(words.label(item), reason ?? "")}`).join("\n"),
    uncited.length === 0 ? "" : page.nothingNamed(words.labels(uncited.map(({ item }) => item))),
  ];
  return {
    id: "assumptions",
    title: page.titles.assumptions,
    blocks: blocks.filter((text) => text !== "").map(markdown),
  };
}
