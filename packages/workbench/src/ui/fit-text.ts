let context: CanvasRenderingContext2D | null | undefined;

/** How wide a text is, in CSS pixels. */
export function textWidth(text: string, font: string): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return text.length * 7;
  context.font = font;
  return context.measureText(text).width;
}

/** The text, with an ellipsis where it is wider than there is room. */
export function fitted(text: string, width: number, font: string): string {
  // what could never fit is not measured: names may have thousands of letters
  const letters = Array.from(text.slice(0, 400));
  if (text.length <= 400 && textWidth(text, font) <= width) return text;
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (textWidth(`${letters.slice(0, middle).join("")}…`, font) <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join("").trimEnd()}…`;
}

/** The text on one line or two, broken between words where there are any. */
export function inTwo(text: string, width: number, font: string): string[] {
  if (text.length <= 400 && textWidth(text, font) <= width) return [text];
  const head = text.slice(0, 400);
  const spaces = [...head.matchAll(/\s+/g)].map(({ index }) => index);
  const fits = (end: number): boolean => textWidth(head.slice(0, end), font) <= width;
  const at = spaces.findLast((index) => index > 0 && fits(index));
  if (at !== undefined) return [text.slice(0, at), fitted(text.slice(at).trim(), width, font)];
  const letters = Array.from(head);
  let end = 1;
  while (end < letters.length && textWidth(letters.slice(0, end + 1).join(""), font) <= width) end++;
  const first = letters.slice(0, end).join("");
  return [first, fitted(text.slice(first.length), width, font)];
}
