import type { ModelOption } from "../model/conflict-model.ts";
import { oneStage, type Stages, stagesOf } from "./tensor/stages.ts";

/** An actor's strategies by the one-way steps behind them. `taken`: whether a strategy takes an option. Undefined where there are too many. */
export function stagesOfOptions(
  options: readonly ModelOption[],
  actor: number,
  strategies: number,
  taken: (option: number, strategy: number) => boolean,
): Stages | undefined {
  const oneWay = [...options.keys()].filter(
    (option) => options[option].ownerIndex === actor && options[option].direction !== "both",
  );
  if (oneWay.length === 0) return oneStage(strategies);
  return stagesOf(
    Array.from({ length: strategies }, (_, strategy) => {
      let steps = 0n;
      for (const [bit, option] of oneWay.entries()) {
        if (taken(option, strategy) === (options[option].direction === "take")) steps |= 1n << BigInt(bit);
      }
      return steps;
    }),
  );
}
