import type { Standing } from "detente";
import { defineTexts } from "../../texts/define-texts.ts";

const list = (locale: string) => {
  const format = new Intl.ListFormat(locale, { type: "conjunction" });
  return (parts: readonly string[]): string => format.format(parts);
};
const [en, zh, ko] = [list("en-GB"), list("zh-Hans"), list("ko")];

const quotedZh = (name: string): string => `“${name}”`;
const quotedKo = (name: string): string => `‘${name}’`;

const plural = new Intl.PluralRules("en-GB", { type: "ordinal" });
const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };
const ordinal = (n: number): string => `${n}${endings[plural.select(n)] ?? "th"}`;

/** The words of a proof. */
export const whyTexts = defineTexts({
  en: {
    panel: "Why",
    close: "Close",
    title: (state: string, actor: string, stable: boolean) =>
      stable ? `Why ${state} holds for ${actor}` : `Why ${actor} would leave ${state}`,
    rule: (sequences: string, ties: string) => `rules: ${sequences}, ${ties}`,
    sequences: {
      legal: "any legal sequence",
      "each-once": "each of the others moves once",
      single: "one move in answer",
    },
    ties: { yes: "a tie sanctions", no: "a tie does not sanction" },
    for: "For",
    under: "under",
    stays: (name: string) => `${name} stays`,
    leaves: (name: string) => `${name} would leave`,
    standing: (name: string, { place, of }: Standing) => `For ${name} it stands in ${ordinal(place)} place of ${of}.`,
    because: {
      "no move": (name: string, _: number, __: number) => `${name} has no move from here.`,
      "no improvement": (name: string, moves: number, _: number) =>
        moves === 1
          ? `${name} has one move from here, and it is no gain.`
          : `${name} has ${moves} moves from here; none is a gain.`,
      "all sanctioned": (_: string, moves: number, gains: number) =>
        gains === 1
          ? `One of its ${moves} moves would be a gain, and the others can answer it.`
          : `${gains} of its ${moves} moves would be gains, and the others can answer each.`,
      "an improvement escapes": (_: string, moves: number, gains: number) =>
        gains === 1
          ? `One of its ${moves} moves would be a gain, and nothing undoes it.`
          : `${gains} of its ${moves} moves would be gains, and at least one goes unanswered.`,
    },
    gain: (number: number, of: number) => (of === 1 ? "It could gain by one move" : `Gain ${number} of ${of}`),
    loss: "It would lose by moving",
    noGain: "It would gain nothing by moving",
    to: (state: string) => `to ${state}`,
    places: (from: number, { place, of }: Standing) =>
      `from its ${ordinal(from)} place to its ${ordinal(place)}, of ${of}`,
    deed: (takes: readonly string[], drops: readonly string[], state: string): string => {
      const parts = [
        ...(takes.length > 0 ? [`take ${en(takes)}`] : []),
        ...(drops.length > 0 ? [`take back ${en(drops)}`] : []),
      ];
      return parts.length > 0 ? en(parts) : `move to ${state}`;
    },
    answers: (name: string) => `${name} then moves`,
    atOnce: (name: string) => `At the same moment ${name} moves`,
    forMover: {
      gain: (name: string) => `a gain for ${name}`,
      loss: (name: string) => `a loss for ${name}`,
      tie: (name: string) => `neither gain nor loss for ${name}`,
    },
    ends: (place: number, below: boolean) =>
      `It ends in its ${ordinal(place)} place, ${below ? "below where it began" : "no better than where it began"}`,
    sanctioned: "The move is sanctioned.",
    wayOn: (deed: string, place: number) =>
      `The best way on from there, to ${deed}, leads only to its ${ordinal(place)} place.`,
    noWayOn: "It cannot move on from there.",
    escapes: (credible: boolean): string =>
      credible ? "No answer that the others would gain by undoes it" : "No answer of the others undoes it",
    examined: (n: number) =>
      n === 0
        ? "They have no such move."
        : `All ${n.toLocaleString("en-GB")} states that they can bring about were looked at.`,
    nash: "That is enough: this concept looks no further.",
    spoiled: (deed: string, place: number) =>
      `That would do, but it can move on: ${deed}, to its ${ordinal(place)} place, better than where it began.`,
    left: (n: number) =>
      `${n === 1 ? "1 more gain is" : `${n.toLocaleString("en-GB")} more gains are`} not shown; what they rest on is given below.`,
    lossesLeft: (n: number) =>
      n === 1
        ? "And 1 more move that is no gain; what it rests on is given below."
        : `And ${n.toLocaleString("en-GB")} more moves, none a gain; what they rest on is given below.`,
    rests: "What it rests on",
    statement: (name: string, importance: number) => `${name}, ${ordinal(importance)} in importance`,
    ranking: (name: string) => `${name}’s ranking`,
    weights: (name: string) => `${name}’s weights`,
    holdsThere: (holds: boolean): string =>
      holds ? "holds at the better state only" : "fails at the better state only",
    tied: (actor: string, state: string, n: number) =>
      n === 1
        ? `It rests on ${actor} liking both equally: this state and ${state}.`
        : `It rests on ${actor} liking this state and ${n.toLocaleString("en-GB")} others equally, ${state} among them.`,
    nothingCompared: "Only what can be done decides here; no preference is needed.",
    badges: {
      one: "one source",
      uncited: "uncited",
      assumed: "assumed",
      disputed: "disputed",
      retracted: "taken back",
      orphaned: "quote not found",
      misquoted: "misquoted",
      "no source": "no source named",
    },
    reportedIn: (by: string, source: string) => `${by}, in ${source}`,
    assumption: (text: string) =>
      text === "" ? "The analyst assumes this and gives no reason." : `The analyst assumes: ${text}`,
    noEvidence: "Nothing is given for it.",
    overturn: "What would overturn it",
    falls: (actor: string, state: string, now: string) =>
      `It falls if ${actor} came to prefer ${state} to it (${now}).`,
    wouldHold: (actor: string, state: string, now: string) =>
      `It would hold if ${actor} came to prefer it to ${state} (${now}).`,
    now: {
      better: (n: number) => `now ${n} ${n === 1 ? "place" : "places"} above it`,
      worse: (n: number) => `now ${n} ${n === 1 ? "place" : "places"} below it`,
      equal: (_: number) => "now a tie",
    },
    nothingTurns: (actor: string) => `No single comparison of ${actor} turns it.`,
    order: "That order rests on",
    gone: "What this was about is no longer in the model. Choose a verdict in the table.",
    tooLarge: (n: number) =>
      `Proofs search what the others can answer. In a model of ${n.toLocaleString("en-GB")} states that takes too long here; the command “detente explain” does it.`,
    showInMovement: "Show these moves in the graph",
  },
  zh: {
    panel: "原因",
    close: "关闭",
    title: (state: string, actor: string, stable: boolean) =>
      stable ? `“${state}”为何对${actor}稳定` : `${actor}为何会离开“${state}”`,
    rule: (sequences: string, ties: string) => `规则：${sequences}；${ties}`,
    sequences: { legal: "任意合法序列", "each-once": "其他各方各移动一次", single: "只应对一步" },
    ties: { yes: "同样好也算制裁", no: "同样好不算制裁" },
    for: "决策者",
    under: "概念",
    stays: (name: string) => `${name}留下`,
    leaves: (name: string) => `${name}会离开`,
    standing: (name: string, { place, of }: Standing) => `在${name}的排序中居第 ${place} 位（共 ${of} 位）。`,
    because: {
      "no move": (name: string, _: number, __: number) => `${name}从此无法移动。`,
      "no improvement": (name: string, moves: number, _: number) => `${name}从此有 ${moves} 种移动，都不是改进。`,
      "all sanctioned": (_: string, moves: number, gains: number) =>
        `其 ${moves} 种移动中有 ${gains} 种是改进，其他各方都能应对。`,
      "an improvement escapes": (_: string, moves: number, gains: number) =>
        gains === 1
          ? `其 ${moves} 种移动中有 1 种是改进，没有什么能抵消它。`
          : `其 ${moves} 种移动中有 ${gains} 种是改进，其中至少一种没有应对。`,
    },
    gain: (number: number, of: number) => (of === 1 ? "它可以一步获益" : `第 ${number} 个改进，共 ${of} 个`),
    loss: "移动会使它受损",
    noGain: "移动并无所得",
    to: (state: string) => `到达“${state}”`,
    places: (from: number, { place, of }: Standing) => `从第 ${from} 位到第 ${place} 位（共 ${of} 位）`,
    deed: (takes: readonly string[], drops: readonly string[], state: string): string => {
      const parts = [
        ...(takes.length > 0 ? [`采取${zh(takes.map(quotedZh))}`] : []),
        ...(drops.length > 0 ? [`撤回${zh(drops.map(quotedZh))}`] : []),
      ];
      return parts.length > 0 ? parts.join("并") : `移动到“${state}”`;
    },
    answers: (name: string) => `随后${name}移动`,
    atOnce: (name: string) => `与此同时${name}移动`,
    forMover: {
      gain: (name: string) => `对${name}有利`,
      loss: (name: string) => `${name}自身受损`,
      tie: (name: string) => `${name}自身无得失`,
    },
    ends: (place: number, below: boolean) => `最终居第 ${place} 位，${below ? "低于起点" : "不优于起点"}`,
    sanctioned: "该移动受到制裁。",
    wayOn: (deed: string, place: number) => `由此最好的后续是${deed}，也只到第 ${place} 位。`,
    noWayOn: "由此它无法再移动。",
    escapes: (credible: boolean): string =>
      credible ? "其他各方没有对自身有利的应对能抵消它" : "其他各方的任何应对都不能抵消它",
    examined: (n: number) =>
      n === 0 ? "它们没有这样的移动。" : `它们所能造成的 ${n.toLocaleString("zh-CN")} 个状态都已检查。`,
    nash: "这就够了：该概念不再往下看。",
    spoiled: (deed: string, place: number) => `这本可制裁，但它还能${deed}，到第 ${place} 位，优于起点。`,
    left: (n: number) => `另有 ${n.toLocaleString("zh-CN")} 个改进未列出；其依据见下。`,
    lossesLeft: (n: number) => `另有 ${n.toLocaleString("zh-CN")} 种移动，都不是改进；其依据见下。`,
    rests: "所依据的内容",
    statement: (name: string, importance: number) => `${name}，重要性第 ${importance}`,
    ranking: (name: string) => `${name}的排序`,
    weights: (name: string) => `${name}的权重`,
    holdsThere: (holds: boolean): string => (holds ? "只在较优的状态成立" : "只在较优的状态不成立"),
    tied: (actor: string, state: string, n: number) =>
      n === 1
        ? `它取决于${actor}对此状态与“${state}”同样喜好。`
        : `它取决于${actor}对此状态与另外 ${n.toLocaleString("zh-CN")} 个状态（如“${state}”）同样喜好。`,
    nothingCompared: "这里只取决于能做什么，不涉及偏好。",
    badges: {
      one: "单一来源",
      uncited: "无出处",
      assumed: "假设",
      disputed: "有争议",
      retracted: "已撤回",
      orphaned: "引文未找到",
      misquoted: "引文有误",
      "no source": "未注明来源",
    },
    reportedIn: (by: string, source: string) => `${by}，见《${source}》`,
    assumption: (text: string) => (text === "" ? "分析者作此假设，未说明理由。" : `分析者假设：${text}`),
    noEvidence: "没有给出证据。",
    overturn: "什么会推翻它",
    falls: (actor: string, state: string, now: string) =>
      `若${actor}变得更偏好“${state}”而非此状态（${now}），判定就会翻转。`,
    wouldHold: (actor: string, state: string, now: string) =>
      `若${actor}变得更偏好此状态而非“${state}”（${now}），它就会稳定。`,
    now: {
      better: (n: number) => `现高出 ${n} 位`,
      worse: (n: number) => `现低 ${n} 位`,
      equal: (_: number) => "现为并列",
    },
    nothingTurns: (actor: string) => `${actor}的任何单一比较都不会改变它。`,
    order: "这一先后所依据的是",
    gone: "所问的内容已不在模型中。请在表中另选一个判定。",
    tooLarge: (n: number) =>
      `证明需要搜索其他各方的应对。模型有 ${n.toLocaleString("zh-CN")} 个状态，在此耗时过长；可用命令“detente explain”。`,
    showInMovement: "在图中显示这些移动",
  },
  ko: {
    panel: "이유",
    close: "닫기",
    title: (state: string, actor: string, stable: boolean) =>
      stable ? `‘${state}’ 상태가 ${actor}에게 안정적인 이유` : `${actor} 측이 ‘${state}’ 상태를 떠나는 이유`,
    rule: (sequences: string, ties: string) => `규칙: ${sequences}, ${ties}`,
    sequences: { legal: "모든 합법적 이동 순서", "each-once": "다른 의사결정자는 각자 한 번", single: "대응은 한 번" },
    ties: { yes: "동순위도 제재", no: "동순위는 제재 아님" },
    for: "의사결정자",
    under: "개념",
    stays: (name: string) => `${name}: 머무름`,
    leaves: (name: string) => `${name}: 떠남`,
    standing: (name: string, { place, of }: Standing) => `${name}의 선호에서 ${of}순위 중 ${place}위입니다.`,
    because: {
      "no move": (name: string, _: number, __: number) => `${name}: 여기서 움직일 수 없습니다.`,
      "no improvement": (name: string, moves: number, _: number) =>
        `${name}: 여기서 가능한 이동은 ${moves}가지이며, 이득이 되는 것은 없습니다.`,
      "all sanctioned": (_: string, moves: number, gains: number) =>
        gains === 1
          ? `이동 ${moves}가지 중 하나가 이득이지만, 다른 의사결정자들이 대응할 수 있습니다.`
          : `이동 ${moves}가지 중 ${gains}가지가 이득이지만, 다른 의사결정자들이 그 각각에 대응할 수 있습니다.`,
      "an improvement escapes": (_: string, moves: number, gains: number) =>
        gains === 1
          ? `이동 ${moves}가지 중 하나가 이득이며, 아무것도 이를 되돌리지 못합니다.`
          : `이동 ${moves}가지 중 ${gains}가지가 이득이며, 적어도 하나에는 대응이 없습니다.`,
    },
    gain: (number: number, of: number) =>
      of === 1 ? "한 번의 이동으로 이득을 볼 수 있음" : `이득 ${of}가지 중 ${number}번째`,
    loss: "이동하면 손해",
    noGain: "이동해도 이득 없음",
    to: (state: string) => `‘${state}’ 상태로`,
    places: (from: number, { place, of }: Standing) => `${of}순위 중 ${from}위에서 ${place}위로`,
    deed: (takes: readonly string[], drops: readonly string[], state: string): string => {
      const parts = [
        ...(takes.length > 0 ? [`${ko(takes.map(quotedKo))} 선택`] : []),
        ...(drops.length > 0 ? [`${ko(drops.map(quotedKo))} 철회`] : []),
      ];
      return parts.length > 0 ? parts.join(", ") : `‘${state}’ 상태로 이동`;
    },
    answers: (name: string) => `그러면 ${name} 측이 움직입니다`,
    atOnce: (name: string) => `같은 순간 ${name} 측이 움직입니다`,
    forMover: {
      gain: (name: string) => `${name}에게 이득`,
      loss: (name: string) => `${name}에게 손해`,
      tie: (name: string) => `${name}에게 득실 없음`,
    },
    ends: (place: number, below: boolean) =>
      `결국 ${place}위에서 끝남: ${below ? "출발점보다 낮음" : "출발점보다 낫지 않음"}`,
    sanctioned: "이 이동은 제재됩니다.",
    wayOn: (deed: string, place: number) => `거기서 가장 나은 다음 이동(${deed})도 ${place}위에 그칩니다.`,
    noWayOn: "거기서는 더 움직일 수 없습니다.",
    escapes: (credible: boolean): string =>
      credible
        ? "다른 의사결정자들이 이득을 보면서 이를 되돌릴 대응은 없음"
        : "다른 의사결정자들의 어떤 대응도 이를 되돌리지 못함",
    examined: (n: number) =>
      n === 0 ? "그런 이동이 없습니다." : `만들 수 있는 상태 ${n.toLocaleString("ko")}개를 모두 살펴보았습니다.`,
    nash: "이것으로 충분합니다. 이 개념은 그다음을 보지 않습니다.",
    spoiled: (deed: string, place: number) =>
      `그 대응이면 되지만, 거기서 다시 움직여(${deed}) 출발점보다 나은 ${place}위에 이를 수 있습니다.`,
    left: (n: number) => `표시하지 않은 이득이 ${n.toLocaleString("ko")}가지 더 있습니다. 그 근거는 아래에 있습니다.`,
    lossesLeft: (n: number) =>
      `그 밖의 이동 ${n.toLocaleString("ko")}가지도 이득이 아닙니다. 그 근거는 아래에 있습니다.`,
    rests: "무엇에 근거하는가",
    statement: (name: string, importance: number) => `${name}, 중요도 ${importance}번째`,
    ranking: (name: string) => `${name}의 순위`,
    weights: (name: string) => `${name}의 가중치`,
    holdsThere: (holds: boolean): string => (holds ? "더 나은 상태에서만 성립" : "더 나은 상태에서만 성립하지 않음"),
    tied: (actor: string, state: string, n: number) =>
      n === 1
        ? `${actor} 측이 이 상태와 ‘${state}’ 상태를 똑같이 선호한다는 데 근거합니다.`
        : `${actor} 측이 이 상태와 다른 상태 ${n.toLocaleString("ko")}개(예: ‘${state}’)를 똑같이 선호한다는 데 근거합니다.`,
    nothingCompared: "여기서는 무엇을 할 수 있는지만으로 정해지며, 선호는 필요 없습니다.",
    badges: {
      one: "출처 하나",
      uncited: "출처 없음",
      assumed: "가정",
      disputed: "이견 있음",
      retracted: "철회됨",
      orphaned: "인용을 찾지 못함",
      misquoted: "잘못 인용됨",
      "no source": "출처 미기재",
    },
    reportedIn: (by: string, source: string) => `${by}, 「${source}」`,
    assumption: (text: string) =>
      text === "" ? "분석가의 가정이며 이유는 적혀 있지 않습니다." : `분석가의 가정: ${text}`,
    noEvidence: "제시된 근거가 없습니다.",
    overturn: "무엇이 이를 뒤집는가",
    falls: (actor: string, state: string, now: string) =>
      `${actor} 측이 이 상태보다 ‘${state}’ 상태를 더 선호하게 되면(${now}) 뒤집힙니다.`,
    wouldHold: (actor: string, state: string, now: string) =>
      `${actor} 측이 ‘${state}’ 상태보다 이 상태를 더 선호하게 되면(${now}) 안정적이 됩니다.`,
    now: {
      better: (n: number) => `지금은 ${n}순위 위`,
      worse: (n: number) => `지금은 ${n}순위 아래`,
      equal: (_: number) => "지금은 동순위",
    },
    nothingTurns: (actor: string) => `${actor}의 비교 하나로는 뒤집히지 않습니다.`,
    order: "그 순서의 근거",
    gone: "물어본 내용이 더는 모형에 없습니다. 표에서 다른 판정을 고르세요.",
    tooLarge: (n: number) =>
      `증명은 다른 의사결정자들의 대응을 찾아봅니다. 상태 ${n.toLocaleString("ko")}개인 모형에서는 너무 오래 걸리므로 명령줄의 ‘detente explain’을 쓰세요.`,
    showInMovement: "이 이동을 그래프에서 보기",
  },
});
