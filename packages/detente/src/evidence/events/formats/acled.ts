import { readDate } from "../dates.ts";
import type { LeadActor } from "../lead.ts";
import { cellList, cellText, type EventFormat, placeName } from "./format.ts";

const columns = ["event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"]
  .concat(["sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction"])
  .concat(["civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude"])
  .concat(["longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp"]);

/**
 * ACLED exports: columns by their header names, older exports (before March 2023) included. An ACLED event is one place on one
 * day, and its two actors are in no order: neither is said to act upon the other. The notes, ACLED's own sentences, are left out.
 *
 * Source: "Armed Conflict Location & Event Data Project (ACLED) Codebook" and "Guide to 2023 ACLED Column Changes",
 * acleddata.com; C. Raleigh, A. Linke, H. Hegre and J. Karlsen, Journal of Peace Research 47 (2010).
 */
export const acled: EventFormat = {
  id: "acled",
  name: "ACLED export",
  codebook: "ACLED Codebook, acleddata.com",
  columns,
  required: ["event_date", "event_type", "sub_event_type", "actor1"],
  fixed: false,
  header: true,
  delimiters: [",", ";", "\t"],
  quoted: true,
  directed: false,
  byPlace: true,
  reader(position) {
    const at = Object.fromEntries(columns.map((column) => [column, position(column)]));
    const party = (cells: readonly string[], side: 1 | 2): LeadActor | undefined => {
      const name = cellText(cells, at[`actor${side}`]);
      if (name === "") return undefined;
      const sectors = [cellText(cells, at[`inter${side}`]), ...cellList(cellText(cells, at[`assoc_actor_${side}`]))];
      return { name, country: "", codes: [], sectors: sectors.filter((sector) => sector !== "") };
    };
    return (cells) => {
      const date = readDate(cells[at.event_date]);
      if (date === undefined) return { fault: "date", found: cells[at.event_date] };
      const code = cellText(cells, at.sub_event_type);
      const root = cellText(cells, at.event_type);
      if (code === "" && root === "") return { fault: "event", found: "" };
      const source = party(cells, 1);
      const target = party(cells, 2);
      if (!source && !target) return { fault: "actors", found: "" };
      return {
        date,
        source,
        target,
        event: { code: code || root, root, words: (code || root).toLowerCase() },
        quad: cellText(cells, at.disorder_type).toLowerCase(),
        place: placeName(...["location", "admin1", "country"].map((part) => cellText(cells, at[part]))),
        reportedBy: cellText(cells, at.source),
        record: cellText(cells, at.event_id_cnty),
      };
    };
  },
};
