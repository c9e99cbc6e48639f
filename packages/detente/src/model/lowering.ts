import type { AstNode } from "langium";
import type { Place } from "../language/diagnostic.ts";
import type { Because, Ground } from "../language/generated/ast.ts";
import type { Names } from "../language/names.ts";
import type { Places } from "../language/places.ts";
import type { Grounds } from "./conflict.ts";

/** What turning a syntax tree into a conflict needs at every place. */
export interface Lowering {
  readonly places: Places;
  readonly names: Names;
  /** Options in the order that `order` fixes, where it does. */
  readonly optionOrder?: readonly string[];
  /** True where the text is so broken that what was read there means nothing. */
  readonly isBroken: (offset: number) => boolean;
}

/** The place of a node in the text. */
export function placeOf(node: AstNode, places: Places): Place | undefined {
  const cst = node.$cstNode;
  return cst && places.place(cst.offset, cst.end);
}

/** `{ at }` of a node. */
export const located = (node: AstNode, { places }: Lowering): { readonly at?: Place } =>
  present({ at: placeOf(node, places) });

/** The entries of an object that have a value: optional fields are absent rather than undefined. */
export const present = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** `because` and `assumed` of a declaration. */
export function lowerGrounds(grounds: readonly Ground[]): Grounds {
  const because = becauseOf(grounds.filter((ground): ground is Because => ground.$type === "Because"));
  const assumed = grounds.find((ground) => ground.$type === "Assumed");
  return present({
    because: because.length > 0 ? because : undefined,
    assumed: assumed && (assumed.reason ?? ""),
  });
}

/** All names after `because`, each once. */
export const becauseOf = (grounds: readonly Because[]): readonly string[] => [
  ...new Set(grounds.flatMap((ground) => ground.refs.map((ref) => ref.$refText))),
];
