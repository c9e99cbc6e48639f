import { defineTexts } from "../../texts/define-texts.ts";

type Abouts = Readonly<Record<string, string>>;

/** What each bundled case is about, by its id. In English the file says it itself. */
export const caseTexts = defineTexts({
  en: { about: {} as Abouts },
  zh: {
    about: {
      "summit-2025": "2025 年秋季美朝峰会的可能性，依照一篇文章的叙述。",
      "cuba-1962":
        "1962 年 10 月的古巴导弹危机，四个选项的形式，其中打击不能撤回：Fraser & Hipel, Conflict Analysis: Models and Resolutions（North-Holland, 1984）。",
      "elmira-1991":
        "1991 年安大略省埃尔迈拉的地下水污染，九个状态：Hipel, Fang, Kilgour & Haight（1993）；Kilgour, Hipel, Fang & Peng（2001）。",
      "prisoners-dilemma": "囚徒困境的图模型，据 Fang, Hipel & Kilgour, Interactive Decision Making（Wiley, 1993）。",
      "syria-iraq-1975": "1975 年叙利亚与伊拉克的幼发拉底河之争：叙利亚可以多放水或升级冲突，伊拉克可以进攻。",
      "us-north-korea-2017-run-1": "2017 年 11 月的美国与朝鲜，第 1 次分析：Z. Jacobi（博客，2017 年 11 月）。",
      "us-north-korea-2017-run-3":
        "2017 年 11 月的美国与朝鲜，第 3 次分析，入侵不能撤回：Z. Jacobi（博客，2017 年 11 月）。",
    } as Abouts,
  },
  ko: {
    about: {
      "summit-2025": "2025년 가을 북미 정상회담의 가능성, 한 기사의 서술에 따름.",
      "cuba-1962":
        "1962년 10월 쿠바 미사일 위기. 공습을 되돌릴 수 없는 선택지 네 개의 형식: Fraser & Hipel, Conflict Analysis: Models and Resolutions (North-Holland, 1984).",
      "elmira-1991":
        "1991년 온타리오주 엘마이라의 지하수 오염, 상태 아홉 개: Hipel, Fang, Kilgour & Haight (1993); Kilgour, Hipel, Fang & Peng (2001).",
      "prisoners-dilemma":
        "그래프 모형으로 나타낸 죄수의 딜레마: Fang, Hipel & Kilgour, Interactive Decision Making (Wiley, 1993).",
      "syria-iraq-1975":
        "1975년 시리아와 이라크의 유프라테스강 분쟁. 시리아는 물을 더 방류하거나 갈등을 키울 수 있고, 이라크는 공격할 수 있습니다.",
      "us-north-korea-2017-run-1": "2017년 11월의 미국과 북한, 1차 분석: Z. Jacobi (블로그, 2017년 11월).",
      "us-north-korea-2017-run-3":
        "2017년 11월의 미국과 북한, 침공을 되돌릴 수 없는 3차 분석: Z. Jacobi (블로그, 2017년 11월).",
    } as Abouts,
  },
});
