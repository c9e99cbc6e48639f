import { referenceEngine } from "../../src/engine/reference.ts";
import { runConformance } from "./conformance.ts";

runConformance(referenceEngine);
