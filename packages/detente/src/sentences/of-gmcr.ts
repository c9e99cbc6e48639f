import type { Translations } from "./translations.ts";

/** Files of GMCR+. */
export const ofGmcr = {
  "expected the { … } of a GMCR+ file, found {found}.": [
    "此处应为 GMCR+ 文件的 { … }，实为{found}。",
    "GMCR+ 파일의 { … }이 와야 합니다. 있는 것: {found}.",
  ],
  "is empty: a conflict needs at least one decision maker.": [
    "是空的：冲突至少要有一个决策者。",
    "비어 있습니다. 갈등에는 의사결정자가 적어도 하나 필요합니다.",
  ],
  "Add the decision makers with their options.": ["请加上决策者及其选项。", "의사결정자를 선택지와 함께 추가하세요."],
  "is true or false, not {found}.": [
    "应为 true 或 false，而不是{found}。",
    "true 또는 false여야 합니다. 있는 것: {found}.",
  ],
  'has no "{name}"; expected a list of {what}, found {found}.': [
    '没有 "{name}"；此处应为{what}的列表，实为{found}。',
    '"{name}"이(가) 없습니다. 여기에 올 것: {what} 목록. 있는 것: {found}.',
  ],
  "expected a list of {what}, found {found}.": [
    "此处应为{what}的列表，实为{found}。",
    "여기에 올 것: {what} 목록. 있는 것: {found}.",
  ],
  "decision makers": ["决策者", "의사결정자"],
  conditions: ["条件", "조건"],
  options: ["选项", "선택지"],
  "option indices": ["选项序号", "선택지 번호"],
  "has {count} entries, more than the {most} that are read.": [
    "有 {count} 项，超过所能读取的 {most} 项。",
    "항목이 {count}개로, 읽을 수 있는 {most}개를 넘습니다.",
  ],
  "is empty: a conflict needs at least one option.": [
    "是空的：冲突至少要有一个选项。",
    "비어 있습니다. 갈등에는 선택지가 적어도 하나 필요합니다.",
  ],
  "Add what each decision maker can do.": ["请加上每个决策者能做的事。", "의사결정자마다 할 수 있는 일을 추가하세요."],
  'expected an option { "name": …, "permittedDirection": … }, found {found}.': [
    '此处应为选项 { "name": …, "permittedDirection": … }，实为{found}。',
    '선택지 { "name": …, "permittedDirection": … }이(가) 와야 합니다. 있는 것: {found}.',
  ],
  'is "both", "fwd" (take only) or "back" (drop only), not {found}.': [
    '应为 "both"、"fwd"（只能采取）或 "back"（只能放弃），而不是{found}。',
    '"both", "fwd"(선택만) 또는 "back"(철회만)이어야 합니다. 있는 것: {found}.',
  ],
  'has no "name"; expected a name, found {found}.': [
    '没有 "name"；此处应为名称，实为{found}。',
    '"name"이 없습니다. 여기에 올 것: 이름. 있는 것: {found}.',
  ],
  "is empty: a decision maker needs at least one option.": [
    "是空的：决策者至少要有一个选项。",
    "비어 있습니다. 의사결정자에게는 선택지가 적어도 하나 필요합니다.",
  ],
  "Give it an option, or remove it.": ["请给它一个选项，或删去它。", "선택지를 주거나 지우세요."],
  "option {index} ({name}) already belongs to decisionMakers[{owner}].": [
    "选项 {index}（{name}）已属于 decisionMakers[{owner}]。",
    "선택지 {index}({name})은(는) 이미 decisionMakers[{owner}]의 것입니다.",
  ],
  "Each option belongs to exactly one decision maker.": [
    "每个选项恰好属于一个决策者。",
    "선택지마다 의사결정자가 정확히 하나입니다.",
  ],
  "the option {name} belongs to no decision maker.": [
    "选项 {name} 不属于任何决策者。",
    "선택지 {name}은(는) 어느 의사결정자의 것도 아닙니다.",
  ],
  "Add its index to one decision maker's options.": [
    "请把它的序号加到一个决策者的选项中。",
    "그 번호를 한 의사결정자의 선택지에 추가하세요.",
  ],
  'expected a decision maker { "name": …, "options": … }, found {found}.': [
    '此处应为决策者 { "name": …, "options": … }，实为{found}。',
    '의사결정자 { "name": …, "options": … }이(가) 와야 합니다. 있는 것: {found}.',
  ],
  "decision makers are grouped here; Détente analyses each one on its own and keeps the groups as they are.": [
    "这里把决策者分了组；Détente 分别分析每一个，并原样保留这些分组。",
    "여기에 의사결정자들이 묶여 있습니다. Détente는 각각 따로 분석하고 묶음은 그대로 둡니다.",
  ],
  "Ask for coalitions in the analysis instead.": ["请改为在分析中考察联盟。", "대신 분석에서 연합을 물으세요."],

  'a condition is a list such as [[0, "Y"], [2, "N"]], not {found}.': [
    '条件是形如 [[0, "Y"], [2, "N"]] 的列表，而不是{found}。',
    '조건은 [[0, "Y"], [2, "N"]] 같은 목록이어야 합니다. 있는 것: {found}.',
  ],
  "Each part names an option by its index and Y (taken) or N (not taken).": [
    "每一项写选项的序号和 Y（采取）或 N（不采取）。",
    "부분마다 선택지의 번호와 Y(선택) 또는 N(선택 안 함)을 씁니다.",
  ],
  'a compound condition has a list "members" of conditions, not {found}.': [
    '复合条件有一个由条件组成的列表 "members"，而不是{found}。',
    '복합 조건에는 조건의 목록 "members"가 있어야 합니다. 있는 것: {found}.',
  ],
  "List the conditions of which any may hold.": [
    "请列出其中任何一个成立即可的条件。",
    "그중 하나만 성립하면 되는 조건들을 나열하세요.",
  ],
  'expected an option and a letter such as [0, "Y"], found {found}.': [
    '此处应为选项和字母，如 [0, "Y"]，实为{found}。',
    '[0, "Y"] 같은 선택지와 글자가 와야 합니다. 있는 것: {found}.',
  ],
  'expected "Y" (taken) or "N" (not taken), found {found}.': [
    '此处应为 "Y"（采取）或 "N"（不采取），实为{found}。',
    '"Y"(선택) 또는 "N"(선택 안 함)이 와야 합니다. 있는 것: {found}.',
  ],
  "names an option, but the file has none.": [
    "写了选项，而文件中没有选项。",
    "선택지를 가리키지만 파일에 선택지가 없습니다.",
  ],
  "an option's index is a whole number from 0 to {last} (the file has {count} options), not {found}.": [
    "选项的序号是 0 到 {last} 的整数（文件有 {count} 个选项），而不是{found}。",
    "선택지의 번호는 0부터 {last}까지의 정수입니다(파일의 선택지는 {count}개). 있는 것: {found}.",
  ],
  "Correct the index, or add the missing option.": [
    "请改正序号，或补上缺少的选项。",
    "번호를 고치거나 빠진 선택지를 추가하세요.",
  ],

  "the file says that rankings are used, and this decision maker has {found} for one.": [
    "文件说明使用排序，而该决策者的排序是{found}。",
    "파일은 순위를 쓴다고 하는데, 이 의사결정자의 순위: {found}.",
  ],
  'List all states from best to worst as "preferenceRanking", or set the flag to false.': [
    '请在 "preferenceRanking" 中从最好到最差列出全部状态，或把该标志设为 false。',
    '"preferenceRanking"에 모든 상태를 가장 좋은 것부터 나열하거나 표시를 false로 하세요.',
  ],
  "the file says that rankings are used, and this decision maker's is empty.": [
    "文件说明使用排序，而该决策者的排序是空的。",
    "파일은 순위를 쓴다고 하는데, 이 의사결정자의 순위가 비어 있습니다.",
  ],
  "List all states from best to worst.": ["请从最好到最差列出全部状态。", "모든 상태를 가장 좋은 것부터 나열하세요."],
  "a state's number is a whole number from 1 to at most {largest}, not {found}.": [
    "状态的编号是 1 到至多 {largest} 的整数，而不是{found}。",
    "상태의 번호는 1부터 최대 {largest}까지의 정수입니다. 있는 것: {found}.",
  ],
  "Number the feasible states from 1, the first option the lowest bit.": [
    "请从 1 起给可行状态编号，第一个选项为最低位。",
    "실현 가능 상태에 1부터 번호를 매기세요. 첫 번째 선택지가 가장 낮은 자리입니다.",
  ],
  "state {state} stands in the ranking twice.": [
    "状态 {state} 在排序中出现了两次。",
    "상태 {state}이(가) 순위에 두 번 있습니다.",
  ],
  "Each feasible state stands in it exactly once.": [
    "每个可行状态在其中恰好出现一次。",
    "실현 가능 상태마다 정확히 한 번 나와야 합니다.",
  ],
  "is empty: a tie lists the states that are equally preferred.": [
    "是空的：并列应列出同样偏好的状态。",
    "비어 있습니다. 동순위에는 똑같이 선호하는 상태들을 씁니다.",
  ],
} as const satisfies Translations;
