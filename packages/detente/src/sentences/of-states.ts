import type { Translations } from "./translations.ts";

/** What the feasible states tell about a model, and what is too large or not defined. */
export const ofStates = {
  "The solution concepts are not read in the usual way here: {rules}.": [
    "此处的解概念没有按通常方式解读：{rules}。",
    "여기서는 해 개념을 통상적인 방식으로 읽지 않습니다: {rules}.",
  ],
  "`{rule}` instead of `{usual}`": ["`{rule}`（通常为 `{usual}`）", "`{rule}`(보통은 `{usual}`)"],
  "Nothing says what `{actor}` prefers in the base model: all states are equally good for it there.": [
    "没有说明 `{actor}` 在基本模型中偏好什么：其中所有状态对它都同样好。",
    "기본 모형에서 `{actor}`이(가) 무엇을 선호하는지 쓰여 있지 않습니다. 거기서는 모든 상태가 똑같이 좋은 것으로 봅니다.",
  ],
  "Nothing says what `{actor}` prefers in the scenario `{scenario}`: all states are equally good for it there.": [
    "没有说明 `{actor}` 在情景 `{scenario}` 中偏好什么：其中所有状态对它都同样好。",
    "시나리오 `{scenario}`에서 `{actor}`이(가) 무엇을 선호하는지 쓰여 있지 않습니다. 거기서는 모든 상태가 똑같이 좋은 것으로 봅니다.",
  ],
  " in the scenario `{scenario}`": ["在情景 `{scenario}` 中", " 시나리오 `{scenario}`에서"],
  "No actor can move from any feasible state{where}: nothing can happen, and every state is stable under every concept.":
    [
      "{where}没有决策者能从任何可行状态移动：什么也不会发生，每个状态在每个概念下都稳定。",
      "{where} 어떤 실현 가능 상태에서도 움직일 수 있는 의사결정자가 없습니다. 아무 일도 일어날 수 없고, 모든 상태가 모든 개념에서 안정적입니다.",
    ],
  "`{actor}` cannot move from any feasible state{where}, so that every state is stable for it under every concept.": [
    "`{actor}` {where}从任何可行状态都不能移动，所以每个状态在每个概念下对它都稳定。",
    "`{actor}`은(는){where} 어떤 실현 가능 상태에서도 움직일 수 없으므로, 모든 상태가 모든 개념에서 그에게 안정적입니다.",
  ],
  "A move changes the options of one actor only: check the rules that tie them to others' options, and let states half-way be feasible.":
    [
      "一次移动只改变一个决策者的选项：请检查把这些选项与他人选项绑在一起的约束，并允许半途的状态可行。",
      "이동 한 번은 한 의사결정자의 선택지만 바꿉니다. 그 선택지를 남의 선택지와 묶는 제약을 확인하고, 중간 상태가 실현 가능하게 하세요.",
    ],
  "Give moves to whoever can act: `moves usa { idle -> talks }`.": [
    "请为能够行动的决策者写出移动：`moves usa { idle -> talks }`。",
    "움직일 수 있는 의사결정자의 이동을 쓰세요: `moves usa { idle -> talks }`.",
  ],
  "This preference repeats statement {number} of `{actor}`: both are true in the same feasible states.": [
    "该偏好重复了 `{actor}` 的第 {number} 条偏好陈述：两者在同样的可行状态中为真。",
    "이 선호는 `{actor}`의 선호 진술 {number}번을 되풀이합니다. 둘은 같은 실현 가능 상태에서 참입니다.",
  ],
  "Leave one of the two out.": ["请去掉其中一条。", "둘 중 하나를 빼세요."],
  "This preference is the opposite of statement {number} of `{actor}`: in every feasible state one of the two is true and the other false.":
    [
      "该偏好与 `{actor}` 的第 {number} 条偏好陈述相反：在每个可行状态中，两者总是一真一假。",
      "이 선호는 `{actor}`의 선호 진술 {number}번의 반대입니다. 모든 실현 가능 상태에서 하나는 참이고 하나는 거짓입니다.",
    ],
  "Keep the one that is meant.": ["请保留真正想表达的那一条。", "뜻한 것 하나만 남기세요."],
  "This preference can never decide anything: the more important statements of `{actor}` already tell apart all feasible states that it tells apart.":
    [
      "该偏好永远不起作用：它所区分的可行状态，`{actor}` 更重要的偏好陈述都已区分。",
      "이 선호는 아무것도 정할 수 없습니다. 이것이 구별하는 실현 가능 상태는 `{actor}`의 더 중요한 선호 진술이 이미 모두 구별합니다.",
    ],
  "Leave it out, or move it up if it is more important than that.": [
    "请去掉它；如果它更重要，请把它上移。",
    "빼거나, 더 중요하다면 위로 옮기세요.",
  ],
  "The actors `{first}` and `{second}` have one title, “{title}”.": [
    "决策者 `{first}` 和 `{second}` 的标题相同：“{title}”。",
    "의사결정자 `{first}`와(과) `{second}`의 제목이 “{title}”(으)로 같습니다.",
  ],
  "The options `{first}` and `{second}` have one title, “{title}”.": [
    "选项 `{first}` 和 `{second}` 的标题相同：“{title}”。",
    "선택지 `{first}`와(과) `{second}`의 제목이 “{title}”(으)로 같습니다.",
  ],
  "The outcomes `{first}` and `{second}` have one title, “{title}”.": [
    "结局 `{first}` 和 `{second}` 的标题相同：“{title}”。",
    "결과 `{first}`와(과) `{second}`의 제목이 “{title}”(으)로 같습니다.",
  ],
  "Give each a title of its own: whoever reads an answer cannot tell them apart.": [
    "请为每个写不同的标题：否则读答案的人分不清它们。",
    "각각 다른 제목을 쓰세요. 그러지 않으면 답을 읽는 사람이 구별할 수 없습니다.",
  ],
  "The outcomes `{first}` and `{second}` are the same feasible states.": [
    "结局 `{first}` 和 `{second}` 是同样的可行状态。",
    "결과 `{first}`와(과) `{second}`은(는) 같은 실현 가능 상태입니다.",
  ],
  "Keep one of them, or check their conditions.": [
    "请保留其中一个，或检查它们的条件。",
    "하나만 남기거나 조건을 확인하세요.",
  ],
  "The rules leave no choice of `{option}`: it is taken in every feasible state.": [
    "约束使 `{option}` 没有选择余地：它在每个可行状态中都被采取。",
    "제약 때문에 `{option}`을(를) 고를 여지가 없습니다. 모든 실현 가능 상태에서 택합니다.",
  ],
  "The rules leave no choice of `{option}`: it is taken in no feasible state.": [
    "约束使 `{option}` 没有选择余地：它在任何可行状态中都不被采取。",
    "제약 때문에 `{option}`을(를) 고를 여지가 없습니다. 어떤 실현 가능 상태에서도 택하지 않습니다.",
  ],
  "Check the rules that make it so, or leave the option out.": [
    "请检查造成这一点的约束，或去掉该选项。",
    "그렇게 만드는 제약을 확인하거나 선택지를 빼세요.",
  ],
  "the rule at {line}:{column}": ["{line}:{column} 处的约束", "{line}:{column}의 제약"],
  "rule {number}": ["第 {number} 条约束", "{number}번 제약"],
  "No state is feasible: this rule alone excludes every combination of options.": [
    "没有可行状态：单是这条约束就排除了所有选项组合。",
    "실현 가능 상태가 없습니다. 이 제약 하나만으로 모든 선택지 조합이 배제됩니다.",
  ],
  "No state is feasible: this rule contradicts {others}; without any one of them the rest do not.": [
    "没有可行状态：这条约束与{others}相互矛盾；去掉其中任何一条，其余的就不矛盾。",
    "실현 가능 상태가 없습니다. 이 제약이 {others}와(과) 모순됩니다. 그중 하나라도 빼면 나머지는 모순되지 않습니다.",
  ],
  "Drop or weaken one of them.": ["请去掉或放宽其中一条。", "그중 하나를 빼거나 약하게 하세요."],
  "A `perhaps` statement counts with its share among the samples, and is read as certain elsewhere.": [
    "`perhaps` 语句在样本中按其比例计算，在其他部分视为确定。",
    "`perhaps` 진술은 표본에서는 그 비율대로 세고, 다른 곳에서는 확실한 것으로 읽습니다.",
  ],
  "`unordered` statements have every order among the samples, and are read in the order written elsewhere.": [
    "`unordered` 语句在样本中取各种次序，在其他部分按书写次序解读。",
    "`unordered` 진술은 표본에서는 모든 순서로, 다른 곳에서는 쓰인 순서로 읽습니다.",
  ],
  "The status quo is not a feasible state: a rule excludes it.": [
    "现状不是可行状态：有约束排除了它。",
    "현재 상태가 실현 가능 상태가 아닙니다. 제약이 배제하고 있습니다.",
  ],
  "Change what `now` takes, or the rule that excludes the combination.": [
    "请修改 `now` 所采取的选项，或修改排除该组合的约束。",
    "`now`에 쓴 것이나, 그 조합을 배제하는 제약을 바꾸세요.",
  ],
  'No feasible state is a "{outcome}".': [
    '没有可行状态属于结局 "{outcome}"。',
    '결과 "{outcome}"에 드는 실현 가능 상태가 없습니다.',
  ],
  "Check the outcome's condition against the rules.": [
    "请对照约束检查该结局的条件。",
    "결과의 조건을 제약과 대조해 보세요.",
  ],
  'State {state} ({pattern}) joins states that are a "{outcome}" with states that are not; it is not counted as one.': [
    '状态 {state}（{pattern}）把属于结局 "{outcome}" 的状态与不属于它的状态合并在一起；它不计入该结局。',
    '상태 {state}({pattern})은(는) 결과 "{outcome}"에 드는 상태와 들지 않는 상태를 합친 것이므로 그 결과로 세지 않습니다.',
  ],
  "Say in the outcome what the merged state has in common, or merge less.": [
    "请在结局中写出合并状态的共同之处，或减少合并。",
    "합친 상태들의 공통점을 결과에 쓰거나 덜 합치세요.",
  ],
  "State {state} ({pattern}) joins states that this preference tells apart.": [
    "状态 {state}（{pattern}）把该偏好所区分的状态合并在一起。",
    "상태 {state}({pattern})은(는) 이 선호가 구별하는 상태들을 합친 것입니다.",
  ],
  "Make the preference the same for all the states that `merge when` joins, or merge less.": [
    "请使该偏好对 `merge when` 所合并的全部状态都相同，或减少合并。",
    "`merge when`이 합치는 모든 상태에서 선호가 같게 하거나 덜 합치세요.",
  ],
  "This preference is true in every feasible state, so that it distinguishes none.": [
    "该偏好在所有可行状态中都为真，因此不区分任何状态。",
    "이 선호는 모든 실현 가능 상태에서 참이므로 아무것도 구별하지 않습니다.",
  ],
  "This preference is false in every feasible state, so that it distinguishes none.": [
    "该偏好在所有可行状态中都为假，因此不区分任何状态。",
    "이 선호는 모든 실현 가능 상태에서 거짓이므로 아무것도 구별하지 않습니다.",
  ],
  "Leave it out, or check the rules that make it so.": [
    "请去掉它，或检查造成这一情形的约束。",
    "빼거나, 그렇게 만드는 제약을 확인하세요.",
  ],
  'The ranking of "{actor}" has {states} a second time here.': [
    '"{actor}" 的排序在这里第二次出现{states}。',
    '"{actor}"의 순위에 여기서 두 번째로 나오는 것: {states}.',
  ],
  "Name each state once: by pattern, number or outcome.": [
    "请用模式、编号或结局把每个状态只写一次。",
    "상태마다 패턴, 번호 또는 결과로 한 번만 쓰세요.",
  ],
  'The ranking of "{actor}" leaves out {states} of {count} states.': [
    '"{actor}" 的排序缺少{states}（共 {count} 个状态）。',
    '"{actor}"의 순위에서 빠진 것: {states} (상태는 모두 {count}개).',
  ],
  "Put every state in its place, ties with `~`.": [
    "请把每个状态放到它的位置，并列用 `~`。",
    "모든 상태를 제자리에 넣고 동순위에는 `~`를 쓰세요.",
  ],
  "state {states}": ["状态 {states}", "상태 {states}"],
  "states {states}": ["状态 {states}", "상태 {states}"],
  "{listed} and {count} more": ["{listed} 及另外 {count} 个", "{listed} 외 {count}개"],
  'No feasible state is meant by "{written}".': [
    '"{written}" 不指任何可行状态。',
    '"{written}"이(가) 가리키는 실현 가능 상태가 없습니다.',
  ],
  "state {number}": ["状态 {number}", "상태 {number}"],
  "A pattern has one letter for each of the {count} options, Y or N in declared order, and must not be excluded by a rule.":
    [
      "模式按声明的次序为 {count} 个选项各写一个字母 Y 或 N，且不得被约束排除。",
      "패턴은 선언된 순서대로 선택지 {count}개마다 Y나 N 한 글자이며, 제약에 배제되지 않아야 합니다.",
    ],
  "The states are numbered 1 to {count}.": ["状态编号为 1 到 {count}。", "상태의 번호는 1부터 {count}까지입니다."],
  "`>>` (greatly preferred) is read as `>` in these verdicts.": [
    "在这些判定中，`>>`（远更偏好）按 `>` 读取。",
    "이 판정들에서 `>>`(훨씬 더 선호)는 `>`로 읽습니다.",
  ],
  "`unordered` statements are read in the order in which they are written in these verdicts.": [
    "在这些判定中，`unordered` 的偏好陈述按书写次序读取。",
    "이 판정들에서 `unordered` 선호 진술은 쓰인 순서대로 읽습니다.",
  ],
  "A `perhaps` statement is read as certain in these verdicts.": [
    "在这些判定中，`perhaps` 的偏好陈述按确定的读取。",
    "이 판정들에서 `perhaps` 선호 진술은 확실한 것으로 읽습니다.",
  ],
  "A `much` preferred statement is read as an ordinary one in these verdicts.": [
    "在这些判定中，带 `much` 的偏好陈述按普通的读取。",
    "이 판정들에서 `much`가 붙은 선호 진술은 보통 것으로 읽습니다.",
  ],

  'The claim "{claim}" speaks of `now`, but the model does not say what holds now.': [
    '论断 "{claim}" 提到 `now`，而模型没有说明现状。',
    '주장 "{claim}"은(는) `now`를 말하지만, 모형에는 현재 상태가 없습니다.',
  ],
  "Add a line such as `now option, option`.": [
    "请加上一行，如 `now option, option`。",
    "`now option, option` 같은 줄을 추가하세요.",
  ],
  'There is no solution concept "{concept}".': [
    '没有名为 "{concept}" 的稳定概念。',
    '"{concept}"이라는 해 개념은 없습니다.',
  ],
  "Known are {concepts} and, for two actors, lh:1 to lh:{farthest}.": [
    "已知的有 {concepts}；对两个决策者还有 lh:1 到 lh:{farthest}。",
    "아는 것은 {concepts}이며, 의사결정자가 둘이면 lh:1부터 lh:{farthest}까지도 있습니다.",
  ],
  '"{concept}" is not defined for actors who act together.': [
    '"{concept}" 对共同行动的决策者没有定义。',
    '"{concept}"은(는) 함께 행동하는 의사결정자에 대해 정의되지 않습니다.',
  ],
  "For coalitions there are {concepts}.": ["可用于联盟的有 {concepts}。", "연합에 쓸 수 있는 것: {concepts}."],
  "Write `in the largest consistent set` instead.": [
    "请改写 `in the largest consistent set`。",
    "대신 `in the largest consistent set`이라고 쓰세요.",
  ],
  "The model has one actor, so there is no coalition.": [
    "模型只有一个决策者，因此没有联盟。",
    "모형에 의사결정자가 하나뿐이므로 연합이 없습니다.",
  ],
  "Leave the coalition out.": ["请去掉联盟。", "연합을 빼세요."],
  "Or leave this claim out.": ["或去掉这个论断。", "또는 이 주장을 빼세요."],
  "{actors} actors form {coalitions} coalitions of two or more, too many to look at each: name those that you ask about.":
    [
      "{actors} 个决策者可组成 {coalitions} 个由两方或更多方组成的联盟，无法逐一考察：请指定所问的联盟。",
      "의사결정자 {actors}명은 둘 이상의 연합 {coalitions}개를 이루어 하나하나 살펴볼 수 없습니다. 물을 연합을 지정하세요.",
    ],
  "The model has {states} states; questions about groups compare pairs of states and are answered for up to {most}. Add rules for what cannot go together, or leave out options that decide nothing.":
    [
      "模型有 {states} 个状态；关于群体的问题要两两比较状态，最多回答到 {most} 个。请为不能同时成立的情形加上约束，或去掉不起作用的选项。",
      "모형의 상태는 {states}개입니다. 집단에 대한 질문은 상태를 둘씩 비교하므로 최대 {most}개까지 답합니다. 함께할 수 없는 것에 제약을 추가하거나, 정하는 것이 없는 선택지를 빼세요.",
    ],
  "A coalition has two members or more.": ["联盟有两个或更多成员。", "연합은 구성원이 둘 이상입니다."],
  "Where moves cannot be taken back, the moves of {groups} groups over {states} states would take {size} GiB; one is allowed. Leave out options that decide nothing, or add rules for what cannot go together.":
    [
      "在移动不能撤回时，{groups} 个群体在 {states} 个状态上的移动要占 {size} GiB，而最多允许 1 GiB。请去掉不起作用的选项，或为不能同时成立的情形加上约束。",
      "이동을 되돌릴 수 없으면, 상태 {states}개에서 집단 {groups}개의 이동에 {size} GiB가 필요한데 1 GiB만 쓸 수 있습니다. 정하는 것이 없는 선택지를 빼거나, 함께할 수 없는 것에 제약을 추가하세요.",
    ],
  "Limited-move stability (lh) is defined for two actors who move in turn; this model has {actors}, and the literature does not agree on whose turn it then is. `detente foresight` gives the largest consistent set, which is defined for any number.":
    [
      "有限步稳定（lh）只对轮流移动的两个决策者有定义；本模型有 {actors} 个，而此时轮到谁移动，文献并无一致说法。`detente foresight` 给出对任意数目都有定义的最大一致集。",
      "제한 이동 안정성(lh)은 번갈아 움직이는 두 의사결정자에 대해 정의됩니다. 이 모형에는 {actors}명이 있고, 그때 누구의 차례인지는 문헌마다 다릅니다. `detente foresight`는 몇 명이든 정의되는 최대 일관 집합을 줍니다.",
    ],
  "{count} concepts were asked for; at most {most} are answered at once.": [
    "要求了 {count} 个概念；一次最多回答 {most} 个。",
    "개념 {count}개를 물었습니다. 한 번에 최대 {most}개까지 답합니다.",
  ],
  "Simultaneous stability (sim) needs states that are combinations of everybody's options: it is not defined for merged states or for a conflict written as states and moves. Leave sim out of the concepts.":
    [
      "同时稳定（sim）要求状态是各方选项的组合：对合并的状态，或写成状态与移动的冲突，它没有定义。请从概念中去掉 sim。",
      "동시 안정성(sim)에는 모두의 선택지를 조합한 상태가 필요합니다. 합친 상태나, 상태와 이동으로 쓴 갈등에는 정의되지 않습니다. 개념에서 sim을 빼세요.",
    ],

  "The rules of this model link its options in so many ways that its feasible states cannot even be counted.": [
    "这个模型的约束把选项联系得过于复杂，连可行状态的数目也无法算出。",
    "이 모형의 제약이 선택지를 너무 복잡하게 얽어, 실현 가능 상태의 수조차 셀 수 없습니다.",
  ],
  "No state is feasible: taken together, the rules exclude every combination of options.": [
    "没有可行状态：各约束合在一起排除了选项的所有组合。",
    "실현 가능 상태가 없습니다. 제약을 모두 합치면 선택지의 모든 조합이 배제됩니다.",
  ],
  "The model has {count} feasible states; at most {most} can be analysed.": [
    "模型有 {count} 个可行状态；最多可分析 {most} 个。",
    "모형의 실현 가능 상태는 {count}개입니다. 분석할 수 있는 것은 최대 {most}개입니다.",
  ],
  "about {number}": ["约 {number} ", "약 {number}"],
  "Merged states, forbidden moves or unseen states leave one actor with more single moves than can be kept.": [
    "合并的状态、禁止的移动或看不到的状态，使一个决策者的单步移动多到无法保存。",
    "합친 상태, 금지된 이동, 보이지 않는 상태 때문에 한 의사결정자의 단일 이동이 보관할 수 있는 것보다 많아집니다.",
  ],
  "This conflict in graph form declares no state.": [
    "这个图形式的冲突没有声明任何状态。",
    "그래프 형식의 이 갈등에는 선언된 상태가 없습니다.",
  ],
  "The rules exclude every combination of options: drop or weaken one.": [
    "约束排除了选项的所有组合：请去掉或放宽其中一条。",
    "제약이 선택지의 모든 조합을 배제합니다. 하나를 빼거나 느슨하게 하세요.",
  ],
  "Add rules for what cannot go together, leave out options that decide nothing, or raise the limit.": [
    "请为不能同时成立的情形加上约束，去掉不起作用的选项，或提高上限。",
    "함께할 수 없는 것에 제약을 추가하거나, 정하는 것이 없는 선택지를 빼거나, 한도를 높이세요.",
  ],
  "There are more than {most} feasible states: they are not looked at while you write.": [
    "可行状态超过 {most} 个：书写时不考察它们。",
    "실현 가능 상태가 {most}개를 넘어, 쓰는 동안에는 살펴보지 않습니다.",
  ],
  "`detente check` looks at them all.": ["`detente check` 会全部考察。", "`detente check`가 모두 살펴봅니다."],

  'The scenario "{scenario}" builds on itself: {circle}.': [
    '情景 "{scenario}" 以它自身为基础：{circle}。',
    '시나리오 "{scenario}"이(가) 자기 자신을 바탕으로 합니다: {circle}.',
  ],
  'The conflict has no scenario "{scenario}"{context}. {offer}': [
    '冲突没有情景 "{scenario}"{context}。{offer}',
    '갈등에 시나리오 "{scenario}"이(가) 없습니다{context}. {offer}',
  ],
  ', on which "{scenario}" builds': ['（"{scenario}" 以它为基础）', ' ("{scenario}"의 바탕)'],
  "It has none.": ["它没有任何情景。", "하나도 없습니다."],
  "It has: {names}.": ["现有：{names}。", "있는 것: {names}."],
  "The order of options lists {count} names where the actors have {options} options; each option must stand in it exactly once, as actor.option.":
    [
      "选项次序列出了 {count} 个名称，而各决策者共有 {options} 个选项；每个选项须以 actor.option 的形式恰好出现一次。",
      "선택지 순서에는 이름이 {count}개 있지만 의사결정자들의 선택지는 {options}개입니다. 선택지마다 actor.option 꼴로 정확히 한 번 나와야 합니다.",
    ],

  "What would have to change is worked out for {concepts}, not for {concept}.": [
    "须改变什么，可就 {concepts} 算出，不能就 {concept} 算出。",
    "무엇이 바뀌어야 하는지는 {concepts}에 대해서만 알아낼 수 있습니다({concept}은(는) 아님).",
  ],
  '"{scenario}" is seen by "{actor}", who is not an actor of the model.': [
    '"{scenario}" 由 "{actor}" 所见，而它不是模型的决策者。',
    '"{scenario}"은(는) "{actor}"의 시각인데, 모형에 그런 의사결정자가 없습니다.',
  ],
  "{actor} has {count} perceptions ({scenarios}): name the one that counts (`--view`).": [
    "{actor}有 {count} 种认知（{scenarios}）：请指定其中算数的一种（`--view`）。",
    "{actor}의 인식이 {count}개입니다({scenarios}). 그중 쓸 것을 지정하세요(`--view`).",
  ],
  'In "{scenario}", as seen by {actor}, there is no actor {actor}.': [
    '在 {actor} 所见的 "{scenario}" 中，没有决策者 {actor}。',
    '{actor}의 시각인 "{scenario}"에 의사결정자 {actor}이(가) 없습니다.',
  ],
  'The scenario "{scenario}" has other options: its rankings are of other states.': [
    '情景 "{scenario}" 的选项不同：它的排序针对别的状态。',
    '시나리오 "{scenario}"은(는) 선택지가 달라, 그 순위는 다른 상태에 대한 것입니다.',
  ],
  'The scenario "{scenario}" lacks some of the states: its rankings do not say where they stand.': [
    '情景 "{scenario}" 缺少一些状态：它的排序没有说明它们的位置。',
    '시나리오 "{scenario}"에는 없는 상태가 있어, 그 순위는 그것들의 자리를 말하지 않습니다.',
  ],
  'The scenario "{scenario}" has no actor "{actor}".': [
    '情景 "{scenario}" 没有决策者 "{actor}"。',
    '시나리오 "{scenario}"에 의사결정자 "{actor}"이(가) 없습니다.',
  ],
  "An `unordered` block of {actor} has {count} statements; up to {most} can be compared. Put some of them in order.": [
    "{actor}的一个 `unordered` 块有 {count} 条偏好陈述；最多可比较 {most} 条。请为其中一些排定次序。",
    "{actor}의 `unordered` 블록에 선호 진술이 {count}개 있습니다. 최대 {most}개까지 비교할 수 있으니 일부의 순서를 정하세요.",
  ],
  "The statements of {actor} have weights, and weights do not say which one decides: put them in order to say that one is `much` preferred.":
    [
      "{actor}的偏好陈述有权重，而权重不能说明由哪一条决定：要说某一条为 `much` 偏好，请按次序排列。",
      "{actor}의 선호 진술에 가중치가 있는데, 가중치로는 어느 것이 정하는지 알 수 없습니다. 어떤 것을 `much` 선호한다고 하려면 순서대로 쓰세요.",
    ],
  "This needs about {needed} of memory and {limit} may be used. Leave out options that decide nothing, add rules for what cannot go together, ask for fewer concepts, or raise the limit.":
    [
      "这大约需要 {needed} 内存，而允许使用 {limit}。请去掉不起作用的选项，为不能同时成立的情形加上约束，减少概念，或提高上限。",
      "메모리가 약 {needed} 필요한데 {limit}까지 쓸 수 있습니다. 정하는 것이 없는 선택지를 빼거나, 함께할 수 없는 것에 제약을 추가하거나, 개념을 줄이거나, 한도를 높이세요.",
    ],
  "The wish names no state.": ["所愿未写任何状态。", "바람에 상태가 없습니다."],
  "State {state} is wanted to be stable and not to be: no preferences can do both. Take it out of one of the two wishes.":
    [
      "既希望状态 {state} 稳定，又希望它不稳定：没有偏好能两者兼顾。请从其中一个愿望中去掉它。",
      "상태 {state}이(가) 안정적이기도, 안정적이지 않기도 바라고 있습니다. 어떤 선호도 둘 다 이룰 수 없습니다. 한쪽 바람에서 빼세요.",
    ],
  "Nobody's preferences are free to change. Name at least one actor whose are.": [
    "没有谁的偏好可以改变。请至少指定一个偏好可变的决策者。",
    "선호를 바꿀 수 있는 의사결정자가 없습니다. 적어도 한 명을 지정하세요.",
  ],
  "In the scenario `{scenario}` there is no option `{option}`, of which this speaks.": [
    "情景 `{scenario}` 中没有这里提到的选项 `{option}`。",
    "시나리오 `{scenario}`에는 여기서 말하는 선택지 `{option}`이(가) 없습니다.",
  ],
  "Declare this again in the scenario, without the option; or leave the option to its actor there.": [
    "请在该情景中不带此选项重新声明；或在其中为该决策者保留此选项。",
    "그 시나리오에서 이 선택지 없이 다시 선언하거나, 의사결정자에게 이 선택지를 남겨 두세요.",
  ],
} as const satisfies Translations;
