import { deflateRawSync } from "node:zlib";

/** The fragment of an address that carries a model, as the workbench makes it. */
export const linkFor = (text: string): string => `#model=${deflateRawSync(Buffer.from(text)).toString("base64url")}`;
