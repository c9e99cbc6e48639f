/** What a character may be to a copyist, as bits: copies write these differently without differing in a word. */
export const SPACE = 1;
/** Soft hyphens, joiners, marks of direction, byte order marks, the Arabic stretch: they carry no word. */
export const INVISIBLE = 2;
export const HYPHEN = 4;
export const DASH = 8;
export const MARK = 16;
export const LETTER = 32;
export const DOTS = 64;
/** Of a script without spaces between words, or Korean, where copies set them as they please and lines end inside words. */
export const UNSPACED = 128;

const kinds: readonly (readonly [bit: number, is: RegExp])[] = [
  [SPACE, /[\s\u0085]/u],
  // the parts of Korean syllables have fillers, which belong to their syllable
  [INVISIBLE, /(?![\u115f\u1160])[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640]/u],
  [HYPHEN, /[\u002d\u2010\u2011\u058a\u2e17\u30a0\ufe63\uff0d]/u],
  [DASH, /[\p{Pd}\u2212\u02d7\u2043\u2053\u2796\u2500\u2501]/u],
  // quotation inside quotation turns double marks into single ones, and primes and accents stand for both
  [MARK, /[\p{Pi}\p{Pf}"'`´ˊˋʹʺʻʼʽˈ՚׳״‚„′-‷⁗❛-❠❮❯〈-』﹁-﹄〝-〟＂＇｀｢｣ꞌ]/u],
  [LETTER, /\p{L}/u],
  [DOTS, /[.‥…⋯]/u],
  [
    UNSPACED,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3001\u3002\u30fb\u30fc\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff60]/u,
  ],
];

/** Asked for every character of long texts: each answer is kept. */
const known = new Uint8Array(0x10000);
const isKnown = new Uint8Array(0x10000);

/** What the character with this code is: bits. */
export const kindOf = (code: number): number => {
  if (code < 0x10000 && isKnown[code] === 1) return known[code];
  if (Number.isNaN(code)) return 0;
  const character = String.fromCodePoint(code);
  let bits = 0;
  for (const [bit, is] of kinds) if (is.test(character)) bits |= bit;
  // the byte order mark counts as white space for regular expressions
  if (bits & INVISIBLE) bits = INVISIBLE;
  if (code < 0x10000) {
    known[code] = bits;
    isKnown[code] = 1;
  }
  return bits;
};
