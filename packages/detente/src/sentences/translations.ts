import { ofDocuments } from "./of-documents.ts";
import { ofEditor } from "./of-editor.ts";
import { ofForm } from "./of-form.ts";
import { ofGmcr } from "./of-gmcr.ts";
import { ofJson } from "./of-json.ts";
import { ofNames } from "./of-names.ts";
import { ofStates } from "./of-states.ts";
import { ofTables } from "./of-tables.ts";

/** By what is said in English: the same in Chinese and in Korean, with the same holes. */
export type Translations = Readonly<Record<string, readonly [zh: string, ko: string]>>;

/** Every sentence that findings and the editor say: one that is not here cannot be said. */
export const translations = {
  ...ofForm,
  ...ofNames,
  ...ofStates,
  ...ofJson,
  ...ofGmcr,
  ...ofTables,
  ...ofEditor,
  ...ofDocuments,
};
