import type { Analysis } from "../../analysis/analyze.ts";
import type { ClaimResult } from "../../analysis/claims.ts";
import { type Ledger, ledger } from "../../evidence/ledger/ledger.ts";
import { claimReasons } from "../claims-text.ts";
import { evidenceText } from "../evidence-text.ts";
import { EvidenceWords } from "../evidence-words.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { groundsText } from "../words.ts";
import { type Block, markdown, type Section } from "./contents.ts";
import { situationOf } from "./subject.ts";

/** What the situation rests on, other readings left aside. */
export const ledgerOf = (analysis: Analysis, texts: ReadonlyMap<string, string>): Ledger =>
  ledger(situationOf(analysis), texts);

/** The ledger: its summary, and each of its parts to be unfolded. */
export function evidenceSection(found: Ledger, phrases: Phrases): Section {
  const [opening = "", ...parts] = evidenceText(found, {}, phrases).split(/\n\n(?=## )/);
  const [, ...summary] = opening.split("\n\n");
  return {
    id: "evidence",
    title: phrases.page.titles.evidence,
    blocks: [
      markdown(summary.join("\n\n")),
      ...parts.map((part): Block => {
        const [title = "", ...body] = part.split("\n\n");
        return { kind: "fold", title: title.replace(/^## /, ""), blocks: [markdown(body.join("\n\n"))] };
      }),
    ],
  };
}

export function claimsSection({ model }: Analysis, results: readonly ClaimResult[], phrases: Phrases): Section {
  const { general, page } = phrases;
  const asStated = results.filter((result) => result.asStated).length;
  const holding = results.filter((result) => result.holds).length;
  const reading = (id: string | undefined): string =>
    model.conflict.scenarios.find((scenario) => scenario.id === id)?.name ?? page.baseReading;
  const table: Block = {
    kind: "table",
    head: page.claimHead,
    rows: results.map((result) => [
      result.claim.name,
      reading(result.claim.scenario),
      page.claimVerdict(result.holds, result.claim.fails),
      claimReasons(result, phrases).join(general.semicolon),
      result.claim.because.length === 0
        ? page.theAnalyst
        : groundsText({ model }, { because: result.claim.because }, phrases),
    ]),
  };
  return {
    id: "claims",
    title: page.titles.claims,
    blocks:
      results.length === 0
        ? [markdown(page.noClaims)]
        : [markdown(page.claimsCame(asStated, results.length, holding)), table],
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
