import type { Translations } from "./translations.ts";

/** Characters, words and the form of what is written. */
export const ofForm = {
  "Reading stops here: too much of this is no part of the language.": [
    "读到这里为止：其中太多内容不属于这门语言。",
    "여기서 읽기를 멈춥니다. 이 언어에 속하지 않는 것이 너무 많습니다.",
  ],
  "Is this file a conflict?": ["这个文件真的是冲突模型吗？", "이 파일이 갈등 모형이 맞습니까?"],
  'In a text `\\` is followed by n, r, 0, " or another `\\`.': [
    '在引号内的文字中，`\\` 之后只能是 n、r、0、" 或另一个 `\\`。',
    '따옴표 안에서 `\\` 뒤에는 n, r, 0, " 또는 또 하나의 `\\`만 올 수 있습니다.',
  ],
  "Write `\\\\` for a backslash itself.": ["反斜杠本身写作 `\\\\`。", "백슬래시 자체는 `\\\\`로 쓰세요."],
  "`{sign}` is no sign of this language.": [
    "`{sign}` 不是这门语言的符号。",
    "`{sign}`은(는) 이 언어의 기호가 아닙니다.",
  ],
  "Write the word `{word}`: `{example}`.": [
    "请写单词 `{word}`：`{example}`。",
    "단어 `{word}`을(를) 쓰세요: `{example}`.",
  ],
  "Write `->` for a move, or the word `implies`.": [
    "移动写作 `->`，蕴含写作单词 `implies`。",
    "이동은 `->`로, 함의는 단어 `implies`로 쓰세요.",
  ],
  "Write `not (a iff b)` for “different”.": ["“不同”写作 `not (a iff b)`。", "“다르다”는 `not (a iff b)`로 쓰세요."],
  "Write the word `iff` in an expression, or `~` for a tie in a ranking.": [
    "在表达式中写单词 `iff`，在排序中表示并列写 `~`。",
    "식에서는 단어 `iff`를, 순위의 동순위에는 `~`를 쓰세요.",
  ],
  "Write `>` for preferred, `>>` for greatly preferred or `~` for a tie, between neighbours.": [
    "在相邻两项之间写 `>`（更偏好）、`>>`（远更偏好）或 `~`（并列）。",
    "이웃한 둘 사이에 `>`(더 선호), `>>`(훨씬 더 선호) 또는 `~`(동순위)를 쓰세요.",
  ],
  "Write `{code}`.": ["请写 `{code}`。", "`{code}`라고 쓰세요."],
  "A ranking begins with the most preferred state: turn it round and write `>`.": [
    "排序从最偏好的状态开始：请反过来写，用 `>`。",
    "순위는 가장 선호하는 상태부터 시작합니다. 순서를 뒤집어 `>`로 쓰세요.",
  ],
  "Leave it out: what belongs to a declaration stands in braces, `{ … }`, or directly after its name.": [
    "请去掉它：属于声明的内容放在花括号 `{ … }` 中，或直接写在名称之后。",
    "빼세요. 선언에 딸린 것은 중괄호 `{ … }` 안이나 이름 바로 뒤에 씁니다.",
  ],
  "Lists stand in braces, `{ … }`, or simply separated by commas.": [
    "列表放在花括号 `{ … }` 中，或只用逗号分隔。",
    "목록은 중괄호 `{ … }` 안에 쓰거나 쉼표로만 구분합니다.",
  ],
  "Text is marked by straight double quotes, not by {mark}.": [
    "文字用直双引号标出，而不是 {mark}。",
    "글은 {mark} 표가 아니라 곧은 큰따옴표로 둘러쌉니다.",
  ],
  'Write "{content}".': ['请写 "{content}"。', '"{content}"라고 쓰세요.'],
  "This text has no closing quote on its line.": [
    "这段文字在本行没有右引号。",
    "이 글은 같은 줄에 닫는 따옴표가 없습니다.",
  ],
  'Close it with " on the same line; write \\n for a line break and \\" for a quote inside it.': [
    '请在同一行用 " 结束；其中的换行写作 \\n，引号写作 \\"。',
    '같은 줄에서 "로 닫으세요. 그 안의 줄바꿈은 \\n, 따옴표는 \\"로 씁니다.',
  ],
  "This comment is never closed.": ["这条注释没有结束。", "이 주석은 닫히지 않았습니다."],
  "Close it with `*/`.": ["请用 `*/` 结束。", "`*/`로 닫으세요."],
  "`#` begins no comment here.": ["`#` 在这里不表示注释。", "여기서 `#`은 주석의 시작이 아닙니다."],
  "A comment begins with `//`.": ["注释以 `//` 开头。", "주석은 `//`로 시작합니다."],
  "{what} cannot stand here.": ["{what} 不能出现在这里。", "{what}은(는) 여기에 올 수 없습니다."],
  "A name that holds anything but letters, digits and _ is written in quotes.": [
    "名称若含有字母、数字和 _ 以外的字符，须写在引号中。",
    "글자, 숫자, _ 이외의 것이 든 이름은 따옴표 안에 씁니다.",
  ],

  "This `}` closes nothing.": ["这个 `}` 没有对应的左括号。", "이 `}`에 맞는 여는 괄호가 없습니다."],
  "Take it out, or put in the `{` that it belongs to.": [
    "请去掉它，或补上与之对应的 `{`。",
    "빼거나, 짝이 되는 `{`를 넣으세요.",
  ],
  "`{word}` is no word of the language here.": [
    "`{word}` 在这里不是这门语言的词。",
    "여기서 `{word}`은(는) 이 언어의 낱말이 아닙니다.",
  ],
  "Did you mean `{meant}`?": ["是否想写 `{meant}`？", "`{meant}`을(를) 쓰려고 했습니까?"],
  "Did you mean {meant}?": ["是否想写 {meant}？", "{meant}을(를) 쓰려고 했습니까?"],
  "The `{`{what} is not closed{where}.": ["{what}`{` 没有闭合{where}。", "{what}`{`가 닫히지 않았습니다{where}."],
  " of this `{opener}`": ["这个 `{opener}` 的 ", "이 `{opener}`의 "],
  " before `{word}` on line {line}": ["（在第 {line} 行的 `{word}` 之前）", " ({line}행의 `{word}` 앞에서)"],
  "Put a `}` where the block ends.": ["请在该块结束处写上 `}`。", "블록이 끝나는 곳에 `}`를 넣으세요."],
  "More than {deepest} things are nested within one another here.": [
    "这里的嵌套超过了 {deepest} 层。",
    "여기에는 {deepest}겹이 넘게 포개져 있습니다.",
  ],
  "Name parts of it as outcomes and use their names.": [
    "请把其中的部分命名为结局，再使用这些名称。",
    "일부를 결과로 이름 붙이고 그 이름을 쓰세요.",
  ],

  "There is no conflict in this file.": ["这个文件中没有冲突模型。", "이 파일에는 갈등 모형이 없습니다."],
  'Begin with `conflict "Title"`, then declare each `actor` with its options.': [
    '请以 `conflict "Title"` 开头，再用 `actor` 声明每个决策者及其选项。',
    '`conflict "Title"`로 시작한 다음, `actor`로 의사결정자마다 선택지와 함께 선언하세요.',
  ],
  "This file holds {length} characters; at most {most} are read.": [
    "这个文件有 {length} 个字符；最多读取 {most} 个。",
    "이 파일은 {length}자입니다. 읽을 수 있는 것은 최대 {most}자입니다.",
  ],
  "A conflict file holds actors, options and preferences; keep long sources in files of their own.": [
    "模型文件只放决策者、选项和偏好；长篇来源请另存为文件。",
    "모형 파일에는 의사결정자, 선택지, 선호를 둡니다. 긴 출처는 따로 파일로 두세요.",
  ],
  "This file is not text: character {number} is a zero byte.": [
    "这个文件不是文本：第 {number} 个字符是零字节。",
    "이 파일은 텍스트가 아닙니다. {number}번째 문자가 0바이트입니다.",
  ],
  "Save the conflict as plain text in UTF-8.": [
    "请把模型保存为 UTF-8 纯文本。",
    "모형을 UTF-8 일반 텍스트로 저장하세요.",
  ],

  "`{word}` belongs inside the block of a `{owner}`.": [
    "`{word}` 应写在 `{owner}` 的块中。",
    "`{word}`은(는) `{owner}` 블록 안에 씁니다.",
  ],
  "Write it like this: `{form}`.": ["写法如下：`{form}`。", "이렇게 쓰세요: `{form}`."],
  "`{word}` comes after the statement that it is about.": [
    "`{word}` 应写在它所说明的偏好陈述之后。",
    "`{word}`은(는) 그것이 설명하는 선호 진술 뒤에 씁니다.",
  ],
  "Statements are not separated by commas.": ["偏好陈述之间不用逗号分隔。", "선호 진술은 쉼표로 구분하지 않습니다."],
  "Put each on a line of its own, or `;` between them.": [
    "请各写一行，或在它们之间写 `;`。",
    "한 줄에 하나씩 쓰거나 사이에 `;`을 넣으세요.",
  ],
  "Statements stand in order, the most important first, without `{sign}`.": [
    "偏好陈述按次序排列，最重要的在前，不用 `{sign}`。",
    "선호 진술은 가장 중요한 것부터 순서대로 쓰며 `{sign}`은(는) 쓰지 않습니다.",
  ],
  "Put each on a line of its own; to put states in order write `ranking usa { YNY > YNN ~ NNN }`.": [
    "请各写一行；要给状态排序，请写 `ranking usa { YNY > YNN ~ NNN }`。",
    "한 줄에 하나씩 쓰세요. 상태의 순위를 매기려면 `ranking usa { YNY > YNN ~ NNN }`라고 씁니다.",
  ],
  "Nothing says which of {first} and {second} is preferred.": [
    "没有说明 {first} 与 {second} 中更偏好哪一个。",
    "{first}과(와) {second} 가운데 어느 쪽을 더 선호하는지 나와 있지 않습니다.",
  ],
  "Write `>` (preferred), `>>` (greatly preferred) or `~` (as good as) between them.": [
    "请在它们之间写 `>`（更偏好）、`>>`（远更偏好）或 `~`（同样好）。",
    "사이에 `>`(더 선호), `>>`(훨씬 더 선호) 또는 `~`(똑같이 좋음)를 쓰세요.",
  ],
  "This `)` closes nothing.": ["这个 `)` 没有对应的左括号。", "이 `)`에 맞는 여는 괄호가 없습니다."],
  "Take it out, or put in the `(` that it belongs to.": [
    "请去掉它，或补上与之对应的 `(`。",
    "빼거나, 짝이 되는 `(`를 넣으세요.",
  ],
  "`now` lists options; it is no expression.": [
    "`now` 列出选项，不是表达式。",
    "`now`는 선택지의 목록이지 식이 아닙니다.",
  ],
  "Put commas between them, and `not` before those that are not taken: `now invite, not meet`.": [
    "请用逗号分隔，并在未采取的选项前写 `not`：`now invite, not meet`。",
    "사이에 쉼표를 넣고, 선택하지 않은 것 앞에는 `not`을 쓰세요: `now invite, not meet`.",
  ],
  "The title of a conflict is a text in quotes.": ["冲突的标题是引号中的文字。", "갈등의 제목은 따옴표 안의 글입니다."],
  "Begin with a word such as {words}.": ["请以 {words} 之类的词开头。", "{words} 같은 낱말로 시작하세요."],
  " in this `{construct}`": ["（在这个 `{construct}` 中）", " (이 `{construct}` 안에서)"],
  "An option or an expression is missing between `{before}` and `{after}`.": [
    "`{before}` 与 `{after}` 之间缺少选项或表达式。",
    "`{before}`과(와) `{after}` 사이에 선택지나 식이 빠졌습니다.",
  ],
  "Take one of the two out, or put what is meant between them.": [
    "请去掉其中一个，或在它们之间写上所指的内容。",
    "둘 중 하나를 빼거나, 사이에 뜻하는 것을 넣으세요.",
  ],
  "{what} is missing after {before}{where}.": [
    "{before} 之后缺少{what}{where}。",
    "{before} 뒤에 빠진 것: {what}{where}.",
  ],
  Something: ["内容", "무언가"],
  "{what} cannot stand at the beginning.": ["{what} 不能出现在开头。", "{what}은(는) 맨 앞에 올 수 없습니다."],
  "`{name}` is taken for a name after `{before}`, and {after} cannot follow it.": [
    "`{before}` 之后的 `{name}` 被当作名称，其后不能是 {after}。",
    "`{before}` 뒤의 `{name}`은(는) 이름으로 읽히며, 그 뒤에 {after}은(는) 올 수 없습니다.",
  ],
  "Leave out `{word}`: {remedy}": ["请去掉 `{word}`：{remedy}", "`{word}`을(를) 빼세요. {remedy}"],
  "{second} follows {first} without a comma.": [
    "{first} 与 {second} 之间缺少逗号。",
    "{first}과(와) {second} 사이에 쉼표가 없습니다.",
  ],
  "The word `{word}` is missing before {after}{where}.": [
    "{after} 之前缺少单词 `{word}`{where}。",
    "{after} 앞에 단어 `{word}`이(가) 빠졌습니다{where}.",
  ],
  "`{sign}` is missing before {after}{where}.": [
    "{after} 之前缺少 `{sign}`{where}。",
    "{after} 앞에 `{sign}`이(가) 빠졌습니다{where}.",
  ],
  "{what} follows a complete expression{where}.": [
    "{what} 跟在一个完整的表达式之后{where}。",
    "{what}이(가) 완결된 식 뒤에 이어집니다{where}.",
  ],
  "Join the two with `and`, `or`, `if`, `implies` or `iff`, or begin a new declaration.": [
    "请用 `and`、`or`、`if`、`implies` 或 `iff` 连接二者，或另起一个声明。",
    "둘을 `and`, `or`, `if`, `implies` 또는 `iff`로 잇거나 새 선언을 시작하세요.",
  ],
  "{what} cannot stand here{where}.": ["{what} 不能出现在这里{where}。", "{what}은(는) 여기에 올 수 없습니다{where}."],
  "{what} cannot stand here{where}: {wanted} is expected.": [
    "{what} 不能出现在这里{where}：此处应为{wanted}。",
    "{what}은(는) 여기에 올 수 없습니다{where}. 여기에 올 것: {wanted}.",
  ],
  "The end of the file": ["文件末尾", "파일의 끝"],
  "the text {text}": ["文字 {text}", "글 {text}"],
  "An expression": ["表达式", "식"],
  "A name": ["名称", "이름"],
  "A date such as 2025-10-29": ["日期（如 2025-10-29）", "날짜(예: 2025-10-29)"],
  "A number": ["数字", "숫자"],
  "A text in quotes": ["引号中的文字", "따옴표 안의 글"],
  "{words}": [" {words}", "{words}"],
} as const satisfies Translations;
