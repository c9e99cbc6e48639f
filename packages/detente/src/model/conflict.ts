import type { Expression, Located } from "./expression.ts";

/**
 * A whole conflict file as plain immutable data, names resolved: what the language, the `.gmcr` importer and canonical
 * JSON all produce. `scenario.ts` turns it, with a scenario chosen, into the `ConflictModel` that is analysed.
 */
export interface Conflict extends Declarations {
  readonly title: string;
  /** ISO date of the situation described. */
  readonly asOf?: string;
  readonly scenarios: readonly Scenario[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly statements: readonly Statement[];
  /** What an imported file held that Détente has no place for, kept for the way back; by format name. */
  readonly foreign?: Readonly<Record<string, unknown>>;
}

/** The part of a conflict that a scenario may override. */
export interface Declarations {
  readonly actors: readonly Actor[];
  /** Options (`actor.option`) in declared order, where that is not simply actor by actor (imported files). */
  readonly optionOrder?: readonly string[];
  readonly rules: readonly Rule[];
  readonly merges: readonly Merge[];
  readonly forbidden: readonly ForbiddenMove[];
  readonly unseen: readonly Unseen[];
  /** Present in graph form only: states and moves are named directly and there are no options. */
  readonly graph?: Graph;
  readonly statusQuo?: StatusQuo;
  readonly outcomes: readonly Outcome[];
  readonly preferences: readonly Preference[];
}

/** An actor (the literature: decision maker). */
export interface Actor extends Located {
  readonly id: string;
  readonly name: string;
  readonly options: readonly Option[];
}

export interface Option extends Located, Grounds {
  /** Within its actor; elsewhere `actor.option`. */
  readonly id: string;
  readonly name: string;
  /** `take`: never N again once Y; `drop`: never Y again once N. */
  readonly direction: "both" | "take" | "drop";
}

/** A feasibility rule. `infeasible`: each member excludes the states where it holds; the others must be met. */
export interface Rule extends Located, Grounds {
  readonly kind: "infeasible" | "require" | "at-most-one" | "exactly-one" | "at-least-one";
  readonly of: readonly Expression[];
}

/** All states where `when` holds are one state. */
export interface Merge extends Located, Grounds {
  readonly when: Expression;
}

/** A move from a state where `from` holds to one where `to` holds is forbidden; an absent part means any. */
export interface ForbiddenMove extends Located, Grounds {
  readonly from?: Expression;
  readonly to?: Expression;
  readonly by?: string;
}

/** The actor does not see states where `when` holds: it moves neither into nor out of them. */
export interface Unseen extends Located, Grounds {
  readonly by: string;
  readonly when: Expression;
}

export interface Graph {
  readonly states: readonly GraphState[];
  readonly moves: readonly GraphMove[];
  /** Actors whose moves a scenario takes away altogether: `moves usa { }`. */
  readonly unmoved?: readonly string[];
}
export interface GraphState extends Located {
  readonly id: string;
  readonly name: string;
}
export interface GraphMove extends Located {
  readonly by: string;
  readonly from: string;
  readonly to: string;
}

/** Today: the options taken, all others not; or, in graph form, a state. */
export type StatusQuo = (
  | { readonly kind: "options"; readonly taken: readonly string[]; readonly notTaken: readonly string[] }
  | { readonly kind: "state"; readonly state: string }
) &
  Located &
  Grounds;

export interface Outcome extends Located {
  readonly id: string;
  readonly name: string;
  readonly when: Expression;
}

/** What a declaration rests on. */
export interface Grounds {
  /** Ids of statements or sources. */
  readonly because?: readonly string[];
  /** Marked as the analyst's own assumption, with the reason given ("" when none). */
  readonly assumed?: string;
}

export type Preference = StatementPreference | RankingPreference;

/** Option prioritization (Hipel, Kilgour, Fang & Peng 1997): statements, most important first. */
export interface StatementPreference extends Located {
  readonly kind: "statements";
  readonly actor: string;
  readonly items: readonly PreferenceItem[];
}
export type PreferenceItem = PreferenceStatement | UnorderedStatements;
export interface PreferenceStatement extends Located, Grounds {
  readonly kind: "statement";
  readonly when: Expression;
  /** A positive decimal as written ("2.5"); either every statement of an actor has one or none has. */
  readonly weight?: string;
  /** A state where it holds is greatly preferred to one where it does not. */
  readonly much?: boolean;
  /** How sure the analyst is that the statement belongs here, 0 to 1. */
  readonly perhaps?: number;
}
/** Statements whose relative order is not known. */
export interface UnorderedStatements extends Located {
  readonly kind: "unordered";
  readonly items: readonly PreferenceStatement[];
}

/** A direct ranking: tiers from most preferred; the states of a tier are equally preferred. */
export interface RankingPreference extends Located, Grounds {
  readonly kind: "ranking";
  readonly actor: string;
  readonly tiers: readonly RankingTier[];
}
export interface RankingTier extends Located {
  readonly states: readonly StateReference[];
  /** Greatly preferred to the next tier (written `>>`). */
  readonly much?: boolean;
}

/** One or more states by pattern ('Y', 'N', '-' for either), number from 1, outcome or named state. */
export type StateReference = (
  | { readonly kind: "pattern"; readonly pattern: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "outcome"; readonly outcome: string }
  | { readonly kind: "state"; readonly state: string }
) &
  Located;

/** Replaces the blocks it holds: an actor, an outcome or a preference by name, the status quo, the graph; rules are added. */
export interface Scenario extends Located {
  readonly id: string;
  readonly name: string;
  readonly asOf?: string;
  /** An actor's perception rather than the analyst's reading. */
  readonly seenBy?: string;
  /** The scenario that this one builds on; the base model otherwise. */
  readonly extends?: string;
  /** Drop the rules, merges and forbidden moves of what it builds on. */
  readonly withoutRules?: boolean;
  readonly overrides: Partial<Declarations>;
}

export interface Source extends Located {
  readonly id: string;
  readonly name: string;
  readonly file?: string;
  readonly url?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published?: string;
  /** Whose side it takes, in the analyst's words. */
  readonly slant?: string;
  /** SHA-256 of the original file's bytes, lower-case hexadecimal: the file is known by it wherever it lies. */
  readonly sha256?: string;
}

/** What somebody said or did, by whose account. */
export interface Statement extends Located {
  readonly id: string;
  readonly name: string;
  /** Speaker. */
  readonly by?: string;
  /** Actor id on whose behalf. */
  readonly for?: string;
  /** When it was said or done. */
  readonly on?: string;
  /** When it was reported, where that is another day. */
  readonly reported?: string;
  readonly quote?: string;
  /**
   * What stands right before and right after the quote, for a quote whose words the source has more than once: prefix and
   * suffix of a text quote selector (W3C Web Annotation Data Model, 2017, 4.2.4). Either may be empty.
   */
  readonly between?: { readonly before: string; readonly after: string };
  /** Where the quote stands, for a finding about it. */
  readonly quoteAt?: Located["at"];
  /** Source id. */
  readonly source?: string;
  /** How far it is to be relied on: an Admiralty code ("B2"), or a number from 0 to 1 as written ("0.7"). */
  readonly reliability?: string;
  /** Ids of the statements that this one disputes. */
  readonly against?: readonly string[];
  /** Taken back by whoever said or published it: when, "" where that is not known. */
  readonly retracted?: string;
}

/** A conclusion to be tested. */
export interface Claim extends Located {
  readonly id: string;
  readonly name: string;
  readonly because: readonly string[];
  /** The claim is stated to fail: a source's conclusion that the model refutes. */
  readonly fails: boolean;
  readonly scenario?: string;
  /** Only states where all of these hold are looked at. */
  readonly given: readonly Expression[];
  readonly expect: readonly Expectation[];
}

export type Expectation =
  | StabilityExpectation
  | ReachabilityExpectation
  | SetExpectation
  | ForesightExpectation
  | ForesightSetExpectation;

/** Which states an expectation is about. `every X` and a bare X are the same. */
export interface Subject {
  readonly quantifier: "some" | "no" | "every";
  readonly states: StateSelector;
}
/** `now`, a state number, or the states where an expression (often just an outcome) holds. */
export type StateSelector =
  | { readonly kind: "now" }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "where"; readonly when: Expression };

export interface StabilityExpectation extends Located {
  readonly kind: "stability";
  readonly subject: Subject;
  readonly negated: boolean;
  /** Concept ids; the expectation must be met under each. */
  readonly concepts: readonly string[];
  /** Stable for these actors; for all (an equilibrium) when absent. */
  readonly actors?: readonly string[];
  /** For these actors as one coalition; for every coalition of two or more when none are named. */
  readonly together?: boolean;
}
export interface ReachabilityExpectation extends Located {
  readonly kind: "reachability";
  readonly subject: Subject;
  readonly negated: boolean;
  readonly from: StateSelector;
  readonly by: "moves" | "improvements";
  /** Only these actors move; all when absent. */
  readonly actors?: readonly string[];
  /**
   * By improvements only: one joint improvement of these actors, any legal sequence of their moves to what each of them
   * prefers to where it began. Of any coalition of two or more when none are named.
   */
  readonly together?: boolean;
}
/** The stable states are exactly these: how a published table is held as a claim. */
export interface SetExpectation extends Located {
  readonly kind: "set";
  readonly concepts: readonly string[];
  /** Stable for this actor; for all (the equilibria) when neither an actor nor a coalition is meant. */
  readonly actor?: string;
  /** Members of the coalition that they are stable for. */
  readonly actors?: readonly string[];
  /** For the `actors` as one coalition; for every coalition of two or more when none are named. */
  readonly together?: boolean;
  readonly states: readonly StateReference[];
}
/** Membership in Chwe's largest consistent set (1994). */
export interface ForesightExpectation extends Located {
  readonly kind: "foresight";
  readonly subject: Subject;
  readonly negated: boolean;
  /** Who may move: single actors, or any group of them. */
  readonly by: "actors" | "coalitions";
}
/** The largest consistent set is exactly this. */
export interface ForesightSetExpectation extends Located {
  readonly kind: "foresight-set";
  readonly by: "actors" | "coalitions";
  readonly states: readonly StateReference[];
}
