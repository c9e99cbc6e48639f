import { type Command, Option } from "commander";
import { paths, pathsDocument, pathsText } from "detente";
import { UserError } from "../io/user-error.ts";
import { type AnalysisFlags, withAnalysisFlags, withConcepts } from "../options.ts";
import { chooseActors, chooseStates } from "../select.ts";
import { aroundOf, printAnswer, situation } from "../situation.ts";

interface Flags extends AnalysisFlags {
  readonly from: string;
  readonly to?: string;
  readonly by: "moves" | "improvements";
  readonly actor?: string;
  readonly tree?: boolean;
  readonly all?: boolean;
}

export function registerPaths(program: Command): void {
  const command = program
    .command("paths")
    .description(
      "how the dispute can move: what can be reached from today, by moves or by improvements, and the shortest ways",
    )
    .argument("<file>", "a model file (.detente, .gmcr, .json); - for standard input")
    .option("--from <state>", 'a state number, "now", or an expression that one state satisfies', "now")
    .option("--to <state>", "only these states: a number or an expression")
    .addOption(
      new Option("--by <kind>", "which moves count").choices(["moves", "improvements"]).default("improvements"),
    )
    .option("--actor <ids>", "only these actors move, separated by commas")
    .option("--tree", "the tree of shortest ways")
    .option("--all", "list every state that can be reached");
  withAnalysisFlags(withConcepts(command))
    .option("--json", "a JSON document")
    .addHelpText("after", '\nExample:\n  detente paths cases/summit-2025.detente --by moves --to "summit and ease"')
    .action(async (file: string, flags: Flags) => {
      const found = await situation(file, flags);
      if (!found) return;
      const { analysis, conflict } = found;
      const [from, second] = chooseStates(analysis.space, conflict, flags.from);
      if (second !== undefined)
        throw new UserError(
          `"${flags.from}" is true in several states: --from takes one; say more or name it by number.`,
        );
      const to = flags.to === undefined ? undefined : chooseStates(analysis.space, conflict, flags.to);
      const answer = paths(analysis, from!, { actors: chooseActors(analysis.model, flags.actor), by: flags.by }, to);
      await printAnswer(aroundOf(found), flags.json, {
        text: () => pathsText(analysis, answer, { tree: flags.tree, most: flags.all ? Number.POSITIVE_INFINITY : 40 }),
        document: () => pathsDocument(file, analysis, answer),
      });
    });
}
