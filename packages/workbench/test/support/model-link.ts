import { deflateRawSync } from "node:zlib";

/** The part of an address that opens a text in the workbench. */
export const modelLink = (text: string): string => `/#model=${deflateRawSync(text).toString("base64url")}`;
