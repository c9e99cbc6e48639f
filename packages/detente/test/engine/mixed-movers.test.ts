import { expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { engines } from "../../src/engine/engines.ts";
import { referenceEngine } from "../../src/engine/reference.ts";
import { readConflict } from "../../src/model/lower.ts";
import { resolveScenario } from "../../src/model/scenario.ts";

test("a move away and back is no leave for another to move twice, where some move by arcs and some in fibres", async () => {
  const { conflict } = readConflict(`conflict "Mixed"
actor a0 { option o0 option o1 }
actor a1 { option p0 option p1 drop only }
actor a2 { option q0 take only }
actor a3 { option r0 drop only }
forbid move from o1 or o0 to not (exactly one of q0, o0) by a0
preferences a0 { }
preferences a1 { p0 and not o0 }
preferences a2 { }
preferences a3 { }
`);
  const model = resolveScenario(conflict!);
  const expected = (await analyze(model, { engine: referenceEngine })).verdicts.bits;
  for (const engine of engines) expect((await analyze(model, { engine })).verdicts.bits).toEqual(expected);
});
