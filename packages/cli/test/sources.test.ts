import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeKoreanPdf } from "../../detente/test/evidence/make-files.ts";
import { load } from "../src/load.ts";
import { temporaryFolder } from "./io-folder.ts";

const path = temporaryFolder();

/** A model that quotes these words out of one file. */
const quoting = (quote: string, source: string): string => `conflict "Water"
source s "Minutes" { ${source} }
actor a "The district" { option sell "Sell the water" }
statement said "It was said" { by "Somebody" for a quote "${quote}" in s }
preferences a { sell because said }
now none
`;

/** The codes of what is found about the model when it is read beside its sources. */
async function codes(model: string, sources?: string): Promise<string[]> {
  writeFileSync(path("m.detente"), model);
  return (await load(path("m.detente"), sources)).diagnostics.map(({ code }) => code);
}

describe("quotes are looked for in sources as ingest reads them", () => {
  test("in a PDF whose characters only the installed maps can tell", async () => {
    writeFileSync(path("ko.pdf"), makeKoreanPdf(["강물은 따로 팔 수 없다고", "대표가 말했다."]));
    expect(await codes(quoting("강물은 따로 팔 수 없다고 대표가 말했다", 'file "ko.pdf"'))).toEqual([]);
    expect(await codes(quoting("강물은 모두 따로 팔아야 한다", 'file "ko.pdf"'))).toEqual(["quote-absent"]);
  });
});
