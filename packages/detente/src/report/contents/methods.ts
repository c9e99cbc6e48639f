import type { Analysis } from "../../analysis/analyze.ts";
import { describeConcept, ruleDefinitions } from "../../engine/concepts.ts";
import { count } from "../words.ts";
import { markdown, type Section } from "./contents.ts";

/** Definitions, rules and citations, exact enough to compute everything again. */
export function methodsSection(analysis: Analysis): Section {
  const { model, space, concepts, rules, engine } = analysis;
  const form = model.graph
    ? "States and moves are named directly."
    : "A state says of every option whether it is taken; a move changes options of one actor. Infeasible states are left out.";
  const preferences = model.preferences.some(({ kind }) => kind === "statements")
    ? "Preferences are statements, the most important first: of two states an actor prefers the one where the first statement that tells them apart holds (option prioritization: Hipel, Kilgour, Fang & Peng 1997); with weights, the one with the greater sum."
    : "Preferences are direct rankings of the states.";
  const definitions = concepts.map((id) => {
    const { name, definition, citation } = describeConcept(id);
    return `- **${name}** (\`${id}\`): ${definition} (${citation})`;
  });
  const readings = ruleDefinitions.map(({ id, definition, values }) => {
    const used = values.find((value) => value.id === rules[id])!;
    return `- \`${id}=${used.id}\`. ${definition} ${used.definition} (${used.citation})`;
  });
  return {
    id: "methods",
    title: "Methods",
    blocks: [
      markdown(
        `The dispute is analysed by the Graph Model for Conflict Resolution (Fang, Hipel & Kilgour 1993). ${form} ${preferences} All ${count(space.count, "state")} were examined for every actor and concept (engine \`${engine}\`); nothing was sampled or cut short unless the text says so. Ways between states are legal sequences of moves, in which nobody moves twice in a row; from today they are a status quo analysis (Li, Kilgour & Hipel 2005).`,
      ),
      markdown(
        "A unilateral improvement is a move of one actor to a state that it prefers. A state is stable for an actor under:",
      ),
      markdown(definitions.join("\n")),
      markdown(
        "A state holds for all (is an equilibrium) when it is stable for every actor. Where sources disagree on details, these readings were used:",
      ),
      markdown(readings.join("\n")),
    ],
  };
}
