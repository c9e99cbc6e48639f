import type { Phrases } from "../phrases.ts";
import { count, han, number } from "./grammar.ts";

export const figures: Phrases["figures"] = {
  statesTitle: (states) => han`全部 ${count(states, "feasible state")}：各决策者的排序与稳定性`,
  statesMean: (concept) =>
    han`概念：\`${concept}\`。**r**：稳定，决策者没有改进（理性稳定）；**s**：稳定，每个改进都受到制裁；**u**：不稳定。数字是该状态在决策者排序中的位次，1 为最好。`,
  holdsFor: "在何概念下对各方都稳定",
  code: { rational: "r", sanctioned: "s", unstable: "u" },
  statesLeftOut: (most) =>
    han`对超过 ${count(most, "state")}的模型，报告中不列全部状态；可用 \`detente convert\` 写成 CSV。`,

  optionTable: "其中每个状态下各方的做法",
  optionTableAlt: "选项为行，对各方都稳定的状态为列",
  optionTableCaption:
    "Y：采取该选项；N：不采取。横线以下：打勾表示该状态在此概念下对各方都稳定。当前状态的一列有底色。",
  columnsLeftOut: (columns) => han`另有 ${count(columns, "state")}只列在表中。`,

  ladders: "各决策者如何给结局排序",
  ladderAlt: (actor) => han`${actor}的排序，最好者在上`,
  laddersCaption: (concept) =>
    han`最好者在上；同一级上的状态同样偏好。有底色：当前状态在此。打勾的数字：其中有多少个状态在 ${concept} 下对各方都稳定。`,
  times: (title, states) => han`${title} ×${states}`,
  morePlaces: (places) => han`…… 另有 ${number(places)} 级 ……`,
  rung: (place, titles, states) => han`第 ${place} 位：${titles}（状态 ${states}）`,
  rungHolds: (states) => han`对各方都稳定：${states}`,

  sharesTitle: "就各种解读及其未定之处而言",
  sharesAlt: "每个结局在本模型的样本中稳定的比例，以条形表示",
  sharesCaption: (concept) =>
    han`条形：在本模型的样本中，该结局有某个状态在 ${concept} 下对各方都稳定的样本所占比例。括线：抽样时的威尔逊（Wilson）95% 置信区间。`,
  sharesCaptionConcepts:
    "条形：在本模型的样本中，该结局有某个状态对各方都稳定的样本所占比例。括线：抽样时的威尔逊（Wilson）95% 置信区间。",
  sharesFold: "各概念下的比例",
  rowsLeftOut: (rows) => han`另有 ${rows} 项只列在表中。`,

  supportTitle: "每个结论背后有什么，始于何时",
  supportMeans: (concept) =>
    han`对每个结局，列出它在 \`${concept}\` 下的判定的证明所提到的陈述和来源：取其第一个稳定的状态；若都不稳定，则取离开者最少的状态。`,
  supportHead: ["结局", "判定", "陈述", "来源", "假设", "日期"],
  holds: "稳定",
  fails: "不稳定",
  said: (first, last, undated) =>
    han`${first === last ? first : han`${first} 至 ${last}`}${undated > 0 ? han`；${undated} 条无日期` : ""}`,
  noneDated: "无日期",
  noDates: "这些陈述都没有日期，所在来源也没有日期：无从说明证据是如何随时间增加的。",
  supportAlt: "每个结论背后的陈述随时间累计",
  supportCaption: "每条线累计判定的证明所提到的、当时已经说过的陈述；无日期者不计入。",
  supportEnd: (statements, sources) => han`${count(statements, "statement")}，${count(sources, "source")}`,

  coalitionsTooLarge: (states, actors) =>
    han`对超过 ${count(states, "state")}或 ${count(actors, "actor")}的模型，报告中不考察联盟；可用 \`detente coalitions\` 考察所指定的联盟。`,
  oneActor: "只有一个决策者，无法形成联盟。",
  coalitionsFold: "各联盟的联合改进与稳定性",
};
