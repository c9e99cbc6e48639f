import { defineTexts } from "../../../texts/define-texts.ts";

/** What each actor sees, what holds all the same, and who is mistaken about what. */
export const perceivedTexts = defineTexts({
  en: {
    space: " ",
    none: "The model does not say how any side sees the conflict otherwise, so there is only one view of it.",
    howTo: "Write a side's view as a scenario of its own: what it believes that the others can do, and what they want.",
    example: (name: string) => `Write how ${name} sees it`,
    viewName: (name: string) => `As ${name} sees it`,
    written: (name: string) =>
      `Written into the model, with what the other side wants as it stands: change there what ${name} believes. Undo takes it back.`,
    nobody: "Nobody sees the conflict otherwise than the model has it.",
    who: (names: string, n: number) =>
      `${names} ${n === 1 ? "sees" : "see"} the conflict otherwise than the model has it.`,
    todaySteady: (concepts: string) =>
      `Today lasts all the same, under ${concepts}: each side stays, as it sees things.`,
    todayNot: "Today does not last: some side would leave it, as it sees things.",
    steady: (concept: string, names: string, n: number) =>
      n === 0
        ? `Under ${concept} nothing lasts.`
        : `Under ${concept} ${n === 1 ? "one state lasts" : `${n.toLocaleString("en-GB")} states last`}: ${names}.`,
    lost: (n: number, by: number) =>
      [
        n === 0
          ? ""
          : n === 1
            ? "One state that would hold is lost to how they see it"
            : `${n.toLocaleString("en-GB")} states that would hold are lost to how they see it`,
        by === 0 ? "" : by === 1 ? "one lasts only by mistake" : `${by.toLocaleString("en-GB")} last only by mistake`,
      ]
        .filter((part) => part !== "")
        .join("; "),
    end: ".",
    title: "What holds, and what lasts",
    outcome: "Outcome",
    counts: (steady: number, holds: number) => `${steady} last, ${holds} hold`,
    term: (id: string) => `${id}, as each side sees it`,
    definition:
      "A mark is filled where the actor stays in the conflict as it sees it. A state is steady when it exists for every actor and each would stay.",
    citation: "Bennett 1977; Wang, Hipel & Fraser 1988",
    tags: { lost: "lost", mistake: "by mistake" },
    tagTitles: {
      lost: "It holds in the model, but some side would leave it as it sees things.",
      mistake: "It does not hold in the model, but every side stays as it sees things.",
    },
    why: (concept: string, verdict: string) => `${concept}: ${verdict}. Why?`,
    notSeen: (name: string) => `${name} sees no such state, and so has nothing to stay in.`,
    nothingRow: "Nothing holds in the model, and nothing lasts.",
    expects: "What each side expects to hold",
    actor: "Actor",
    view: "Its view",
    asModel: "as the model has it",
    nothing: "nothing",
    times: (title: string, n: number) => (n === 1 ? title : `${title} (${n})`),
    kindsMore: (n: number) => (n === 1 ? "and one more kind" : `and ${n} more kinds`),
    lookAt: "Look at it",
    otherwise: (name: string) => `Where ${name} sees it otherwise`,
    unknown: (names: string) => `It does not know of ${names}.`,
    imagined: (names: string) => `It imagines ${names}.`,
    unseen: (n: number) =>
      n === 1
        ? "There is one state that it does not see."
        : `There are ${n.toLocaleString("en-GB")} states that it does not see.`,
    missingMoves: (n: number, name: string) =>
      n === 1
        ? `It thinks a move of ${name} impossible.`
        : `It thinks ${n.toLocaleString("en")} moves of ${name} impossible.`,
    imaginedMoves: (n: number, name: string) =>
      n === 1 ? `It imagines a move of ${name}.` : `It imagines ${n.toLocaleString("en")} moves of ${name}.`,
    outcomesOtherwise: (names: string) => `It takes other states for ${names}.`,
    imaginedStates: (n: number) =>
      n === 1
        ? "It reckons with one state that there is not."
        : `It reckons with ${n.toLocaleString("en-GB")} states that there are not.`,
    today: (seen: string, base: string) => `It thinks that today is ${seen}; it is ${base}.`,
    notKnown: "not known",
    wants: (name: string) => `It sees what ${name} wants otherwise.`,
    parts: (at: number, seen: string, base: string) =>
      `As concern number ${at} it takes ${seen}, where the model has ${base}.`,
    noStatement: "nothing",
    agreement: (value: string) => `The two rankings agree to ${value} (1: the same, −1: the reverse).`,
    ground: "“Otherwise” is told by the model, which is itself somebody's account.",
  },
  zh: {
    space: "",
    none: "模型没有写明哪一方对冲突另有看法，因此只有一种看法。",
    howTo: "可以把一方的看法写成一个情景：它认为其他各方能做什么、想要什么。",
    example: (name: string) => `写出${name}眼中的冲突`,
    viewName: (name: string) => `${name}眼中的冲突`,
    written: (name: string) => `已写入模型，其中另一方的偏好照原样抄录：请改成${name}所认为的。可以撤销。`,
    nobody: "没有哪一方的看法与模型不同。",
    who: (names: string, _: number) => `${names}对冲突的看法与模型不同。`,
    todaySteady: (concepts: string) => `当前状态仍会持续（${concepts}）：各方按自己的看法都会留下。`,
    todayNot: "当前状态不会持续：有一方按自己的看法会离开。",
    steady: (concept: string, names: string, n: number) =>
      n === 0
        ? `在 ${concept} 下没有状态能持续。`
        : `在 ${concept} 下有 ${n.toLocaleString("zh-CN")} 个状态能持续：${names}。`,
    lost: (n: number, by: number) =>
      [
        n === 0 ? "" : `本可稳定的 ${n.toLocaleString("zh-CN")} 个状态因各方的看法而失去`,
        by === 0 ? "" : `${by.toLocaleString("zh-CN")} 个状态只因误解而持续`,
      ]
        .filter((part) => part !== "")
        .join("；"),
    end: "。",
    title: "什么稳定，什么会持续",
    outcome: "结局",
    counts: (steady: number, holds: number) => `持续 ${steady}，稳定 ${holds}`,
    term: (id: string) => `${id}（各方眼中）`,
    definition:
      "标记为实心，表示该决策者在自己所见的冲突中会留下。一个状态对每一方都存在、且每一方都会留下，就会持续。",
    citation: "Bennett 1977; Wang, Hipel & Fraser 1988",
    tags: { lost: "失去", mistake: "因误解" },
    tagTitles: {
      lost: "在模型中稳定，但有一方按自己的看法会离开。",
      mistake: "在模型中不稳定，但各方按自己的看法都会留下。",
    },
    why: (concept: string, verdict: string) => `${concept}：${verdict}。为什么？`,
    notSeen: (name: string) => `${name}没有看到这样的状态，也就无从留下。`,
    nothingRow: "模型中没有稳定的状态，也没有会持续的状态。",
    expects: "各方预期什么会稳定",
    actor: "决策者",
    view: "它的看法",
    asModel: "与模型相同",
    nothing: "无",
    times: (title: string, n: number) => (n === 1 ? title : `${title}（${n}）`),
    kindsMore: (n: number) => `以及另外 ${n} 类`,
    lookAt: "查看",
    otherwise: (name: string) => `${name}的看法有何不同`,
    unknown: (names: string) => `它不知道：${names}。`,
    imagined: (names: string) => `它以为有：${names}。`,
    unseen: (n: number) => `有 ${n.toLocaleString("zh-CN")} 个状态它没有看到。`,
    missingMoves: (n: number, name: string) => `它认为${name}的 ${n.toLocaleString("zh-CN")} 步移动不可能。`,
    imaginedMoves: (n: number, name: string) => `它以为${name}另有 ${n.toLocaleString("zh-CN")} 步移动。`,
    outcomesOtherwise: (names: string) => `它把别的状态当作：${names}。`,
    imaginedStates: (n: number) => `它所考虑的状态中，有 ${n.toLocaleString("zh-CN")} 个并不存在。`,
    today: (seen: string, base: string) => `它以为当前是“${seen}”，模型中则是“${base}”。`,
    notKnown: "不明",
    wants: (name: string) => `它对${name}的意愿看法不同。`,
    parts: (at: number, seen: string, base: string) => `它以为第 ${at} 位的关切是${seen}，而模型中是${base}。`,
    noStatement: "无",
    agreement: (value: string) => `两种排序的一致程度为 ${value}（1 为相同，−1 为相反）。`,
    ground: "所谓“不同”以模型为准，而模型本身也是某人的叙述。",
  },
  ko: {
    space: " ",
    none: "어느 쪽이 갈등을 달리 본다는 내용이 모형에 없으므로, 보는 눈은 하나뿐입니다.",
    howTo: "한쪽의 시각은 별도의 시나리오로 적습니다. 다른 쪽이 무엇을 할 수 있고 무엇을 원한다고 믿는지를 적으세요.",
    example: (name: string) => `시각 적기: ${name}`,
    viewName: (name: string) => `${name}의 시각`,
    written: (name: string) =>
      `모형에 적었습니다. 상대의 선호는 지금 그대로이니, 다르게 믿는 것(${name})을 거기서 고치세요. 실행 취소로 되돌릴 수 있습니다.`,
    nobody: "모형과 다르게 보는 쪽은 없습니다.",
    who: (names: string, _: number) => `갈등을 모형과 다르게 보는 쪽: ${names}.`,
    todaySteady: (concepts: string) =>
      `그래도 현재 상태는 지속됩니다(${concepts}). 각자 자기가 보는 대로라면 머뭅니다.`,
    todayNot: "현재 상태는 지속되지 않습니다. 자기가 보는 대로라면 떠날 쪽이 있습니다.",
    steady: (concept: string, names: string, n: number) =>
      n === 0
        ? `${concept} 개념에서 지속되는 상태는 없습니다.`
        : `${concept} 개념에서 지속되는 상태는 ${n.toLocaleString("ko")}개입니다: ${names}.`,
    lost: (n: number, by: number) =>
      [
        n === 0 ? "" : `안정적이었을 상태 ${n.toLocaleString("ko")}개가 서로를 보는 눈 때문에 사라집니다`,
        by === 0 ? "" : `상태 ${by.toLocaleString("ko")}개는 오인 때문에만 지속됩니다`,
      ]
        .filter((part) => part !== "")
        .join("; "),
    end: ".",
    title: "안정적인 것과 지속되는 것",
    outcome: "결과",
    counts: (steady: number, holds: number) => `지속 ${steady}, 안정 ${holds}`,
    term: (id: string) => `${id} (각자의 시각)`,
    definition:
      "의사결정자가 자기가 보는 갈등에서 머물면 표시가 채워집니다. 모두에게 존재하고 모두가 머무는 상태는 지속됩니다.",
    citation: "Bennett 1977; Wang, Hipel & Fraser 1988",
    tags: { lost: "사라짐", mistake: "오인으로" },
    tagTitles: {
      lost: "모형에서는 안정적이지만, 자기가 보는 대로라면 떠날 쪽이 있습니다.",
      mistake: "모형에서는 안정적이지 않지만, 각자 자기가 보는 대로라면 머뭅니다.",
    },
    why: (concept: string, verdict: string) => `${concept}: ${verdict}. 이유 보기`,
    notSeen: (name: string) => `이런 상태를 보지 못하므로 머물 수도 없는 쪽: ${name}.`,
    nothingRow: "모형에서 안정적인 상태도, 지속되는 상태도 없습니다.",
    expects: "각자가 안정적이리라 예상하는 것",
    actor: "의사결정자",
    view: "시각",
    asModel: "모형과 같음",
    nothing: "없음",
    times: (title: string, n: number) => (n === 1 ? title : `${title} (${n})`),
    kindsMore: (n: number) => `그 밖에 ${n}종류`,
    lookAt: "살펴보기",
    otherwise: (name: string) => `다르게 보는 점: ${name}`,
    unknown: (names: string) => `모르는 선택지: ${names}.`,
    imagined: (names: string) => `있다고 여기는 선택지: ${names}.`,
    unseen: (n: number) => `보지 못하는 상태가 ${n.toLocaleString("ko")}개 있습니다.`,
    missingMoves: (n: number, name: string) => `${name}의 이동 ${n.toLocaleString("ko")}개를 불가능하다고 여깁니다.`,
    imaginedMoves: (n: number, name: string) => `${name}에게 없는 이동 ${n.toLocaleString("ko")}개를 있다고 여깁니다.`,
    outcomesOtherwise: (names: string) => `다른 상태를 이 결과로 여깁니다: ${names}.`,
    imaginedStates: (n: number) => `있지 않은 상태 ${n.toLocaleString("ko")}개를 고려합니다.`,
    today: (seen: string, base: string) => `현재를 ‘${seen}’ 상태로 여기지만, 모형에서는 ‘${base}’ 상태입니다.`,
    notKnown: "알 수 없음",
    wants: (name: string) => `원하는 바를 다르게 봅니다: ${name}.`,
    parts: (at: number, seen: string, base: string) => `${at}번째 관심사: 이 시각에서는 ${seen}, 모형에서는 ${base}.`,
    noStatement: "없음",
    agreement: (value: string) => `두 순위의 일치도는 ${value}입니다(1은 같음, −1은 반대).`,
    ground: "‘다르다’는 것은 모형에 비추어 본 것이며, 모형 또한 누군가의 설명입니다.",
  },
});
