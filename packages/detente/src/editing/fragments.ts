import { type Diagnostic, hasErrors } from "../language/diagnostic.ts";
import type { Declaration } from "../language/generated/ast.ts";
import { readSyntax } from "../language/syntax.ts";

/**
 * Whether a text that a person typed into a form is one condition and nothing else, so that it cannot change what stands
 * around it. What its names mean is seen when the whole text is read again.
 *
 * @returns the findings that tell why not; none when it is
 */
export const faultsOfCondition = (condition: string): readonly Diagnostic[] | undefined =>
  faults("outcome x when ", condition, ({ $type }) => $type === "Outcome");

/** As `faultsOfCondition`, of one or more conditions with commas between them. */
export const faultsOfConditions = (conditions: string): readonly Diagnostic[] | undefined =>
  faults("infeasible ", conditions, (declaration) => declaration.$type === "Rule" && declaration.grounds.length === 0);

/** The kind of the one declaration that a text is; undefined when it is anything else. */
export function typeOfDeclaration(text: string): Declaration["$type"] | undefined {
  const { model, diagnostics } = readSyntax(text);
  const [only, ...others] = model?.declarations ?? [];
  return hasErrors(diagnostics) || others.length > 0 ? undefined : only?.$type;
}

function faults(
  before: string,
  given: string,
  isMeant: (declaration: Declaration) => boolean,
): readonly Diagnostic[] | undefined {
  const { model, read, diagnostics } = readSyntax(before + given);
  if (hasErrors(diagnostics))
    return diagnostics.filter(({ severity }) => severity === "error").map(movedBy(before.length));
  const declarations = model?.declarations ?? [];
  const separators = read?.tokens.filter(({ type }) => type === ";") ?? [];
  const whole =
    declarations.length === 1 &&
    isMeant(declarations[0]!) &&
    separators.length === 0 &&
    read?.comments.length === 0 &&
    !/[\r\n]/.test(given);
  return whole ? undefined : [];
}

/** A finding by its place in what was given. */
const movedBy =
  (length: number) =>
  ({ place, ...finding }: Diagnostic): Diagnostic =>
    place === undefined
      ? finding
      : {
          ...finding,
          place: {
            ...place,
            start: Math.max(place.start - length, 0),
            end: Math.max(place.end - length, 0),
            column: Math.max(place.column - length, 1),
            endColumn: Math.max(place.endColumn - length, 1),
          },
        };
