import { strToU8, zipSync } from "fflate";

/** Bytes of a text in Latin-1, as PDFs and old files are written. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const escaped = (text: string): string => `(${text.replace(/[\\()]/gu, "\\$&")})`;

interface PdfParts {
  /** Goes into the trailer. */
  readonly trailer?: string;
  /** Further objects, after those of the pages. */
  readonly extra?: readonly string[];
  readonly font?: string;
  /** A line as the font has it. */
  readonly encode?: (line: string) => string;
}

/** A PDF with one list of lines a page, set in Helvetica unless another font is given. */
export const makePdf = (
  pages: readonly (readonly string[])[],
  {
    trailer = "",
    extra = [],
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    encode = escaped,
  }: PdfParts = {},
): Uint8Array => {
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ")}] >>`,
    font,
  ];
  for (const [index, lines] of pages.entries()) {
    const stream = `BT /F1 11 Tf 14 TL 72 720 Td ${lines.map((line) => `${encode(line)} Tj T*`).join(" ")} ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  return writePdf([...objects, ...extra], trailer);
};

/** A PDF of these objects, the first being its catalogue; characters are bytes. */
export const writePdf = (objects: readonly string[], trailer = ""): Uint8Array => {
  let pdf = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  pdf += offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return latin1(pdf);
};

/** A PDF of one page, or of one page named many times, whose content stands there already packed. */
export const packedPdf = (content: Uint8Array, filters: number, times = 1): Uint8Array =>
  writePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${times} /Kids [${"4 0 R ".repeat(times)}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>",
    `<< /Length ${content.length} /Filter [${"/FlateDecode ".repeat(filters)}] >>\nstream\n${Buffer.from(content).toString("latin1")}\nendstream`,
  ]);

/** A PDF in Korean whose font embeds no map from its codes to characters, as much older software writes it. */
export const makeKoreanPdf = (lines: readonly string[]): Uint8Array => {
  const system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >>";
  return makePdf([lines], {
    font: "<< /Type /Font /Subtype /Type0 /BaseFont /HYSMyeongJo-Medium /Encoding /UniKS-UCS2-H /DescendantFonts [6 0 R] >>",
    encode: (line) =>
      `<${Array.from(line, (character) => character.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>`,
    extra: [
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYSMyeongJo-Medium ${system} /DW 1000 /FontDescriptor 7 0 R >>`,
      "<< /Type /FontDescriptor /FontName /HYSMyeongJo-Medium /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ],
  });
};

/** A PDF that asks for a password which nobody has. */
export const makeEncryptedPdf = (): Uint8Array => {
  const key = "<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>";
  const count = 5;
  return makePdf([["Nobody reads this."]], {
    trailer: `/Encrypt ${count + 1} 0 R /ID [<0123456789ABCDEF0123456789ABCDEF> <0123456789ABCDEF0123456789ABCDEF>]`,
    extra: [`<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -44 >>`],
  });
};

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** The parts of a Word document with the given paragraphs. */
export const docxParts = (
  paragraphs: readonly string[],
  body = paragraphs.map(paragraph).join(""),
): Record<string, Uint8Array> => ({
  "[Content_Types].xml": strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  "_rels/.rels": strToU8(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  "word/document.xml": strToU8(`<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
});

export const makeDocx = (paragraphs: readonly string[], more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ ...docxParts(paragraphs), ...more });

/** Where the directory of a zip archive describes an entry. */
const directoryEntry = (bytes: Uint8Array, name: string): number => {
  const data = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = bytes.length - 46; at >= 0; at--) {
    if (data.getUint32(at, true) !== 0x02014b50) continue;
    const length = data.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) return at;
  }
  throw new Error(`no entry ${name}`);
};

/** The archive with another unpacked size claimed for one entry: what a bomb does that knows of bounds. */
export const claimSize = (archive: Uint8Array, name: string, size: number): Uint8Array => {
  const bytes = archive.slice();
  new DataView(bytes.buffer).setUint32(directoryEntry(bytes, name) + 24, size, true);
  return bytes;
};

/** The archive with one entry marked as encrypted. */
export const markEncrypted = (archive: Uint8Array, name: string): Uint8Array => {
  const bytes = archive.slice();
  const at = directoryEntry(bytes, name);
  bytes[at + 8] |= 1;
  return bytes;
};

/** A PDF whose lines stand where they are put, in points from the lower left corner. */
export const placedPdf = (
  pages: readonly (readonly (readonly [y: number, size: number, text: string])[])[],
): Uint8Array => {
  const streams = pages.map(
    (lines) =>
      `BT ${lines.map(([y, size, text]) => `/F1 ${size} Tf 1 0 0 1 72 ${y} Tm ${escaped(text)} Tj`).join(" ")} ET`,
  );
  return writePdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...streams.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ]);
};
