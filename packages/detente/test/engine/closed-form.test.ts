import { closedFormEngine } from "../../src/engine/closed-form.ts";
import { runConformance } from "./conformance.ts";

runConformance(closedFormEngine);
