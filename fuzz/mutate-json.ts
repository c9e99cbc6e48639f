import { mutateText } from "./mutate-text.ts";
import type { Random } from "./random.ts";

/** Values that no reader expects where they stand. */
const oddValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  0.5,
  1e308,
  -0,
  4294967296,
  "",
  " ",
  "__proto__",
  "constructor",
  "a.b",
  "\u202e",
  "\ud800",
  "=1+1",
  "\u001b[2J",
  "x".repeat(5000),
  [],
  {},
  [[]],
  [null],
  { __proto__: null },
];

type Holder = Record<string, unknown> | unknown[];

/** Every object and list within a value. */
function holdersIn(value: unknown, found: Holder[] = []): Holder[] {
  if (typeof value !== "object" || value === null || found.length > 5000) return found;
  found.push(value as Holder);
  for (const member of Object.values(value)) holdersIn(member, found);
  return found;
}

/** A JSON text with members and elements changed; now and then as text, so that it is JSON no longer. */
export function mutateJson(text: string, random: Random, others: readonly string[]): string {
  if (random.chance(0.15)) return mutateText(text, random, others);
  const value = parsed(text);
  const donor = holdersIn(parsed(random.pick(others)));
  for (let step = 1 + random.below(4); step > 0; step--) change(value, random, donor);
  const written = JSON.stringify(value, null, random.pick([0, 2])) ?? "null";
  return random.chance(0.02) ? `\ufeff${written}` : written;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [text];
  }
}

function change(value: unknown, random: Random, donor: readonly Holder[]): void {
  const holders = holdersIn(value);
  if (holders.length === 0) return;
  const holder = random.pick(holders);
  const strange = (): unknown => {
    const source = random.chance(0.5) && donor.length > 0 ? Object.values(random.pick(donor)) : oddValues;
    return structuredClone(random.pick(source.length > 0 ? source : oddValues));
  };
  if (Array.isArray(holder)) {
    const at = random.below(holder.length + 1);
    switch (random.below(5)) {
      case 0:
        holder.splice(at, 1);
        break;
      case 1:
        holder.splice(at, 0, structuredClone(holder[random.below(Math.max(1, holder.length))] ?? null));
        break;
      case 2:
        holder.splice(at, 1, strange());
        break;
      case 3:
        holder.reverse();
        break;
      default:
        if (typeof holder[at] === "number") holder[at] += random.pick([-1, 1, 0.5, 1e9]);
    }
    return;
  }
  const keys = Object.keys(holder);
  const key = keys.length > 0 ? random.pick(keys) : "x";
  switch (random.below(5)) {
    case 0:
      delete holder[key];
      break;
    case 1:
      holder[random.pick([...keys, "extra", "__proto__", "name", "id"])] = strange();
      break;
    case 2:
      holder[key] = deep(holder[key], 1 + random.below(random.chance(0.9) ? 3 : 700));
      break;
    case 3:
      if (typeof holder[key] === "number") holder[key] += random.pick([-1, 1, 0.5, 1e9]);
      else if (typeof holder[key] === "string") holder[key] = mutateText(holder[key], random, ["a.b c"]);
      else holder[key] = strange();
      break;
    default:
      holder[key] = strange();
  }
}

function deep(value: unknown, depth: number): unknown {
  let nested = value;
  for (let level = 0; level < depth; level++) nested = [nested];
  return nested;
}
