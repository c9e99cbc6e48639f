import {
  type Analysis,
  type Grounds,
  type Ledger,
  ledger,
  type Reason,
  reasonForOrder,
  type StatementCaveat,
  type StatementPreference,
} from "detente";
import { expressionWords } from "../expression-words.ts";
import type { Asked } from "../question.ts";

/** Somebody's words, as evidence stands beside a proof. */
export interface GivenStatement {
  readonly id: string;
  readonly name: string;
  readonly by?: string;
  readonly on?: string;
  readonly quote?: string;
  readonly source?: string;
  readonly caveats: readonly StatementCaveat[];
}

/** Why an actor prefers one state to another, and what that rests on. */
export interface GivenReason {
  readonly actor: string;
  readonly kind: Reason["kind"];
  /** The statements that decide it, in words; for one: how important it is, and whether it holds at the better state. */
  readonly statements: readonly string[];
  readonly importance?: number;
  readonly holdsAtBetter?: boolean;
  readonly evidence: readonly GivenStatement[];
  /** Sources cited as a whole. */
  readonly sources: readonly string[];
  /** The analyst's reason, "" when none is given; absent where nothing is assumed. */
  readonly assumed?: string;
  /** How many sources carry it in all. */
  readonly sourceCount: number;
  /** Where it stands in the text, for who wants to see it there. */
  readonly line?: number;
}

/** Tells the reasons of one analysis: why an actor prefers one of two states to the other. */
export function reasonTeller(asked: Asked, analysis: Analysis) {
  const tell = groundsTeller(asked, analysis);
  return (actor: number, a: number, b: number): GivenReason => tell(actor, reasonForOrder(analysis, actor, a, b));
}

/** Tells what an actor's reasons rest on. */
export function groundsTeller({ language }: Asked, analysis: Analysis) {
  const { model } = analysis;
  let known: Ledger | undefined;
  const given = (grounds: Grounds) => {
    known ??= ledger(model.conflict);
    const because = grounds.because ?? [];
    const entries = known.statements.filter(({ statement }) => because.includes(statement.id));
    const sources = known.sources.filter(({ source }) => because.includes(source.id)).map(({ source }) => source.name);
    const carrying = new Set([...entries.flatMap(({ source }) => source?.name ?? []), ...sources]);
    return {
      evidence: entries.map(
        ({ statement, source, caveats }): GivenStatement => ({
          id: statement.id,
          name: statement.name,
          ...(statement.by === undefined ? {} : { by: statement.by }),
          ...(statement.on === undefined ? {} : { on: statement.on }),
          ...(statement.quote === undefined ? {} : { quote: statement.quote }),
          ...(source ? { source: source.name } : {}),
          caveats,
        }),
      ),
      sources,
      sourceCount: carrying.size,
      ...(grounds.assumed === undefined ? {} : { assumed: grounds.assumed }),
    };
  };
  return (actor: number, reason: Reason): GivenReason => {
    const { id } = model.actors[actor]!;
    const base = { actor: id, kind: reason.kind };
    switch (reason.kind) {
      case "tie":
        return { ...base, statements: [], evidence: [], sources: [], sourceCount: 0 };
      case "ranking":
        return { ...base, statements: [], ...given(reason.grounds) };
      case "weights":
        return {
          ...base,
          statements: reason.statements.map(({ when }) => expressionWords(when, model, language)),
          ...given({ because: [...new Set(reason.statements.flatMap(({ grounds }) => grounds.because ?? []))] }),
        };
      case "statement": {
        const line = lineOf(analysis, id, reason.importance);
        return {
          ...base,
          statements: [expressionWords(reason.when, model, language)],
          importance: reason.importance,
          holdsAtBetter: reason.holdsAtBetter,
          ...given(reason.grounds),
          ...(line === undefined ? {} : { line }),
        };
      }
    }
  };
}

/** The line of an actor's statement of such importance. */
function lineOf({ model }: Analysis, actor: string, importance: number): number | undefined {
  const preference = model.preferences.find(
    (each): each is StatementPreference => each.actor === actor && each.kind === "statements",
  );
  const statements = preference?.items.flatMap((item) => (item.kind === "unordered" ? item.items : [item]));
  return statements?.[importance - 1]?.at?.line;
}
