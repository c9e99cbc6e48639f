import type { Sweep } from "../../analysis/sweep/sweep.ts";
import { leverageText } from "./leverage-text.ts";
import { marginsText } from "./margins-text.ts";
import { readingsText } from "./readings-text.ts";
import { sharesText } from "./shares-text.ts";
import { sourcesText } from "./sources-text.ts";

/** How much of a sweep is shown. */
export interface SweepTextOptions {
  /** Also the share of every state that holds in some sample. */
  readonly states?: boolean;
  /** Rows of long tables; the rest is counted. */
  readonly most?: number;
}

/**
 * What `detente sweep` prints: how robust the verdicts are, section by section (Markdown).
 *
 * @example
 * ```ts
 * sweepText(await sweep(analysis, { sections: ["shares"] })).split("\n")[0]; // => "# How robust: Water"
 * ```
 */
export function sweepText(sweep: Sweep, { states = false, most = 20 }: SweepTextOptions = {}): string {
  const { analysis } = sweep;
  const { model } = analysis;
  const scenario = model.scenario ? [`Scenario: ${model.scenario.name}`] : [];
  const parts = [
    `# How robust: ${model.title}`,
    ...scenario,
    ...(sweep.shares ? [sharesText(sweep.shares, { states, most, asStated: sweep.sharesAsStated })] : []),
    ...(sweep.margins ? [marginsText(analysis, sweep.margins, most)] : []),
    ...(sweep.leverage ? [leverageText(analysis, sweep.leverage, sweep.secured ?? [])] : []),
    ...(sweep.sources ? [sourcesText(analysis, sweep.sources)] : []),
    ...(sweep.readings ? [readingsText(sweep.readings)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}
