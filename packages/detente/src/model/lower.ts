import { check } from "../language/checks/check.ts";
import type { Diagnostic } from "../language/diagnostic.ts";
import { firstFindings } from "../language/first-findings.ts";
import type { Header, Model } from "../language/generated/ast.ts";
import { namesOf } from "../language/names.ts";
import { readSyntax, type Syntax } from "../language/syntax.ts";
import type { Conflict } from "./conflict.ts";
import { lowerClaim } from "./lower-claim.ts";
import { lowerDeclarations, lowerScenario, lowerSource, lowerStatement } from "./lower-declarations.ts";
import { type Lowering, present } from "./lowering.ts";

/** What reading a conflict file gave. */
export interface ReadConflict {
  /** As far as it could be read: present even where there are errors, unless there is nothing to read. */
  readonly conflict: Conflict | undefined;
  /** By place. With an error among them the conflict is not to be analysed. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The title of a conflict that gives none. */
export const untitled = "Untitled conflict";

/**
 * Reads `.detente` text: its conflict with every name resolved, and all findings about its form, names and blocks. What
 * can only be said of the feasible states (none feasible, a preference that is always true, …) is found by the analysis.
 * Never throws.
 *
 * @example
 * ```ts
 * const { conflict, diagnostics } = readConflict('conflict "Two"  actor a { option x }  actor b { option y }');
 * conflict!.actors.map(({ id }) => id); // => ["a", "b"]
 * diagnostics.map(({ code, severity }) => [code, severity]); // => [["actor-without-preferences", "warning"], ["actor-without-preferences", "warning"]]
 * ```
 */
export function readConflict(text: string): ReadConflict {
  return interpretSyntax(readSyntax(text));
}

/** As `readConflict`, of a text whose tree is there already. */
export function interpretSyntax({ model, read, segments, diagnostics }: Syntax): ReadConflict {
  if (!model || !read || !segments)
    return { conflict: undefined, diagnostics: firstFindings(diagnostics, mostFindings) };
  const findings = check(model, read.places, segments, diagnostics);
  return {
    conflict: lowerConflict(model, {
      places: read.places,
      names: namesOf(model),
      isBroken: (at) => segments.isBroken(at),
    }),
    diagnostics: firstFindings([...diagnostics, ...findings], mostFindings),
  };
}

/** More findings than this about one file are not listed. */
const mostFindings = 200;

function lowerConflict(model: Model, lowering: Lowering): Conflict {
  const header = model.declarations.find((declaration): declaration is Header => declaration.$type === "Header");
  const ofType = <T extends Model["declarations"][number]["$type"]>(type: T) =>
    model.declarations.filter(
      (declaration): declaration is Extract<Model["declarations"][number], { $type: T }> => declaration.$type === type,
    );
  const declarations = lowerDeclarations(model, lowering);
  const ordered = { ...lowering, ...present({ optionOrder: declarations.optionOrder }) };
  return {
    title: header?.title ?? untitled,
    ...present({ asOf: header?.asOf }),
    ...declarations,
    scenarios: ofType("Scenario").flatMap((node) => lowerScenario(node, model, lowering)),
    claims: ofType("Claim").flatMap((node) => lowerClaim(node, ordered)),
    sources: ofType("Source").flatMap((node) => lowerSource(node, lowering)),
    statements: ofType("Statement").flatMap((node) => lowerStatement(node, lowering)),
  };
}
