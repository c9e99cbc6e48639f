import type { Translations } from "./translations.ts";

/** Names, and what stands in the blocks of a file. */
export const ofNames = {
  "No actor is declared yet, so that there is nothing to analyse.": [
    "尚未声明决策者，因此没有可分析的内容。",
    "아직 선언된 의사결정자가 없어 분석할 것이 없습니다.",
  ],
  "`{statement}` is dated {date}, after its source was published, on {published}.": [
    "`{statement}` 的日期是 {date}，晚于其来源的发表日期 {published}。",
    "`{statement}`의 날짜 {date}이(가) 출처가 발행된 {published}보다 늦습니다.",
  ],
  "`{statement}` is dated {date}, after {latest}, the latest day that the model describes.": [
    "`{statement}` 的日期是 {date}，晚于模型所描述的最后一天 {latest}。",
    "`{statement}`의 날짜 {date}이(가) 모형이 다루는 마지막 날 {latest}보다 늦습니다.",
  ],
  "Correct the date, or move `as of` on.": ["请更正日期，或把 `as of` 往后移。", "날짜를 고치거나 `as of`를 늦추세요."],
  "`{word}` cannot be a name.": ["`{word}` 不能作名称。", "`{word}`은(는) 이름이 될 수 없습니다."],
  "A name begins with a letter and is no word of the language: write `{name}`, for instance.": [
    "名称以字母开头，且不是语言的关键词：例如写 `{name}`。",
    "이름은 글자로 시작하며 언어의 낱말이 아니어야 합니다. 예를 들어 `{name}`(이)라고 쓰세요.",
  ],
  "How far something is to be relied on is said of a statement, not of its source.": [
    "可靠程度写在陈述上，而不是写在来源上。",
    "얼마나 믿을 수 있는지는 출처가 아니라 진술에 씁니다.",
  ],
  "Declarations are not separated by commas.": ["声明之间不用逗号分隔。", "선언은 쉼표로 나누지 않습니다."],
  "Leave it out: each begins with its own word.": [
    "请去掉它：每个声明都以自己的关键词开头。",
    "빼세요. 선언은 저마다 제 낱말로 시작합니다.",
  ],
  "The words of the language are written in small letters: `{word}`.": [
    "语言的关键词用小写字母书写：`{word}`。",
    "언어의 낱말은 소문자로 씁니다: `{word}`.",
  ],
  "`{name}` is no name as it stands: it holds more than letters, digits and _.": [
    "`{name}` 这样写不是名称：它含有字母、数字和 _ 以外的字符。",
    "`{name}`은(는) 그대로는 이름이 아닙니다. 글자, 숫자, _ 말고 다른 것이 들어 있습니다.",
  ],
  "Write `{plain}`, or put it in quotes where it is meant to be a name.": [
    "请写 `{plain}`；若要作名称，也可放在引号中。",
    "`{plain}`(이)라고 쓰거나, 이름으로 쓰려면 따옴표로 묶으세요.",
  ],
  "Write the plain sign `{sign}`.": ["请写半角符号 `{sign}`。", "반각 기호 `{sign}`을(를) 쓰세요."],
  actor: ["决策者", "의사결정자"],
  option: ["选项", "선택지"],
  state: ["状态", "상태"],
  outcome: ["结局", "결과"],
  source: ["来源", "출처"],
  statement: ["陈述", "진술"],
  scenario: ["情景", "시나리오"],
  "source or statement": ["来源或陈述", "출처나 진술"],
  "state or outcome": ["状态或结局", "상태나 결과"],
  "option or outcome": ["选项或结局", "선택지나 결과"],
  "an actor": ["决策者", "의사결정자"],
  "an option": ["选项", "선택지"],
  "an option of `{actor}`": [" `{actor}` 的选项", "`{actor}`의 선택지"],
  "a state": ["状态", "상태"],
  "an outcome": ["结局", "결과"],
  "a source or statement": ["来源或陈述", "출처나 진술"],
  "a scenario": ["情景", "시나리오"],
  "a claim": ["论断", "주장"],
  "`{name}` is the name of an outcome and of {other}.": [
    "`{name}` 既是结局的名称，又是{other}的名称。",
    "`{name}`은(는) 결과의 이름이면서 {other}의 이름이기도 합니다.",
  ],
  "Give the outcome another name, so that expressions can tell the two apart.": [
    "请给结局另取名称，使表达式能区分二者。",
    "식에서 둘을 구별할 수 있도록 결과에 다른 이름을 붙이세요.",
  ],
  "There is already {kind} called `{name}`, on line {line}.": [
    "第 {line} 行已有名为 `{name}` 的{kind}。",
    "{line}행에 이미 이름이 `{name}`인 것이 있습니다: {kind}.",
  ],
  "Give one of the two another name.": ["请给其中一个另取名称。", "둘 중 하나에 다른 이름을 붙이세요."],
  "`__proto__` cannot be a name: results are kept by name.": [
    "`__proto__` 不能作名称：结果按名称保存。",
    "`__proto__`는 이름이 될 수 없습니다. 결과가 이름으로 보관되기 때문입니다.",
  ],
  "Choose another name.": ["请另取名称。", "다른 이름을 고르세요."],
  "A name cannot be empty.": ["名称不能为空。", "이름은 비어 있을 수 없습니다."],
  "Put a word here.": ["请在这里写一个词。", "여기에 낱말을 쓰세요."],
  "The name of an actor cannot hold a dot, which stands between actor and option: `{name}`.": [
    "决策者的名称不能含有点，点用于分隔决策者与选项：`{name}`。",
    "의사결정자 이름에는 점이 들어갈 수 없습니다. 점은 의사결정자와 선택지 사이에 씁니다: `{name}`.",
  ],
  "Write a short name, then the full one: `{form}`.": [
    "请先写短名，再写全名：`{form}`。",
    "짧은 이름을 쓰고 그다음에 전체 이름을 쓰세요: `{form}`.",
  ],

  "No {kind} is called `{name}`.": ["没有名为 `{name}` 的{kind}。", "이름이 `{name}`인 {kind}이(가) 없습니다."],
  "There is {names}; or {declare}": ["现有 {names}；否则{declare}", "있는 것: {names}. 아니면 {declare}"],
  "There are {names}; or {declare}": ["现有 {names}；否则{declare}", "있는 것: {names}. 아니면 {declare}"],
  "Declare it: `{form}`.": ["请声明它：`{form}`。", "선언하세요: `{form}`."],
  "Declare it first, as an `option` of an actor or as an `outcome`.": [
    "请先把它声明为决策者的 `option` 或声明为 `outcome`。",
    "먼저 의사결정자의 `option`이나 `outcome`으로 선언하세요.",
  ],
  "Declare it as an `actor`.": ["请把它声明为 `actor`。", "`actor`로 선언하세요."],
  "Add it to the actor's block.": ["请把它加到该决策者的块中。", "의사결정자의 블록에 추가하세요."],
  "Write a pattern of Y and N, a state's number, or declare an `outcome` of that name.": [
    "请写由 Y 和 N 组成的模式、状态的编号，或声明同名的 `outcome`。",
    "Y와 N으로 된 패턴이나 상태 번호를 쓰거나, 그 이름의 `outcome`을 선언하세요.",
  ],
  "{count} actors have an option `{name}`.": [
    "有 {count} 个决策者都有选项 `{name}`。",
    "선택지 `{name}`을(를) 가진 의사결정자가 {count}명입니다.",
  ],
  "Write {names}.": ["请写 {names}。", "{names}(으)로 쓰세요."],
  "`{name}` is an actor, which is neither true nor false.": [
    "`{name}` 是决策者，没有真假可言。",
    "`{name}`은(는) 의사결정자이므로 참도 거짓도 아닙니다.",
  ],
  "Name one of its options: {names}.": ["请写出它的一个选项：{names}。", "그 선택지 가운데 하나를 쓰세요: {names}."],
  "`{actor}` has no option `{option}`.": [
    "`{actor}` 没有选项 `{option}`。",
    "`{actor}`에게는 선택지 `{option}`이(가) 없습니다.",
  ],
  "In graph form `now` names one state.": [
    "在图形式中，`now` 写一个状态。",
    "그래프 형식에서 `now`는 상태 하나를 가리킵니다.",
  ],
  "`{where}` lists options; `{name}` is {kind}.": [
    "`{where}` 列出选项；`{name}` 是{kind}。",
    "`{where}`에는 선택지를 씁니다. `{name}`의 종류: {kind}.",
  ],
  "Name the options that are taken today.": ["请写出今天已采取的选项。", "오늘 선택되어 있는 선택지를 쓰세요."],
  "Name every option once, in the order wanted.": [
    "请按所要的次序把每个选项写一次。",
    "원하는 순서대로 모든 선택지를 한 번씩 쓰세요.",
  ],
  "The pattern `{pattern}` is about options, and there are none.": [
    "模式 `{pattern}` 针对选项，而这里没有选项。",
    "패턴 `{pattern}`은(는) 선택지에 대한 것인데, 선택지가 없습니다.",
  ],
  "The pattern `{pattern}` has {letters} for {options}.": [
    "模式 `{pattern}` 有 {letters}，而选项有 {options}。",
    "패턴 `{pattern}`의 글자는 {letters}, 선택지는 {options}입니다.",
  ],
  "{count} letter": ["{count} 个字母", "{count}개"],
  "{count} letters": ["{count} 个字母", "{count}개"],
  "{count} option": ["{count} 个", "{count}개"],
  "{count} options": ["{count} 个", "{count}개"],
  "Name a state.": ["请写一个状态的名称。", "상태의 이름을 쓰세요."],
  "Write Y, N or - for each option, in the order in which they are declared.": [
    "请按声明的次序为每个选项写 Y、N 或 -。",
    "선언된 순서대로 선택지마다 Y, N 또는 -를 쓰세요.",
  ],

  "A list in parentheses says nothing by itself.": [
    "括号中的列表本身没有含义。",
    "괄호 안의 목록만으로는 뜻이 없습니다.",
  ],
  "Say how many: `(at most one of a, b)`, `(exactly one of a, b)` or `(at least one of a, b)`.": [
    "请说明数量：`(at most one of a, b)`、`(exactly one of a, b)` 或 `(at least one of a, b)`。",
    "몇 개인지 쓰세요: `(at most one of a, b)`, `(exactly one of a, b)` 또는 `(at least one of a, b)`.",
  ],
  "`{word}` is given twice here.": ["这里写了两次 `{word}`。", "여기에 `{word}`이(가) 두 번 있습니다."],
  "Keep one of the two.": ["请只保留其中一个。", "둘 중 하나만 남기세요."],
  "The claim `{claim}` expects nothing, so it cannot fail.": [
    "论断 `{claim}` 没有写任何预期，因此不可能不成立。",
    "주장 `{claim}`은(는) 아무것도 예상하지 않으므로 어긋날 수 없습니다.",
  ],
  "Say what should hold: `expect some summit stable by seq`.": [
    "请写出应成立的内容：`expect some summit stable by seq`。",
    "무엇이 성립해야 하는지 쓰세요: `expect some summit stable by seq`.",
  ],
  "`{option}` is said to be taken and not taken.": [
    "`{option}` 既写作已采取，又写作未采取。",
    "`{option}`이(가) 선택되었다고도, 선택되지 않았다고도 되어 있습니다.",
  ],
  "Keep the one that holds today.": ["请保留符合今天情况的那一个。", "오늘 맞는 쪽만 남기세요."],
  "A move from `{state}` to itself is no move.": [
    "从 `{state}` 到它自身不是移动。",
    "`{state}`에서 같은 상태로 가는 것은 이동이 아닙니다.",
  ],
  "Leave it out.": ["请去掉它。", "빼세요."],
  "The move `{from} -> {to}` of `{actor}` is listed twice.": [
    "移动 `{from} -> {to}`（`{actor}`）列出了两次。",
    "이동 `{from} -> {to}`(`{actor}`)이(가) 두 번 있습니다.",
  ],
  "Leave one out.": ["请去掉其中一个。", "하나를 빼세요."],
  "This ranking is empty.": ["这个排序是空的。", "이 순위가 비어 있습니다."],
  "List the states, the most preferred first: `{ YNY > YNN ~ NNN }`.": [
    "请列出状态，最偏好的在前：`{ YNY > YNN ~ NNN }`。",
    "가장 선호하는 것부터 상태를 나열하세요: `{ YNY > YNN ~ NNN }`.",
  ],
  "No state is named here.": ["这里没有写任何状态。", "여기에 상태 이름이 없습니다."],
  'Name them: `states { idle "Nothing is done" }`.': [
    '请写出状态：`states { idle "Nothing is done" }`。',
    '이름을 쓰세요: `states { idle "Nothing is done" }`.',
  ],
  "Without statements all states are equally good for this actor.": [
    "没有偏好陈述，所有状态对该决策者都同样好。",
    "선호 진술이 없으면 이 의사결정자에게 모든 상태가 똑같이 좋습니다.",
  ],
  "List its statements, the most important first.": [
    "请列出它的偏好陈述，最重要的在前。",
    "선호 진술을 가장 중요한 것부터 나열하세요.",
  ],
  "`unordered` says that the order between statements is not known; here are fewer than two.": [
    "`unordered` 表示偏好陈述之间的次序未知；而这里不足两条。",
    "`unordered`는 선호 진술 사이의 순서를 모른다는 뜻인데, 여기에는 둘이 되지 않습니다.",
  ],
  "Put the statements in, or leave out the braces.": [
    "请写入偏好陈述，或去掉花括号。",
    "선호 진술을 넣거나 중괄호를 빼세요.",
  ],
  "The scenario `{scenario}` builds on itself: {circle}.": [
    "情景 `{scenario}` 以它自身为基础：{circle}。",
    "시나리오 `{scenario}`이(가) 자기 자신을 바탕으로 합니다: {circle}.",
  ],
  "Take out one `extends`.": ["请去掉其中一个 `extends`。", "`extends` 하나를 빼세요."],
  "The outcome `{outcome}` is defined through itself: {circle}.": [
    "结局 `{outcome}` 由它自身定义：{circle}。",
    "결과 `{outcome}`이(가) 자기 자신으로 정의되어 있습니다: {circle}.",
  ],
  "Say with options when it holds.": ["请用选项说明它何时成立。", "언제 성립하는지 선택지로 쓰세요."],

  "`{actor}` is named twice here.": ["这里写了两次 `{actor}`。", "여기에 `{actor}`이(가) 두 번 나옵니다."],
  "Name each actor once.": ["每个决策者请只写一次。", "의사결정자마다 한 번만 쓰세요."],
  "`{actor}` alone is no coalition: nobody acts together with it.": [
    "只有 `{actor}` 不成联盟：没有谁与它共同行动。",
    "`{actor}` 하나만으로는 연합이 아닙니다. 함께 행동하는 이가 없습니다.",
  ],
  "Name the others after a comma, `usa, dprk together`, or leave out `together`.": [
    "请用逗号写出其他各方，如 `usa, dprk together`，或去掉 `together`。",
    "쉼표 뒤에 다른 의사결정자를 쓰거나(`usa, dprk together`) `together`를 빼세요.",
  ],
  "Stable states are listed for one actor, or for several who act together.": [
    "稳定状态只能为一个决策者列出，或为共同行动的几个决策者列出。",
    "안정 상태는 한 의사결정자나 함께 행동하는 여러 의사결정자에 대해 나열합니다.",
  ],
  "Write `stable for {names} together`, or a line for each actor.": [
    "请写 `stable for {names} together`，或为每个决策者各写一行。",
    "`stable for {names} together`라고 쓰거나 의사결정자마다 한 줄씩 쓰세요.",
  ],
  "Moves lead as far whether they are made together or not.": [
    "无论是否共同行动，移动所能到达之处都相同。",
    "함께하든 아니든 이동으로 갈 수 있는 곳은 같습니다.",
  ],
  "Leave out `of any coalition`, or write `by improvements of any coalition`.": [
    "请去掉 `of any coalition`，或写 `by improvements of any coalition`。",
    "`of any coalition`을 빼거나 `by improvements of any coalition`이라고 쓰세요.",
  ],
  "Leave out `together`, or write `by improvements of … together` for what is better for each of them.": [
    "请去掉 `together`；若指对其中每一方都更好的移动，请写 `by improvements of … together`。",
    "`together`를 빼세요. 각자에게 더 나은 것을 뜻한다면 `by improvements of … together`라고 쓰세요.",
  ],

  "An option stands in the block of the actor who decides on it.": [
    "选项应写在决定它的决策者的块中。",
    "선택지는 그것을 정하는 의사결정자의 블록 안에 씁니다.",
  ],
  "A scenario holds no `{word}`.": ["情景中不能有 `{word}`。", "시나리오 안에는 `{word}`이(가) 올 수 없습니다."],
  "Move it out of the scenario's block.": ["请把它移到情景的块之外。", "시나리오 블록 밖으로 옮기세요."],
  "No actor is declared in this file.": ["这个文件没有声明任何决策者。", "이 파일에는 선언된 의사결정자가 없습니다."],
  'Declare each with its options: `actor usa "United States" { option invite "Offer a meeting" }`.': [
    '请声明每个决策者及其选项：`actor usa "United States" { option invite "Offer a meeting" }`。',
    '의사결정자마다 선택지와 함께 선언하세요: `actor usa "United States" { option invite "Offer a meeting" }`.',
  ],
  "A conflict is written with options or with named states, not with both: `{actor}` has options.": [
    "冲突要么用选项写，要么用命名的状态写，不能兼用：`{actor}` 有选项。",
    "갈등은 선택지로 쓰거나 이름 붙은 상태로 씁니다. 둘 다 쓸 수는 없습니다. `{actor}`에게 선택지가 있습니다.",
  ],
  "Keep one of the two forms; an `outcome` gives a name to states of the option form.": [
    "请只保留一种形式；在选项形式中，用 `outcome` 给状态命名。",
    "두 형식 중 하나만 쓰세요. 선택지 형식에서는 `outcome`이 상태에 이름을 붙입니다.",
  ],
  "There are moves, and no states between which they lead.": [
    "有移动，却没有供移动的状态。",
    "이동은 있는데 그 사이의 상태가 없습니다.",
  ],
  'Name the states: `states { idle "Nothing is done"  done "It is done" }`.': [
    '请写出状态：`states { idle "Nothing is done"  done "It is done" }`。',
    '상태의 이름을 쓰세요: `states { idle "Nothing is done"  done "It is done" }`.',
  ],
  "The actor `{actor}` has no option, so it decides nothing.": [
    "决策者 `{actor}` 没有选项，因此不决定任何事。",
    "의사결정자 `{actor}`에게는 선택지가 없어 정할 것이 없습니다.",
  ],
  "Give it one, `{form}`, or leave it out.": [
    "请给它一个选项，如 `{form}`，或去掉它。",
    "하나를 주거나(`{form}`) 빼세요.",
  ],
  "There is already a `{word}`, on line {line}.": [
    "第 {line} 行已有 `{word}`。",
    "{line}행에 이미 `{word}`이(가) 있습니다.",
  ],
  "The preferences of `{actor}` are already given on line {line}.": [
    "`{actor}` 的偏好已在第 {line} 行写出。",
    "`{actor}`의 선호는 이미 {line}행에 있습니다.",
  ],
  "Keep one of the two, or put the other into a scenario.": [
    "请只保留其中一个，或把另一个放入情景。",
    "둘 중 하나만 남기거나 다른 하나를 시나리오에 넣으세요.",
  ],
  "`{option}` is already in the order.": ["`{option}` 已在次序中。", "`{option}`은(는) 이미 순서에 있습니다."],
  "Name every option once.": ["每个选项请只写一次。", "모든 선택지를 한 번씩 쓰세요."],
  "The order leaves out {options}.": ["次序中缺少 {options}。", "순서에 빠진 것: {options}."],
  "Name every option of every actor once.": [
    "请把每个决策者的每个选项各写一次。",
    "모든 의사결정자의 모든 선택지를 한 번씩 쓰세요.",
  ],

  "A weight is a positive number, not {written}.": [
    "权重是正数，{written} 不是。",
    "가중치는 양수여야 합니다. {written}은(는) 안 됩니다.",
  ],
  "To prefer the opposite, write `not` before the statement.": [
    "若偏好相反的情形，请在偏好陈述前写 `not`。",
    "반대를 선호한다면 선호 진술 앞에 `not`을 쓰세요.",
  ],
  "How sure one is goes from 0 to 1; this is {written}.": [
    "把握程度的取值为 0 到 1；这里是 {written}。",
    "확신의 정도는 0부터 1까지입니다. 여기 값은 {written}입니다.",
  ],
  "Write for instance `perhaps 0.6` for 60 %.": [
    "例如 60 % 写作 `perhaps 0.6`。",
    "예를 들어 60 %는 `perhaps 0.6`으로 쓰세요.",
  ],
  "{written} counts nothing here.": ["{written} 在这里不能用来计数。", "{written}은(는) 여기서 개수가 될 수 없습니다."],
  "Write `one` or a whole number.": ["请写 `one` 或整数。", "`one`이나 정수를 쓰세요."],
  "States are numbered from 1.": ["状态从 1 开始编号。", "상태의 번호는 1부터입니다."],
  "{written} is no date of the calendar.": ["{written} 不是历法上的日期。", "{written}은(는) 달력에 없는 날짜입니다."],
  "Write year, month and day, `2025-10-29`; year and month, `2025-10`; or the year, `2025`.": [
    "请写年月日 `2025-10-29`，年月 `2025-10`，或年份 `2025`。",
    "연월일 `2025-10-29`, 연월 `2025-10` 또는 연도 `2025`로 쓰세요.",
  ],
  "Some statements of this actor have a weight, and this one has none.": [
    "该决策者的一些偏好陈述有权重，而这一条没有。",
    "이 의사결정자의 선호 진술 일부에 가중치가 있는데 이것에는 없습니다.",
  ],
  "Give every statement a weight, or none: then their order decides.": [
    "请给每条偏好陈述都写权重，或都不写：那时由次序决定。",
    "모든 선호 진술에 가중치를 주거나 아무것에도 주지 마세요. 주지 않으면 순서가 정합니다.",
  ],
  "This `much` belongs to the statement above it: it comes after its statement.": [
    "这个 `much` 属于上面的偏好陈述：它写在所属陈述之后。",
    "이 `much`는 위의 선호 진술에 딸린 것입니다. 해당 진술 뒤에 쓰기 때문입니다.",
  ],
  "Move it to the end of the statement that is greatly preferred.": [
    "请把它移到远更偏好的那条陈述末尾。",
    "훨씬 더 선호하는 진술의 끝으로 옮기세요.",
  ],

  "A SHA-256 has 64 hexadecimal digits.": ["SHA-256 有 64 位十六进制数字。", "SHA-256은 16진수 64자리입니다."],
  "Copy it from `detente ingest`, or leave it out.": [
    "请从 `detente ingest` 复制，或去掉它。",
    "`detente ingest`에서 복사하거나 빼세요.",
  ],
  "The statement `{statement}` is said to dispute itself.": [
    "陈述 `{statement}` 被写成反驳它自身。",
    "진술 `{statement}`이(가) 자기 자신을 반박하는 것으로 되어 있습니다.",
  ],
  "Name the statement that it contradicts.": ["请写出它所反驳的陈述。", "그것이 반박하는 진술을 쓰세요."],
  "`{statement}` is retracted on {retracted}, before it was reported, on {first}.": [
    "`{statement}` 于 {retracted} 撤回，早于其报道日期 {first}。",
    "`{statement}`의 철회일 {retracted}이(가) 보도일 {first}보다 앞섭니다.",
  ],
  "`{statement}` is retracted on {retracted}, before it was made, on {first}.": [
    "`{statement}` 于 {retracted} 撤回，早于其作出日期 {first}。",
    "`{statement}`의 철회일 {retracted}이(가) 발언일 {first}보다 앞섭니다.",
  ],
  "Correct one of the two dates.": ["请改正其中一个日期。", "두 날짜 중 하나를 고치세요."],
  "`{statement}` is reported on {reported}, before it was said, on {said}.": [
    "`{statement}` 于 {reported} 报道，早于其说出日期 {said}。",
    "`{statement}`의 보도일 {reported}이(가) 발언일 {said}보다 앞섭니다.",
  ],
  "`on` is the day of the event, `reported` that of the account of it.": [
    "`on` 是事件发生之日，`reported` 是报道之日。",
    "`on`은 사건이 일어난 날, `reported`는 그것이 보도된 날입니다.",
  ],
  "`between` says where a quote stands, and there is no quote.": [
    "`between` 说明引文的位置，而这里没有引文。",
    "`between`은 인용의 위치를 말하는데, 인용이 없습니다.",
  ],
  'Add `quote "…"`, or leave it out.': ['请加上 `quote "…"`，或去掉它。', '`quote "…"`를 추가하거나 빼세요.'],
  "`{written}` is no degree of reliability.": [
    "`{written}` 不是可靠性等级。",
    "`{written}`은(는) 신뢰도 등급이 아닙니다.",
  ],
  "Write the Admiralty code, the source A to F and the information 1 to 6, `reliability B2`; or a number from 0 to 1, `reliability 0.7`.":
    [
      "请写海军部代码（来源 A 至 F，信息 1 至 6），如 `reliability B2`；或 0 到 1 的数，如 `reliability 0.7`。",
      "해군 부호(출처 A~F, 정보 1~6)로 `reliability B2`라고 쓰거나, 0부터 1까지의 수로 `reliability 0.7`이라고 쓰세요.",
    ],

  "Nothing says what `{actor}` prefers: all states are equally good for it.": [
    "没有说明 `{actor}` 偏好什么：所有状态对它都同样好。",
    "`{actor}`이(가) 무엇을 선호하는지 나와 있지 않습니다. 모든 상태가 똑같이 좋습니다.",
  ],
  "Add `preferences {actor} { … }` or `ranking {actor} { … }`.": [
    "请加上 `preferences {actor} { … }` 或 `ranking {actor} { … }`。",
    "`preferences {actor} { … }` 또는 `ranking {actor} { … }`를 추가하세요.",
  ],
  "No preference mentions `{option}`: nobody minds whether it is taken.": [
    "没有任何偏好提到 `{option}`：无人在意它是否被采取。",
    "어떤 선호도 `{option}`을(를) 언급하지 않습니다. 선택되든 말든 아무도 개의치 않습니다.",
  ],
  "Say who cares about it, or leave it out.": ["请说明谁在意它，或去掉它。", "누가 개의하는지 쓰거나 빼세요."],
  "{count} more findings about this file are not listed.": [
    "关于这个文件还有 {count} 条未列出。",
    "이 파일에 대해 {count}건이 더 있으나 나열하지 않습니다.",
  ],
  "Put these right first.": ["请先改正以上各条。", "위의 것부터 고치세요."],
} as const satisfies Translations;
