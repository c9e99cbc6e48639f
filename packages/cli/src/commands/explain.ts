import type { Command } from "commander";
import { type ConceptId, explain, explanationsDocument, explanationText, proofLines, stateNumbers } from "detente";
import { UserError } from "../io/user-error.ts";
import { type AnalysisFlags, parseConcept, withAnalysisFlags } from "../options.ts";
import { chooseActors, chooseStates } from "../select.ts";
import { aroundOf, printAnswer, situation, uncheckedQuotes } from "../situation.ts";

interface Flags extends AnalysisFlags {
  readonly state: string;
  readonly actor?: string;
  readonly concept: ConceptId;
}

/** More proofs than this at once help nobody. */
const mostStates = 8;

export function registerExplain(program: Command): void {
  const command = program
    .command("explain")
    .description("one verdict as a proof: each improvement and the exact sequence that answers it, with its evidence")
    .argument("<file>", "a model file (.detente, .gmcr, .json); - for standard input")
    .requiredOption("--state <state>", 'a state number, "now", or an expression such as "meet and accept"')
    .option("--actor <id>", "for one actor; all when left out")
    .option("--concept <id>", "the solution concept", parseConcept, "seq" as ConceptId);
  withAnalysisFlags(command)
    .option("--json", "a JSON document")
    .addHelpText(
      "after",
      '\nExample:\n  detente explain cases/summit-2025.detente --state "summit and not ease and invite and deepen and broker and back" --actor usa --concept seq',
    )
    .action(async (file: string, flags: Flags) => {
      const found = await situation(file, { ...flags, concepts: [flags.concept] });
      if (!found) return;
      const { analysis, conflict } = found;
      const states = chooseStates(analysis.space, conflict, flags.state);
      if (states.length > mostStates)
        throw new UserError(
          `"${flags.state}" is true in ${states.length} states (${stateNumbers(states)}): name one by number, or say more.`,
        );
      const actors = chooseActors(analysis.model, flags.actor);
      const explanations = states.flatMap((state) =>
        actors.map((actor) => explain(analysis, state, actor, flags.concept)),
      );
      const grounds = explanations.flatMap((each) => proofLines(analysis, each)).flatMap((line) => line.grounds);
      const cited = new Set(grounds.flatMap(({ because = [] }) => because));
      await printAnswer(aroundOf(found, uncheckedQuotes(found, cited)), flags.json, {
        text: () => explanations.map((explanation) => explanationText(analysis, explanation)).join("\n"),
        document: () => explanationsDocument(file, analysis, explanations),
      });
    });
}
