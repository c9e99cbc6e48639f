/** A fraction of whole numbers; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A number as it is written in decimals (0.6 is 6/10, not the binary number next to it). From 0. */
export function decimalFraction(number: number): Fraction {
  const [mantissa, exponent = "0"] = String(number).split("e");
  const [whole, decimals = ""] = mantissa.split(".");
  const places = decimals.length - Number(exponent);
  const digits = BigInt(whole + decimals);
  return places >= 0
    ? { numerator: digits, denominator: 10n ** BigInt(places) }
    : { numerator: digits * 10n ** BigInt(-places), denominator: 1n };
}

/** In lowest terms. */
export function reduce({ numerator, denominator }: Fraction): Fraction {
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return reduce({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  });
}

/** As a number, right to 17 decimals. For fractions from 0 to 1. */
export function toNumber({ numerator, denominator }: Fraction): number {
  return Number((numerator * 10n ** 17n) / denominator) / 1e17;
}
