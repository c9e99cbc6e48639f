import { defineTexts } from "../../../texts/define-texts.ts";

/** What groups of actors can do together. */
export const togetherTexts = defineTexts({
  en: {
    space: " ",
    fromToday: (names: string, to: string, more: number) =>
      `From today ${names} together would rather have ${to}${more === 0 ? "" : more === 1 ? "; one other group gains, too" : `; ${more} other groups gain, too`}.`,
    fromTodayNone: (groups: number) =>
      groups === 1
        ? "From today the two have nothing to gain together."
        : `From today none of the ${groups.toLocaleString("en-GB")} groups has anything to gain together.`,
    against: (concept: string, groups: number, alone: number) =>
      alone === 0
        ? `Under ${concept} nothing holds for each alone, so there is nothing for groups to upset.`
        : groups === alone
          ? `Under ${concept} ${alone === 1 ? "the one state that holds" : `all ${alone.toLocaleString("en-GB")} states that hold`} for each alone ${alone === 1 ? "holds" : "hold"} against every group.`
          : `Of the ${alone.toLocaleString("en-GB")} states that hold for each alone under ${concept}, ${groups === 0 ? "none holds" : groups === 1 ? "one holds" : `${groups.toLocaleString("en-GB")} hold`} against every group.`,
    againstTitle: "States that hold against every group, of those that hold for each alone",
    outcome: "Outcome",
    counts: (groups: number, alone: number) => `${groups.toLocaleString("en-GB")} of ${alone.toLocaleString("en-GB")}`,
    stands: "holds against every group",
    groupLeaves: (names: string, more: number) =>
      `${names} together would leave${more === 0 ? "" : more === 1 ? ", and another group" : `, and ${more} other groups`}`,
    together: (more: number) => (more === 0 ? "together" : `together, ${more} more`),
    press: "Press a state to see what groups can do there.",
    what: (state: string) => `What groups can do at ${state}`,
    toToday: "Back to today",
    none: "No group has a joint improvement from here; every group was looked at.",
    group: "Group",
    to: "All of them prefer",
    how: "How they get to the nearest",
    kept: "The others’ answers keep it under",
    keptNone: "by none",
    stepAlong: "Step along it",
    rest: (left: number) =>
      left === 1 ? "One more group gains from here." : `${left.toLocaleString("en-GB")} more groups gain from here.`,
    term: (id: string) => `${id}, for a group`,
    definitions: {
      nash: "No state that its members can reach together is better for all of them.",
      gmr: "Whatever all of them would gain by, the others have an answer that leaves some member no better off.",
      smr: "As gmr, and from there the group has no way on that all of them prefer.",
      seq: "As gmr, where the others answer only with what they gain by themselves.",
      sseq: "As smr, where the others answer only with what they gain by themselves.",
    },
    citation: "Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008",
    tooLarge: (states: number, actors: number) =>
      `Questions about groups compare pairs of states. That is done for up to 8,192 states and 12 actors; this model has ${states.toLocaleString("en-GB")} states and ${actors} actors. Add rules for what cannot go together, or leave out options that decide nothing.`,
    alone: "There is one actor only: no group can form.",
  },
  zh: {
    space: "",
    fromToday: (names: string, to: string, more: number) =>
      `从当前状态出发，${names}联合起来宁愿要：${to}${more === 0 ? "" : `；另有 ${more} 个联盟也能获益`}。`,
    fromTodayNone: (groups: number) =>
      groups === 1
        ? "从当前状态出发，双方联合也无从获益。"
        : `从当前状态出发，${groups.toLocaleString("zh-CN")} 个联盟都无从获益。`,
    against: (concept: string, groups: number, alone: number) =>
      alone === 0
        ? `在 ${concept} 下没有对各方单独都稳定的状态，也就没有可供联盟动摇的。`
        : `在 ${concept} 下对各方单独都稳定的 ${alone.toLocaleString("zh-CN")} 个状态中，面对任何联盟都稳定的有 ${groups.toLocaleString("zh-CN")} 个。`,
    againstTitle: "对各方单独都稳定的状态中，面对任何联盟都稳定的",
    outcome: "结局",
    counts: (groups: number, alone: number) =>
      `${alone.toLocaleString("zh-CN")} 个中的 ${groups.toLocaleString("zh-CN")} 个`,
    stands: "面对任何联盟都稳定",
    groupLeaves: (names: string, more: number) => `${names}会一起离开${more === 0 ? "" : `，另有 ${more} 个联盟也会`}`,
    together: (more: number) => (more === 0 ? "联合" : `联合，另 ${more} 个`),
    press: "按一个状态，看联盟在那里能做什么。",
    what: (state: string) => `联盟在${state}能做什么`,
    toToday: "回到当前状态",
    none: "从这里出发，没有联盟拥有联合改进；所有联盟都已考察。",
    group: "联盟",
    to: "全体更偏好的",
    how: "怎样到达最近的一个",
    kept: "其他各方的应对使它留下的概念",
    keptNone: "无",
    stepAlong: "逐步查看",
    rest: (left: number) => `另有 ${left.toLocaleString("zh-CN")} 个联盟从这里能获益。`,
    term: (id: string) => `${id}（对联盟）`,
    definitions: {
      nash: "成员联合所能到达的状态中，没有一个对全体都更好。",
      gmr: "凡是全体都能获益之处，其他各方都有应对，使某个成员不比原来更好。",
      smr: "同 gmr，并且此后联盟没有全体都更偏好的去路。",
      seq: "同 gmr，但其他各方只以对自己有利的移动应对。",
      sseq: "同 smr，但其他各方只以对自己有利的移动应对。",
    },
    citation: "Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008",
    tooLarge: (states: number, actors: number) =>
      `关于联盟的问题要比较成对的状态，最多处理 8,192 个状态和 12 个决策者；这个模型有 ${states.toLocaleString("zh-CN")} 个状态、${actors} 个决策者。请为不能并存的情况加上约束，或去掉不起作用的选项。`,
    alone: "只有一个决策者，无从结成联盟。",
  },
  ko: {
    space: " ",
    fromToday: (names: string, to: string, more: number) =>
      `현재 상태에서 함께라면 더 나은 것을 얻는 연합: ${names} → ${to}${more === 0 ? "" : `. 그 밖에 이득을 보는 연합 ${more}개`}.`,
    fromTodayNone: (groups: number) =>
      groups === 1
        ? "현재 상태에서 둘이 함께해도 얻을 것이 없습니다."
        : `현재 상태에서 연합 ${groups.toLocaleString("ko")}개 가운데 얻을 것이 있는 연합은 없습니다.`,
    against: (concept: string, groups: number, alone: number) =>
      alone === 0
        ? `${concept} 개념에서 각자에게 안정적인 상태가 없으므로 연합이 흔들 것도 없습니다.`
        : `${concept} 개념에서 각자에게 안정적인 상태 ${alone.toLocaleString("ko")}개 중 모든 연합에 대해 안정적인 것은 ${groups.toLocaleString("ko")}개입니다.`,
    againstTitle: "각자에게 안정적인 상태 가운데 모든 연합에 대해 안정적인 것",
    outcome: "결과",
    counts: (groups: number, alone: number) => `${alone.toLocaleString("ko")}개 중 ${groups.toLocaleString("ko")}개`,
    stands: "모든 연합에 대해 안정적",
    groupLeaves: (names: string, more: number) => `함께 떠날 연합: ${names}${more === 0 ? "" : ` 외 ${more}개`}`,
    together: (more: number) => (more === 0 ? "함께" : `함께, 외 ${more}개`),
    press: "상태를 누르면 거기서 연합이 무엇을 할 수 있는지 보여 줍니다.",
    what: (state: string) => `연합이 할 수 있는 것: ${state}`,
    toToday: "현재 상태로",
    none: "여기서 공동 개선을 가진 연합은 없습니다. 모든 연합을 살펴보았습니다.",
    group: "연합",
    to: "모두가 더 선호하는 것",
    how: "가장 가까운 것에 이르는 경로",
    kept: "다른 이들의 대응이 붙잡는 개념",
    keptNone: "없음",
    stepAlong: "한 단계씩 보기",
    rest: (left: number) => `여기서 이득을 보는 연합이 ${left.toLocaleString("ko")}개 더 있습니다.`,
    term: (id: string) => `${id} (연합)`,
    definitions: {
      nash: "구성원들이 함께 이를 수 있는 상태 가운데 모두에게 더 나은 것이 없습니다.",
      gmr: "모두에게 이득이 되는 어떤 것에도, 다른 이들이 어떤 구성원을 처음보다 낫지 않게 하는 대응을 가지고 있습니다.",
      smr: "gmr과 같고, 그 뒤 연합에게 모두가 더 선호하는 다음 경로가 없습니다.",
      seq: "gmr과 같되, 다른 이들은 스스로 이득이 되는 이동으로만 대응합니다.",
      sseq: "smr과 같되, 다른 이들은 스스로 이득이 되는 이동으로만 대응합니다.",
    },
    citation: "Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008",
    tooLarge: (states: number, actors: number) =>
      `연합에 관한 질문은 상태의 쌍을 비교하므로 상태 8,192개, 의사결정자 12명까지 다룹니다. 이 모형에는 상태 ${states.toLocaleString("ko")}개, 의사결정자 ${actors}명이 있습니다. 함께 일어날 수 없는 것에 제약을 더하거나, 아무것도 좌우하지 않는 선택지를 빼세요.`,
    alone: "의사결정자가 한 명뿐이라 연합을 이룰 수 없습니다.",
  },
});
