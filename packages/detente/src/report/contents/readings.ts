import type { Analysis } from "../../analysis/analyze.ts";
import { prepare } from "../../analysis/prepare.ts";
import { readingIds } from "../../analysis/readings.ts";
import { type Shares, sweepShares } from "../../analysis/sweep/shares.ts";
import type { ConceptId } from "../../engine/concepts.ts";
import type { StateSpace } from "../../engine/states.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { sharesText } from "../sweep/shares-text.ts";
import { type Block, markdown } from "./contents.ts";
import { concernedConcept } from "./verdicts.ts";

/** Samples drawn where there are too many ways of deciding what is open to count them all. */
const samples = 2_000;
/** Readings with more states than this are not solved again for every sample. */
const statesUpTo = 500;

/**
 * In which share of the readings of the file, and of what they leave open, each outcome holds: the situation itself first.
 * Nothing where there is one reading and it leaves nothing open.
 */
export async function readingsBlocks(
  analysis: Analysis,
  phrases: Phrases,
  signal: AbortSignal | undefined,
): Promise<readonly Block[]> {
  const { concepts, rules } = analysis;
  const spaces = readingsOf(analysis);
  const shares = await sweepShares(spaces, { concepts, rules, samples, ...(signal ? { signal } : {}) });
  if (shares.open === 0 && spaces.length === 1) return [];
  const [, summary = "", ...tables] = sharesText(shares, { states: false, most: 0 }, phrases).split("\n\n");
  return [
    { kind: "heading", text: phrases.figures.sharesTitle },
    markdown(summary),
    { kind: "shares", shares, concept: concernedConcept(analysis) },
    { kind: "fold", title: phrases.figures.sharesFold, blocks: [markdown(tables.join("\n\n"))] },
  ];
}

/** The situation at hand, and the other readings of its file that can be computed. */
function readingsOf({ model, space }: Analysis): StateSpace[] {
  // what an actor sees is no reading of what is so
  if (model.seenBy !== undefined) return [space];
  const others = readingIds(model.conflict).filter((id) => id !== model.scenario?.id);
  return [
    space,
    ...others.flatMap((id) => {
      const { space: other } = prepare(model.conflict, id, statesUpTo);
      return other ? [other] : [];
    }),
  ];
}

/** Outcomes in rows; readings, or concepts, in columns. */
export interface SharesGrid {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly shares: readonly (Shares["together"]["any"][number] | undefined)[];
  }[];
  /** Columns are readings, under one concept; else they are concepts. */
  readonly byReading: boolean;
}

/** Outcomes by readings under one concept; by concepts where there is one reading only. */
export function sharesGrid({ readings, together, concepts }: Shares, concept: ConceptId, phrases: Phrases): SharesGrid {
  if (readings.length === 1)
    return {
      columns: concepts,
      rows: together.outcomes.map(({ name, shares }) => ({ name, shares })),
      byReading: false,
    };
  const asked = concepts.indexOf(concept);
  return {
    columns: readings.map(({ space }) => space.model.scenario?.name ?? phrases.change.asItStands),
    rows: together.outcomes.map(({ id, name }) => ({
      name,
      shares: readings.map(({ space, outcomes }) => {
        const index = space.model.outcomes.findIndex((outcome) => outcome.id === id);
        return outcomes[index]?.[asked];
      }),
    })),
    byReading: true,
  };
}
