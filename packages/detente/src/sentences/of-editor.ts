import type { Translations } from "./translations.ts";

/** What an editor and forms say beside findings. */
export const ofEditor = {
  "The text has errors: put them right first.": [
    "文本有错误：请先改正。",
    "텍스트에 오류가 있습니다. 먼저 고치십시오.",
  ],
  "The text would have errors after this.": ["这样修改后文本会出错。", "이렇게 바꾸면 텍스트에 오류가 생깁니다."],
  "There is no {what} in this text any more.": ["文本中已没有{what}。", "텍스트에 더 이상 없는 것: {what}."],
  "{kind} `{id}`": ["{kind} `{id}`", "{kind} `{id}`"],
  claim: ["论断", "주장"],
  concept: ["稳定概念", "해 개념"],
  "scenario of that name": ["这个名称的情景", "그 이름의 시나리오"],
  "preference of that number": ["这个编号的偏好", "그 번호의 선호"],
  "rule of that number": ["这个编号的约束", "그 번호의 제약"],
  title: ["标题", "제목"],
  "This is not one declaration.": ["这不是一个声明。", "하나의 선언이 아닙니다."],
  "This is no condition.": ["这不是条件。", "조건이 아닙니다."],
  "This actor's states are ranked one by one: change the ranking in the text.": [
    "该行动者的状态是逐个排序的：请在文本中修改排序。",
    "이 행위자의 상태는 하나하나 순위가 매겨져 있습니다. 순위는 텍스트에서 바꾸십시오.",
  ],
  "How sure it is is a number from 0 to 1.": ["把握程度是 0 到 1 的数。", "확신의 정도는 0부터 1까지의 수입니다."],
  "A day is written as year, month, day: 2025-10-29.": [
    "日期按年月日书写：2025-10-29。",
    "날짜는 연월일로 씁니다: 2025-10-29.",
  ],
  "A day is written as year, month, day: 2025-10-29; a reliability as B2 or 0.7.": [
    "日期按年月日书写：2025-10-29；可靠性写作 B2 或 0.7。",
    "날짜는 연월일로(2025-10-29), 신뢰도는 B2나 0.7로 씁니다.",
  ],
  "An actor needs a name.": ["行动者需要名称。", "행위자에게 이름이 필요합니다."],
  "An actor needs something that it can do.": ["行动者需要有能做的事。", "행위자에게 할 수 있는 일이 필요합니다."],
  "An option needs a name.": ["选项需要名称。", "선택지에 이름이 필요합니다."],
  "An outcome needs a name.": ["结局需要名称。", "결과에 이름이 필요합니다."],
  "A scenario needs a name.": ["情景需要名称。", "시나리오에 이름이 필요합니다."],
  "A source needs a name.": ["来源需要名称。", "출처에 이름이 필요합니다."],
  "A claim needs words that say it.": ["论断需要写明内容。", "주장에는 내용을 말하는 글이 필요합니다."],
  "A statement needs words that say what it is.": ["陈述需要写明内容。", "진술에는 내용을 말하는 글이 필요합니다."],
  "The conflict needs a title.": ["冲突需要标题。", "갈등에 제목이 필요합니다."],
  "Which state?": ["哪个状态？", "어느 상태입니까?"],
  "There is no name here that could be changed.": [
    "这里没有可以修改的名称。",
    "여기에는 바꿀 수 있는 이름이 없습니다.",
  ],
  "A name stands on one line.": ["名称只能占一行。", "이름은 한 줄에 씁니다."],
  "Calling this {kind} `{id}` would change what the file says: something else has that name, or it cannot stand everywhere. Choose another name.":
    [
      "把这个{kind}叫作 `{id}` 会改变文件的含义：已有别的东西用了这个名称，或它不能用在每一处。请另取名称。",
      "이 {kind}의 이름을 `{id}`(으)로 바꾸면 파일의 뜻이 달라집니다. 다른 것이 그 이름을 쓰거나, 모든 곳에 쓸 수 없는 이름입니다. 다른 이름을 고르십시오.",
    ],
  "Write {what}": ["改写为 {what}", "{what}(으)로 쓰기"],
  "Close the block on line {line}": ["在第 {line} 行闭合该块", "{line}행에서 블록 닫기"],
  "Use straight quotes": ["改用直引号", "곧은 따옴표로 바꾸기"],
  "Close the text": ["补上右引号", "글을 따옴표로 닫기"],
  "Take the brace out": ["去掉花括号", "중괄호 빼기"],
  "Double the backslash": ["把反斜杠写两遍", "백슬래시를 두 번 쓰기"],
} as const satisfies Translations;
