import type { Cell } from "./cells.ts";

/**
 * A cell as it is compared: wide letters, digits and marks as the narrow ones, small letters. Names are kept as they are
 * written.
 */
export const folded = (text: string): string => text.normalize("NFKC").toLowerCase().trim();

/** What a state is called, by which rankings speak of it: `1,0`, as a spreadsheet makes of 1, is 1. */
export const label = (text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .replace(/^(\d+)[.,]0+$/, "$1");

const set = (words: string): ReadonlySet<string> => new Set(words.split("|"));

// English, German, French, Spanish, Italian, Portuguese, Chinese, Japanese, Korean
const heads = {
  actor: set(
    "actor|actors|dm|dms|decision maker|decision makers|player|players|party|akteur|akteure|spieler|entscheider|acteur|acteurs|joueur|décideur|jugador|attore|ator|决策者|行动者|参与者|参与方|局中人|主体|アクター|主体者|의사결정자|행위자|당사자|참가자",
  ),
  option: set("option|options|action|actions|optionen|opción|opciones|opzione|opção|选项|策略|行动|選択肢|선택지|옵션"),
  state: set("state|states|id|no|no.|number|zustand|zustände|état|états|estado|stato|nr|nr.|状态|编号|状態|상태|번호"),
  rank: set(
    "rank|ranks|ranking|rankings|preference|preferences|rang|ränge|rangfolge|rangordnung|präferenz|classement|préférence|préférences|排序|排名|名次|偏好|选好|選好|順位|순위|선호",
  ),
  now: set(
    "now|today|status quo|statusquo|sq|jetzt|heute|aujourd'hui|actuel|现状|当前|现在|目前|現状|現在|현재|지금|현상",
  ),
} as const;

/** Whether the cell is one of the words by which a table says what a row or a column holds. */
export const isHead = (kind: keyof typeof heads, text: string | undefined): boolean =>
  text !== undefined && heads[kind].has(folded(text).replace(/:$/, ""));

const yes = set(
  "y|yes|1|t|true|on|ja|j|wahr|oui|vrai|sí|si|s|sì|verdadero|vero|sim|verdadeiro|да|是|对|真|有|选|はい|有り|예|네|참|유|✓|✔|✅|☑|√",
);
const no = set(
  "n|no|0|f|false|off|nein|falsch|non|faux|falso|não|нет|否|不|不是|错|假|无|無|不选|偽|いいえ|아니오|아니요|거짓|무|✗|✘|❌|☐",
);
/** Marks beside nothing, as a form is filled in: what is marked is taken. */
const marks = set("x|●|•|*|✓|✔|✅|☑|√");
/** Beside one another as in a form of Korea or Japan, a circle is yes and a cross no. */
const circles = set("o|○|◯|〇|⭕");
const crosses = set("x|×|╳");

/** Letters by what the cells of a table hold; undefined for what says neither. `told`: a reading that could be another. */
export interface Letters {
  of(cell: Cell): "Y" | "N" | undefined;
  readonly told?: "marks" | "circles";
}

/** How a table says that an option is taken: what single marks mean is decided by what else stands in it. */
export function lettersOf(cells: readonly Cell[]): Letters {
  const there = new Set(cells.map(({ text }) => word(text)));
  const some = (words: ReadonlySet<string>): boolean => [...there].some((each) => words.has(each));
  if (some(circles) && ![...there].some((each) => each !== "" && (yes.has(each) || no.has(each))))
    return {
      of: ({ text }) => (circles.has(word(text)) ? "Y" : crosses.has(word(text)) ? "N" : undefined),
      told: "circles",
    };
  // what is taken is marked, and nothing is said of the rest; a letter beside nothing may as well have been forgotten
  if (there.has("") && there.size > 1 && [...there].every((each) => each === "" || marks.has(each)))
    return { of: ({ text }) => (word(text) === "" ? "N" : "Y"), told: "marks" };
  return {
    of: ({ text }) => {
      const each = word(text);
      if (yes.has(each)) return "Y";
      // "oui" and "non" are often written by their first letters
      if (each === "o" && !some(crosses)) return "Y";
      return no.has(each) || (each === "×" && some(yes)) ? "N" : undefined;
    },
  };
}

/** Whether a mark in a row of marks is none. */
export const isNoMark = (text: string): boolean => word(text) === "" || /^[-–—]$/.test(text) || no.has(word(text));

const word = (text: string): string => label(folded(text));

/** The words that are read, for a person who wrote another. */
export const letterWords = "Y/N, yes/no, true/false, 1/0, ja/nein, wahr/falsch, oui/non, 是/否, 예/아니오, ✓/✗";

/** A rank as people and spreadsheets write it; "ambiguous" where a comma or a point may part thousands. */
export function rankOf(text: string): number | "ambiguous" | undefined {
  const cut = /^(\d{1,9})(?:[.,](\d{1,9}))?$/.exec(text.normalize("NFKC").replaceAll(/\s/g, ""));
  if (!cut) return undefined;
  const [, whole, part = ""] = cut;
  if (part.length === 3 && whole !== "0" && whole!.length <= 3) return "ambiguous";
  const rank = Number(`${whole}.${part}`);
  return rank > 0 ? rank : undefined;
}
