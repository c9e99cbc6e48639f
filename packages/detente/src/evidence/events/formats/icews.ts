import { readDate } from "../dates.ts";
import type { LeadActor } from "../lead.ts";
import { cameoWords } from "./cameo.ts";
import { cellList, cellNumber, cellText, type EventFormat, placeName } from "./format.ts";

const columns = [
  "Event ID",
  "Event Date",
  "Source Name",
  "Source Sectors",
  "Source Country",
  "Event Text",
  "CAMEO Code",
  "Intensity",
  "Target Name",
  "Target Sectors",
  "Target Country",
  "Story ID",
  "Sentence Number",
  "Publisher",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
] as const;

/**
 * ICEWS coded event data: 20 columns between tabs, with a header. The story and the sentence in it make the record's id, since
 * they are what leads to the report.
 *
 * Source: E. Boschee, J. Lautenschlager, S. O'Brien, S. Shellman, J. Starz and M. Ward, "ICEWS Coded Event Data", Harvard
 * Dataverse, doi:10.7910/DVN/28075, with its "BBN ACCENT Event Coding Evaluation" for the CAMEO codes.
 */
export const icews: EventFormat = {
  id: "icews",
  name: "ICEWS coded event data",
  codebook: "ICEWS Coded Event Data, doi:10.7910/DVN/28075",
  columns,
  required: ["Event Date", "Source Name", "CAMEO Code", "Target Name"],
  fixed: true,
  header: true,
  delimiters: ["\t", ",", ";"],
  quoted: true,
  directed: true,
  byPlace: false,
  reader(position) {
    const at = Object.fromEntries(columns.map((column) => [column, position(column)]));
    const party = (cells: readonly string[], side: "Source" | "Target"): LeadActor | undefined => {
      const name = cellText(cells, at[`${side} Name`]);
      if (name === "") return undefined;
      const sectors = cellList(cellText(cells, at[`${side} Sectors`]));
      return { name, country: cellText(cells, at[`${side} Country`]), codes: [], sectors };
    };
    return (cells) => {
      const date = readDate(cells[at["Event Date"]]);
      if (date === undefined) return { fault: "date", found: cells[at["Event Date"]] };
      const raw = cellText(cells, at["CAMEO Code"]);
      // spreadsheets drop leading zeros; ICEWS has three digits or four, and no class above 20
      const code = /^[1-9]\d$/.test(raw) || (raw.length === 3 && Number(raw) > 209) ? `0${raw}` : raw;
      if (!/^\d{3,4}$/.test(code)) return { fault: "event", found: raw };
      const source = party(cells, "Source");
      const target = party(cells, "Target");
      if (!source && !target) return { fault: "actors", found: "" };
      const [story, sentence] = [cellText(cells, at["Story ID"]), cellText(cells, at["Sentence Number"])];
      return {
        date,
        source,
        target,
        event: { code, root: code.slice(0, 2), words: cellText(cells, at["Event Text"]) || cameoWords(code) },
        intensity: cellNumber(cells, at.Intensity),
        place: placeName(...["City", "Province", "Country"].map((part) => cellText(cells, at[part]))),
        reportedBy: cellText(cells, at.Publisher),
        record: story === "" ? cellText(cells, at["Event ID"]) : `story ${story}, sentence ${sentence || "?"}`,
      };
    };
  },
};
