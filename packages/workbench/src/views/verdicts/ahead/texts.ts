import { defineTexts } from "../../../texts/define-texts.ts";

/** What can hold among actors who look far ahead. */
export const aheadTexts = defineTexts({
  en: {
    space: " ",
    title: "The largest consistent sets",
    single: (names: string, n: number, of: number) =>
      n === of
        ? `Where actors look far ahead and move one at a time, any of the ${of.toLocaleString("en-GB")} states can hold.`
        : `Where actors look far ahead and move one at a time, ${n.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")} states can hold: ${names}.`,
    together: (names: string, n: number) =>
      `When groups may move together, ${n.toLocaleString("en-GB")} can: ${names}.`,
    alike: "It is the same when groups may move together.",
    today: {
      both: "Today is among them either way.",
      single: "Today is among them only while nobody moves together.",
      together: "Today is among them only when groups may move together.",
      neither: "Today is not among them.",
    },
    caution: "What is ruled out is ruled out with confidence; of what is left it is not said that it will hold.",
    outcome: "Outcome",
    columns: { single: "One at a time", together: "Together" },
    terms: {
      single: {
        name: "Largest consistent set, of single actors",
        definition:
          "A state is in the set when every deviation of an actor might lead to some end, itself in the set, that the actor does not prefer.",
        citation: "Chwe 1994",
      },
      together: {
        name: "Largest consistent set, of groups",
        definition:
          "A state is in the set when every deviation of any group might lead to some end, itself in the set, that not all of the group prefer.",
        citation: "Chwe 1994",
      },
    },
    canHold: "can hold",
    round: (n: number) => `round ${n}`,
    leaves: (names: string, round: number) => `${names} would leave; it falls in round ${round}. Why?`,
    whyTitle: (state: string, together: boolean) =>
      `Why ${state} cannot hold ${together ? "when groups may move together" : "when actors move one at a time"}`,
    leave: (names: string) => `${names} can leave`,
    to: (state: string) => `to ${state}`,
    onward: (names: string, to: string, end: string) => `Then ${names} can move on to ${to}, looking to ${end}.`,
    ends: (ends: string, several: boolean) =>
      several
        ? `Whatever may follow, all who leave are better off. The ends that may follow: ${ends}.`
        : `Whatever may follow, the one who leaves is better off. The ends that may follow: ${ends}.`,
    firstRound: "It falls in the first round.",
    laterRound: (n: number) =>
      `It falls in round ${n}, once ends that might have deterred this have fallen themselves.`,
    because: "They prefer that because",
    stepAlong: "Step along it in Movement",
    stands: "As the model now is, it can hold.",
    limited: "So many moves ahead",
    onlyTwo: (n: number) =>
      `Looking a set number of moves ahead is defined for two actors who move in turn; there are ${n} here.`,
    limit: (moves: number) =>
      moves === 1
        ? "However far the two look, it is the same as one move ahead."
        : `From ${moves} moves ahead on nothing changes any more.`,
    noLimit: (from: number, period: number) =>
      `There is no limit: from ${from} ${from === 1 ? "move" : "moves"} ahead on the same answers come back every ${period} moves.`,
    unknownLimit: (moves: number) => `Nothing repeats within ${moves} moves: whether there is a limit is not known.`,
    lasting: (names: string) => `What both keep however far they look: ${names}.`,
    ties: (n: number) =>
      n === 1
        ? "One choice between moves that tie for their mover was made by state number; the definitions suppose strict preferences."
        : `${n.toLocaleString("en-GB")} choices between moves that tie for their mover were made by state number; the definitions suppose strict preferences.`,
    moves: (n: number) => (n === 1 ? "1 move" : `${n} moves`),
    held: (n: number) => (n === 1 ? "1 state" : `${n.toLocaleString("en-GB")} states`),
    always: "however far",
    limitedTerm: {
      name: (n: number) => `Limited-move stability, ${n} ahead`,
      definition:
        "The two move in turn, so many moves in all, and each chooses what ends best for it. A state holds for an actor when its best choice is to stay.",
      citation: "Kilgour 1984; Fang, Hipel & Kilgour 1993",
    },
    alwaysTerm: {
      name: "Non-myopic stability",
      definition: "The actor stays from some horizon on, however far it looks.",
      citation: "Kilgour 1984",
    },
    shownHorizons: (shown: number, found: number) => `Shown are the first ${shown} of ${found} horizons.`,
    tooLarge: (states: number, actors: number) =>
      `Looking ahead compares pairs of states. That is done for up to 8,192 states and 12 actors, and fewer where moves cannot be taken back; this model has ${states.toLocaleString("en-GB")} states and ${actors} actors. Add rules for what cannot go together, or leave out options that decide nothing.`,
  },
  zh: {
    space: "",
    title: "最大一致集",
    single: (names: string, n: number, of: number) =>
      n === of
        ? `如果有远见的决策者逐个移动，${of.toLocaleString("zh-CN")} 个状态都能稳定。`
        : `如果有远见的决策者逐个移动，${of.toLocaleString("zh-CN")} 个状态中有 ${n.toLocaleString("zh-CN")} 个能够稳定：${names}。`,
    together: (names: string, n: number) => `如果可以结成一组共同移动，有 ${n.toLocaleString("zh-CN")} 个：${names}。`,
    alike: "可以结成一组共同移动时也一样。",
    today: {
      both: "当前状态在两种情形下都在其中。",
      single: "只有在无人共同移动时，当前状态才在其中。",
      together: "只有在可以共同移动时，当前状态才在其中。",
      neither: "当前状态不在其中。",
    },
    caution: "被排除的可以确信；余下的并不因此就一定稳定。",
    outcome: "结局",
    columns: { single: "逐个移动", together: "共同移动" },
    terms: {
      single: {
        name: "最大一致集（单个决策者）",
        definition: "一个状态属于它，是指任一决策者的每次偏离，都可能通向集合内某个并不为其所偏好的终点。",
        citation: "Chwe 1994",
      },
      together: {
        name: "最大一致集（任意一组）",
        definition:
          "一个状态属于它，是指任何一组的每次偏离，都可能通向集合内的某个终点，而该组并非人人都更偏好这一终点。",
        citation: "Chwe 1994",
      },
    },
    canHold: "能够稳定",
    round: (n: number) => `第 ${n} 轮`,
    leaves: (names: string, round: number) => `${names}会离开；第 ${round} 轮被排除。为什么？`,
    whyTitle: (state: string, together: boolean) =>
      `“${state}”为何不能稳定（${together ? "可以共同移动" : "逐个移动"}）`,
    leave: (names: string) => `${names}可以离开`,
    to: (state: string) => `到达“${state}”`,
    onward: (names: string, to: string, end: string) => `随后${names}可以继续移动到“${to}”，着眼于“${end}”。`,
    ends: (ends: string, several: boolean) =>
      `无论随后怎样，离开的${several ? "各方" : "一方"}处境都更好。可能的终点：${ends}。`,
    firstRound: "它在第 1 轮被排除。",
    laterRound: (n: number) => `它在第 ${n} 轮被排除：本可起遏止作用的终点此前已被排除。`,
    because: "之所以更偏好它，是因为",
    stepAlong: "在“演变”中逐步查看",
    stands: "按现在的模型，它能够稳定。",
    limited: "预见若干步",
    onlyTwo: (n: number) => `预见若干步只对轮流移动的两个决策者有定义；这里有 ${n} 个。`,
    limit: (moves: number) => (moves === 1 ? "无论看得多远，都与预见一步相同。" : `从预见 ${moves} 步起，不再有变化。`),
    noLimit: (from: number, period: number) => `没有极限：从预见 ${from} 步起，同样的答案每 ${period} 步重复一次。`,
    unknownLimit: (moves: number) => `在 ${moves} 步之内没有重复：是否有极限尚不可知。`,
    lasting: (names: string) => `无论看得多远，双方都会留住的：${names}。`,
    ties: (n: number) =>
      `有 ${n.toLocaleString("zh-CN")} 处，几种移动对移动者同样好，按状态编号取其一；这些定义以严格偏好为前提。`,
    moves: (n: number) => `${n} 步`,
    held: (n: number) => `${n.toLocaleString("zh-CN")} 个状态`,
    always: "无论多远",
    limitedTerm: {
      name: (n: number) => `有限步移动稳定，预见 ${n} 步`,
      definition: "双方轮流移动，共若干步，各自选择对己最终最好者。若最好的选择是留在原处，该状态就对它稳定。",
      citation: "Kilgour 1984; Fang, Hipel & Kilgour 1993",
    },
    alwaysTerm: {
      name: "非短视稳定",
      definition: "从某一步数起，无论看得多远，该决策者都留在原处。",
      citation: "Kilgour 1984",
    },
    shownHorizons: (shown: number, found: number) => `只列出 ${found} 种步数中的前 ${shown} 种。`,
    tooLarge: (states: number, actors: number) =>
      `预见要比较成对的状态，最多处理 8,192 个状态和 12 个决策者；移动不可撤回时更少。这个模型有 ${states.toLocaleString("zh-CN")} 个状态、${actors} 个决策者。请为不能并存的情况加上约束，或去掉不起作用的选项。`,
  },
  ko: {
    space: " ",
    title: "최대 일관 집합",
    single: (names: string, n: number, of: number) =>
      n === of
        ? `멀리 내다보는 의사결정자들이 한 번에 하나씩 움직이면, 상태 ${of.toLocaleString("ko")}개가 모두 안정적일 수 있습니다.`
        : `멀리 내다보는 의사결정자들이 한 번에 하나씩 움직이면, 상태 ${of.toLocaleString("ko")}개 중 ${n.toLocaleString("ko")}개가 안정적일 수 있습니다: ${names}.`,
    together: (names: string, n: number) =>
      `무리를 이루어 함께 움직일 수 있으면 ${n.toLocaleString("ko")}개입니다: ${names}.`,
    alike: "무리를 이루어 함께 움직일 수 있어도 같습니다.",
    today: {
      both: "현재 상태는 어느 쪽에서든 그 안에 있습니다.",
      single: "현재 상태는 아무도 함께 움직이지 않을 때에만 그 안에 있습니다.",
      together: "현재 상태는 함께 움직일 수 있을 때에만 그 안에 있습니다.",
      neither: "현재 상태는 그 안에 없습니다.",
    },
    caution: "배제한 것은 확실하지만, 남은 것이 안정적이라는 말은 아닙니다.",
    outcome: "결과",
    columns: { single: "하나씩", together: "함께" },
    terms: {
      single: {
        name: "최대 일관 집합 (한 의사결정자씩)",
        definition:
          "한 의사결정자의 모든 이탈이, 집합 안에 있으면서 그가 선호하지 않는 어떤 종착 상태에 이를 수 있으면 그 상태는 집합에 속합니다.",
        citation: "Chwe 1994",
      },
      together: {
        name: "최대 일관 집합 (무리)",
        definition:
          "어떤 무리의 모든 이탈이, 집합 안에 있으면서 무리 모두가 선호하지는 않는 어떤 종착 상태에 이를 수 있으면 그 상태는 집합에 속합니다.",
        citation: "Chwe 1994",
      },
    },
    canHold: "안정 가능",
    round: (n: number) => `${n}회차`,
    leaves: (names: string, round: number) => `떠날 의사결정자: ${names}. ${round}회차에 배제됩니다. 이유 보기`,
    whyTitle: (state: string, together: boolean) =>
      `‘${state}’ 상태가 안정적일 수 없는 이유 (${together ? "함께 움직일 때" : "하나씩 움직일 때"})`,
    leave: (names: string) => `떠날 수 있는 쪽: ${names}`,
    to: (state: string) => `‘${state}’ 상태로`,
    onward: (names: string, to: string, end: string) =>
      `이어서 더 움직일 수 있는 쪽: ${names} → ‘${to}’ (내다보는 끝: ‘${end}’).`,
    ends: (ends: string, several: boolean) =>
      `무엇이 뒤따르든 ${several ? "떠난 모두에게" : "떠난 쪽에게"} 더 낫습니다. 뒤따를 수 있는 종착 상태: ${ends}.`,
    firstRound: "1회차에서 배제됩니다.",
    laterRound: (n: number) => `이를 막을 수도 있었을 종착 상태들이 먼저 배제된 뒤, ${n}회차에서 배제됩니다.`,
    because: "그쪽을 더 선호하는 까닭",
    stepAlong: "‘전개’에서 한 단계씩 보기",
    stands: "지금 모형에서는 안정적일 수 있습니다.",
    limited: "정해진 수만큼 앞을 내다볼 때",
    onlyTwo: (n: number) =>
      `정해진 수만큼 내다보는 것은 번갈아 움직이는 둘에 대해서만 정의됩니다. 여기에는 ${n}명이 있습니다.`,
    limit: (moves: number) =>
      moves === 1 ? "아무리 멀리 내다보아도 한 수 앞과 같습니다." : `${moves}수 앞부터는 더 달라지지 않습니다.`,
    noLimit: (from: number, period: number) =>
      `극한이 없습니다. ${from}수 앞부터 같은 답이 ${period}수마다 되풀이됩니다.`,
    unknownLimit: (moves: number) => `${moves}수 안에 반복이 없어 극한이 있는지 알 수 없습니다.`,
    lasting: (names: string) => `아무리 멀리 내다보아도 둘 다 지키는 것: ${names}.`,
    ties: (n: number) =>
      `움직이는 쪽에게 똑같이 좋은 이동 사이의 선택 ${n.toLocaleString("ko")}번은 상태 번호에 따랐습니다. 정의는 강한 선호를 전제합니다.`,
    moves: (n: number) => `${n}수`,
    held: (n: number) => `상태 ${n.toLocaleString("ko")}개`,
    always: "아무리 멀리",
    limitedTerm: {
      name: (n: number) => `제한 이동 안정성, ${n}수 앞`,
      definition:
        "둘이 번갈아 정해진 수만큼 움직이며, 각자 자신에게 가장 좋게 끝나는 것을 고릅니다. 머무는 것이 최선이면 그 상태는 그에게 안정적입니다.",
      citation: "Kilgour 1984; Fang, Hipel & Kilgour 1993",
    },
    alwaysTerm: {
      name: "비근시안적 안정성",
      definition: "어떤 수부터는 아무리 멀리 내다보아도 머뭅니다.",
      citation: "Kilgour 1984",
    },
    shownHorizons: (shown: number, found: number) => `${found}가지 가운데 앞의 ${shown}가지를 보여 줍니다.`,
    tooLarge: (states: number, actors: number) =>
      `내다보기는 상태의 쌍을 비교하므로 상태 8,192개, 의사결정자 12명까지 다루며, 되돌릴 수 없는 이동이 있으면 더 적습니다. 이 모형에는 상태 ${states.toLocaleString("ko")}개, 의사결정자 ${actors}명이 있습니다. 함께 일어날 수 없는 것에 제약을 더하거나, 아무것도 좌우하지 않는 선택지를 빼세요.`,
  },
});
