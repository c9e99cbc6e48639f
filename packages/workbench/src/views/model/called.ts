import type { ConflictForm } from "detente/editing";
import { createContext } from "react";
import type { Choosables } from "../../ui/pick/option-choice.tsx";

/** Something that conditions can speak of: what people call it, and what the language does. */
interface Called {
  readonly name: string;
  readonly called: string;
}

/** All that conditions can speak of, for fields that are written in the language. */
export const CalledContext = createContext<readonly Called[]>([]);

export const calledIn = (form: ConflictForm, layer: ConflictForm): readonly Called[] => [
  ...layer.actors.flatMap(({ options }) => options),
  ...form.states,
  ...form.outcomes,
  ...layer.outcomes,
];

/** What can be picked in a condition: the options of each actor, or the states of a graph. */
export const pickable = ({ form, layer }: { readonly form: ConflictForm; readonly layer: ConflictForm }) =>
  (form.states.length > 0
    ? [{ key: "states", name: form.title, options: form.states }]
    : layer.actors.map(({ id, name, options }) => ({ key: id, name, options }))
  ).map(
    ({ key, name, options }): Choosables<string> => ({
      key,
      name,
      options: options.map((option) => ({ key: option.called, name: option.name })),
    }),
  );

/** A condition of two things that this model has, to show how one is written. */
export function example(groups: readonly Choosables<string>[], join: string): string {
  const [first, second] = [groups[0], groups.find((_, index) => index > 0)].flatMap(
    (group) => group?.options.slice(0, 1) ?? [],
  );
  if (!first) return "";
  return second ? `${first.key} ${join} ${second.key}` : `not ${first.key}`;
}

/** The condition with short names in place of the titles that somebody wrote; undefined where there is none of them in it. */
export function withShortNames(written: string, things: readonly Called[]): string | undefined {
  let text = written;
  const longestFirst = things
    .filter(({ name, called }) => name !== called)
    .sort((a, b) => b.name.length - a.name.length);
  // put in as signs first, so that no name is looked for in another
  const put: string[] = [];
  for (const { name, called } of longestFirst) {
    for (let at = found(text, name); at >= 0; at = found(text, name)) {
      text = `${text.slice(0, at)}\u0000${put.length}\u0000${text.slice(at + name.length)}`;
      put.push(called);
    }
  }
  return put.length === 0 ? undefined : text.replace(/"?\0(\d+)\0"?/g, (_, index) => put[Number(index)]!);
}

/** Where a title stands as a whole; -1 where it does not. */
function found(text: string, title: string): number {
  const [where, what] = [text.toLowerCase(), title.toLowerCase()];
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}_]/u.test(character);
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1))
    if (!isLetter(where[at - 1]) && !isLetter(where[at + what.length])) return at;
  return -1;
}
