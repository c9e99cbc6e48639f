import type { AstNode } from "langium";
import { type Diagnostic, hasErrors } from "../language/diagnostic.ts";
import type { Declaration, Modifier, PreferenceStatement } from "../language/generated/ast.ts";
import { readSyntax } from "../language/syntax.ts";
import { rangeOf } from "./opened.ts";

/**
 * Whether a text that a person typed into a form is one condition and nothing else, so that it cannot change what stands
 * around it. What its names mean is seen when the whole text is read again.
 *
 * @returns the findings that tell why not; none when it is
 */
export const faultsOfCondition = (condition: string): readonly Diagnostic[] | undefined =>
  faults("outcome x when ", condition, ({ $type }) => $type === "Outcome");

/**
 * A statement of preference that a person typed: a condition, and behind it whatever else the language lets stand there.
 *
 * @returns what is written of it, or the findings that tell why it is none
 */
export function readWish(
  wish: string,
):
  | { readonly when: string; readonly modifiers: readonly WrittenModifier[] }
  | { readonly faults: readonly Diagnostic[] } {
  const before = "preferences x { ";
  const found = faults(before, wish, onlyWish, " }");
  if (found) return { faults: found };
  const written = before + wish;
  const item = onlyWish(readSyntax(`${written} }`).model!.declarations[0]!)!;
  const text = (node: AstNode): string => written.slice(rangeOf(node).from, rangeOf(node).to);
  return {
    when: text(item.when),
    modifiers: item.modifiers.map((each) => ({
      type: each.$type,
      text: text(each),
      because: each.$type === "Because" ? each.refs.map(({ $refText }) => $refText) : [],
    })),
  };
}

export interface WrittenModifier {
  readonly type: Modifier["$type"];
  readonly text: string;
  /** What it names, if it is `because`. */
  readonly because: readonly string[];
}

function onlyWish(declaration: Declaration): PreferenceStatement | undefined {
  if (declaration.$type !== "Preferences" || declaration.items.length !== 1) return undefined;
  const [item] = declaration.items;
  return item?.$type === "PreferenceStatement" ? item : undefined;
}

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
  isMeant: (declaration: Declaration) => unknown,
  behind = "",
): readonly Diagnostic[] | undefined {
  const { model, read, diagnostics } = readSyntax(before + given + behind);
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
