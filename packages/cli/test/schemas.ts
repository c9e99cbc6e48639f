import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";

const schemas = new URL("../../detente/schemas/", import.meta.url);
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validators = new Map(
  readdirSync(schemas).map((name) => [
    name.replace(".schema.json", ""),
    ajv.compile(JSON.parse(readFileSync(new URL(name, schemas), "utf8"))),
  ]),
);

/** Holds a document of the command against its published schema. */
export function expectValid(schema: string, document: unknown): void {
  const validate = validators.get(schema);
  if (!validate) throw new Error(`There is no schema "${schema}".`);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
}
