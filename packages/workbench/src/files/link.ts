/** A small model in an address: `#model=` and the text, deflated, in base64url. Nothing of it is sent to a server. */

/** Longer addresses are cut by mail programs and chats. */
const longestLink = 16_000;
/** What a link may unfold to: more is no small model, and may be an attack. */
const longestText = 2 ** 20;

/** The part of the address that carries the text; undefined when the model is too large for one. */
export async function linkTo(text: string): Promise<string | undefined> {
  const packed = new Uint8Array(
    await new Response(through(new Blob([text]), new CompressionStream("deflate-raw"))).arrayBuffer(),
  );
  let binary = "";
  for (const byte of packed) binary += String.fromCharCode(byte);
  const code = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return code.length > longestLink ? undefined : `#model=${code}`;
}

/** The text that an address carries; undefined when it carries none, or is damaged. */
export async function textIn(fragment: string): Promise<string | undefined> {
  const code = fragment.match(/^#model=([\w-]+)$/)?.[1];
  if (!code) return undefined;
  try {
    const bytes = Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
    const reader = through(new Blob([bytes]), new DecompressionStream("deflate-raw")).getReader();
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    let text = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > longestText) return undefined;
    }
    return text + decoder.decode();
  } catch {
    return undefined;
  }
}

const through = (
  blob: Blob,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> =>
  blob.stream().pipeThrough(transform as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>);
