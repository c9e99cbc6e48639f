import { readDate } from "../dates.ts";
import type { LeadActor } from "../lead.ts";
import { cameoWords } from "./cameo.ts";
import { cellNumber, cellText, type EventFormat, placeName } from "./format.ts";

const actor = (side: "Actor1" | "Actor2"): string[] =>
  ["Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode"]
    .concat(["Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code"])
    .map((part) => side + part);

const place = (of: "Actor1" | "Actor2" | "Action"): string[] =>
  ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"].map(
    (part) => `${of}Geo_${part}`,
  );

const columns = ["GlobalEventID", "Day", "MonthYear", "Year", "FractionDate", ...actor("Actor1"), ...actor("Actor2")]
  .concat(["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"])
  .concat(["NumMentions", "NumSources", "NumArticles", "AvgTone"])
  .concat(place("Actor1"), place("Actor2"), place("Action"), ["DATEADDED", "SOURCEURL"]);

const quads = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

/**
 * GDELT 2.0 event exports: 61 columns between tabs, no header, no quoting. An event's day is the column Day, not the day on
 * which it was found (DATEADDED).
 *
 * Source: "The GDELT Event Database Data Format Codebook V2.0", 19 February 2015, gdeltproject.org.
 */
export const gdelt: EventFormat = {
  id: "gdelt",
  name: "GDELT 2.0 event export",
  codebook: "The GDELT Event Database Data Format Codebook V2.0, 19 February 2015",
  columns,
  required: ["GlobalEventID", "Day", "EventCode"],
  fixed: true,
  header: false,
  delimiters: ["\t"],
  quoted: false,
  directed: true,
  byPlace: false,
  reader(position) {
    const at = Object.fromEntries(columns.map((column) => [column, position(column)]));
    const party = (cells: readonly string[], side: "Actor1" | "Actor2"): LeadActor | undefined => {
      const code = cellText(cells, at[`${side}Code`]);
      const name = cellText(cells, at[`${side}Name`]);
      if (code === "" && name === "") return undefined;
      const country = cellText(cells, at[`${side}CountryCode`]);
      const group = cellText(cells, at[`${side}KnownGroupCode`]);
      const sectors = [1, 2, 3].map((n) => cellText(cells, at[`${side}Type${n}Code`]));
      return {
        name,
        country,
        codes: [code, ...(group === code ? [] : [group])].filter((each) => each !== ""),
        sectors: sectors.filter((each) => each !== ""),
      };
    };
    return (cells) => {
      const date = readDate(cells[at.Day]);
      if (date === undefined) return { fault: "date", found: cells[at.Day] };
      const code = cellText(cells, at.EventCode);
      if (!/^\d{2,4}$/.test(code)) return { fault: "event", found: code };
      const source = party(cells, "Actor1");
      const target = party(cells, "Actor2");
      if (!source && !target) return { fault: "actors", found: "" };
      return {
        date,
        source,
        target,
        event: { code, root: code.slice(0, 2), words: cameoWords(code) },
        quad: quads[(cellNumber(cells, at.QuadClass) ?? 0) - 1],
        intensity: cellNumber(cells, at.GoldsteinScale),
        place: placeName(cellText(cells, at.ActionGeo_FullName)),
        url: cellText(cells, at.SOURCEURL),
        record: cellText(cells, at.GlobalEventID),
      };
    };
  },
};
