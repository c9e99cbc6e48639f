export { readGmcr } from "./gmcr-read.ts";
export { type GmcrText, writeGmcr } from "./gmcr-write.ts";
