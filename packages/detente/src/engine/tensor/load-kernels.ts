import type { KernelExports } from "./kernels.ts";

/** Memory that kernels work on, and the kernels on it. `wasm` is absent where plain JavaScript does the work. */
export interface KernelMemory {
  /** Makes at least so many bytes available; what was there stays only where nothing had to grow. */
  ensure(bytes: number): void;
  readonly buffer: ArrayBufferLike;
  readonly kernels: KernelExports;
  readonly wasm?: { readonly module: WebAssembly.Module; readonly memory: WebAssembly.Memory };
}

const PAGE = 65536;
/** 4 GiB: as far as 32-bit addresses reach. */
const MOST_PAGES = 65536;

/** Thrown by `ensure` when the platform does not give the memory. */
export class OutOfMemory extends Error {
  override readonly name = "OutOfMemory";
}

/**
 * WebAssembly with SIMD where the platform has it, otherwise (or when asked for) plain JavaScript. `shared` memory can be
 * given to threads; a browser has it only on pages that are isolated.
 */
export async function loadKernels(kind: "wasm" | "twin" | undefined, shared: boolean): Promise<KernelMemory> {
  const module = kind === "twin" ? undefined : await wasmModule(shared);
  if (module === undefined) {
    const { twinKernels } = await import("./twin/index.ts");
    return twinMemory(twinKernels, shared);
  }
  return wasmMemory(module, shared);
}

/** Whether memory can be shared with threads here. */
export const canShare = (): boolean => typeof SharedArrayBuffer !== "undefined";

const modules = new Map<boolean, Promise<WebAssembly.Module | undefined>>();

/** The kernels, compiled once; undefined where the platform has no WebAssembly with SIMD. */
function wasmModule(shared: boolean): Promise<WebAssembly.Module | undefined> {
  let module = modules.get(shared);
  if (module === undefined) {
    module = compileKernels(shared);
    modules.set(shared, module);
  }
  return module;
}

async function compileKernels(shared: boolean): Promise<WebAssembly.Module | undefined> {
  if (typeof WebAssembly === "undefined") return undefined;
  const { base64 } = shared ? await import("./generated/shared.ts") : await import("./generated/unshared.ts");
  const bytes = decodeBase64(base64);
  return WebAssembly.validate(bytes) ? WebAssembly.compile(bytes) : undefined;
}

const wasmKernels = (module: WebAssembly.Module, memory: WebAssembly.Memory): KernelExports =>
  new WebAssembly.Instance(module, { env: { memory } }).exports as KernelExports;

/** The kernels on memory that another thread has made. */
export async function kernelsOn(
  wasm: { module: WebAssembly.Module; memory: WebAssembly.Memory } | undefined,
  buffer: ArrayBufferLike,
): Promise<KernelExports> {
  if (wasm !== undefined) return wasmKernels(wasm.module, wasm.memory);
  const { twinKernels } = await import("./twin/index.ts");
  return twinKernels(buffer);
}

function wasmMemory(module: WebAssembly.Module, shared: boolean): KernelMemory {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, ...(shared ? { shared } : {}) });
  return {
    ensure(bytes) {
      const missing = Math.ceil(bytes / PAGE) - memory.buffer.byteLength / PAGE;
      if (missing <= 0) return;
      try {
        memory.grow(missing);
      } catch {
        throw new OutOfMemory();
      }
    },
    get buffer() {
      return memory.buffer;
    },
    kernels: wasmKernels(module, memory),
    wasm: { module, memory },
  };
}

function twinMemory(twin: (buffer: ArrayBufferLike) => KernelExports, shared: boolean): KernelMemory {
  const allocate = (bytes: number): ArrayBufferLike => (shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  let buffer = allocate(PAGE);
  let kernels = twin(buffer);
  return {
    ensure(bytes) {
      if (bytes <= buffer.byteLength) return;
      try {
        buffer = allocate(Math.ceil(bytes / PAGE) * PAGE);
      } catch {
        throw new OutOfMemory();
      }
      kernels = twin(buffer);
    },
    get buffer() {
      return buffer;
    },
    get kernels() {
      return kernels;
    },
  };
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const value = new Uint8Array(128);
  for (let digit = 0; digit < 64; digit++) value[DIGITS.charCodeAt(digit)] = digit;
  const length = text.replace(/=+$/, "").length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  for (let at = 0, byte = 0; byte < bytes.length; at += 4) {
    const four =
      (value[text.charCodeAt(at)] << 18) |
      (value[text.charCodeAt(at + 1)] << 12) |
      (value[text.charCodeAt(at + 2)] << 6) |
      value[text.charCodeAt(at + 3)];
    for (let shift = 16; shift >= 0 && byte < bytes.length; shift -= 8) bytes[byte++] = (four >> shift) & 255;
  }
  return bytes;
}
