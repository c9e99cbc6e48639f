import { type Anchor, anchor } from "../../src/evidence/anchors/anchor.ts";
import { type AnchorMatch, findAnchor } from "../../src/evidence/anchors/find-anchor.ts";
import { findQuote } from "../../src/evidence/anchors/find-quote.ts";
import { anchorTexts } from "./anchor-texts.ts";
import {
  chain,
  type Damage,
  decompose,
  editWords,
  hyphenate,
  respace,
  retypeMarks,
  rewrap,
  scan,
  untouched,
} from "./damage.ts";
import { pick, seeded } from "./seeded.ts";

/** A text with one passage in it, cut in three. */
interface Cut {
  readonly textId: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** A damaged text and where its passage stands now; no place when it stands there no longer. */
interface Trial {
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
}

/** One kind of damage. `expects` says what a right answer is. */
interface Kind {
  readonly name: string;
  readonly expects: "found" | "orphan" | "caution";
  readonly make: (cut: Cut, random: () => number) => Trial | undefined;
}

const around = (before: string, quote: string, after: string): Trial => ({
  text: before + quote + after,
  start: before.length,
  end: before.length + quote.length,
});

const damaged =
  (damage: Damage, surroundings: Damage = damage) =>
  (cut: Cut, random: () => number): Trial =>
    around(surroundings(cut.before, random), damage(cut.quote, random), surroundings(cut.after, random));

/** Words of the passage edited; in one of fewer than four spaced words the edit would be the whole of it. */
const edited =
  (share: number) =>
  (cut: Cut, random: () => number): Trial | undefined =>
    cut.quote.split(/\s+/u).length < 4 ? undefined : damaged(editWords(share), untouched)(cut, random);

const addition =
  "An addition at the head of the page, which was not there when the passage was marked. It says nothing new.\n\n";

const otherText = (cut: Cut, random: () => number): string =>
  pick(
    anchorTexts.filter(({ id }) => id !== cut.textId),
    random,
  ).text;

const sentencesOf = (text: string): string[] =>
  text.match(/[^.!?。？！\n]{12,}[.!?。？！]["”»“]?/gu)?.map((sentence) => sentence.trim()) ?? [];

const foundKinds: readonly Kind[] = [
  { name: "untouched", expects: "found", make: damaged(untouched) },
  { name: "lines wrapped anew", expects: "found", make: damaged(rewrap(58)) },
  { name: "quotation marks and dashes retyped", expects: "found", make: damaged(retypeMarks) },
  { name: "hyphenated at line ends", expects: "found", make: damaged(chain(rewrap(48), hyphenate)) },
  { name: "letters decomposed, ligatures", expects: "found", make: damaged(decompose) },
  { name: "spaces lost and doubled", expects: "found", make: damaged(respace) },
  { name: "text put in before", expects: "found", make: (cut) => around(addition + cut.before, cut.quote, cut.after) },
  {
    name: "paragraph moved to the end",
    expects: "found",
    make: (cut) => around(`${cut.before}\n${cut.after}\n\n${addition}`, cut.quote, "\n\nEnd."),
  },
  { name: "surroundings reworded by a third", expects: "found", make: damaged(untouched, editWords(0.33)) },
  { name: "scanned, 1 % of characters", expects: "found", make: damaged(scan(0.01)) },
  { name: "scanned, 3 % of characters", expects: "found", make: damaged(scan(0.03)) },
  { name: "scanned, 8 % of characters", expects: "found", make: damaged(scan(0.08)) },
  { name: "one word edited", expects: "found", make: edited(0) },
  { name: "a fifth of the words edited", expects: "found", make: edited(0.2) },
  {
    name: "wrapped, retyped, scanned 2 %, text put in before",
    expects: "found",
    make: (cut, random) => {
      const damage = chain(rewrap(62), retypeMarks, scan(0.02));
      return around(addition + damage(cut.before, random), damage(cut.quote, random), damage(cut.after, random));
    },
  },
  {
    name: "the same words also elsewhere",
    expects: "found",
    make: (cut) => around(`${addition}They say: ${cut.quote} And so on.\n\n${cut.before}`, cut.quote, cut.after),
  },
];

const goneKinds: readonly Kind[] = [
  { name: "passage deleted", expects: "orphan", make: (cut) => ({ text: cut.before + cut.after }) },
  {
    name: "passage replaced by a sentence of another text",
    expects: "orphan",
    make: (cut, random) => ({ text: cut.before + pick(sentencesOf(otherText(cut, random)), random) + cut.after }),
  },
  {
    name: "passage deleted, one with half of its words elsewhere",
    expects: "orphan",
    make: (cut, random) =>
      // in a short passage half of the words is one word, and the rest may be the passage itself
      cut.quote.length < 40 ? undefined : { text: `${cut.before + cut.after}\n\n${editWords(0.6)(cut.quote, random)}` },
  },
  { name: "another text altogether", expects: "orphan", make: (cut, random) => ({ text: otherText(cut, random) }) },
  {
    name: "twice the same, surroundings and place gone",
    expects: "orphan",
    make: (cut) => ({ text: `${addition}First: ${cut.quote}\n\n${addition}First: ${cut.quote}\n\n` }),
  },
  {
    name: "a “not” taken out or put in, or a number changed",
    expects: "caution",
    make: (cut, random) => {
      const turned = turnRound(cut.quote);
      return turned === cut.quote ? undefined : damaged(() => turned, rewrap(60))(cut, random);
    },
  },
];

const turnRound = (quote: string): string => {
  const without = quote.replace(/ (?:not|nicht|pas|не|لا)(?=\s)|n't\b/u, "");
  if (without !== quote) return without;
  const number = quote.replace(/\p{Nd}/u, (digit) => String((Number(digit) + 3) % 10));
  if (number !== quote) return number;
  return quote.replace(/ (will|shall|is|are|was|had) /u, " $1 not ");
};

/** Every sentence, and the middle half of every second one: whole quotes and fragments. */
const cutsOf = (): Cut[] =>
  anchorTexts.flatMap(({ id, text }) =>
    sentencesOf(text).flatMap((sentence, index) => {
      const at = text.indexOf(sentence);
      const cut = (start: number, end: number): Cut => ({
        textId: id,
        before: text.slice(0, start),
        quote: text.slice(start, end),
        after: text.slice(end),
      });
      const cuts = [cut(at, at + sentence.length)];
      const words = [...sentence.matchAll(/\S+/gu)];
      if (index % 2 === 0 && words.length >= 8) {
        const first = words[words.length >> 2];
        const last = words[(words.length * 3) >> 2];
        cuts.push(cut(at + first.index, at + last.index + last[0].length));
      }
      return cuts;
    }),
  );

const overlaps = (trial: Trial, start: number, end: number): boolean => {
  if (trial.start === undefined || trial.end === undefined) return false;
  const shared = Math.min(end, trial.end) - Math.max(start, trial.start);
  return shared >= 0.8 * Math.max(end - start, trial.end - trial.start);
};

/** How one kind of damage was answered. `wrong`: a place that is not the passage, or a changed sense without a caution. */
export interface AnchorTally {
  readonly kind: string;
  readonly expects: Kind["expects"];
  readonly trials: number;
  readonly right: number;
  readonly orphaned: number;
  readonly wrong: number;
}

type Outcome = "right" | "orphaned" | "wrong";

const judgeAnchor = (kind: Kind, trial: Trial, match: AnchorMatch): Outcome => {
  if (match.status === "orphan") return kind.expects === "orphan" ? "right" : "orphaned";
  if (kind.expects === "orphan" || !overlaps(trial, match.start, match.end)) return "wrong";
  return kind.expects === "caution" && match.cautions.length === 0 ? "wrong" : "right";
};

const judgeQuote = (kind: Kind, trial: Trial, match: ReturnType<typeof findQuote>): Outcome => {
  if (!match) return kind.expects === "orphan" ? "right" : "orphaned";
  if (kind.expects === "orphan" || !overlaps(trial, match.start, match.end)) return "wrong";
  return kind.expects === "caution" && match.cautions.length === 0 ? "wrong" : "right";
};

const tally = (kinds: readonly Kind[], judge: (kind: Kind, trial: Trial, cut: Cut) => Outcome): AnchorTally[] =>
  kinds.map((kind, index) => {
    const random = seeded(1000 + index);
    const counts = { trials: 0, right: 0, orphaned: 0, wrong: 0 };
    for (const cut of cutsOf()) {
      const trial = kind.make(cut, random);
      if (!trial) continue;
      counts.trials++;
      counts[judge(kind, trial, cut)]++;
    }
    return { kind: kind.name, expects: kind.expects, ...counts };
  });

const anchorOf = (cut: Cut): Anchor => {
  const text = cut.before + cut.quote + cut.after;
  return anchor({ text, sha256: "" }, cut.before.length, cut.before.length + cut.quote.length);
};

/** Measures `findAnchor` on every passage under every kind of damage. */
export const measureAnchors = (): AnchorTally[] =>
  tally([...foundKinds, ...goneKinds], (kind, trial, cut) =>
    judgeAnchor(kind, trial, findAnchor(trial.text, anchorOf(cut))),
  );

// a bare quote has no surroundings to tell two places apart: those kinds ask nothing of it
const needsSurroundings = new Set(["the same words also elsewhere", "twice the same, surroundings and place gone"]);

/** Measures `findQuote`, which knows the words alone. */
export const measureQuotes = (): AnchorTally[] =>
  tally(
    [...foundKinds, ...goneKinds].filter(({ name }) => !needsSurroundings.has(name)),
    (kind, trial, cut) => judgeQuote(kind, trial, findQuote(trial.text, cut.quote)),
  );

export const passageCount = (): number => cutsOf().length;
