/** The few globals that Node, workers and browsers all have, and that the ECMAScript library does not declare. */

declare const performance: { now(): number };

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
