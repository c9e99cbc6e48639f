import type { Phrases } from "../phrases.ts";
import { han, list } from "./grammar.ts";

export const levers: Phrases["levers"] = {
  title: "杠杆",
  noOptions: "这个冲突以状态和移动写成：没有可以取消或强制的选项。",
  head: ["决策者", "选项", "若不能使用", "若必须使用"],
  noStateLeft: "约束之下没有可行状态",
  todayImpossible: (changes) => han`${changes}；当前状态不再可能`,
  decisive: (options) => han`某个结局能否稳定，取决于${list(options)}。`,
  noneDecisive: "没有哪个选项能单独决定某个结局能否稳定。",
  securedTitle: "各决策者能保证什么",
  securedMeans:
    "决策者承诺采用自己的一种策略，而不论其他各方此后如何行动：在无论其他各方如何选择都可采用的策略中，取其最坏可行状态在自身排序中最好者（极大极小）。",
  securedHead: ["决策者", "方法", "最坏情形", "位次", "所保证的结局"],
  noStrategy: "没有一种策略是无论其他各方如何行动都可采用的",
  takeNothing: "不采取任何选项",
  placeOf: (place, of) => han`第 ${place} 位，共 ${of} 位`,
};
