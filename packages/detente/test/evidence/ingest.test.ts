import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import {
  type Document,
  findQuote,
  IngestError,
  type IngestErrorCode,
  ingest,
  suggest,
} from "../../src/evidence/index.ts";
import { claimSize, docxParts, latin1, makeDocx, makeEncryptedPdf, makePdf, markEncrypted } from "./make-files.ts";

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const data = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) data.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
};

const paragraphsOf = ({ text, paragraphs }: Document): string[] =>
  paragraphs.map(({ start, end }) => text.slice(start, end));

const failure = async (
  bytes: Uint8Array,
  name = "",
): Promise<{ code: IngestErrorCode; message: string; remedy: string }> => {
  const error = await ingest(bytes, { name }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(IngestError);
  const { code, message, remedy } = error as IngestError;
  expect(message).toMatch(/^The .+\.$/su);
  expect(remedy.length).toBeGreaterThan(10);
  return { code, message, remedy };
};

describe("plain text", () => {
  test("keeps its characters, with the hash of the bytes", async () => {
    const bytes = strToU8("First line\r\nof one.\r\n\r\nSecond: e\u0301.\rThird.");
    const document = await ingest(bytes, { name: "a.txt" });
    expect(document.text).toBe("First line\nof one.\n\nSecond: e\u0301.\nThird.");
    expect(document.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(document).toMatchObject({ format: "txt", encoding: "utf-8", notices: [] });
    expect(paragraphsOf(document)).toEqual(["First line\nof one.", "Second: e\u0301.\nThird."]);
  });

  test("takes long lines for paragraphs", async () => {
    const line = "Word ".repeat(40).trim();
    expect(paragraphsOf(await ingest(strToU8(`${line}\n${line}.\nShort.`)))).toEqual([line, `${line}.`, "Short."]);
  });

  test("is Markdown by name, with its title", async () => {
    const document = await ingest(strToU8("# The quay\n\nText."), { name: "notes.md" });
    expect(document).toMatchObject({ format: "md", title: "The quay" });
  });

  test("has pages where form feeds part them", async () => {
    const { text, pages } = await ingest(strToU8("One.\fTwo.\f"));
    expect(pages!.map(({ start, end }) => text.slice(start, end))).toEqual(["One.", "Two.", ""]);
  });

  test.each([
    ["UTF-8 with a mark", new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8("Zürich 회담")]), "utf-8", "Zürich 회담"],
    [
      "UTF-16, little end first",
      new Uint8Array([0xff, 0xfe, ...utf16("Zürich 회담", true)]),
      "utf-16le",
      "Zürich 회담",
    ],
    ["UTF-16, big end first", new Uint8Array([0xfe, 0xff, ...utf16("Zürich 회담", false)]), "utf-16be", "Zürich 회담"],
    [
      "UTF-16 without a mark",
      utf16("The ferry did not sail today.", true),
      "utf-16le",
      "The ferry did not sail today.",
    ],
  ])("in %s", async (_, bytes, encoding, text) => {
    expect(await ingest(bytes)).toMatchObject({ text, encoding });
  });

  test("in an old encoding is read with a notice that it was guessed", async () => {
    const russian = "Жители двух посёлков на берегу озера третий год спорят о том, кому принадлежит старая пристань.";
    // windows-1251: the Cyrillic block in order, ё apart
    const bytes = Uint8Array.from(russian.repeat(5), (character) => {
      const code = character.charCodeAt(0);
      return code === 0x451 ? 0xb8 : code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    });
    const document = await ingest(bytes);
    expect(document.encoding).toBe("windows-1251");
    expect(document.text).toBe(russian.repeat(5));
    expect(document.notices.join()).toMatch(/guessed/u);
  });

  test("in Latin-1 is read with its accents", async () => {
    const text = "La société répond que ses camions ne peuvent pas rouler plus tôt; l'été dernier déjà, on a protesté.";
    expect((await ingest(latin1(text))).text).toBe(text);
  });

  test("cut in the middle of a character is UTF-8 all the same", async () => {
    const bytes = strToU8("회담은 다음 주에 열린다 회담은 다음 주에");
    const document = await ingest(bytes.subarray(0, bytes.length - 1));
    expect(document.text.startsWith("회담은 다음 주에 열린다")).toBe(true);
    expect(document.notices.join()).toMatch(/broken/u);
  });

  test("right-to-left and mixed scripts come out clean", async () => {
    const text = "قال المختار: «لن نقبل» — Roth said “no” — 회담 — שלום.";
    const document = await ingest(strToU8(text));
    expect(document.text).toBe(text);
    expect(findQuote(document.text, "لن نقبل")).toMatchObject({ exact: true });
  });
});

describe("HTML", () => {
  const article = `<!doctype html><html><head><title>The  quay</title><script>document.title = "x"; throw 1</script><style>p{}</style></head>
    <body><nav><a href="/">Home</a> <a href="/b">Boats</a></nav><article><h1>The quay</h1>
    <p>The guild met on <b>Monday</b>&nbsp;night. &ldquo;We stay,&rdquo; said Ada Roth, who has led the guild since the great flood, and sat down again.</p>
    <p>Nobody else spoke,<br>not even the pilot, although he had been asked twice by the chair and once by his own brother that night.</p>
    <script>alert("no")</script><img src="https://nowhere.invalid/a.png" onerror="alert(1)"><iframe src="https://nowhere.invalid"></iframe>
    <p>The harbour office said that it would answer the guild in writing before the end of the month, and then closed its window for lunch.</p>
    </article><footer>Imprint</footer></body></html>`;

  test("gives its main text in paragraphs; scripts and menus are left out", async () => {
    const document = await ingest(strToU8(article), { name: "quay.html" });
    expect(document).toMatchObject({ format: "html", title: "The quay", encoding: "utf-8" });
    const paragraphs = paragraphsOf(document);
    expect(paragraphs).toContain(
      "The guild met on Monday\u00a0night. “We stay,” said Ada Roth, who has led the guild since the great flood, and sat down again.",
    );
    expect(document.text).toMatch(/Nobody else spoke,\nnot even the pilot/u);
    expect(document.text).not.toMatch(/alert|throw|Boats|Imprint|nowhere/u);
    expect(document.notices.join()).toMatch(/main text/u);
    expect(suggest(document.text).find(({ kind }) => kind === "quotation")).toMatchObject({
      text: "We stay",
      speaker: "Ada Roth",
    });
  });

  test("neither runs nor fetches anything", async () => {
    const touched: string[] = [];
    const world = globalThis as unknown as Record<string, unknown>;
    const fetch = world.fetch;
    world.fetch = (url: unknown) => {
      touched.push(String(url));
      return Promise.reject(new Error("no network"));
    };
    world.ran = () => touched.push("ran");
    const page = `<html><body onload="ran()"><script>ran(); globalThis.ran()</script><p>${"Words of the page. ".repeat(20)}</p>
      <img src="http://nowhere.invalid/x" onerror="ran()"><link rel="stylesheet" href="http://nowhere.invalid/y"><a href="javascript:ran()">x</a></body></html>`;
    await ingest(strToU8(page));
    await new Promise((resolve) => setTimeout(resolve, 20));
    world.fetch = fetch;
    delete world.ran;
    expect(touched).toEqual([]);
  });

  test("honours the encoding that it declares", async () => {
    const page = latin1('<html><head><meta charset="iso-8859-1"></head><body><p>L\xe9gende</p></body></html>');
    expect(await ingest(page)).toMatchObject({ format: "html", text: "Légende" });
  });

  test("keeps a table's rows and a list's items apart", async () => {
    const page =
      "<html><body><table><tr><th>Side</th><th>Vote</th></tr><tr><td>North</td><td>no</td></tr></table><ul><li>a<li>b</ul></body></html>";
    expect(paragraphsOf(await ingest(strToU8(page)))).toEqual(["Side\tVote", "North\tno", "a", "b"]);
  });

  test("without words, or built by scripts alone, says so", async () => {
    expect((await failure(strToU8('<html><body><div id="app"></div><script>go()</script></body></html>'))).code).toBe(
      "no-text",
    );
  });

  test("nested without end is refused, nested deep is read", async () => {
    expect((await failure(strToU8(`<html><body>${"<div>".repeat(200_000)}x`))).code).toBe("damaged");
    const deep = `<html><body>${"<div>".repeat(3000)}<p>Down here.</p>${"</div>".repeat(3000)}</body></html>`;
    expect((await ingest(strToU8(deep))).text).toBe("Down here.");
  });

  test("too large is refused", async () => {
    const { code } = await failure(strToU8(`<html><body>${"<p>word</p>".repeat(1_700_000)}</body></html>`));
    expect(code).toBe("too-large");
  });
});

describe("PDF", () => {
  test("gives pages, paragraphs and joined words", async () => {
    const document = await ingest(
      makePdf([
        ["The two coun-", "cils met on Monday and spoke for", "a long time about the old bridge.", "", "", "\\"],
        ["“We stay,” said Ada Roth.".replace(/[“”]/gu, '"')],
      ]),
      { name: "a.pdf" },
    );
    expect(document.format).toBe("pdf");
    expect(paragraphsOf(document)[0]).toBe(
      "The two councils met on Monday and spoke for a long time about the old bridge.",
    );
    expect(document.pages!.map(({ start, end }) => document.text.slice(start, end)).at(-1)).toBe(
      '"We stay," said Ada Roth.',
    );
    expect(document.notices.join()).toMatch(/hyphen/u);
    expect(document.encoding).toBeUndefined();
  });

  test("is read from a Buffer, which stays as it was", async () => {
    const bytes = Buffer.from(makePdf([["A page of text."]]));
    const before = createHash("sha256").update(bytes).digest("hex");
    const document = await ingest(bytes);
    expect(document).toMatchObject({ text: "A page of text.", sha256: before });
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(before);
    expect((await ingest(Buffer.from(makeDocx(["A page."])))).text).toBe("A page.");
  });

  test("parts paragraphs at wider gaps", async () => {
    const document = await ingest(makePdf([["One line of text that", "goes on.", "", "Another begins here."]]));
    expect(paragraphsOf(document)).toEqual(["One line of text that goes on.", "Another begins here."]);
  });

  test("of 500 pages is read, without its running heads, and can be stopped", async () => {
    const words = ["Line", "Gauge", "Entry", "Note", "Reading", "Table", "Item"];
    const pages = Array.from({ length: 500 }, (_, page) => [
      `Report of the commission, page ${page + 1}`,
      ...Array.from(
        { length: 40 },
        (_, line) => `${words[(page + line) % 7]} ${line} of page ${page + 1} tells of sluices and keys.`,
      ),
    ]);
    const bytes = makePdf(pages);
    const document = await ingest(bytes, { name: "long.pdf" });
    expect(document.pages).toHaveLength(500);
    expect(document.text).not.toContain("Report of the commission");
    expect(document.notices.join()).toMatch(/500 running heads/u);
    const last = document.pages![499];
    expect(document.text.slice(last.start, last.end)).toContain(`${words[(499 + 39) % 7]} 39 of page 500`);

    const controller = new AbortController();
    const stopped = ingest(bytes, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("stopped by hand")), 30);
    await expect(stopped).rejects.toThrow("stopped by hand");
  }, 60_000);

  test("behind a password is refused", async () => {
    expect((await failure(makeEncryptedPdf())).code).toBe("encrypted");
  });

  test("cut off is refused wherever the cut is", async () => {
    const whole = makePdf([["A page of text."], ["Another page of text."]]);
    for (const share of [0.05, 0.3, 0.6, 0.9]) {
      expect((await failure(whole.subarray(0, Math.floor(whole.length * share)))).code).toBe("truncated");
    }
  });

  test("full of nonsense is refused", async () => {
    const nonsense = latin1(`%PDF-1.7\n${"\u00ff\u0001 obj << endobj ".repeat(500)}\n%%EOF`);
    expect((await failure(nonsense)).code).toBe("damaged");
    const loop = latin1(
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF",
    );
    expect(["damaged", "no-text"]).toContain((await failure(loop)).code);
  });

  test("without text says so", async () => {
    expect((await failure(makePdf([[]]))).code).toBe("no-text");
  });
});

describe("Word documents", () => {
  test("give their paragraphs, title and a notice of pictures", async () => {
    const bytes = makeDocx(["The guild met.", "“We stay,” said Ada Roth."], {
      "docProps/core.xml": strToU8(
        '<cp:coreProperties xmlns:dc="d"><dc:title>The quay &amp; more</dc:title></cp:coreProperties>',
      ),
      "word/media/image1.png": new Uint8Array(10),
    });
    const document = await ingest(bytes, { name: "a.docx" });
    expect(document).toMatchObject({ format: "docx", title: "The quay & more" });
    expect(paragraphsOf(document)).toEqual(["The guild met.", "“We stay,” said Ada Roth."]);
    expect(document.notices.join()).toMatch(/1 pictures/u);
  });

  test("with a bomb for a picture are read, as the picture is not unpacked", async () => {
    const bytes = makeDocx(["Calm text."], { "word/media/bomb.png": new Uint8Array(80 * 1024 * 1024) });
    expect((await ingest(bytes)).text).toBe("Calm text.");
  });

  test("with a bomb for text are refused, whatever size they claim", async () => {
    const body = `<w:p><w:r><w:t>${"0".repeat(40 * 1024 * 1024)}</w:t></w:r></w:p>`;
    const honest = zipSync(docxParts([], body));
    expect((await failure(honest)).code).toBe("bomb");
    expect((await failure(claimSize(honest, "word/document.xml", 1000))).code).toBe("bomb");
    const dense = zipSync(docxParts([], `<w:p><w:r><w:t>${"0".repeat(8 * 1024 * 1024)}</w:t></w:r></w:p>`));
    expect((await failure(claimSize(dense, "word/document.xml", 1000))).code).toBe("bomb");
  });

  test("with many large parts are refused together", async () => {
    const random = Uint8Array.from({ length: 14 * 1024 * 1024 }, (_, index) => 32 + ((index * 7919) % 89));
    const bytes = zipSync(
      { ...docxParts(["x"]), "word/a.xml": random, "word/b.xml": random, "word/c.xml": random },
      { level: 0 },
    );
    expect((await failure(bytes)).code).toBe("bomb");
  });

  test("with entities of their own are refused", async () => {
    const parts = docxParts(["x"]);
    parts["word/document.xml"] = strToU8(
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;">]><w:document xmlns:w="w"><w:body><w:p>&c;</w:p></w:body></w:document>',
    );
    expect((await failure(zipSync(parts))).code).toBe("damaged");
  });

  test("nested without end are refused", async () => {
    const bytes = zipSync(
      docxParts([], `${"<w:sdt><w:sdtContent>".repeat(7_000)}${"</w:sdtContent></w:sdt>".repeat(7_000)}`),
    );
    expect(["damaged", "no-text"]).toContain((await failure(bytes)).code);
  });

  test("cut off, broken or locked are refused", async () => {
    const bytes = makeDocx(["The guild met and spoke for a long time."]);
    expect((await failure(bytes.subarray(0, bytes.length - 40))).code).toBe("truncated");
    expect((await failure(markEncrypted(bytes, "word/document.xml"))).code).toBe("encrypted");
    const parts = docxParts(["x"]);
    parts["word/document.xml"] = strToU8("<w:document><w:body>");
    expect((await failure(zipSync(parts))).code).toBe("damaged");
    const scrambled = bytes.slice();
    scrambled.fill(0xff, 40, 400);
    expect((await failure(scrambled)).code).toBe("damaged");
  });

  test("that are another kind of archive are named", async () => {
    expect((await failure(zipSync({ "xl/workbook.xml": strToU8("<x/>") }))).message).toMatch(/Excel/u);
    expect((await failure(zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text") }))).message).toMatch(
      /OpenDocument/u,
    );
    expect((await failure(zipSync({ "a.txt": strToU8("a") }))).message).toMatch(/zip archive/u);
  });

  test("of the old kind behind a password are told from the rest", async () => {
    const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    expect((await failure(new Uint8Array([...head, ...new Uint8Array(600)]))).code).toBe("unknown-format");
    expect(
      (await failure(new Uint8Array([...head, ...new Uint8Array(600), ...utf16("EncryptedPackage", true)]))).code,
    ).toBe("encrypted");
  });
});

describe("files that lie, and files that are nothing", () => {
  test.each([
    ["report.pdf", strToU8("Just words."), "txt"],
    ["report.txt", makePdf([["A page."]]), "pdf"],
    ["report.docx", strToU8("<!doctype html><html><body><p>A page.</p></body></html>"), "html"],
    ["report.html", makeDocx(["A page."]), "docx"],
    ["report.html", strToU8("Just words."), "txt"],
  ])("%s is read as what it is, with a notice", async (name, bytes, format) => {
    const document = await ingest(bytes, { name });
    expect(document.format).toBe(format);
    expect(document.notices[0]).toContain(name);
  });

  test.each<[string, Uint8Array, IngestErrorCode]>([
    ["nothing", new Uint8Array(), "empty"],
    ["white space", strToU8(" \n\t\n"), "empty"],
    ["a program", Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), "unknown-format"],
    ["zeros", new Uint8Array(5000), "unknown-format"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), "unknown-format"],
    ["rich text", strToU8("{\\rtf1 hello}"), "unknown-format"],
    ["an archive", new Uint8Array([0x1f, 0x8b, 8, 0]), "unknown-format"],
  ])("%s is refused", async (_, bytes, code) => {
    expect((await failure(bytes, "report.pdf")).code).toBe(code);
  });

  test("a document of 100 MB is refused unread", async () => {
    const { code, message } = await failure(new Uint8Array(100 * 1024 * 1024));
    expect(code).toBe("too-large");
    expect(message).toContain("100 MiB");
  });

  test("a stopped reading begins nothing", async () => {
    const controller = new AbortController();
    controller.abort(new Error("stopped"));
    await expect(ingest(strToU8("words"), { signal: controller.signal })).rejects.toThrow("stopped");
  });
});
