import { readDate } from "../dates.ts";
import type { LeadActor } from "../lead.ts";
import { cellList, cellNumber, cellText, type EventFormat, placeName } from "./format.ts";

const party = (side: "Actor" | "Recipient"): string[] => [
  `${side} Name`,
  `${side} Country`,
  `${side} COW`,
  `Primary ${side} Sector`,
  `${side} Sectors`,
  `${side} Title`,
  `${side} Name Raw`,
  `Wikipedia ${side} ID`,
];

const columns = ["Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"]
  .concat(party("Actor"), party("Recipient"))
  .concat(["Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID"])
  .concat(["Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations"])
  .concat(["Story Locations", "Language", "Version"]);

/**
 * POLECAT's weekly files, coded in PLOVER: 40 columns between tabs or commas, with a header. Some weeks are malformed: more
 * names in the header than columns in the rows, empty columns at the end, quotation marks that are never closed.
 *
 * Source: A. Halterman, P. Schrodt, A. Beger, B. Bagozzi and G. Scarborough, "PLOVER and POLECAT: A New Political Event
 * Ontology and Dataset" (2023), with the codebook beside the data, doi:10.7910/DVN/AJGVIT; on malformed weeks, A. Beger,
 * "POLECAT Event Data" (2024), andybeger.com.
 */
export const polecat: EventFormat = {
  id: "polecat",
  name: "POLECAT weekly file",
  codebook: "POLECAT codebook, doi:10.7910/DVN/AJGVIT",
  columns,
  required: ["Event Date", "Event Type", "Event Mode", "Actor Name", "Recipient Name"],
  fixed: true,
  header: true,
  delimiters: ["\t", ",", ";"],
  quoted: true,
  directed: true,
  byPlace: false,
  reader(position) {
    const at = Object.fromEntries(columns.map((column) => [column, position(column)]));
    const read = (cells: readonly string[], side: "Actor" | "Recipient"): LeadActor | undefined => {
      const country = cellText(cells, at[`${side} Country`]);
      const name = cellText(cells, at[`${side} Name`]) || cellText(cells, at[`${side} Name Raw`]);
      if (name === "" && country === "") return undefined;
      const primary = cellText(cells, at[`Primary ${side} Sector`]);
      const sectors = cellList(cellText(cells, at[`${side} Sectors`]));
      return { name, country, codes: [], sectors: [...new Set(primary === "" ? sectors : [primary, ...sectors])] };
    };
    return (cells) => {
      const date = readDate(cells[at["Event Date"]]);
      if (date === undefined) return { fault: "date", found: cells[at["Event Date"]] };
      const type = cellText(cells, at["Event Type"]).toUpperCase();
      // a shifted row has a name or a sentence here
      if (!/^[A-Z][A-Z /_-]{1,30}$/.test(type)) return { fault: "event", found: cellText(cells, at["Event Type"]) };
      const mode = cellText(cells, at["Event Mode"]).toLowerCase();
      const source = read(cells, "Actor");
      const target = read(cells, "Recipient");
      if (!source && !target) return { fault: "actors", found: "" };
      const words = type.toLowerCase();
      return {
        date,
        source,
        target,
        event: {
          code: mode === "" ? type : `${type}-${mode}`,
          root: type,
          words: mode === "" ? words : `${words}: ${mode}`,
        },
        quad: cellText(cells, at["Quad Code"]).toLowerCase(),
        intensity: cellNumber(cells, at.Intensity),
        place: placeName(...["City", "Province", "Country"].map((part) => cellText(cells, at[part]))),
        reportedBy: cellText(cells, at.Source),
        record: cellText(cells, at["Event ID"]),
      };
    };
  },
};
