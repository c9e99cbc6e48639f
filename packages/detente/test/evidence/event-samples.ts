/** Rows of event exports, made up from the documented columns; nothing here is taken from a data set. */

export interface SampleActor {
  readonly code?: string;
  readonly name: string;
  readonly country?: string;
  readonly sector?: string;
}

export interface SampleEvent {
  /** ISO day. */
  readonly date?: string;
  readonly source?: SampleActor;
  readonly target?: SampleActor;
  readonly code?: string;
  readonly words?: string;
  readonly place?: string;
  readonly url?: string;
  readonly id?: number;
}

const usa: SampleActor = { code: "USAGOV", name: "UNITED STATES", country: "USA", sector: "GOV" };
const dprk: SampleActor = { code: "PRK", name: "NORTH KOREA", country: "PRK", sector: "" };
const nobody: SampleActor = { code: "", name: "", country: "", sector: "" };

/** A GDELT 2.0 event: 61 columns between tabs. */
export function gdeltRow(event: SampleEvent = {}): string {
  const {
    date = "2025-10-29",
    source = usa,
    target = dprk,
    code = "036",
    place = "Seoul, Soul-t'ukpyolsi, South Korea",
  } = event;
  const { url = "https://news.example/a", id = 1 } = event;
  const day = date.replaceAll("-", "");
  const actor = ({ code = "", name, country = "", sector = "" }: SampleActor): string[] => [
    code,
    name,
    country,
    "",
    "",
    "",
    "",
    sector,
    "",
    "",
  ];
  const nowhere = ["0", "", "", "", "", "", "", ""];
  const somewhere = ["4", place, "KS", "KS11", "18411", "37.5664", "126.999", "-716583"];
  const quad = Math.min(4, Math.ceil(Number(code.slice(0, 2)) / 5));
  return [String(id), day, day.slice(0, 6), day.slice(0, 4), `${day.slice(0, 4)}.8219`]
    .concat(actor(source), actor(target))
    .concat(["1", code, code.slice(0, 3), code.slice(0, 2), String(quad), "4.0", "10", "1", "10", "-1.5"])
    .concat(nowhere, nowhere, somewhere, [`${day}120000`, url])
    .join("\t");
}

export const icewsHeader = [
  "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity",
  "Target Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher",
  "City\tDistrict\tProvince\tCountry\tLatitude\tLongitude",
].join("\t");

/** An ICEWS event: 20 columns between tabs. */
export function icewsRow(event: SampleEvent = {}): string {
  const { date = "2018-06-12", code = "046", words = "Engage in negotiation", id = 1 } = event;
  const { source = { name: "Government (United States)", country: "United States", sector: "Government" } } = event;
  const { target = { name: "Kim Jong Un", country: "North Korea", sector: "Executive,Government" } } = event;
  return [String(id), date, source.name, source.sector ?? "", source.country ?? "", words, code, "7.0"]
    .concat([target.name, target.sector ?? "", target.country ?? "", String(40_000 + id), "3", "Example Wire"])
    .concat(["Singapore", "", "", "Singapore", "1.28", "103.85"])
    .join("\t");
}

const polecatColumns = [
  "Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts",
  "Actor Name,Actor Country,Actor COW,Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID",
  "Recipient Name,Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title",
  "Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID",
  "Raw Placename,Feature Type,Source,Publication Date,Story People,Story Organizations,Story Locations,Language,Version",
]
  .join(",")
  .split(",");

export const polecatHeader = (delimiter = "\t"): string => polecatColumns.join(delimiter);

/** A POLECAT event's 40 cells; `code` is "TYPE" or "TYPE-mode". */
export function polecatCells(event: SampleEvent = {}): string[] {
  const { date = "2023-03-01", code = "CONSULT-visit", id = 1 } = event;
  const { source = { name: "Russia", country: "RUS", sector: "GOV" }, target = { name: "None", country: "PRK" } } =
    event;
  const [type, mode = ""] = code.split("-");
  return [`POL${id}`, date, type, mode, "2.0", "VERBAL COOPERATION", "diplomatic"]
    .concat([source.name, source.country ?? "", "365", source.sector ?? "", "GOV; EXE", "minister", "the minister", ""])
    .concat([target.name, target.country ?? "", "731", target.sector ?? "", "", "", "Pyongyang officials", ""])
    .concat(["Pyongyang", "Pyongyang", "", "", "North Korea", "39.03", "125.75", "1871859", "Pyongyang", "PPLC"])
    .concat(["Example Agency", date, "A. Person", "Some Ministry", "Pyongyang", "english", "v1"]);
}

export const polecatRow = (event: SampleEvent = {}): string => polecatCells(event).join("\t");

export const acledHeader = [
  "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1",
  "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location",
  "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp",
].join(",");

/** An ACLED event: 31 columns, the notes in quotation marks. */
export function acledRow(event: SampleEvent & { notes?: string } = {}): string {
  const { date = "2024-05-01", code = "Armed clash", place = "Riverton", id = 1 } = event;
  const { source = { name: "Military Forces of Northland (2010-)" }, target = { name: "Southland Front" } } = event;
  const { notes = 'Forces said: ""we hold the bridge"", and left.' } = event;
  return [`NOR${id}`, date, date.slice(-4), "1", "Political violence", "Battles", code]
    .concat([source.name, "", "State forces", target.name, "", "Rebel group", "State forces-Rebel group", "", "999"])
    .concat(["Example Region", "Northland", "Upper", "", "", place, "1.5", "2.5", "1", "Example Post; Example Radio"])
    .concat(["National", `"${notes}"`, "3", "", "1714600000"])
    .join(",");
}

/** Chunks of the text's bytes, of any size. */
export async function* chunksOf(text: string | Uint8Array, size = 2 ** 16): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const samples = { usa, dprk, nobody };
