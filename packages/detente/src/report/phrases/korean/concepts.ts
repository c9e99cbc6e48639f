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

const known: Readonly<Record<ConceptId, Omit<ConceptPhrases, "citation">>> = {
  nash: {
    name: "내쉬 안정성",
    gloss: "한 수만 내다볼 때",
    definition: "의사결정자에게 그 상태에서 일방적 개선이 없습니다.",
  },
  gmr: {
    name: "일반 메타합리성",
    gloss: "상대의 어떤 대응이든 셈할 때",
    definition:
      "의사결정자의 모든 일방적 개선에 대해, 다른 의사결정자들이 합법적인 이동 순서로 대응하여 그를 출발점보다 낫지 않게 할 수 있습니다.",
  },
  smr: {
    name: "대칭 메타합리성",
    gloss: "상대의 어떤 대응이든 셈하고 그 뒤에 빠져나갈 길이 없을 때",
    definition: "일반 메타합리성과 같되, 의사결정자가 대응이 끝난 곳에서 출발점보다 나은 곳으로 옮겨 갈 수 없습니다.",
  },
  seq: {
    name: "순차 안정성",
    gloss: "상대가 이득이 될 때에만 대응할 때",
    definition:
      "의사결정자의 모든 일방적 개선에 대해, 다른 의사결정자들이 스스로의 개선으로 된 합법적인 순서로 대응하여 그를 출발점보다 낫지 않게 할 수 있습니다.",
  },
  sseq: {
    name: "대칭 순차 안정성",
    gloss: "상대가 이득이 될 때에만 대응하고 그 뒤에 빠져나갈 길이 없을 때",
    definition: "순차 안정성과 같되, 의사결정자가 대응이 끝난 곳에서 출발점보다 나은 곳으로 옮겨 갈 수 없습니다.",
  },
  sim: {
    name: "동시 안정성",
    gloss: "상대가 같은 순간에 개선할 수 있을 때",
    definition:
      "의사결정자의 모든 일방적 개선이, 다른 의사결정자들이 같은 순간에 할 수 있는 어떤 개선들과 합쳐져, 그에게 출발점보다 낫지 않은 실현 가능 상태를 낳습니다.",
  },
};

const rules: Readonly<Record<keyof Rules, { definition: string; values: Readonly<Record<string, string>> }>> = {
  "sanction-sequences": {
    definition: "다른 의사결정자들의 어떤 이동 순서가 개선을 제재할 수 있는가.",
    values: {
      legal: "이동 수에 제한이 없습니다. 아무도 연달아 두 번 움직이지 않으며, 나중에 다시 움직일 수 있습니다.",
      "each-once": "다른 의사결정자들은 각각 많아야 한 번 움직입니다.",
      single: "다른 의사결정자 중 하나가 한 번 움직입니다.",
    },
  },
  "ties-sanction": {
    definition: "의사결정자가 출발점과 똑같이 선호하는 상태가 그의 개선을 제재하는가.",
    values: {
      yes: "제재합니다: 제재란 의사결정자를 출발점보다 낫지 않게 하는 것입니다.",
      no: "제재하지 않습니다: 제재란 의사결정자를 출발점보다 못하게 하는 것입니다.",
    },
  },
};

/** Where a rule's citation is no publication but a date or a name. */
const citations: Readonly<Record<string, string>> = {
  "GMCR+ since 2016": "GMCR+, 2016년부터",
  "GMCR+ before 2016": "GMCR+, 2016년 이전",
  "named rule": "이름 붙인 규칙",
};

export const concepts: Phrases["concepts"] = {
  describe: (id: AskedConcept): ConceptPhrases => {
    const { citation } = describeConcept(id);
    const horizon = horizonOf(id);
    if (horizon === undefined) return { ...known[id as ConceptId], citation };
    return {
      name: `제한 이동 안정성 (${horizon}수 앞)`,
      gloss: `양쪽이 번갈아 움직이거나 멈출 곳까지 ${horizon}수 앞을 내다볼 때`,
      definition: `양쪽이 번갈아 합쳐 많아야 ${horizon}번 움직이고 각자 자신에게 가장 좋게 끝나는 것을 고를 때, 의사결정자는 먼저 움직이기보다 머무르기를 택합니다.`,
      citation: "Kilgour 1984; Fang, Hipel & Kilgour 1993; 의사결정자가 둘일 때만",
    };
  },
  rule: (id, value) => {
    const { citation } = ruleDefinitions.find((rule) => rule.id === id)!.values.find((each) => each.id === value)!;
    const { definition, values } = rules[id];
    return { definition, reading: values[value]!, citation: citations[citation] ?? citation };
  },
};
