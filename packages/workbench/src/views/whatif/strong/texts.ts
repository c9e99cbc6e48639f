import { defineTexts } from "../../../texts/define-texts.ts";

/** Strong and weak stability. */
export const strongTexts = defineTexts({
  en: {
    space: " ",
    title: "How firmly it holds",
    strong: (concept: string, names: string, n: number) =>
      n === 0
        ? `Under ${concept} nothing is held strongly by all.`
        : `Under ${concept} ${n === 1 ? "this is" : "these are"} held strongly by all: ${names}.`,
    weak: (names: string) => `Held weakly: ${names}.`,
    unmarked:
      "Nothing in this model is marked as greatly preferred. Write `much` behind a statement, or `>>` between states of a ranking, to tell what is held strongly from what is held weakly.",
    weighted:
      "What is greatly preferred stands among weighted statements, and weights do not say which one decides: put the statements in order.",
    outcome: "Outcome",
    counts: (strong: number, weak: number) => `${strong} strong, ${weak} weak`,
    term: (id: string) => `${id}, strong and weak`,
    definition:
      "A state is strongly stable for an actor when whatever improvement it has can be answered so that it ends greatly worse off than it began, or when it has none; it is weakly stable when it is stable otherwise.",
    citation: "Hamouda, Kilgour & Hipel 2004",
    marks: { strong: "held strongly", weak: "held weakly", leaves: "would leave", held: "weak for someone" },
    label: { strong: "held strongly by all", weak: "held, weakly by someone", no: "does not hold for all" },
  },
  zh: {
    space: "",
    title: "稳定得有多牢固",
    strong: (concept: string, names: string, n: number) =>
      n === 0 ? `在 ${concept} 下没有对各方都强稳定的状态。` : `在 ${concept} 下对各方都强稳定的有：${names}。`,
    weak: (names: string) => `弱稳定的有：${names}。`,
    unmarked:
      "这个模型没有标明什么是极为偏好的。在陈述后写 `much`，或在排序的状态之间写 `>>`，即可区分强稳定与弱稳定。",
    weighted: "极为偏好的陈述带有权重，而权重没有说明由哪一条决定：请把陈述按次序排列。",
    outcome: "结局",
    counts: (strong: number, weak: number) => `强 ${strong}，弱 ${weak}`,
    term: (id: string) => `${id}（强与弱）`,
    definition:
      "一个状态对某决策者强稳定，是指它的每一项改进都可以被应对，使它最终远不如原处，或者它没有改进；除此之外的稳定为弱稳定。",
    citation: "Hamouda, Kilgour & Hipel 2004",
    marks: { strong: "强稳定", weak: "弱稳定", leaves: "会离开", held: "对某一方为弱" },
    label: { strong: "对各方都强稳定", weak: "稳定，但对某一方为弱", no: "并非对各方都稳定" },
  },
  ko: {
    space: " ",
    title: "얼마나 굳게 안정적인가",
    strong: (concept: string, names: string, n: number) =>
      n === 0
        ? `${concept} 개념에서 모두에게 강하게 안정적인 것은 없습니다.`
        : `${concept} 개념에서 모두에게 강하게 안정적인 것: ${names}.`,
    weak: (names: string) => `약하게 안정적인 것: ${names}.`,
    unmarked:
      "이 모형에는 크게 선호한다고 표시된 것이 없습니다. 진술 뒤에 `much`, 순위의 상태 사이에 `>>`를 쓰면 강한 안정과 약한 안정을 가릅니다.",
    weighted: "크게 선호하는 진술에 가중치가 있어 무엇이 결정하는지 알 수 없습니다. 진술을 순서대로 적으세요.",
    outcome: "결과",
    counts: (strong: number, weak: number) => `강 ${strong}, 약 ${weak}`,
    term: (id: string) => `${id} (강함과 약함)`,
    definition:
      "모든 개선이 처음보다 크게 나쁘게 끝나도록 대응될 수 있거나 개선이 없으면 그 의사결정자에게 강하게 안정적입니다. 그 밖에 안정적이면 약하게 안정적입니다.",
    citation: "Hamouda, Kilgour & Hipel 2004",
    marks: { strong: "강하게 안정적", weak: "약하게 안정적", leaves: "떠남", held: "누군가에게는 약함" },
    label: { strong: "모두에게 강하게 안정적", weak: "안정적이나 누군가에게는 약함", no: "모두에게 안정적이지는 않음" },
  },
});
