import type { Conflict, Statement } from "../model/conflict.ts";
import { mapGrounds } from "./map-grounds.ts";

/**
 * The conflict without anybody's words: quotes, sources and speakers are numbered instead of told, so are the statements'
 * names and titles, and the reasons of assumptions are left out, since they are written about what was said. What rests
 * on what can still be followed. Dates, actors and the titles of claims and scenarios stay, and so does the model's hash.
 *
 * @example
 * ```ts
 * redact(water).statements.map(({ name, by }) => [name, by]); // => [["statement 1", "speaker 1"]]
 * ```
 */
export function redact(conflict: Conflict): Conflict {
  const names = new Map([
    ...conflict.sources.map(({ id }, index) => [id, `source_${index + 1}`] as const),
    ...conflict.statements.map(({ id }, index) => [id, `statement_${index + 1}`] as const),
  ]);
  const speakers = new Map<string, string>();
  for (const { by } of conflict.statements)
    if (by !== undefined && !speakers.has(by)) speakers.set(by, `speaker ${speakers.size + 1}`);
  const rename = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => names.get(id) ?? []);
  const { foreign: _, ...kept } = mapGrounds(conflict, ({ because, assumed }) => ({
    ...(because ? { because: rename(because) } : {}),
    ...(assumed === undefined ? {} : { assumed: "" }),
  }));
  return {
    ...kept,
    claims: conflict.claims.map((claim) => ({ ...claim, because: rename(claim.because) })),
    sources: conflict.sources.map(({ published, at }, index) => ({
      id: `source_${index + 1}`,
      name: `source ${index + 1}`,
      ...(published === undefined ? {} : { published }),
      ...(at ? { at } : {}),
    })),
    statements: conflict.statements.map((statement, index): Statement => {
      const { by, for: actor, on, reported, quote, source, reliability, against, retracted, at } = statement;
      return {
        id: `statement_${index + 1}`,
        name: `statement ${index + 1}`,
        ...(by === undefined ? {} : { by: speakers.get(by)! }),
        ...(actor === undefined ? {} : { for: actor }),
        ...(on === undefined ? {} : { on }),
        ...(reported === undefined ? {} : { reported }),
        ...(quote === undefined ? {} : { quote: "words withheld" }),
        ...(source === undefined ? {} : { source: names.get(source)! }),
        ...(reliability === undefined ? {} : { reliability }),
        ...(against === undefined ? {} : { against: rename(against) }),
        ...(retracted === undefined ? {} : { retracted }),
        ...(at ? { at } : {}),
      };
    }),
  };
}

/**
 * The conflict without its evidence: no sources, no statements, nothing that rests on them. That something is assumed
 * stays, without the reason. The model's hash is the same, so that `joinEvidence` can put the evidence back.
 *
 * @example
 * ```ts
 * withoutEvidence(water).sources; // => []
 * ```
 */
export function withoutEvidence(conflict: Conflict): Conflict {
  const { foreign: _, ...kept } = mapGrounds(conflict, ({ assumed }) => (assumed === undefined ? {} : { assumed: "" }));
  return {
    ...kept,
    claims: conflict.claims.map((claim) => ({ ...claim, because: [] })),
    sources: [],
    statements: [],
  };
}
