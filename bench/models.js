// Seeded models for the benchmarks, as plain data: actors of so many options, statements over everybody's options.

/** Numbers from 0 up to, not including, `n`, always the same for a seed (xorshift). */
export function random(seed) {
  let state = seed | 0 || 1;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

const empty = {
  rules: [],
  merges: [],
  forbidden: [],
  unseen: [],
  outcomes: [],
  scenarios: [],
  claims: [],
  sources: [],
  statements: [],
};

/**
 * `actors` actors of `options` options each (or a list, one number an actor) and `statements` statements each: an option or its absence, alone or joined
 * with one or two others. `oneWay`: how many options of each actor can only be taken. Others are added as they are.
 */
export function largeModel({ actors, options, statements, seed, oneWay = 0, ...others }) {
  const next = random(seed);
  const people = Array.from({ length: actors }, (_, a) => ({
    id: `a${a}`,
    name: `A${a}`,
    options: Array.from({ length: Array.isArray(options) ? options[a] : options }, (_, o) => ({
      id: `o${o}`,
      name: `O${o}`,
      direction: o < oneWay ? "take" : "both",
    })),
  }));
  const all = people.flatMap((owner, ownerIndex) =>
    owner.options.map((option) => ({ ...option, key: `${owner.id}.${option.id}`, owner, ownerIndex })),
  );
  const literal = () => {
    const option = { op: "option", option: all[next(all.length)].key };
    return next(2) === 0 ? option : { op: "not", of: option };
  };
  const expression = () => {
    const kind = next(4);
    if (kind === 0) return literal();
    if (kind === 1) return { op: "and", of: [literal(), literal()] };
    if (kind === 2) return { op: "if", of: [literal(), literal()] };
    return { op: "or", of: [literal(), { op: "and", of: [literal(), literal()] }] };
  };
  const preferences = people.map(({ id }) => ({
    kind: "statements",
    actor: id,
    items: Array.from({ length: statements }, () => ({ kind: "statement", when: expression() })),
  }));
  const declarations = { ...empty, ...others, actors: people, preferences };
  const conflict = { title: "benchmark", ...declarations };
  return { ...conflict, options: all, conflict };
}
