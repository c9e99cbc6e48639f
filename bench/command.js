// How long a user waits for the command: whole processes, started cold.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { measure, time } from "./harness.js";

const root = fileURLToPath(new URL("../", import.meta.url));

export async function* rows() {
  const run = () => {
    const { status } = spawnSync(
      process.execPath,
      ["packages/cli/bin/detente.js", "check", "cases/summit-2025.detente"],
      { cwd: root },
    );
    if (status !== 0) throw new Error(`detente check exited with ${status}`);
  };
  yield {
    work: "`detente check` on the first case, whole process",
    time: time(await measure(run, { runs: 9, warmUp: 2 })),
    goal: "≤ 400 ms",
  };
}
