import {
  type AskedConcept,
  type ConceptId,
  describeConcept,
  horizonOf,
  type Rules,
  ruleDefinitions,
} from "../../../engine/concepts.ts";
import type { ConceptPhrases } from "../english/concepts.ts";
import type { Phrases } from "../phrases.ts";
import { han } from "./grammar.ts";

const known: Readonly<Record<ConceptId, Omit<ConceptPhrases, "citation">>> = {
  nash: { name: "纳什稳定", gloss: "只看一步", definition: "决策者从该状态没有单边改进。" },
  gmr: {
    name: "一般超理性稳定",
    gloss: "他方的任何应对都算数",
    definition: "决策者的每个单边改进，其他各方都能以合法的移动序列应对，使它不优于起点。",
  },
  smr: {
    name: "对称超理性稳定",
    gloss: "他方的任何应对都算数且自己再无出路",
    definition: "同一般超理性稳定，并且决策者从应对的终点不能再移动到优于起点的状态。",
  },
  seq: {
    name: "序列稳定",
    gloss: "他方只在有利时应对",
    definition: "决策者的每个单边改进，其他各方都能以自身改进组成的合法序列应对，使它不优于起点。",
  },
  sseq: {
    name: "对称序列稳定",
    gloss: "他方只在有利时应对且自己再无出路",
    definition: "同序列稳定，并且决策者从应对的终点不能再移动到优于起点的状态。",
  },
  sim: {
    name: "同时稳定",
    gloss: "他方可能同时改进",
    definition:
      "决策者的每个单边改进，与其他各方此刻同时可作的某些改进合在一起，得到一个对它而言不优于起点的可行状态。",
  },
};

const rules: Readonly<Record<keyof Rules, { definition: string; values: Readonly<Record<string, string>> }>> = {
  "sanction-sequences": {
    definition: "其他各方的哪些移动序列可以制裁一个改进。",
    values: {
      legal: "步数不限；无人连续移动两次，之后可以再次移动。",
      "each-once": "其他各方每方至多移动一次。",
      single: "其他各方中的一方移动一次。",
    },
  },
  "ties-sanction": {
    definition: "对决策者而言与起点同样好的状态，是否制裁其改进。",
    values: { yes: "是：制裁使决策者不优于起点。", no: "否：制裁须使决策者劣于起点。" },
  },
};

/** Where a rule's citation is no publication but a date or a name. */
const citations: Readonly<Record<string, string>> = {
  "GMCR+ since 2016": "GMCR+，2016 年起",
  "GMCR+ before 2016": "GMCR+，2016 年前",
  "named rule": "约定的规则",
};

export const concepts: Phrases["concepts"] = {
  describe: (id: AskedConcept): ConceptPhrases => {
    const { citation } = describeConcept(id);
    const horizon = horizonOf(id);
    if (horizon === undefined) return { ...known[id as ConceptId], citation };
    return {
      name: han`有限步移动稳定（预见 ${horizon} 步）`,
      gloss: han`预见 ${horizon} 步，直到双方轮流移动或停下之处`,
      definition: han`双方轮流移动，合计至多 ${horizon} 步，各自选择对己最终最好者，此时决策者宁愿留下而不先移动。`,
      citation: "Kilgour 1984; Fang, Hipel & Kilgour 1993；仅限两个决策者",
    };
  },
  rule: (id, value) => {
    const { citation } = ruleDefinitions.find((rule) => rule.id === id)!.values.find((each) => each.id === value)!;
    const { definition, values } = rules[id];
    return { definition, reading: values[value]!, citation: citations[citation] ?? citation };
  },
};
