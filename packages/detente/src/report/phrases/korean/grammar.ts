import type { Noun } from "../english/general.ts";

/** A particle as it stands after a consonant and after a vowel. */
const forms = {
  은: ["은", "는"],
  이: ["이", "가"],
  을: ["을", "를"],
  과: ["과", "와"],
  으로: ["으로", "로"],
} as const;

/** The digits whose Korean names end in a consonant; those of 1, 7 and 8 end in ㄹ. */
const closedDigits = "013678";

/**
 * Endings of words in Latin letters by how Korean speaks them: after a vowel, as “States” (스테이츠) or “recognition”
 * (레커그니션). Of words in b, c, g, k, p and t some end in a consonant and some do not: “summit” (서밋), “agreement” (어그리먼트).
 */
const latinEndings: readonly (readonly [ending: RegExp, spoken: "open" | "closed" | "ㄹ"])[] = [
  [/(?:l|le)$/i, "ㄹ"],
  [/(?:m|n|ng)$/i, "closed"],
  [/(?:[adfhiorsuvwxyz]|[^lmn]e)$/i, "open"],
];

/**
 * A word with the form of the particle that its last sound asks for. What stands in brackets at the end, and quotation
 * marks, are not spoken; where the sound is not known both forms are given: “Summit은(는)”.
 */
export function withParticle(word: string, particle: keyof typeof forms): string {
  const [closed, open] = forms[particle];
  const spoken = word.replace(/(?:\s*\([^()]*\)|["'”’`*\s])+$/u, "");
  const last = Array.from(spoken).at(-1) ?? "";
  const syllable = last.codePointAt(0)! - 0xac00;
  if (syllable >= 0 && syllable < 11172) {
    const final = syllable % 28;
    // ㄹ is no obstacle to 로
    return word + (final === 0 || (particle === "으로" && final === 8) ? open : closed);
  }
  if (/\d/.test(last)) {
    const isOpen = !closedDigits.includes(last) || (particle === "으로" && "178".includes(last));
    return word + (isOpen ? open : closed);
  }
  const sound = soundOf(spoken);
  if (sound !== undefined) return word + (sound === "open" || (particle === "으로" && sound === "ㄹ") ? open : closed);
  return `${word}${particle === "으로" ? "(으)로" : `${closed}(${open})`}`;
}

function soundOf(spoken: string): "open" | "closed" | "ㄹ" | undefined {
  const word = /\p{Script=Latin}+$/u.exec(spoken.normalize("NFD").replaceAll(/\p{M}/gu, ""))?.[0];
  // capitals alone may be spoken letter by letter
  if (word === undefined || word.length < 3 || (word === word.toUpperCase() && word.endsWith("R"))) return undefined;
  return latinEndings.find(([ending]) => ending.test(word))?.[1];
}

/** A text in which particles stand in both forms, `을(를)`, with the form that each word asks for, where it is known. */
export const withParticles = (text: string): string =>
  text.replace(
    /(\S+?)(은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로)/gu,
    (_, word: string, particle: keyof typeof bothForms) => withParticle(word, bothForms[particle]),
  );
const bothForms = { "은(는)": "은", "이(가)": "이", "을(를)": "을", "과(와)": "과", "(으)로": "으로" } as const;

/** “가”, “가와 나”, “가, 나, 다”. */
export function list(parts: readonly string[]): string {
  const [first = "", second] = parts;
  return parts.length === 2 && second !== undefined ? `${withParticle(first, "과")} ${second}` : parts.join(", ");
}

export const number = (value: number | bigint): string => value.toLocaleString("ko-KR");

/** What is counted, then the number with its counter. */
const counted: Readonly<Record<Noun, readonly [string, string]>> = {
  actor: ["의사결정자", "명"],
  option: ["선택지", "개"],
  state: ["상태", "개"],
  "feasible state": ["실현 가능 상태", "개"],
  "other state": ["다른 상태", "개"],
  move: ["이동", "가지"],
  place: ["순위", "단계"],
  claim: ["주장", "개"],
  statement: ["진술", "개"],
  source: ["출처", "개"],
  verdict: ["판정", "개"],
  coalition: ["연합", "개"],
  sample: ["표본", "개"],
  comparison: ["비교", "개"],
  "turned comparison": ["뒤집힌 비교", "개"],
  pair: ["쌍", "개"],
};

export function count(value: number, noun: Noun): string {
  const [name, counter] = counted[noun];
  return `${name} ${number(value)}${counter}`;
}
