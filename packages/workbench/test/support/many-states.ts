/**
 * A model of 6,144 states: four actors of thirteen options in all, seven outcomes, an order of preference for each. `prefix`
 * goes before every name.
 */
export function manyStates(prefix = ""): string {
  const actors = [4, 3, 3, 3].map((options, actor) => ({
    id: `a${actor}`,
    options: Array.from({ length: options }, (_, option) => `o${actor}${option}`),
  }));
  const declared = actors.map(
    ({ id, options }) =>
      `actor ${id} "${prefix}Actor ${id}" {\n${options.map((option) => `  option ${option} "${prefix}Option ${option}"`).join("\n")}\n}`,
  );
  const preferences = actors.map(({ id, options }, actor) => {
    const others = actors.flatMap((other) => (other.id === id ? [] : other.options));
    const wishes = options.flatMap((option, index) => [
      `  ${others[(index * 3 + actor) % others.length]} if ${option}`,
      `  ${index % 2 ? "" : "not "}${option}`,
    ]);
    return `preferences ${id} {\n${wishes.join("\n")}\n  ${others[actor]}\n}`;
  });
  const outcomes = [
    "o00 and o10",
    "o00 and o20 and not o10",
    "o10 and not o00",
    "o30 and o31 and not o00",
    "o32",
    "o21",
  ];
  return [
    `conflict "${prefix}Many states"`,
    ...declared,
    "infeasible o00 and (o10 or o20) and not o30",
    "infeasible not o00 and o31 and o32 and o21",
    "now o01, o11, o21",
    ...outcomes.map((when, index) => `outcome out${index} "${prefix}Outcome ${index}" when ${when}`),
    ...preferences,
  ].join("\n\n");
}
