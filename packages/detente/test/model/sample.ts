import type { Conflict } from "../../src/model/conflict.ts";
import type { Expression } from "../../src/model/expression.ts";

export const option = (key: string): Expression => ({ op: "option", option: key });
export const not = (of: Expression): Expression => ({ op: "not", of });

/** A small conflict that uses most of what a file can hold. */
export const sample: Conflict = {
  title: "Summit",
  asOf: "2025-10-29",
  actors: [
    {
      id: "usa",
      name: "United States",
      options: [
        { id: "invite", name: "Offer a meeting", direction: "both", because: ["terms"] },
        { id: "accept", name: "Accept", direction: "take" },
      ],
    },
    { id: "dprk", name: "North Korea", options: [{ id: "meet", name: "Meet", direction: "both" }] },
  ],
  rules: [
    {
      kind: "infeasible",
      of: [{ op: "and", of: [option("dprk.meet"), not(option("usa.invite"))] }],
      because: ["article"],
    },
  ],
  merges: [],
  forbidden: [{ from: option("dprk.meet"), by: "usa" }],
  unseen: [{ by: "dprk", when: option("usa.accept") }],
  statusQuo: { kind: "options", taken: ["usa.invite"], notTaken: [], because: ["article"] },
  outcomes: [{ id: "summit", name: "Summit", when: option("dprk.meet") }],
  preferences: [
    {
      kind: "statements",
      actor: "usa",
      items: [
        { kind: "statement", when: option("dprk.meet"), because: ["terms"], perhaps: 0.6 },
        {
          kind: "unordered",
          items: [
            { kind: "statement", when: not(option("usa.accept")), assumed: "" },
            { kind: "statement", when: { op: "outcome", outcome: "summit" }, much: true },
          ],
        },
      ],
    },
    {
      kind: "ranking",
      actor: "dprk",
      tiers: [
        { states: [{ kind: "pattern", pattern: "YYY" }], much: true },
        {
          states: [
            { kind: "number", number: 1 },
            { kind: "outcome", outcome: "summit" },
          ],
        },
      ],
    },
  ],
  scenarios: [
    {
      id: "hardline",
      name: "Hard line",
      asOf: "2018-06-12",
      overrides: {
        preferences: [
          {
            kind: "statements",
            actor: "usa",
            items: [{ kind: "statement", when: not(option("usa.invite")), weight: "2.5" }],
          },
        ],
        rules: [{ kind: "require", of: [option("usa.invite")] }],
      },
    },
    {
      id: "seen",
      name: "As Pyongyang sees it",
      seenBy: "dprk",
      extends: "hardline",
      withoutRules: true,
      overrides: {
        actors: [
          { id: "usa", name: "Washington", options: [{ id: "invite", name: "Invite", direction: "both" }] },
          { id: "rok", name: "South Korea", options: [{ id: "broker", name: "Broker", direction: "both" }] },
        ],
        statusQuo: { kind: "options", taken: ["rok.broker"], notTaken: [] },
        outcomes: [{ id: "summit", name: "Brokered summit", when: option("rok.broker") }],
        forbidden: [],
      },
    },
  ],
  claims: [
    {
      id: "unlock",
      name: "A shift unlocks it",
      because: ["article"],
      fails: false,
      scenario: "hardline",
      given: [option("usa.accept")],
      expect: [
        {
          kind: "stability",
          subject: { quantifier: "some", states: { kind: "where", when: { op: "outcome", outcome: "summit" } } },
          negated: false,
          concepts: ["seq"],
        },
        {
          kind: "reachability",
          subject: { quantifier: "no", states: { kind: "number", number: 2 } },
          negated: false,
          from: { kind: "now" },
          by: "improvements",
          actors: ["usa"],
        },
        { kind: "set", concepts: ["nash"], actor: "usa", states: [{ kind: "number", number: 1 }] },
        {
          kind: "stability",
          subject: { quantifier: "every", states: { kind: "number", number: 2 } },
          negated: true,
          concepts: ["nash"],
          actors: ["usa", "dprk"],
          together: true,
        },
        {
          kind: "foresight",
          subject: { quantifier: "no", states: { kind: "now" } },
          negated: false,
          by: "coalitions",
        },
        { kind: "foresight-set", by: "actors", states: [{ kind: "number", number: 1 }] },
      ],
    },
  ],
  sources: [{ id: "article", name: "An article", file: "a.txt", slant: "one side", sha256: "0f".repeat(32) }],
  statements: [
    {
      id: "terms",
      name: "Terms",
      by: "Kim Jong Un",
      for: "dprk",
      on: "2025-09-21",
      reported: "2025-09-22",
      quote: "drop",
      between: { before: "to ", after: " it" },
      source: "article",
      reliability: "B2",
    },
    { id: "denial", name: "Denial", reliability: "0.3", against: ["terms"], retracted: "2025-10-01" },
  ],
};
