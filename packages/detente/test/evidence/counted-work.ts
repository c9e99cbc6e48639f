/**
 * Counts the work of searching text: a backtracking matcher that is stepped through beside the engine's own, for every regular
 * expression that runs meanwhile. The count is the same on every machine, and grows as the engine's time does where a pattern
 * backtracks.
 */

/** Tries to match from a place; `then` says whether what follows matches from where this ends. */
interface Matcher {
  (text: string, at: number, then: (at: number) => boolean): boolean;
  /** What the first character must be, where the matcher reads one at once. */
  first?: Test;
}
type Test = (code: number) => boolean;

let steps = 0;
/** The matcher itself uses regular expressions, which do not count. */
let stepping = false;
const { exec } = RegExp.prototype;

/** How many characters were compared while `run` ran: by regular expressions, and by searches for a fixed string. */
export function countedWork(run: () => void): number {
  const { indexOf, lastIndexOf, includes } = String.prototype;
  steps = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    if (stepping) return exec.call(this, text);
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const result = exec.call(this, text);
    stepping = true;
    const [start, end] = stepped(this, text, from);
    stepping = false;
    if (start !== (result?.index ?? -1) || (result && end !== start + result[0].length))
      throw new Error(`/${this.source}/ was followed wrongly: ${start} to ${end}, not ${result?.index}`);
    return result;
  };
  String.prototype.indexOf = function (this: string, words: string, from = 0) {
    const found = indexOf.call(this, words, from);
    steps += (found < 0 ? this.length : found) - from + 1;
    return found;
  };
  String.prototype.lastIndexOf = function (this: string, words: string, from = this.length) {
    const found = lastIndexOf.call(this, words, from);
    steps += Math.max(0, Math.min(from, this.length) - found) + 1;
    return found;
  };
  String.prototype.includes = function (this: string, words: string, from = 0) {
    const found = indexOf.call(this, words, from);
    steps += (found < 0 ? this.length : found) - from + 1;
    return found >= 0;
  };
  try {
    run();
    return steps;
  } finally {
    RegExp.prototype.exec = exec;
    stepping = false;
    Object.assign(String.prototype, { indexOf, lastIndexOf, includes });
  }
}

const matchers = new Map<string, Matcher>();

function stepped(pattern: RegExp, text: string, from: number): [start: number, end: number] {
  const key = `/${pattern.source}/${pattern.flags.replace(/[gdy]/g, "")}`;
  let matcher = matchers.get(key);
  if (!matcher) {
    matcher = new Reader(pattern.source, pattern.flags).read();
    matchers.set(key, matcher);
  }
  let end = -1;
  for (let start = from; start <= text.length; start++) {
    const ends = (at: number): boolean => {
      end = at;
      return true;
    };
    if (matcher(text, start, ends)) return [start, end];
    if (pattern.sticky) break;
    // between the halves of a pair nothing begins
    if (pattern.unicode && isPair(text, start)) start++;
  }
  return [-1, -1];
}

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

/** Reads a pattern's source into a matcher that counts. `behind`: what is read stands in a lookbehind and goes backwards. */
class Reader {
  private at = 0;
  private readonly source: string;
  private readonly flags: string;
  private readonly unicode: boolean;
  private readonly multiline: boolean;

  constructor(source: string, flags: string) {
    this.source = source;
    this.unicode = flags.includes("u") || flags.includes("v");
    this.multiline = flags.includes("m");
    this.flags = [...flags].filter((flag) => "iusv".includes(flag)).join("");
  }

  read(): Matcher {
    const matcher = this.choice(false);
    if (this.at < this.source.length) throw new Error(`/${this.source}/ is not understood from ${this.at} on.`);
    return matcher;
  }

  private choice(behind: boolean): Matcher {
    const ways = [this.sequence(behind)];
    while (this.source[this.at] === "|") {
      this.at++;
      ways.push(this.sequence(behind));
    }
    if (ways.length === 1) return ways[0]!;
    const choice: Matcher = (text, at, then) => {
      for (const way of ways) if (way(text, at, then)) return true;
      return false;
    };
    const firsts = ways.map(({ first }) => first);
    if (behind || !firsts.every((first) => first !== undefined)) return choice;
    // each way that begins with another character costs one comparison, and need not be gone
    const waysOf = new Map<number, Matcher[]>();
    const quick: Matcher = (text, at, then) => {
      const code = (this.unicode ? text.codePointAt(at) : text.charCodeAt(at)) ?? -1;
      let open = waysOf.get(code);
      if (!open) {
        open = code >= 0 ? ways.filter((_, index) => firsts[index]!(code)) : [];
        waysOf.set(code, open);
      }
      steps += ways.length - open.length;
      for (const way of open) if (way(text, at, then)) return true;
      return false;
    };
    quick.first = (code) => firsts.some((first) => first!(code));
    return quick;
  }

  private sequence(behind: boolean): Matcher {
    const parts: Matcher[] = [];
    while (this.at < this.source.length && !"|)".includes(this.source[this.at]!)) parts.push(this.repeated(behind));
    if (behind) parts.reverse();
    if (parts.length === 0) return (_, at, then) => then(at);
    const { first } = parts[0]!;
    const sequence = parts.reduceRight<Matcher>(
      (rest, part) => {
        return (text, at, then) => part(text, at, (next) => rest(text, next, then));
      },
      (_, at, then) => then(at),
    );
    if (first) sequence.first = first;
    return sequence;
  }

  private repeated(behind: boolean): Matcher {
    const [part, test] = this.atom(behind);
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at))?.[0];
    if (!quantifier) return part;
    this.at += quantifier.length;
    const lazy = quantifier.length > 1 && quantifier.endsWith("?");
    const [min, max] = boundsOf(lazy ? quantifier.slice(0, -1) : quantifier);
    const repeated = test && !lazy ? this.run(test, min, max, behind) : repeats(part, min, max, lazy);
    if (min > 0 && part.first) repeated.first = part.first;
    return repeated;
  }
  /** As many characters of one kind as there are, then fewer and fewer. */
  private run(test: Test, min: number, max: number, behind: boolean): Matcher {
    return (text, at, then) => {
      const ends = [at];
      for (let next = at; ends.length <= max; ends.push(next)) {
        next = this.single(text, next, test, behind);
        if (next < 0) break;
      }
      while (ends.length > min) if (then(ends.pop()!)) return true;
      return false;
    };
  }

  /** Where one character ends that passes the test; -1 where none does. */
  private single(text: string, at: number, test: Test, behind: boolean): number {
    steps++;
    if (behind ? at <= 0 : at >= text.length) return -1;
    let length = 1;
    if (this.unicode) {
      if (!behind) length = isPair(text, at) ? 2 : 1;
      else if (at > 1 && isPair(text, at - 2)) length = 2;
    }
    const place = behind ? at - length : at;
    const code = this.unicode ? text.codePointAt(place)! : text.charCodeAt(place);
    return test(code) ? (behind ? place : place + length) : -1;
  }

  private atom(behind: boolean): [Matcher, Test?] {
    const rest = this.source.slice(this.at);
    const look = /^\(\?(<?)([=!])/.exec(rest);
    if (look) {
      this.at += look[0].length;
      const inner = this.closed(look[1] === "<");
      const wanted = look[2] === "=";
      return [(text, at, then) => inner(text, at, () => true) === wanted && then(at)];
    }
    const group = /^\((?:\?:|\?<\w+>)?/.exec(rest);
    if (group) {
      this.at += group[0].length;
      return [this.closed(behind)];
    }
    if (rest[0] === "^" || rest[0] === "$") {
      this.at++;
      const first = rest[0] === "^";
      return [
        (text, at, then) =>
          (at === (first ? 0 : text.length) || (this.multiline && text[first ? at - 1 : at] === "\n")) && then(at),
      ];
    }
    if (rest.startsWith("\\b") || rest.startsWith("\\B")) {
      this.at += 2;
      const wanted = rest[1] === "b";
      const isWord = (text: string, at: number): boolean => {
        const code = text.charCodeAt(at);
        return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
      };
      return [(text, at, then) => (isWord(text, at - 1) !== isWord(text, at)) === wanted && then(at)];
    }
    const source =
      /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\c.|\\.|.)/isu.exec(rest)![0];
    this.at += source.length;
    const test = testOf(source, this.flags);
    const one: Matcher = (text, at, then) => {
      const next = this.single(text, at, test, behind);
      return next >= 0 && then(next);
    };
    one.first = test;
    return [one, test];
  }

  private closed(behind: boolean): Matcher {
    const inner = this.choice(behind);
    if (this.source[this.at] !== ")") throw new Error(`/${this.source}/ is not understood at ${this.at}.`);
    this.at++;
    return inner;
  }
}

function repeats(part: Matcher, min: number, max: number, lazy: boolean): Matcher {
  return (text, at, then) => {
    const again = (from: number, count: number): boolean => {
      const more = (): boolean =>
        count < max && part(text, from, (next) => (next !== from || count < min) && again(next, count + 1));
      if (count < min) return more();
      return lazy ? then(from) || more() : more() || then(from);
    };
    return again(at, 0);
  };
}

function boundsOf(quantifier: string): [min: number, max: number] {
  if (quantifier === "*") return [0, Number.POSITIVE_INFINITY];
  if (quantifier === "+") return [1, Number.POSITIVE_INFINITY];
  if (quantifier === "?") return [0, 1];
  const [min = "", max] = quantifier.slice(1, -1).split(",");
  return [Number(min), max === undefined ? Number(min) : max === "" ? Number.POSITIVE_INFINITY : Number(max)];
}

/** Whether a character is of the kind that a piece of a pattern stands for, as the engine says. */
function testOf(source: string, flags: string): Test {
  const pattern = new RegExp(`^(?:${source})$`, flags);
  const matches = (code: number): boolean => exec.call(pattern, String.fromCodePoint(code)) !== null;
  // 1: it is, 2: it is not, 0: not asked yet
  const known = new Uint8Array(0x10000);
  return (code) => {
    if (code > 0xffff) return matches(code);
    if (known[code] === 0) known[code] = matches(code) ? 1 : 2;
    return known[code] === 1;
  };
}
