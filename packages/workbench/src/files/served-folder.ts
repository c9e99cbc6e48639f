/** The folder that `detente open` serves with this page. */

export interface ServedFile {
  readonly name: string;
  readonly size: number;
}
export interface ServedContent {
  readonly bytes: ArrayBuffer;
  readonly version: string;
}

/** What the server answered instead of doing what was asked. */
export class ServedError extends Error {
  override readonly name = "ServedError";
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Whether this page came from `detente open`, and not from any web server. */
export const isServed = (): boolean => document.querySelector('meta[name="detente-served"]') !== null;

/** The folder's models and documents, and the file that was named on the command line. */
export async function servedFolder(): Promise<{
  readonly file: string | null;
  readonly files: readonly ServedFile[];
  /** How many more there are than are listed. */
  readonly more?: number;
}> {
  return await (await request("folder")).json();
}

export async function readServed(name: string): Promise<ServedContent> {
  const response = await request(fileAddress(name));
  return { bytes: await response.arrayBuffer(), version: versionIn(response) };
}

/**
 * Writes a model into the folder.
 * @param seen the version that it replaces; undefined: there is no such file yet
 * @returns the new version; undefined when the file is no longer what was seen
 */
export async function writeServed(name: string, text: string, seen: string | undefined): Promise<string | undefined> {
  const response = await fetch(`api/${fileAddress(name)}`, {
    method: "PUT",
    body: text,
    headers: seen === undefined ? {} : { "if-match": `"${seen}"` },
  });
  if (response.status === 412) return undefined;
  if (!response.ok) throw new ServedError(response.status, await response.text());
  return ((await response.json()) as { version: string }).version;
}

/** Calls back with the name of each file that may have changed. */
export function watchServed(changed: (name: string) => void): () => void {
  const source = new EventSource("api/changes");
  source.onmessage = ({ data }: MessageEvent<string>) => changed(JSON.parse(data) as string);
  return () => source.close();
}

const fileAddress = (name: string): string => `file?name=${encodeURIComponent(name)}`;
const versionIn = (response: Response): string => (response.headers.get("etag") ?? "").replaceAll('"', "");

async function request(path: string): Promise<Response> {
  const response = await fetch(`api/${path}`);
  if (!response.ok) throw new ServedError(response.status, await response.text());
  return response;
}
