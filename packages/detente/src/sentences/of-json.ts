import type { Translations } from "./translations.ts";

/** JSON: its grammar, and what a conflict written in it refers to. */
export const ofJson = {
  "{path}: {finding}": ["{path}：{finding}", "{path}: {finding}"],
  "the file": ["文件", "파일"],
  "{count} more findings are not listed.": ["还有 {count} 条未列出。", "{count}건이 더 있으나 나열하지 않습니다."],
  "Correct those above first.": ["请先改正以上各条。", "위의 것부터 고치세요."],
  "Brackets are nested more than {deepest} deep here.": [
    "这里的括号嵌套超过了 {deepest} 层。",
    "여기서 괄호가 {deepest}겹 넘게 포개져 있습니다.",
  ],
  "Check that it is the file you meant; people's models nest a few deep.": [
    "请确认这就是您要的文件；人写的模型只嵌套几层。",
    "맞는 파일인지 확인하세요. 사람이 쓴 모형은 몇 겹 되지 않습니다.",
  ],
  "nothing (null)": ["空值（null）", "빈 값(null)"],
  nothing: ["空缺", "없음"],
  "an empty list": ["空列表", "빈 목록"],
  "a list": ["列表", "목록"],
  "an object": ["对象", "객체"],
  "empty text": ["空文字", "빈 글"],
  "the text {text}": ["文字 {text}", "글 {text}"],
  "the number {number}": ["数字 {number}", "숫자 {number}"],

  "The file holds no JSON value.": ["文件中没有 JSON 值。", "파일에 JSON 값이 없습니다."],
  "Check that it is the file you meant.": ["请确认这就是您要的文件。", "맞는 파일인지 확인하세요."],
  'The file ends before the "{bracket}" of line {line} is closed.': [
    '文件在第 {line} 行的 "{bracket}" 闭合之前就结束了。',
    '{line}행의 "{bracket}"이(가) 닫히기 전에 파일이 끝납니다.',
  ],
  'Add the missing "{bracket}", or fetch the file again: it may be cut off.': [
    '请补上缺少的 "{bracket}"，或重新获取文件：它可能不完整。',
    '빠진 "{bracket}"을(를) 추가하거나 파일을 다시 받으세요. 잘렸을 수 있습니다.',
  ],
  'There is a comma too many before this "{bracket}".': [
    '这个 "{bracket}" 之前多了一个逗号。',
    '이 "{bracket}" 앞에 쉼표가 하나 더 있습니다.',
  ],
  "Delete the comma.": ["请删去逗号。", "쉼표를 지우세요."],
  "Expected a name in double quotes, found {found}.": [
    "此处应为双引号中的名称，实为 {found}。",
    "큰따옴표 안의 이름이 와야 하는데 {found}이(가) 있습니다.",
  ],
  'Write "name": value.': ['请写 "name": value。', '"name": value 꼴로 쓰세요.'],
  'Expected ":" after the name, found {found}.': [
    '名称之后应为 ":"，实为 {found}。',
    '이름 뒤에 ":"이 와야 하는데 {found}이(가) 있습니다.',
  ],
  "Expected a value, found {found}.": ["此处应为一个值，实为 {found}。", "값이 와야 하는데 {found}이(가) 있습니다."],
  "Write text in double quotes, or a plain number.": [
    "请写双引号中的文字，或普通数字。",
    "큰따옴표 안의 글이나 보통 숫자를 쓰세요.",
  ],
  "There is more text after the end of the JSON: {found}.": [
    "JSON 结束之后还有内容：{found}。",
    "JSON이 끝난 뒤에 글이 더 있습니다: {found}.",
  ],
  "Delete what follows.": ["请删去其后的内容。", "뒤따르는 것을 지우세요."],
  'Expected "," or "{bracket}", found {found}.': [
    '此处应为 "," 或 "{bracket}"，实为 {found}。',
    '"," 또는 "{bracket}"이(가) 와야 하는데 {found}이(가) 있습니다.',
  ],
  "Put a comma between two values, and close every bracket.": [
    "请在两个值之间写逗号，并闭合所有括号。",
    "두 값 사이에 쉼표를 넣고 모든 괄호를 닫으세요.",
  ],
  "the end of the file": ["文件末尾", "파일의 끝"],
  "The text in double quotes does not end on its line.": [
    "双引号中的文字没有在本行结束。",
    "큰따옴표 안의 글이 같은 줄에서 끝나지 않습니다.",
  ],
  "Close it with a double quote; write a line break inside text as \\n.": [
    "请用双引号结束；文字中的换行写作 \\n。",
    "큰따옴표로 닫으세요. 글 안의 줄바꿈은 \\n으로 씁니다.",
  ],
  "A control character stands inside text.": ["文字中有控制字符。", "글 안에 제어 문자가 있습니다."],
  "Delete it.": ["请删去它。", "지우세요."],
  '"{escape}" means nothing inside text.': [
    '"{escape}" 在文字中没有含义。',
    '글 안에서 "{escape}"은(는) 아무 뜻도 없습니다.',
  ],
  "Write a backslash as \\\\.": ["反斜杠写作 \\\\。", "백슬래시는 \\\\로 쓰세요."],
  "The text in double quotes that begins here does not end.": [
    "从这里开始的双引号中的文字没有结束。",
    "여기서 시작하는 큰따옴표 안의 글이 끝나지 않습니다.",
  ],
  "Close it with a double quote.": ["请用双引号结束。", "큰따옴표로 닫으세요."],

  "expected {wanted}, found {found}.": ["此处应为{wanted}，实为{found}。", "여기에 올 것: {wanted}. 있는 것: {found}."],
  text: ["文字", "글"],
  "true or false": [" true 或 false", "true 또는 false"],
  "a whole number from {least}": ["不小于 {least} 的整数", "{least} 이상의 정수"],
  "a number from 0 to 1": ["0 到 1 的数", "0부터 1까지의 수"],
  "one of {words}": ["下列之一：{words}", "다음 중 하나: {words}"],
  'a date such as "2025-10-29"': ['日期（如 "2025-10-29"）', '날짜(예: "2025-10-29")'],
  "a pattern of Y, N and -": ["由 Y、N 和 - 组成的模式", "Y, N, -로 된 패턴"],
  'a positive decimal as text, such as "2.5"': ['写成文字的正小数（如 "2.5"）', '글로 쓴 양의 소수(예: "2.5")'],
  "64 lower-case hexadecimal digits": ["64 位小写十六进制数字", "소문자 16진수 64자리"],
  'an Admiralty code such as "B2" or a number from 0 to 1 as text': [
    '海军部代码（如 "B2"）或写成文字的 0 到 1 的数',
    '해군 부호(예: "B2") 또는 글로 쓴 0부터 1까지의 수',
  ],
  "a name": ["名称", "이름"],
  "at least {count} in the list": ["列表中至少 {count} 项", "목록에 {count}개 이상"],
  "at most {count} in the list": ["列表中至多 {count} 项", "목록에 {count}개 이하"],
  "the name __proto__ is reserved: results are keyed by name.": [
    "名称 __proto__ 是保留的：结果按名称保存。",
    "이름 __proto__은(는) 쓸 수 없습니다. 결과가 이름으로 보관되기 때문입니다.",
  ],
  "there is no such member here.": ["这里没有这样的成员。", "여기에는 그런 항목이 없습니다."],
  "Known are {names}.": ["已知的有 {names}。", "아는 것: {names}."],
  '"{name}" is missing.': ['缺少 "{name}"。', '"{name}"이(가) 없습니다.'],
  '"{member}" is one of {words}, not {found}.': [
    '"{member}" 应为下列之一：{words}，而不是{found}。',
    '"{member}"은(는) 다음 중 하나여야 합니다: {words}. 있는 것: {found}.',
  ],

  "there is no {kind} {name}.": ["没有{kind} {name}。", "{kind} {name}이(가) 없습니다."],
  "solution concept": ["稳定概念", "해 개념"],
  "statement or source": ["陈述或来源", "진술이나 출처"],
  "with the scenario {scenario} applied, {finding}": [
    "应用情景 {scenario} 后，{finding}",
    "시나리오 {scenario}을(를) 적용하면 {finding}",
  ],
  "the pattern has {letters} letters for {options} options.": [
    "模式有 {letters} 个字母，而选项有 {options} 个。",
    "패턴의 글자는 {letters}개, 선택지는 {options}개입니다.",
  ],
  "a statement cannot dispute itself.": ["陈述不能反驳它自身。", "진술은 자기 자신을 반박할 수 없습니다."],
  "the name {name} is used by {path} already.": [
    "名称 {name} 已由 {path} 使用。",
    "이름 {name}은(는) 이미 {path}에서 쓰였습니다.",
  ],
  "Give each its own name.": ["请各取不同的名称。", "각각 다른 이름을 붙이세요."],
  "the actor has no option and decides nothing.": [
    "该决策者没有选项，不决定任何事。",
    "이 의사결정자는 선택지가 없어 정할 것이 없습니다.",
  ],
  "two options are written alike as actor.option.": [
    "有两个选项写成 actor.option 时相同。",
    "두 선택지가 actor.option으로 쓰면 같아집니다.",
  ],
  "a forbidden move says from where, to where or by whom.": [
    "禁止的移动应说明从哪里、到哪里或由谁。",
    "금지된 이동에는 어디서, 어디로, 또는 누가를 씁니다.",
  ],
  "states are named directly although actors have options.": [
    "决策者有选项，状态却是直接命名的。",
    "의사결정자에게 선택지가 있는데 상태가 직접 이름 붙어 있습니다.",
  ],
  "a move from a state to itself is no move.": [
    "从一个状态到它自身不是移动。",
    "한 상태에서 같은 상태로 가는 것은 이동이 아닙니다.",
  ],
  "the outcome {outcome} is, in the end, described by itself.": [
    "结局 {outcome} 归根到底由它自身描述。",
    "결과 {outcome}은(는) 결국 자기 자신으로 설명됩니다.",
  ],
  "{option} is both taken and not taken today.": [
    "{option} 今天既写作已采取，又写作未采取。",
    "{option}이(가) 오늘 선택된 것으로도, 선택되지 않은 것으로도 되어 있습니다.",
  ],
  "the last tier is preferred to nothing: leave this out.": [
    "最后一级之下没有更差的：请去掉这一项。",
    "마지막 단계보다 덜 선호하는 것이 없으니 빼세요.",
  ],
  "has no weight although other statements of the actor have one.": [
    "没有权重，而该决策者的其他偏好陈述有。",
    "가중치가 없습니다. 이 의사결정자의 다른 선호 진술에는 있습니다.",
  ],
  "{actor} alone is no coalition.": ["只有 {actor} 不成联盟。", "{actor} 하나만으로는 연합이 아닙니다."],
  "moves lead as far whether they are made together or not.": [
    "无论是否共同行动，移动所能到达之处都相同。",
    "함께하든 아니든 이동으로 갈 수 있는 곳은 같습니다.",
  ],
  "stable states are listed for one actor, or for several who act together.": [
    "稳定状态只能为一个决策者列出，或为共同行动的几个决策者列出。",
    "안정 상태는 한 의사결정자나 함께 행동하는 여러 의사결정자에 대해 나열합니다.",
  ],

  "The map is empty.": ["映射表是空的。", "대응표가 비어 있습니다."],
  "`detente leads EXPORT --model FILE --suggest-map` proposes one.": [
    "`detente leads EXPORT --model FILE --suggest-map` 会提出一份。",
    "`detente leads EXPORT --model FILE --suggest-map`가 하나를 제안합니다.",
  ],
  "a pattern has 1 to 200 characters.": ["模式有 1 到 200 个字符。", "패턴은 1자에서 200자까지입니다."],
  'the model has no {kind} "{name}".': ['模型没有{kind} "{name}"。', '모형에 {kind} "{name}"이(가) 없습니다.'],
  "the rule fits nothing.": ["这条规则不匹配任何内容。", "이 규칙에 맞는 것이 없습니다."],
  "Give it names, countries or codes.": ["请给它名称、国家或代码。", "이름, 국가 또는 코드를 주세요."],
  "Give it codes, roots or words.": ["请给它代码、根代码或词语。", "코드, 상위 코드 또는 낱말을 주세요."],
} as const satisfies Translations;
