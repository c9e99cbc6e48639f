import { run } from "./io/exit.ts";
import { createProgram } from "./program.ts";

// not awaited: parts that are loaded when needed import from this file, and would wait for it while it waits for them
void run(createProgram());
