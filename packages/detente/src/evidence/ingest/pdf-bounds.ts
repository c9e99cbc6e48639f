/** How much a thread may do for one PDF. */
export interface PdfWork {
  /** Bytes of arrays, through which everything passes that a PDF unpacks to, whatever its filters. */
  readonly bytes: number;
  /** Looks of the reader at its clock: one after each hundred operators of a page, one before each font and form. */
  readonly looks: number;
}

/** What is exchanged for what counts. */
type Globals = Record<string, unknown> & {
  readonly Date: { now(): number };
  DecompressionStream: new (
    format: string,
  ) => { readonly writable: unknown; readonly readable: AsyncIterable<Uint8Array> };
};

/** What one array costs besides its bytes: a stream opened a million times unpacks nothing and is work all the same. */
const EACH = 256;

/**
 * Counts what this thread does that reads a PDF. Beyond the limit whatever is counted fails.
 *
 * The work is counted, not timed, and the reader's own clock runs by it: a PDF reaches the limit at the same point on
 * every machine.
 */
export const boundWork = (limit: () => PdfWork, exceeded: () => void): void => {
  const globals = globalThis as unknown as Globals;
  let bytes = 0;
  let looks = 0;
  let isOver = false;
  const count = (): void => {
    if (bytes <= limit().bytes && looks <= limit().looks) return;
    if (!isOver) exceeded();
    isOver = true;
    throw new RangeError("The PDF takes more work than its size allows.");
  };
  for (const array of [Uint8Array, Uint8ClampedArray, Uint16Array, Int32Array, Uint32Array, Float32Array]) {
    globals[array.name] = new Proxy(array, {
      construct(target, parameters, newTarget) {
        const [size] = parameters;
        bytes += EACH + (typeof size === "number" ? size * array.BYTES_PER_ELEMENT : 0);
        count();
        return Reflect.construct(target, parameters, newTarget);
      },
    });
  }
  const Unpacker = globals.DecompressionStream;
  globals.DecompressionStream = class {
    readonly writable: unknown;
    readonly readable: AsyncIterable<Uint8Array>;
    constructor(format: string) {
      const native = new Unpacker(format);
      this.writable = native.writable;
      this.readable = counted(native.readable);
    }
  };
  async function* counted(unpacked: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of unpacked) {
      bytes += chunk.length;
      count();
      yield chunk;
    }
  }
  globals.Date.now = () => {
    looks++;
    count();
    return looks;
  };
};
