import { harmless } from "../../language/harmless.ts";
import { asWritten } from "../names.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that is never markup, in an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  harmless(asWritten(text)).replaceAll(/[&<>"']/g, (character) => entities[character]!);
