import type { Analysis } from "../analysis/analyze.ts";
import { place } from "../analysis/steps.ts";
import type { AskedConcept } from "../engine/concepts.ts";
import type { TensorShape } from "../engine/tensor/shape.ts";
import { oneLine } from "../language/harmless.ts";
import type { ConflictModel } from "../model/conflict-model.ts";
import { type Exported, originLine, refused } from "./exported.ts";

/** Contingencies of a piece. */
const PIECE = 2 ** 12;

/**
 * The conflict as a game in strategic form, in Gambit's `.nfg` file format (payoff version): every actor a player, its
 * feasible combinations of options its strategies, and for payoffs the levels of its ranking from 1, the least
 * preferred; only their order means anything. The pure Nash equilibria of that game are the equilibria under nash.
 *
 * Refused, with the reason, where a conflict is no such game: states named directly, merged or unseen states, forbidden
 * moves, one-way options, and combinations of the actors' strategies that are infeasible.
 *
 * @example
 * ```ts
 * [...writeNfg(analysis).pieces!].join("").slice(0, 7); // => "NFG 1 R"
 * ```
 */
export function writeNfg(analysis: Analysis<AskedConcept>): Exported {
  const { model, space } = analysis;
  const shape = space.structure.tensor;
  const reason = notAGame(model) ?? infeasibleCells(shape, space.count);
  if (reason !== undefined || !shape)
    return refused(
      "no-strategic-form",
      `A .nfg file holds a game where each player chooses freely among its strategies: ${reason}.`,
      "Write .graphml or .csv, which hold every model, or a scenario without it.",
    );
  return { pieces: pieces(analysis, shape), notices: [] };
}

/** What in the model a strategic form cannot hold. */
function notAGame(model: ConflictModel): string | undefined {
  const oneWay = model.options.find(({ direction }) => direction !== "both");
  if (model.graph) return "this model names its states and moves directly, and has no strategies";
  if (oneWay)
    return `the option "${oneLine(oneWay.key)}" can only be ${oneWay.direction === "take" ? "taken" : "dropped"}`;
  if (model.merges.length > 0) return "this model merges states";
  if (model.forbidden.length > 0) return "this model forbids moves";
  if (model.unseen.length > 0) return "this model has states that an actor does not see";
  return undefined;
}

function infeasibleCells(shape: TensorShape | undefined, count: number): string | undefined {
  if (!shape) return "most combinations of the actors' strategies are infeasible in this model";
  if (shape.cells === count) return undefined;
  return `${(shape.cells - count).toLocaleString("en")} of the ${shape.cells.toLocaleString("en")} combinations of the actors' strategies are infeasible in this model`;
}

function* pieces(analysis: Analysis<AskedConcept>, shape: TensorShape): Generator<string, void> {
  const { model, space } = analysis;
  const stateOf = statesOf(shape);
  yield `NFG 1 R ${quoted(model.title)} { ${playerNames(model).map(quoted).join(" ")} }\n\n{\n`;
  for (const [actor, { strategies, stride }] of shape.axes.entries()) {
    const own = [...model.options.keys()].filter((option) => model.options[option]!.ownerIndex === actor);
    const labels = Array.from({ length: strategies }, (_, strategy) => {
      const pattern = space.pattern(stateOf(strategy * stride));
      return strategyLabel(model, own, pattern);
    });
    yield `{ ${labels.map(quoted).join(" ")} }\n`;
  }
  yield `}\n${quoted(`${originLine(analysis)}. Payoffs are ordinal: levels of preference, 1 the least preferred.`)}\n\n`;

  // contingencies in the order of the format: the first player's strategies run fastest
  const strategy = shape.axes.map(() => 0);
  let cell = 0;
  let piece = "";
  for (let done = 1; done <= shape.cells; done++) {
    const state = stateOf(cell);
    piece += `${model.actors.map((_, actor) => level(analysis, actor, state)).join(" ")}\n`;
    if (done % PIECE === 0 || done === shape.cells) {
      yield piece;
      piece = "";
    }
    for (const [player, { strategies, stride }] of shape.axes.entries()) {
      cell += stride;
      strategy[player]!++;
      if (strategy[player]! < strategies) break;
      cell -= strategies * stride;
      strategy[player] = 0;
    }
  }
}

/** The state in each cell, where every cell is one. */
function statesOf({ cellOf }: TensorShape): (cell: number) => number {
  if (cellOf === null) return (cell) => cell;
  const states = new Uint32Array(cellOf.length);
  cellOf.forEach((cell, state) => {
    states[cell] = state;
  });
  return (cell) => states[cell]!;
}

/** The level of a state in an actor's ranking: 1 the least preferred, without gaps. */
function level(analysis: Pick<Analysis, "ranks">, actor: number, state: number): number {
  const { place: fromBest, of } = place(analysis, actor, state);
  return of - fromBest + 1;
}

/** "YN invite": the letters of the actor's own options, so that no two labels are the same, and those that it takes. */
function strategyLabel({ options }: ConflictModel, own: readonly number[], pattern: string): string {
  if (own.length === 0) return "no options";
  const letters = own.map((option) => pattern[option]).join("");
  const taken = own.filter((option) => pattern[option] === "Y").map((option) => options[option]!.id);
  return [letters, ...taken].join(" ");
}

/** Names of the actors; Gambit wants them different. */
function playerNames({ actors }: ConflictModel): string[] {
  const names = actors.map(({ name }) => label(name));
  return names.map((name, index) =>
    name !== "" && names.indexOf(name) === names.lastIndexOf(name) ? name : label(`${name} (${actors[index]!.id})`),
  );
}

/** Gambit's readers differ on backslashes within quotes, so labels have neither. */
const label = (text: string): string => oneLine(text).replaceAll('"', "'").replaceAll("\\", "/");
const quoted = (text: string): string => `"${label(text)}"`;
