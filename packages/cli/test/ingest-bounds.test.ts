import { deflateSync } from "node:zlib";
import type { IngestError } from "detente/evidence";
import { describe, expect, test } from "vitest";
import { packedPdf } from "../../detente/test/evidence/make-files.ts";
import { ingestBytes } from "../src/io/ingest-bytes.ts";

const code = async (bytes: Uint8Array): Promise<string> =>
  ingestBytes(bytes, { name: "a.pdf" }).then(
    ({ isCut }) => (isCut ? "cut" : "read"),
    (error: IngestError) => error.code,
  );

const text = "BT /F1 11 Tf 72 720 Td";
const page = (content: string, filters = 1, times = 1): Uint8Array => {
  let packed: Uint8Array = Buffer.from(content, "latin1");
  for (let times = 0; times < filters; times++) packed = deflateSync(packed);
  return packedPdf(packed, filters, times);
};

describe("a PDF costs what its size allows", () => {
  test.each([
    ["spaces packed once", page(" ".repeat(30_000_000), 1)],
    ["spaces packed twice", page(" ".repeat(60_000_000), 2)],
    ["one long string", page(`${text} (${"abcdefgh ".repeat(2_000_000)}) Tj ET`)],
  ])("%s are refused", async (_, bytes) => {
    expect(await code(bytes)).toBe("bomb");
  });

  test("of a million operators without text is given up", async () => {
    expect(await code(page(`${text} ${"1 0 0 1 3000 3000 Tm (a) Tj ".repeat(400_000)} ET`))).toBe("bomb");
  });

  test("of too many pieces of text is read in part, and says so", async () => {
    const { isCut, notices } = await ingestBytes(page(`${text} ${"(a) Tj T* ".repeat(50_000)} ET`), {});
    expect(isCut).toBe(true);
    expect(notices.join()).toContain("Only the beginning was read, 1 of 1 pages");
  });

  test("with thousands of references to one page is read in part, page after page", async () => {
    const { pages, isCut } = await ingestBytes(page(`${text} (One page.) Tj ET`, 1, 3000), {});
    expect(isCut).toBe(true);
    expect(pages!.length).toBeGreaterThan(400);
  });

  test("takes the same part every time", async () => {
    const bytes = page(`${text} ${"(word) Tj T* ".repeat(50_000)} ET`);
    const [one, two] = await Promise.all([ingestBytes(bytes, {}), ingestBytes(bytes, {})]);
    expect(one.text).toBe(two.text);
  });
});
