import type { Translations } from "./translations.ts";

/** Documents: what keeps them from being read, what was guessed or left out, and quotes looked for in them. */
export const ofDocuments = {
  "The rules of wording are for English; by its letters and words this text is in {language}, of which only quotations were looked for, by their marks.":
    [
      "措辞规则适用于英语；从字母和用词看，本文是{language}，其中只按引号查找了引文。",
      "표현 규칙은 영어를 위한 것입니다. 글자와 낱말로 보아 이 글의 언어는 {language}이며, 따옴표로 인용만 찾았습니다.",
    ],
  "The rules of wording are for English; by their letters and words {foreign} of {all} paragraphs are in {language}, of which only quotations were looked for, by their marks.":
    [
      "措辞规则适用于英语；从字母和用词看，{all} 段中有 {foreign} 段是{language}，其中只按引号查找了引文。",
      "표현 규칙은 영어를 위한 것입니다. 글자와 낱말로 보아 문단 {all}개 가운데 {foreign}개의 언어는 {language}이며, 거기서는 따옴표로 인용만 찾았습니다.",
    ],
  "another language than English": ["英语以外的语言", "영어가 아닌 언어"],
  "a language in Cyrillic letters": ["用西里尔字母书写的语言", "키릴 문자를 쓰는 언어"],
  "a language in Arabic letters": ["用阿拉伯字母书写的语言", "아랍 문자를 쓰는 언어"],
  "a language in Devanagari letters": ["用天城文书写的语言", "데바나가리 문자를 쓰는 언어"],
  "a language in other letters": ["用其他文字书写的语言", "다른 문자를 쓰는 언어"],
  "Indonesian or Malay": ["印度尼西亚语或马来语", "인도네시아어 또는 말레이어"],
  "Swedish, Danish or Norwegian": ["瑞典语、丹麦语或挪威语", "스웨덴어, 덴마크어 또는 노르웨이어"],
  Korean: ["韩语", "한국어"],
  Japanese: ["日语", "일본어"],
  Chinese: ["汉语", "중국어"],
  Russian: ["俄语", "러시아어"],
  Ukrainian: ["乌克兰语", "우크라이나어"],
  Hebrew: ["希伯来语", "히브리어"],
  Greek: ["希腊语", "그리스어"],
  Thai: ["泰语", "태국어"],
  German: ["德语", "독일어"],
  French: ["法语", "프랑스어"],
  Spanish: ["西班牙语", "스페인어"],
  Portuguese: ["葡萄牙语", "포르투갈어"],
  Italian: ["意大利语", "이탈리아어"],
  Dutch: ["荷兰语", "네덜란드어"],
  Polish: ["波兰语", "폴란드어"],
  Turkish: ["土耳其语", "튀르키예어"],
  Vietnamese: ["越南语", "베트남어"],
  "Passages were looked for in its first {read} characters only; the other {left} were not looked through. Split it to have them looked through too.":
    [
      "只在其前 {read} 个字符中查找了段落；其余 {left} 个字符没有查找。把文件分成几份，即可一并查找。",
      "앞의 {read}자에서만 구절을 찾았고 나머지 {left}자는 살펴보지 않았습니다. 문서를 나누면 나머지도 살펴봅니다.",
    ],
  "Rules of wording failed at {number} of its sentences, where passages may be missing; the first begins “{words}” ({reason}). Please report it.":
    [
      "措辞规则在其 {number} 个句子处出错，那里可能漏掉了段落；第一句以“{words}”开头（{reason}）。请报告此问题。",
      "문장 {number}개에서 표현 규칙이 실패하여 그곳의 구절이 빠졌을 수 있습니다. 첫 문장은 “{words}”(으)로 시작합니다({reason}). 신고해 주세요.",
    ],
  "The reader of such files failed at this one: {reason}.": [
    "此类文件的读取程序在读这个文件时出错：{reason}。",
    "이런 파일을 읽는 부분이 이 파일에서 실패했습니다: {reason}.",
  ],
  "If other programs open it, save it from there as plain text, and please report it.": [
    "如果其他程序能打开它，请从那里另存为纯文本，并报告此问题。",
    "다른 프로그램에서 열린다면 거기서 일반 텍스트로 저장하고, 신고해 주세요.",
  ],
  "The file is empty.": ["文件是空的。", "파일이 비어 있습니다."],
  "The file holds nothing but white space.": ["文件中只有空白。", "파일에 공백밖에 없습니다."],
  "Check that it was saved or downloaded completely.": [
    "请检查它是否完整保存或下载。",
    "온전히 저장되거나 내려받아졌는지 확인하세요.",
  ],
  "The file has {size}; at most {most} are read.": [
    "文件有 {size}；最多读取 {most}。",
    "파일의 크기는 {size}입니다. 읽을 수 있는 것은 최대 {most}입니다.",
  ],
  "Split it, or save the text that you need as a file of its own.": [
    "请把它分开，或把所需的文字另存为一个文件。",
    "나누거나, 필요한 글을 따로 파일로 저장하세요.",
  ],
  "The file is {what}; no text can be read from it.": [
    "文件是{what}；无法从中读出文字。",
    "파일의 종류는 {what}이며, 글을 읽어 낼 수 없습니다.",
  ],
  "a Rich Text file (.rtf)": ["RTF 文件（.rtf）", "서식 있는 텍스트 파일(.rtf)"],
  "a picture": ["图片", "그림"],
  "a compressed archive": ["压缩包", "압축 파일"],
  "Open it in a word processor and save it as .docx or PDF.": [
    "请用文字处理软件打开，另存为 .docx 或 PDF。",
    "문서 편집기에서 열어 .docx나 PDF로 저장하세요.",
  ],
  "Run it through a text recognition (OCR) program and take its text.": [
    "请用文字识别（OCR）软件处理，取其文字。",
    "글자 인식(OCR) 프로그램을 거쳐 그 글을 쓰세요.",
  ],
  "Unpack it and give the documents inside one by one.": [
    "请解压后逐个给出其中的文档。",
    "풀어서 안의 문서를 하나씩 주세요.",
  ],
  "The document is protected by a password.": ["文档有密码保护。", "문서가 암호로 보호되어 있습니다."],
  "Open it in its word processor, remove the password, save it and try again.": [
    "请用其文字处理软件打开，去除密码，保存后重试。",
    "해당 편집기에서 열어 암호를 없애고 저장한 뒤 다시 해 보세요.",
  ],
  "Remove the password in a word processor, save it and try again.": [
    "请在文字处理软件中去除密码，保存后重试。",
    "문서 편집기에서 암호를 없애고 저장한 뒤 다시 해 보세요.",
  ],
  "The file is an old Office document (.doc, .xls or .ppt); no text can be read from it.": [
    "文件是旧版 Office 文档（.doc、.xls 或 .ppt）；无法从中读出文字。",
    "파일이 예전 Office 문서(.doc, .xls 또는 .ppt)여서 글을 읽어 낼 수 없습니다.",
  ],
  "The name “{name}” promises {promised}, but the content is {format} and was read as that.": [
    "名称“{name}”表示{promised}，而内容是{format}，已按此读取。",
    "이름 “{name}”에 따르면 {promised}이지만 내용은 {format}이어서 그렇게 읽었습니다.",
  ],
  "plain text": ["纯文本", "일반 텍스트"],
  Markdown: [" Markdown", "마크다운"],
  HTML: [" HTML", "HTML 문서"],
  PDF: [" PDF", "PDF 문서"],
  "a Word document": [" Word 文档", "Word 문서"],
  "The file holds no text that could be read: its content is binary.": [
    "文件中没有可读的文字：内容是二进制的。",
    "파일에 읽을 수 있는 글이 없습니다. 내용이 이진 데이터입니다.",
  ],
  "Save the document as PDF, .docx, HTML or plain text and try again.": [
    "请把文档另存为 PDF、.docx、HTML 或纯文本后重试。",
    "문서를 PDF, .docx, HTML 또는 일반 텍스트로 저장한 뒤 다시 해 보세요.",
  ],
  "The text was read as {encoding}, told by its zero bytes.": [
    "根据零字节，文字按 {encoding} 读取。",
    "0바이트로 미루어 글을 {encoding}(으)로 읽었습니다.",
  ],
  "{count} broken characters of the UTF-8 text are shown as “\ufffd”.": [
    "UTF-8 文字中有 {count} 个损坏的字符，显示为“\ufffd”。",
    "UTF-8 글에서 깨진 문자 {count}개는 “\ufffd”로 보입니다.",
  ],
  "The encoding was guessed to be {name} ({confidence} % sure); look at letters with accents before quoting.": [
    "编码推测为 {name}（把握 {confidence} %）；引用前请检查带音调符号的字母。",
    "인코딩을 {name}(으)로 추정했습니다(확신 {confidence} %). 인용하기 전에 악센트가 붙은 글자를 확인하세요.",
  ],
  "The encoding could not be told and was taken to be windows-1252; look at letters with accents before quoting.": [
    "无法判定编码，按 windows-1252 处理；引用前请检查带音调符号的字母。",
    "인코딩을 알 수 없어 windows-1252로 보았습니다. 인용하기 전에 악센트가 붙은 글자를 확인하세요.",
  ],
  "The PDF ends too early: its end mark is missing, so pages may be missing too.": [
    "PDF 过早结束：缺少结束标记，可能也缺页。",
    "PDF가 너무 일찍 끝납니다. 끝 표시가 없어 빠진 쪽도 있을 수 있습니다.",
  ],
  "Fetch or export it again and retry.": ["请重新获取或导出后再试。", "다시 받거나 내보낸 뒤 해 보세요."],
  "The PDF is protected by a password.": ["PDF 有密码保护。", "PDF가 암호로 보호되어 있습니다."],
  "Open it with its password, save or print it to a new PDF without one, and try again.": [
    "请用密码打开，另存或打印为没有密码的 PDF 后重试。",
    "암호로 열어 암호 없는 새 PDF로 저장하거나 인쇄한 뒤 다시 해 보세요.",
  ],
  "Only the beginning was read, {read} of {count} pages: the rest takes more work than the size of the PDF allows.": [
    "只读取了开头部分（{count} 页中的 {read} 页）：其余部分所需的工作量超出 PDF 的大小所允许的范围。",
    "앞부분만 읽었습니다({count}쪽 가운데 {read}쪽). 나머지는 PDF의 크기에 비해 지나치게 많은 작업이 듭니다.",
  ],
  "The reader of PDFs said nothing for a quarter of an hour on this machine: it may be a matter of time.": [
    "PDF 读取程序在这台计算机上已有一刻钟没有回应：这可能只是时间问题。",
    "이 컴퓨터에서 PDF 판독기가 15분 동안 응답하지 않았습니다. 시간 문제일 수 있습니다.",
  ],
  "Try again when the machine has less to do. If that does not help, open the PDF in a PDF reader and save its text as .txt.":
    [
      "请在计算机不太繁忙时再试一次。如果仍然不行，请用 PDF 阅读器打开，并将其文本另存为 .txt。",
      "컴퓨터가 덜 바쁠 때 다시 시도하십시오. 그래도 안 되면 PDF 뷰어에서 열어 텍스트를 .txt로 저장하십시오.",
    ],
  "The PDF unpacks to far more than its size allows: such files are made to exhaust a computer.": [
    "PDF 解压后远超其大小所允许的程度：这类文件是为耗尽计算机资源而制作的。",
    "PDF를 풀면 그 크기에 비해 지나치게 큽니다. 이런 파일은 컴퓨터의 자원을 바닥내려고 만든 것입니다.",
  ],
  "If you trust it, open it in a PDF reader and save its text as .txt.": [
    "若信任它，请用 PDF 阅读器打开，把文字另存为 .txt。",
    "믿을 수 있다면 PDF 뷰어에서 열어 글을 .txt로 저장하세요.",
  ],
  "The PDF is damaged: its pages cannot be found.": [
    "PDF 已损坏：找不到页面。",
    "PDF가 손상되어 쪽을 찾을 수 없습니다.",
  ],
  "The PDF holds no text, perhaps only pictures of its pages.": [
    "PDF 中没有文字，可能只有页面的图片。",
    "PDF에 글이 없습니다. 쪽의 그림만 있을 수 있습니다.",
  ],
  "Run it through a text recognition (OCR) program and give the result.": [
    "请用文字识别（OCR）软件处理后给出结果。",
    "글자 인식(OCR) 프로그램을 거쳐 그 결과를 주세요.",
  ],
  "{count} words broken by a hyphen at a line's end between small letters were joined; a hyphen that belongs to the word is lost there.":
    [
      "行尾以连字符断开的 {count} 个词（小写字母之间）已接合；属于词本身的连字符在那里会丢失。",
      "줄 끝에서 붙임표로 나뉜 낱말 {count}개(소문자 사이)를 이었습니다. 낱말에 속한 붙임표는 거기서 사라집니다.",
    ],
  "{count} running heads and page numbers, alike on most pages, were left out.": [
    "多数页上相同的 {count} 处页眉和页码已略去。",
    "대부분의 쪽에서 같은 머리글과 쪽 번호 {count}개를 뺐습니다.",
  ],
  "{count} of {pages} pages hold no text, perhaps only pictures of it.": [
    "{pages} 页中有 {count} 页没有文字，可能只有图片。",
    "{pages}쪽 가운데 {count}쪽에 글이 없습니다. 그림만 있을 수 있습니다.",
  ],
  "The document is made of {count} elements, far more than its size allows.": [
    "文档由 {count} 个元素组成，远超其大小所允许的数量。",
    "문서가 요소 {count}개로 되어 있어 그 크기에 비해 지나치게 많습니다.",
  ],
  "The document unpacks to more than {limit} of text and structure.": [
    "文档解压后的文字和结构超过 {limit}。",
    "문서를 풀면 글과 구조가 {limit}을(를) 넘습니다.",
  ],
  "If you trust it, open it in a word processor and save its text as .txt.": [
    "若信任它，请用文字处理软件打开，把文字另存为 .txt。",
    "믿을 수 있다면 문서 편집기에서 열어 글을 .txt로 저장하세요.",
  ],
  "The document holds no text, perhaps only pictures of it.": [
    "文档中没有文字，可能只有图片。",
    "문서에 글이 없습니다. 그림만 있을 수 있습니다.",
  ],
  "Run it through a text recognition (OCR) program first.": [
    "请先用文字识别（OCR）软件处理。",
    "먼저 글자 인식(OCR) 프로그램을 거치세요.",
  ],
  "{count} pictures of the document were not read.": [
    "文档中的 {count} 张图片未读取。",
    "문서의 그림 {count}개는 읽지 않았습니다.",
  ],
  "The file is {what}, not a Word document; no text can be read from it.": [
    "文件是{what}，不是 Word 文档；无法从中读出文字。",
    "파일의 종류는 Word 문서가 아니라 {what}이며, 글을 읽어 낼 수 없습니다.",
  ],
  "an Excel workbook": [" Excel 工作簿", "Excel 통합 문서"],
  "a PowerPoint presentation": [" PowerPoint 演示文稿", "PowerPoint 프레젠테이션"],
  "an OpenDocument file": [" OpenDocument 文件", "OpenDocument 파일"],
  "a zip archive": [" zip 压缩包", "zip 압축 파일"],
  "Open it in its program and save it as .docx or PDF.": [
    "请用相应的软件打开，另存为 .docx 或 PDF。",
    "해당 프로그램에서 열어 .docx나 PDF로 저장하세요.",
  ],
  "The part “{name}” of the document declares entities of its own, which no word processor writes.": [
    "文档的部分“{name}”声明了自己的实体，文字处理软件不会这样写。",
    "문서의 부분 “{name}”이(가) 자체 엔티티를 선언합니다. 문서 편집기는 그렇게 쓰지 않습니다.",
  ],
  "If you trust it, open it in a word processor and save it anew.": [
    "若信任它，请用文字处理软件打开并重新保存。",
    "믿을 수 있다면 문서 편집기에서 열어 새로 저장하세요.",
  ],
  "Open it in a word processor and save it anew.": [
    "请用文字处理软件打开并重新保存。",
    "문서 편집기에서 열어 새로 저장하세요.",
  ],
  "The document is damaged: {how}.": ["文档已损坏：{how}。", "문서가 손상되었습니다: {how}."],
  "its elements are nested too deep": ["元素嵌套过深", "요소가 너무 깊이 포개져 있음"],
  "its parts do not fit together": ["各部分不相符", "부분들이 서로 맞지 않음"],
  "it claims more parts than any document has": [
    "所称的部分多于任何文档所能有的",
    "어떤 문서에도 없을 만큼 많은 부분이 있다고 함",
  ],
  "its directory is broken": ["目录已损坏", "목차가 깨져 있음"],
  "its part “{name}” is not where the directory says": [
    "部分“{name}”不在目录所说的位置",
    "부분 “{name}”이(가) 목차가 말하는 곳에 없음",
  ],
  "its part “{name}” is cut off": ["部分“{name}”不完整", "부분 “{name}”이(가) 잘려 있음"],
  "its part “{name}” is packed in an unknown way": [
    "部分“{name}”的压缩方式未知",
    "부분 “{name}”의 압축 방식을 알 수 없음",
  ],
  "its part “{name}” cannot be unpacked": ["部分“{name}”无法解压", "부분 “{name}”을(를) 풀 수 없음"],
  "The part “{name}” of the document grows to more than {limit}, or more than {times} times its size, when unpacked: such files are made to exhaust a computer's memory.":
    [
      "文档的部分“{name}”解压后超过 {limit}，或超过其大小的 {times} 倍：这样的文件是用来耗尽计算机内存的。",
      "문서의 부분 “{name}”을(를) 풀면 {limit}을(를) 넘거나 크기의 {times}배를 넘습니다. 이런 파일은 컴퓨터의 메모리를 바닥내려고 만든 것입니다.",
    ],
  "If you trust the document, open it in a word processor and save its text as .txt.": [
    "若信任该文档，请用文字处理软件打开，把文字另存为 .txt。",
    "문서를 믿을 수 있다면 문서 편집기에서 열어 글을 .txt로 저장하세요.",
  ],
  "The document ends too early: the directory at its end is missing.": [
    "文档过早结束：缺少末尾的目录。",
    "문서가 너무 일찍 끝납니다. 끝에 있어야 할 목차가 없습니다.",
  ],
  "The page has {size} of HTML; at most {most} are read.": [
    "页面的 HTML 有 {size}；最多读取 {most}。",
    "페이지의 HTML은 {size}입니다. 읽을 수 있는 것은 최대 {most}입니다.",
  ],
  "Save the part that you need, or its text, as a file of its own.": [
    "请把所需的部分或其文字另存为一个文件。",
    "필요한 부분이나 그 글을 따로 파일로 저장하세요.",
  ],
  "The page nests its elements more than {deepest} deep, as no page for readers does.": [
    "页面的元素嵌套超过 {deepest} 层，供人阅读的页面不会如此。",
    "페이지의 요소가 {deepest}겹 넘게 포개져 있습니다. 사람이 읽는 페이지는 그렇지 않습니다.",
  ],
  "Open it in a browser, copy the text and save it as .txt.": [
    "请用浏览器打开，复制文字，另存为 .txt。",
    "브라우저에서 열어 글을 복사하고 .txt로 저장하세요.",
  ],
  "The page holds no text: it may be put together by scripts, which are not run.": [
    "页面中没有文字：它可能由脚本生成，而脚本不会运行。",
    "페이지에 글이 없습니다. 스크립트로 만들어지는 페이지일 수 있는데, 스크립트는 실행하지 않습니다.",
  ],
  "Open it in a browser and save it as PDF, or copy its text into a .txt file.": [
    "请用浏览器打开，另存为 PDF，或把文字复制到 .txt 文件。",
    "브라우저에서 열어 PDF로 저장하거나 글을 .txt 파일로 복사하세요.",
  ],
  "Only the page's main text was read; {left} of {all} characters around it (menus, notes and the like) were left out.":
    [
      "只读取了页面的正文；其周围（菜单、注释等）{all} 个字符中的 {left} 个已略去。",
      "페이지의 본문만 읽었습니다. 그 둘레(메뉴, 주석 등) {all}자 가운데 {left}자를 뺐습니다.",
    ],

  'The source "{source}" was found by its hash as "{file}".': [
    '来源 "{source}" 按其哈希值找到，文件为 "{file}"。',
    '출처 "{source}"을(를) 해시로 찾았습니다. 파일은 "{file}"입니다.',
  ],
  "Name that file in `file`.": ["请在 `file` 中写明该文件。", "`file`에 그 파일을 쓰세요."],
  'The file of the source "{source}" is not the one that was quoted: its SHA-256 differs.': [
    '来源 "{source}" 的文件不是所引用的那个：其 SHA-256 不同。',
    '출처 "{source}"의 파일은 인용된 것이 아닙니다. SHA-256이 다릅니다.',
  ],
  "Put the original back, or read the quotes again in the new one and give its `sha256`.": [
    "请放回原文件，或在新文件中重新核对引文并写明其 `sha256`。",
    "원본을 되돌려 놓거나, 새 파일에서 인용을 다시 읽고 그 `sha256`을 쓰세요.",
  ],
  'The file "{file}" of the source "{source}" lies outside the model\'s folder and was not opened.': [
    '来源 "{source}" 的文件 "{file}" 在模型所在文件夹之外，未打开。',
    '출처 "{source}"의 파일 "{file}"은(는) 모형의 폴더 밖에 있어 열지 않았습니다.',
  ],
  "Put the document beside the model, or name its folder with --sources.": [
    "请把文档放在模型旁边，或用 --sources 指明其文件夹。",
    "문서를 모형 옆에 두거나, 그 폴더를 --sources로 알려 주세요.",
  ],
  'The source "{source}" was not found by its hash: only the first {most} files of a folder are looked at.': [
    '未能按哈希值找到来源 "{source}"：每个文件夹只查看前 {most} 个文件。',
    '출처 "{source}"을(를) 해시로 찾지 못했습니다. 폴더마다 처음 {most}개 파일만 살펴봅니다.',
  ],
  "Name it in `file`, or put it into a folder with fewer files and name that with --sources.": [
    "请在 `file` 中写明其文件名，或把它放进文件较少的文件夹并用 --sources 指明。",
    "`file`에 파일 이름을 쓰거나, 파일이 적은 폴더에 두고 그 폴더를 --sources로 알려 주세요.",
  ],
  '"{file}" of the source "{source}" is no ordinary file and was not read.': [
    '来源 "{source}" 的 "{file}" 不是普通文件，未读取。',
    '출처 "{source}"의 "{file}"은(는) 보통 파일이 아니어서 읽지 않았습니다.',
  ],
  "Name a document in `file`.": ["请在 `file` 中写明一份文档。", "`file`에 문서를 쓰세요."],
  '"{file}" of the source "{source}" was not read: it is larger than {mebibytes} MiB.': [
    '来源 "{source}" 的 "{file}" 未读取：大于 {mebibytes} MiB。',
    '출처 "{source}"의 "{file}"을(를) 읽지 않았습니다. {mebibytes} MiB보다 큽니다.',
  ],
  "Save the part that is quoted as a file of its own.": [
    "请把引用的部分另存为单独的文件。",
    "인용한 부분을 따로 파일로 저장하세요.",
  ],
  '"{file}" could not be read, so that no quote was looked for in it: {why}': [
    '"{file}" 无法读取，因此未在其中查找引文：{why}',
    '"{file}"을(를) 읽을 수 없어 그 안에서 인용을 찾지 않았습니다. {why}',
  ],
  'Only the beginning of "{file}" was read: a quote may stand in the rest.': [
    '只读取了 "{file}" 的开头：引文可能在其余部分。',
    '"{file}"의 앞부분만 읽었습니다. 인용이 나머지에 있을 수 있습니다.',
  ],
  "Save the pages that are quoted as a document of their own.": [
    "请把引用的页另存为单独的文档。",
    "인용한 쪽을 따로 문서로 저장하세요.",
  ],
  'The source "{source}" is not on this disk, so that {count} of its quotes could not be checked.': [
    '来源 "{source}" 不在本机磁盘上，因此有 {count} 条引文无法核对。',
    '출처 "{source}"이(가) 이 디스크에 없어, 인용 {count}개를 확인할 수 없었습니다.',
  ],
  "Give its `file`.": ["请给出它的 `file`。", "`file`을 쓰세요."],
  'Put it at "{file}", beside the model.': ['请把它放在模型旁的 "{file}"。', '모형 옆의 "{file}"에 두세요.'],
  'This quote does not stand in the source "{source}".': [
    '来源 "{source}" 中没有这条引文。',
    '출처 "{source}"에 이 인용이 없습니다.',
  ],
  "Quote its exact words, or name the source that has them.": [
    "请引用原文，或写出含有它的来源。",
    "정확한 말을 인용하거나, 그 말이 있는 출처를 쓰세요.",
  ],
  'This quote stands in the source "{source}" more than once, and what is said to stand before and after it fits no one place.':
    [
      '这条引文在来源 "{source}" 中出现不止一次，而所写的前后文不能确定是哪一处。',
      '이 인용은 출처 "{source}"에 여러 번 나오며, 앞뒤에 있다고 한 말이 어느 한 곳과 맞지 않습니다.',
    ],
  'Give more of the words around it: `between "…" and "…"`.': [
    '请给出更多前后文：`between "…" and "…"`。',
    '둘레의 말을 더 쓰세요: `between "…" and "…"`.',
  ],
  'The source "{source}" has other words: “{words}”.': [
    '来源 "{source}" 的原文不同：“{words}”。',
    '출처 "{source}"의 말은 다릅니다: “{words}”.',
  ],
  "Quote its exact words.": ["请引用原文。", "정확한 말을 인용하세요."],
} as const satisfies Translations;
