import type { Translations } from "./translations.ts";

/** Tables of options and rankings. */
export const ofTables = {
  "A .{ending} file is not read.": ["不读取 .{ending} 文件。", ".{ending} 파일은 읽지 않습니다."],
  "Save the sheet as .csv in UTF-8 and give that file.": [
    "请把工作表另存为 UTF-8 的 .csv，再给出那个文件。",
    "시트를 UTF-8의 .csv로 저장한 뒤 그 파일을 주세요.",
  ],
  "A .{ending} file is only written, not read: it holds too little to be a model again.": [
    ".{ending} 文件只写出、不读入：它所含的内容不足以还原模型。",
    ".{ending} 파일은 쓰기만 하고 읽지 않습니다. 담긴 내용이 모형으로 되돌리기에 모자랍니다.",
  ],
  "Give the model that it was written from; models are read from .detente, .gmcr, .json, .csv and .tsv.": [
    "请给出写出它的模型；模型可从 .detente、.gmcr、.json、.csv 和 .tsv 读取。",
    "그것을 쓴 원래 모형을 주세요. 모형은 .detente, .gmcr, .json, .csv, .tsv에서 읽습니다.",
  ],
  "The quotation mark that opens this cell is not closed.": [
    "这个单元格开头的引号没有闭合。",
    "이 칸을 여는 따옴표가 닫히지 않았습니다.",
  ],
  'Close it with another "; within a cell, write "" for one.': [
    '请再写一个 " 结束；单元格中的引号写作 ""。',
    '또 하나의 "로 닫으세요. 칸 안의 따옴표는 ""로 씁니다.',
  ],
  "A rank is missing here.": ["这里缺少名次。", "여기에 순위가 빠졌습니다."],
  '"{text}" is no rank.': ['"{text}" 不是名次。', '"{text}"은(는) 순위가 아닙니다.'],
  "Ranks are numbers from 1, the most preferred; equal numbers are a tie.": [
    "名次是从 1 起的数字，1 为最偏好；相同的数字表示并列。",
    "순위는 1부터의 수이며 1이 가장 선호하는 것입니다. 같은 수는 동순위입니다.",
  ],
  "A state is missing in this ranking.": ["这个排序中缺少一个状态。", "이 순위에 상태 하나가 빠졌습니다."],
  'No state of the table is called "{name}".': [
    '表中没有名为 "{name}" 的状态。',
    '표에 이름이 "{name}"인 상태가 없습니다.',
  ],
  "Write the states as the table calls them, the most preferred first: 4 > 2 > 1 ~ 3.": [
    "请按表中的名称写状态，最偏好的在前：4 > 2 > 1 ~ 3。",
    "표에 쓰인 이름으로 가장 선호하는 것부터 쓰세요: 4 > 2 > 1 ~ 3.",
  ],
  'The state "{name}" stands in this ranking twice.': [
    '状态 "{name}" 在这个排序中出现了两次。',
    '상태 "{name}"이(가) 이 순위에 두 번 있습니다.',
  ],
  "Keep one.": ["请只保留一个。", "하나만 남기세요."],
  "This ranking misses {states}.": ["这个排序缺少 {states}。", "이 순위에 빠진 것: {states}."],
  "Every state of the table stands in it once.": [
    "表中的每个状态在其中各出现一次。",
    "표의 모든 상태가 한 번씩 나와야 합니다.",
  ],

  "The table is empty.": ["表是空的。", "표가 비어 있습니다."],
  "A table begins with: actor,option,1,2": [
    "表的开头应为：actor,option,1,2",
    "표는 이렇게 시작합니다: actor,option,1,2",
  ],
  'No actor of the table is called "{name}".': [
    '表中没有名为 "{name}" 的决策者。',
    '표에 이름이 "{name}"인 의사결정자가 없습니다.',
  ],
  "It has {names}.": ["现有 {names}。", "있는 것: {names}."],
  '"{actor}" has a second ranking here.': ['"{actor}" 在这里有第二个排序。', '"{actor}"의 순위가 여기에 또 있습니다.'],
  "The table has no option.": ["表中没有选项。", "표에 선택지가 없습니다."],
  "Give each option a row, or a column such as usa.invite.": [
    "请给每个选项一行，或一列（如 usa.invite）。",
    "선택지마다 한 행을 주거나, usa.invite 같은 열을 주세요.",
  ],
  "The table has no state.": ["表中没有状态。", "표에 상태가 없습니다."],
  "Give each state a column, or a row, of Y and N.": [
    "请给每个状态一列或一行 Y 和 N。",
    "상태마다 Y와 N으로 된 열이나 행을 주세요.",
  ],
  "The table has {count} states; at most {most} are read.": [
    "表有 {count} 个状态；最多读取 {most} 个。",
    "표의 상태는 {count}개입니다. 읽을 수 있는 것은 최대 {most}개입니다.",
  ],
  "Write the model as a .detente file, with rules for what cannot be.": [
    "请把模型写成 .detente 文件，用约束说明不可能的情形。",
    "모형을 .detente 파일로 쓰고, 있을 수 없는 것은 제약으로 쓰세요.",
  ],
  "The table has {count} options; at most {most} are read.": [
    "表有 {count} 个选项；最多读取 {most} 个。",
    "표의 선택지는 {count}개입니다. 읽을 수 있는 것은 최대 {most}개입니다.",
  ],
  '"{actor}" has the option "{option}" twice.': [
    '"{actor}" 的选项 "{option}" 出现了两次。',
    '"{actor}"에게 선택지 "{option}"이(가) 두 번 있습니다.',
  ],
  "A state that stands for several is not read from a table.": [
    "代表几个状态的状态不能从表中读取。",
    "여러 상태를 대표하는 상태는 표에서 읽지 않습니다.",
  ],
  "This cell is empty.": ["这个单元格是空的。", "이 칸이 비어 있습니다."],
  '"{text}" does not say whether the option is taken.': [
    '"{text}" 没有说明选项是否被采取。',
    '"{text}"은(는) 선택지가 선택되었는지 말해 주지 않습니다.',
  ],
  "Write each of its states, or the model as a .detente file with `merge when`.": [
    "请写出它的每个状态，或把模型写成带 `merge when` 的 .detente 文件。",
    "그 상태를 하나하나 쓰거나, 모형을 `merge when`이 있는 .detente 파일로 쓰세요.",
  ],
  "Write Y or N; also read are {words}.": [
    "请写 Y 或 N；也可写 {words}。",
    "Y나 N을 쓰세요. 이것도 읽습니다: {words}.",
  ],
  "What is marked is read as taken, and an empty cell as not taken.": [
    "有标记的读作已采取，空单元格读作未采取。",
    "표시가 있으면 선택한 것으로, 빈칸은 선택하지 않은 것으로 읽었습니다.",
  ],
  "A circle is read as taken, and a cross as not taken.": [
    "圆圈读作已采取，叉读作未采取。",
    "동그라미는 선택한 것으로, 가위표는 선택하지 않은 것으로 읽었습니다.",
  ],
  "Write Y and N where something else is meant; also read are {words}.": [
    "如果不是这个意思，请写 Y 和 N；也可写 {words}。",
    "다른 뜻이면 Y와 N을 쓰세요. 이것도 읽습니다: {words}.",
  ],
  'The comma in "{text}" is read as a decimal mark: {rank}.': [
    '"{text}" 中的逗号读作小数点：{rank}。',
    '"{text}"의 쉼표는 소수점으로 읽었습니다: {rank}.',
  ],
  "Write the ranks as whole numbers where something else is meant.": [
    "如果不是这个意思，请把名次写成整数。",
    "다른 뜻이면 순위를 정수로 쓰세요.",
  ],
  '"{text}" can be thousands or a fraction.': [
    '"{text}" 可能是千位分隔，也可能是小数。',
    '"{text}"은(는) 천 단위일 수도, 소수일 수도 있습니다.',
  ],
  'The states "{first}" and "{second}" are the same: {pattern}.': [
    '状态 "{first}" 与 "{second}" 相同：{pattern}。',
    '상태 "{first}"과(와) "{second}"은(는) 같습니다: {pattern}.',
  ],
  "Keep one of them, or correct a letter.": ["请只保留其中一个，或改正一个字母。", "하나만 남기거나 글자를 고치세요."],
  "Two states are marked as today's.": ["有两个状态标为当前。", "두 상태가 현재로 표시되어 있습니다."],
  "Mark one of them.": ["请只标一个。", "하나만 표시하세요."],
  "The state {name} of the table is number {number} here ({pattern}), as states are numbered in binary order.": [
    "表中的状态 {name} 在这里编号为 {number}（{pattern}），因为状态按二进制次序编号。",
    "표의 상태 {name}은(는) 여기서 {number}번입니다({pattern}). 상태의 번호를 이진 순서로 매기기 때문입니다.",
  ],
  "Nothing is to be done; compare states by their patterns.": [
    "无需处理；请按模式比较状态。",
    "할 일은 없습니다. 상태는 패턴으로 비교하세요.",
  ],

  "The first row does not say how the table is to be read.": [
    "第一行没有说明应怎样读这个表。",
    "첫 행에 표를 어떻게 읽을지 나와 있지 않습니다.",
  ],
  'Begin with "actor,option" and the states, a row for each option; or with "state" and columns such as "usa.invite", a row for each state.':
    [
      '请以 "actor,option" 和各状态开头，每个选项一行；或以 "state" 和 "usa.invite" 之类的列开头，每个状态一行。',
      '"actor,option"과 상태들로 시작하여 선택지마다 한 행을 쓰거나, "state"와 "usa.invite" 같은 열로 시작하여 상태마다 한 행을 쓰세요.',
    ],
  "It is not said whose option this is.": ["没有说明这是谁的选项。", "누구의 선택지인지 나와 있지 않습니다."],
  "Write the actor in the first column.": ["请在第一列写决策者。", "첫 열에 의사결정자를 쓰세요."],
  "This row names no option.": ["这一行没有写选项。", "이 행에 선택지가 없습니다."],
  "Write the option in the second column.": ["请在第二列写选项。", "둘째 열에 선택지를 쓰세요."],
  "This ranking has {ranks} ranks for {states} states.": [
    "这个排序有 {ranks} 个名次，而状态有 {states} 个。",
    "이 순위에는 순위가 {ranks}개인데 상태는 {states}개입니다.",
  ],
  "Give each state its rank, 1 for the most preferred; or write the order in one cell: 4 > 2 > 1 ~ 3.": [
    "请给每个状态写名次，1 为最偏好；或在一个单元格中写次序：4 > 2 > 1 ~ 3。",
    "상태마다 순위를 주세요(1이 가장 선호하는 것). 또는 순서를 한 칸에 쓰세요: 4 > 2 > 1 ~ 3.",
  ],
  "Write Y or N for each state.": ["请为每个状态写 Y 或 N。", "상태마다 Y나 N을 쓰세요."],
  'This row ends before the column "{column}".': [
    '这一行在列 "{column}" 之前就结束了。',
    '이 행이 열 "{column}" 앞에서 끝납니다.',
  ],
  "Fill it in.": ["请补上。", "채우세요."],
  "Columns that hold results are not read: {columns}.": [
    "含有结果的列不予读取：{columns}。",
    "결과가 든 열은 읽지 않습니다: {columns}.",
  ],
  "Nothing is to be done; analyse the model to have them again.": [
    "无需处理；分析模型即可重新得到它们。",
    "할 일은 없습니다. 모형을 분석하면 다시 얻을 수 있습니다.",
  ],
} as const satisfies Translations;
