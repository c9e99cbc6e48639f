import { type Anchor, anchor } from "../../packages/detente/src/evidence/anchors/anchor.ts";
import { findAnchor } from "../../packages/detente/src/evidence/anchors/find-anchor.ts";
import { findQuote } from "../../packages/detente/src/evidence/anchors/find-quote.ts";
import { prepareText } from "../../packages/detente/src/evidence/anchors/prepared.ts";
import { locateQuote } from "../../packages/detente/src/evidence/locate-quote.ts";
import { must, soundSpan } from "../invariants.ts";
import { mutateText } from "../mutate-text.ts";
import { textTarget } from "./target.ts";

/** Parts the source from the quote, and the quote from what is said to stand before and after it. */
const fence = "\n----\n";

/** Quotes and the passages that they are looked for in. */
export const anchorsTarget = textTarget({
  id: "anchors",
  mutate: (text, random, others) => {
    const [whole] = random.pick(others).split(fence);
    const source = mutateText(random.chance(0.5) ? text.split(fence)[0]! : whole!, random, others);
    const from = random.below(source.length + 1);
    const quote = source.slice(from, from + 1 + random.below(random.chance(0.8) ? 60 : 2000));
    const damaged = random.chance(0.5) ? mutateText(quote, random, others) : quote;
    const before = random.chance(0.5) ? source.slice(Math.max(0, from - 20), from) : "";
    const after = random.chance(0.5) ? source.slice(from + quote.length, from + quote.length + 20) : "";
    return [source, damaged, before, after].join(fence);
  },
  run: (text) => {
    const [source = "", quote = "", before = "", after = ""] = text.split(fence);
    const prepared = prepareText(source);
    const found = findQuote(prepared, quote);
    if (found) {
      soundSpan(source, found, "a quote that was found");
      must(found.confidence > 0 && found.confidence <= 1, "confidence is a share", found);
    }
    for (const between of [undefined, { before, after }]) {
      const placed = locateQuote(prepared, { quote, between });
      if ("start" in placed) soundSpan(source, placed, "a quote with its neighbours");
    }
    const at = source.indexOf(quote);
    if (quote === "" || at < 0) return;
    const document = { text: source, sha256: "0" };
    const set: Anchor = anchor(document, at, at + quote.length);
    const same = findAnchor(prepared, set);
    must(
      same.status === "exact" && same.start === at && same.end === at + quote.length,
      "an anchor is found where it was set",
      same,
    );
    const elsewhere = findAnchor(`${after}\n\n${source.slice(0, at)} ${source.slice(at)}`, set);
    if (elsewhere.status !== "orphan")
      must(elsewhere.start < elsewhere.end && elsewhere.confidence > 0, "an anchor in a changed text has a place");
  },
});
