/**
 * The one registry of solution concepts and of the rules that fix their reading. Help, documentation, completion,
 * validation and tests are fed from here.
 */

/** The concepts that engines compute. */
export type ConceptId = "nash" | "gmr" | "smr" | "seq" | "sseq" | "sim";
/** Limited-move stability so many moves ahead, "lh:3": a family that is computed outside the engines. */
export type LimitedMoveId = `lh:${number}`;
/** Whatever an analysis can be asked for. */
export type AskedConcept = ConceptId | LimitedMoveId;

export interface Concept<Id extends AskedConcept = ConceptId> {
  readonly id: Id;
  /** For a sentence: "when others reply only where they gain, …". */
  readonly gloss: string;
  readonly name: string;
  /** When a state is stable for an actor, in one sentence. */
  readonly definition: string;
  readonly citation: string;
  readonly status: "published tables" | "reference engine only" | "experimental";
}

/**
 * Every concept that engines compute, in the order in which they are shown.
 *
 * @example
 * ```ts
 * concepts.map(({ id }) => id); // => ["nash", "gmr", "smr", "seq", "sseq", "sim"]
 * ```
 */
export const concepts: readonly Concept[] = [
  {
    id: "nash",
    gloss: "looking one move ahead",
    name: "Nash stability",
    definition: "The actor has no unilateral improvement from the state.",
    citation: "Nash 1950; Fang, Hipel & Kilgour 1993",
    status: "published tables",
  },
  {
    id: "gmr",
    gloss: "when any reply may answer",
    name: "General metarationality",
    definition:
      "Every unilateral improvement of the actor can be answered by a legal sequence of moves of the others that leaves it no better off than it began.",
    citation: "Howard 1971; Fang, Hipel & Kilgour 1993",
    status: "published tables",
  },
  {
    id: "smr",
    gloss: "when any reply may answer that leaves no way out",
    name: "Symmetric metarationality",
    definition:
      "As general metarationality, and the actor cannot move on from where the answer ends to anything better than where it began.",
    citation: "Howard 1971; Fang, Hipel & Kilgour 1993",
    status: "published tables",
  },
  {
    id: "seq",
    gloss: "when others reply only where they gain",
    name: "Sequential stability",
    definition:
      "Every unilateral improvement of the actor can be answered by a legal sequence of the others' own improvements that leaves it no better off than it began.",
    citation: "Fraser & Hipel 1979, 1984; Fang, Hipel & Kilgour 1993",
    status: "published tables",
  },
  {
    id: "sseq",
    gloss: "when others reply only where they gain and leave no way out",
    name: "Symmetric sequential stability",
    definition:
      "As sequential stability, and the actor cannot move on from where the answer ends to anything better than where it began.",
    citation: "Rêgo & Vieira 2017",
    status: "published tables",
  },
  {
    id: "sim",
    gloss: "when others may improve at the same moment",
    name: "Simultaneous stability",
    definition:
      "Every unilateral improvement of the actor, taken together with some improvements that the others could make at the same moment, gives a feasible state no better for it than where it began.",
    citation: "Fraser & Hipel 1984",
    status: "published tables",
  },
];

/**
 * Farthest that limited-move stability looks ahead.
 *
 * @example
 * ```ts
 * farthestHorizon; // => 1000
 * ```
 */
export const farthestHorizon = 1000;

/**
 * How many moves ahead the concept looks, for "lh:3" and the like; undefined for any other text.
 *
 * @example
 * ```ts
 * horizonOf("lh:3"); // => 3
 * horizonOf("nash"); // => undefined
 * ```
 */
export function horizonOf(id: string): number | undefined {
  const match = /^lh:([1-9]\d{0,3})$/.exec(id);
  const horizon = match === null ? 0 : Number(match[1]);
  return horizon >= 1 && horizon <= farthestHorizon ? horizon : undefined;
}

/**
 * Whether there is a concept with this id, the family that looks a number of moves ahead included.
 *
 * @example
 * ```ts
 * isConcept("seq"); // => true
 * isConcept("lh:4"); // => true
 * isConcept("peace"); // => false
 * ```
 */
export function isConcept(id: string): id is AskedConcept {
  return concepts.some((concept) => concept.id === id) || horizonOf(id) !== undefined;
}

/**
 * What the registry says of a concept, and of a member of the family of limited-move stability.
 *
 * @example
 * ```ts
 * describeConcept("seq").citation; // => "Fraser & Hipel 1979, 1984; Fang, Hipel & Kilgour 1993"
 * describeConcept("lh:3").name; // => "Limited-move stability, 3 moves ahead"
 * ```
 */
export function describeConcept(id: AskedConcept): Concept<AskedConcept> {
  const registered = concepts.find((concept) => concept.id === id);
  if (registered) return registered;
  const ahead = `${horizonOf(id)} ${id === "lh:1" ? "move" : "moves"}`;
  return {
    id,
    gloss: `looking ${ahead} ahead, to where both would in turn move on or stay`,
    name: `Limited-move stability, ${ahead} ahead`,
    definition: `With at most ${ahead} in all, made in turn and each side choosing what ends best for it, the actor would rather stay than move first.`,
    citation: "Kilgour 1984; Fang, Hipel & Kilgour 1993; two actors only",
    status: "published tables",
  };
}

/**
 * What is computed unless something else is asked for.
 *
 * @example
 * ```ts
 * defaultConcepts; // => ["nash", "gmr", "smr", "seq", "sseq"]
 * ```
 */
export const defaultConcepts: readonly ConceptId[] = ["nash", "gmr", "smr", "seq", "sseq"];

/** The readings on which sources and tools disagree; each a visible switch. */
export interface Rules {
  /**
   * What the others may do in answer. `legal`: any number of moves, none twice in a row by the same actor (Fang, Hipel &
   * Kilgour 1993). `each-once`: each of them moves at most once (GMCR+ since 2016). `single`: one move (GMCR+ before).
   */
  readonly "sanction-sequences": "legal" | "each-once" | "single";
  /** Whether an equally preferred state counts as a sanction. */
  readonly "ties-sanction": "yes" | "no";
}

/**
 * How each rule reads unless it is switched.
 *
 * @example
 * ```ts
 * defaultRules; // => { "sanction-sequences": "legal", "ties-sanction": "yes" }
 * ```
 */
export const defaultRules: Rules = { "sanction-sequences": "legal", "ties-sanction": "yes" };

export interface RuleDefinition {
  readonly id: keyof Rules;
  readonly definition: string;
  readonly values: readonly { readonly id: string; readonly definition: string; readonly citation: string }[];
}

/**
 * Every rule with its readings.
 *
 * @example
 * ```ts
 * ruleDefinitions.map(({ id }) => id); // => ["sanction-sequences", "ties-sanction"]
 * ```
 */
export const ruleDefinitions: readonly RuleDefinition[] = [
  {
    id: "sanction-sequences",
    definition: "Which sequences of the others' moves can sanction an improvement.",
    values: [
      {
        id: "legal",
        definition: "Any number of moves; nobody moves twice in a row, and may move again later.",
        citation: "Fang, Hipel & Kilgour 1993",
      },
      { id: "each-once", definition: "Each of the others moves at most once.", citation: "GMCR+ since 2016" },
      { id: "single", definition: "One move by one of the others.", citation: "GMCR+ before 2016" },
    ],
  },
  {
    id: "ties-sanction",
    definition: "Whether a state that the actor likes exactly as much as where it began sanctions its improvement.",
    values: [
      {
        id: "yes",
        definition: "It does: a sanction leaves the actor no better off.",
        citation: "Fang, Hipel & Kilgour 1993",
      },
      { id: "no", definition: "It does not: a sanction leaves the actor worse off.", citation: "named rule" },
    ],
  },
];
