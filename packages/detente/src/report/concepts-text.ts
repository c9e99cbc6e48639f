import { concepts, defaultConcepts, defaultRules, describeConcept, ruleDefinitions } from "../engine/concepts.ts";

const status = {
  "published tables": "published tables, and the reference engine",
  "reference engine only": "the reference engine only",
  experimental: "experimental",
} as const;

/** The reference page of concepts and rules, from the registry (Markdown). */
export function conceptsText(): string {
  return `# Concepts and rules

This page is written by the program from its registry, which also feeds the help and the checks.

A state is *stable* for an actor under a concept when the actor would stay; an *equilibrium* is stable for every actor.
A *unilateral improvement* is a move of one actor, by its own options alone, to a state that it prefers. A *legal sequence*
is a chain of moves in which nobody moves twice in a row.

## Concepts

${concepts
  .map(
    ({ id, name, gloss, definition, citation, status: tested }) => `### \`${id}\`: ${name}

In short: ${gloss}. A state is stable for an actor when: ${definition}

Literature: ${citation}. Tested against ${status[tested]}.${defaultConcepts.includes(id) ? "" : " Computed only when asked for."}`,
  )
  .join("\n\n")}

### \`lh:1\`, \`lh:2\`, …: ${describeConcept("lh:1").name.split(",")[0]}

For two actors. In short: ${describeConcept("lh:2").gloss}. A state is stable for an actor under \`lh:2\` when: ${describeConcept("lh:2").definition}

Literature: ${describeConcept("lh:2").citation}. Computed only when asked for: [foresight](foresight.md). What groups can do together is in
[coalitions](coalitions.md), what holds with preferences unknown or strong in [unknown and strong preference](uncertain-preference.md).

What must always hold, and is tested on random models: nash implies smr, seq and sseq; smr implies gmr; seq implies gmr;
sseq implies seq and smr.

## Rules

Sources and tools disagree on details. Where a reading is a choice, it is a rule with a name, shown in every result and
switched with \`--rule id=value\`.

${ruleDefinitions
  .map(
    ({ id, definition, values }) => `### \`${id}\`

${definition}

${values
  .map(
    (value) =>
      `- \`${value.id}\`${defaultRules[id] === value.id ? " (default)" : ""}: ${value.definition} (${value.citation})`,
  )
  .join("\n")}`,
  )
  .join("\n\n")}
`;
}
