import type { Analysis } from "../../analysis/analyze.ts";
import type { ClaimResult } from "../../analysis/claims.ts";
import { type Ledger, ledger } from "../../evidence/ledger/ledger.ts";
import { claimReasons } from "../claims-text.ts";
import { evidenceText } from "../evidence-text.ts";
import { EvidenceWords } from "../evidence-words.ts";
import { count, groundsText } from "../words.ts";
import { type Block, markdown, type Section } from "./contents.ts";
import { situationOf } from "./subject.ts";

/** What the situation rests on, other readings left aside. */
export const ledgerOf = (analysis: Analysis, texts: ReadonlyMap<string, string>): Ledger =>
  ledger(situationOf(analysis), texts);

/** The ledger: its summary, and each of its parts to be unfolded. */
export function evidenceSection(found: Ledger): Section {
  const [opening = "", ...parts] = evidenceText(found).split(/\n\n(?=## )/);
  const [, ...summary] = opening.split("\n\n");
  return {
    id: "evidence",
    title: "On which evidence it rests",
    blocks: [
      markdown(summary.join("\n\n")),
      ...parts.map((part): Block => {
        const [title = "", ...body] = part.split("\n\n");
        return { kind: "fold", title: title.replace(/^## /, ""), blocks: [markdown(body.join("\n\n"))] };
      }),
    ],
  };
}

export function claimsSection({ model }: Analysis, results: readonly ClaimResult[]): Section {
  const asStated = results.filter((result) => result.asStated).length;
  const refuted = results.filter((result) => !result.holds);
  const words =
    results.length === 0
      ? "The file states no claims."
      : `${results.length === asStated ? `All ${count(results.length, "claim")} came out` : `${asStated} of ${count(results.length, "claim")} came out`} as the file states them: ${results.length - refuted.length} hold, ${refuted.length} fail. A claim is tested on the model as it stands, or on the reading that it names.`;
  const reading = (id: string | undefined): string =>
    model.conflict.scenarios.find((scenario) => scenario.id === id)?.name ?? "as it stands";
  const table: Block[] =
    results.length === 0
      ? []
      : [
          {
            kind: "table",
            head: ["Claim", "Reading", "Verdict", "What decides it", "Drawn from"],
            rows: results.map((result) => [
              result.claim.name,
              reading(result.claim.scenario),
              `**${result.holds ? "holds" : "fails"}**${result.asStated ? (result.claim.fails ? ", as stated" : "") : result.claim.fails ? ", though stated to fail" : ", though stated to hold"}`,
              claimReasons(result).join("; "),
              result.claim.because.length === 0
                ? "the analyst"
                : groundsText({ model }, { because: result.claim.because }),
            ]),
          },
        ];
  return { id: "claims", title: "What was claimed, and what comes of it", blocks: [markdown(words), ...table] };
}

export function assumptionsSection({ entries, conflict }: Ledger): Section {
  const words = new EvidenceWords(conflict);
  const assumed = entries.filter((entry) => entry.assumed !== undefined);
  const uncited = entries.filter(
    ({ basis, item: { kind } }) => basis === "uncited" && kind !== "claim" && kind !== "option" && kind !== "now",
  );
  const blocks = [
    assumed.length === 0
      ? "Nothing is marked as an assumption of the analyst."
      : `${count(assumed.length, "part")} of the model ${assumed.length === 1 ? "rests" : "rest"} on an assumption of the analyst, alone or beside evidence:`,
    assumed
      .map(({ item, assumed: reason }) => `- ${words.label(item)}: ${reason === "" ? "no reason is given" : reason}`)
      .join("\n"),
    uncited.length === 0 ? "" : `Nothing at all is named for ${words.labels(uncited.map(({ item }) => item))}.`,
  ];
  return {
    id: "assumptions",
    title: "What was assumed",
    blocks: blocks.filter((text) => text !== "").map(markdown),
  };
}
