import type { ConceptId } from "../../src/engine/concepts.ts";
import type { ConflictModel } from "../../src/model/conflict-model.ts";
import { and, exactlyOne, infeasible, model, not, notBoth, or, ranking, statements, taken } from "./models.ts";

/** A published conflict with the tables printed for it. State ids; sorted. */
export interface Published {
  readonly source: string;
  readonly model: ConflictModel;
  readonly patterns?: readonly string[];
  readonly equilibria: Partial<Record<ConceptId, readonly number[]>>;
  readonly stable?: Partial<Record<ConceptId, Readonly<Record<string, readonly number[]>>>>;
}

/** The published codes of US–North Korea, S + 2W + 4I + 8A, in the order of our state numbers. */
const koreaCodes = [0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14];
const byCode = (written: string): string => written.replace(/\d+/g, (code) => String(koreaCodes.indexOf(+code) + 1));
const codes = (...list: number[]): number[] => list.map((code) => koreaCodes.indexOf(code) + 1);

const korea = (invade: string): ConflictModel =>
  model({
    actors: { us: ["strike+", "withdraw"], nk: [invade, "abandon"] },
    rules: [notBoth("us.strike", "us.withdraw")],
    preferences: [
      ranking("us", byCode("8>0>9>10>12>5>4>13>14>1>2>6")),
      ranking("nk", byCode("6>14>2>10>0>4>12>5>1>13>8>9")),
    ],
  });

export const publishedConflicts: readonly Published[] = [
  {
    source: "Prisoner's dilemma",
    model: model({
      actors: { a: ["cooperate"], b: ["cooperate"] },
      preferences: [ranking("a", "3>4>1>2"), ranking("b", "2>4>1>3")],
    }),
    patterns: ["NN", "YN", "NY", "YY"],
    equilibria: { nash: [1], gmr: [1, 4], smr: [1, 4], seq: [1, 4], sim: [1, 4] },
    stable: {
      nash: { a: [1, 3], b: [1, 2] },
      gmr: { a: [1, 3, 4], b: [1, 2, 4] },
      smr: { a: [1, 3, 4], b: [1, 2, 4] },
      seq: { a: [1, 3, 4], b: [1, 2, 4] },
      sim: { a: [1, 3, 4], b: [1, 2, 4] },
    },
  },
  {
    source: "Cuban missile crisis",
    model: model({
      actors: { us: ["strike+", "blockade"], ussr: ["withdraw", "escalate"] },
      rules: [notBoth("ussr.withdraw", "ussr.escalate")],
      preferences: [ranking("us", "5>7>6>8>3>2>4>1>12>10>11>9"), ranking("ussr", "1>5>7>3>6>2>8>4>12>10>11>9")],
    }),
    patterns: "NNNN YNNN NYNN YYNN NNYN YNYN NYYN YYYN NNNY YNNY NYNY YYNY".split(" "),
    equilibria: {
      nash: [6],
      gmr: [1, 2, 3, 5, 6, 7, 8],
      smr: [1, 2, 3, 5, 6, 7, 8],
      seq: [5, 6, 7],
      sseq: [5, 6, 7],
    },
    stable: {
      nash: { us: [2, 3, 5, 6, 12], ussr: [1, 6, 7, 8] },
      seq: { us: [2, 3, 5, 6, 7, 12], ussr: [1, 5, 6, 7, 8] },
    },
  },
  {
    source: "Elmira groundwater, nine states",
    model: model({
      actors: { moe: ["modify+"], uniroyal: ["delay-", "accept", "abandon+"], lg: ["insist"] },
      rules: [exactlyOne("uniroyal.delay", "uniroyal.accept", "uniroyal.abandon")],
      merges: [{ when: taken("uniroyal.abandon") }],
      preferences: [
        ranking("moe", "7>3>4>8>5>1>2>6>9"),
        ranking("uniroyal", "1>4>8>5>9>3>7>2>6"),
        ranking("lg", "7>3>5>1>8>6>4>2>9"),
      ],
    }),
    patterns: "NYNNN YYNNN NNYNN YNYNN NYNNY YYNNY NNYNY YNYNY ---Y-".split(" "),
    equilibria: { nash: [5, 8, 9], gmr: [1, 4, 5, 8, 9], smr: [1, 4, 5, 8, 9], seq: [5, 8, 9], sseq: [5, 8, 9] },
    stable: { nash: { lg: [5, 6, 7, 8, 9] }, seq: { lg: [2, 3, 5, 6, 7, 8, 9] } },
  },
  {
    source: "Syria–Iraq 1975",
    model: model({
      actors: { syria: ["release", "escalate"], iraq: ["attack"] },
      rules: [notBoth("syria.release", "syria.escalate")],
      preferences: [ranking("syria", "1>3>6>2>4>5"), ranking("iraq", "2>4>6>1>5>3")],
    }),
    patterns: ["NNN", "YNN", "NYN", "NNY", "YNY", "NYY"],
    equilibria: { nash: [6], gmr: [1, 6], smr: [6], seq: [6], sim: [6] },
  },
  {
    source: "Simultaneous stability with an infeasible combination",
    model: model({
      actors: { a: ["a1", "a2"], b: ["b"] },
      rules: [notBoth("a.a1", "a.a2")],
      preferences: [ranking("a", "2>3>1>4>5>6"), ranking("b", "4>5>6>1>2>3")],
    }),
    patterns: ["NNN", "YNN", "NYN", "NNY", "YNY", "NYY"],
    equilibria: {},
    stable: { sim: { a: [1, 2, 3, 4] } },
  },
  {
    source: "US–North Korea, November 2017, run 1",
    model: korea("invade"),
    equilibria: { nash: codes(0, 5), seq: codes(0, 5, 10), smr: codes(0, 4, 5, 10, 12) },
  },
  {
    source: "US–North Korea, November 2017, run 3",
    model: korea("invade+"),
    equilibria: { seq: codes(0, 5, 10, 12) },
  },
];

const meet = taken("dprk.meet");
const [accept, ease, deepen, back] = ["usa.accept", "usa.ease", "dprk.deepen", "russia.back"].map(taken);

/**
 * A possible summit in autumn 2025, in little. Options in order: usa invite, accept, ease; dprk meet, deepen; rok broker;
 * russia back. `hardline`: Washington puts denuclearisation before a meeting.
 */
export function summit(reading: "open" | "hardline"): ConflictModel {
  const first = reading === "open" ? [meet, not(accept)] : [not(accept), meet];
  return model({
    actors: { usa: ["invite", "accept", "ease"], dprk: ["meet", "deepen"], rok: ["broker"], russia: ["back"] },
    rules: [infeasible(and(meet, not(taken("usa.invite"))))],
    preferences: [
      statements("usa", ...first, or(not(ease), meet), taken("usa.invite"), not(ease)),
      statements("dprk", or(not(meet), accept), or(meet, not(accept)), accept, ease, deepen, back),
      statements("rok", meet, taken("rok.broker"), taken("usa.invite"), not(deepen)),
      statements("russia", deepen, back, not(accept)),
    ],
  });
}
