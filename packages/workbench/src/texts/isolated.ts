const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A text in marks that keep its direction to itself, where any of it is written from right to left. */
const isolated = (value: unknown): unknown =>
  typeof value === "string" && rightToLeft.test(value)
    ? `\u2068${value}\u2069`
    : Array.isArray(value)
      ? value.map(isolated)
      : value;

/** The same texts; names that are put into them do not turn round what stands beside them. */
export function isolating<T extends object>(texts: T): T {
  const parts = Object.entries(texts).map(([key, text]: [string, unknown]) => [
    key,
    typeof text === "function"
      ? (...values: unknown[]) => text(...values.map(isolated))
      : typeof text === "object" && text !== null
        ? isolating(text)
        : text,
  ]);
  return Object.fromEntries(parts) as T;
}
