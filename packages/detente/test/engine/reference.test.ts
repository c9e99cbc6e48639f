import { referenceEngine } from "../../src/engine/reference.ts";
import { runConformance } from "./conformance.ts";

runConformance(referenceEngine, {
  skip: [
    {
      reason: "it is the definitions that the others are held against",
      tests: ["agree with the definitions on every actor, state, concept and rule"],
    },
  ],
});
