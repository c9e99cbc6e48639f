import type { Analysis } from "../../analysis/analyze.ts";
import { ruleDefinitions } from "../../engine/concepts.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { markdown, type Section } from "./contents.ts";

/** Definitions, rules and citations, exact enough to compute everything again. */
export function methodsSection(analysis: Analysis, { general, page, concepts: catalog }: Phrases): Section {
  const { model, space, concepts, rules, engine } = analysis;
  const byStatements = model.preferences.some(({ kind }) => kind === "statements");
  const method = [
    page.analysedBy,
    model.graph ? page.graphStates : page.optionStates,
    byStatements ? page.byStatements : page.byRankings,
    page.examined(space.count, engine),
  ];
  const definitions = concepts.map((id) => {
    const { name, definition, citation } = catalog.describe(id);
    return `- ${page.definition(name, id, definition, citation)}`;
  });
  const readings = ruleDefinitions.map(({ id }) => {
    const { definition, reading, citation } = catalog.rule(id, rules[id]);
    return `- ${page.rule(id, rules[id], definition, reading, citation)}`;
  });
  return {
    id: "methods",
    title: page.titles.methods,
    blocks: [
      markdown(method.join(general.space)),
      markdown(page.improvementIs),
      markdown(definitions.join("\n")),
      markdown(page.equilibriumIs),
      markdown(readings.join("\n")),
    ],
  };
}
