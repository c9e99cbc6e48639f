import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JoinError, joinEvidence } from "../../src/evidence/join-evidence.ts";
import { redact, withoutEvidence } from "../../src/evidence/redact.ts";
import { printConflict } from "../../src/interop/detente.ts";
import { canonicalJson, modelHash, readCanonical } from "../../src/model/canonical.ts";
import type { Conflict } from "../../src/model/conflict.ts";
import { resolveScenario } from "../../src/model/scenario.ts";
import { conflicts } from "../language/conflicts.ts";
import { conflictOf, withoutPlaces } from "../language/samples.ts";
import { sample } from "../model/sample.ts";

const hashes = (conflict: Conflict): string[] =>
  [undefined, ...conflict.scenarios.map(({ id }) => id)].map((id) => modelHash(resolveScenario(conflict, id)));

describe("redaction", () => {
  test("keeps the model and its hash, and reads back", () => {
    fc.assert(
      fc.property(conflicts, (conflict) => {
        const bare = redact(conflict);
        expect(hashes(bare)).toEqual(hashes(conflict));
        expect(hashes(withoutEvidence(conflict))).toEqual(hashes(conflict));
        expect(readCanonical(canonicalJson(bare)).diagnostics).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  test("leaves no word of anybody in", () => {
    const told = canonicalJson(redact(sample));
    for (const secret of ["Kim Jong Un", "Terms", "terms", "article", "a.txt", "one side", "Denial", "denial", "0f0f"])
      expect(told).not.toContain(secret);
    expect(told).toContain('"by": "speaker 1"');
    expect(told).toContain('"statement_1"');
  });
});

describe("evidence joined again", () => {
  test("gives the conflict back, whatever it is", () => {
    fc.assert(
      fc.property(conflicts, (conflict) => {
        expect(joinEvidence(withoutEvidence(conflict), conflict)).toEqual(conflict);
        expect(joinEvidence(redact(conflict), conflict)).toEqual(conflict);
      }),
      { numRuns: 60 },
    );
  });
  const text = `actor a { option x option y } source s { file "f" } statement t { quote "q" in s }
    preferences a { x because t; y assumed "why"; x because s }
    claim c "C" because t { expect now stable by nash } now x`;
  const whole = conflictOf(text);
  test("also when it went through a file, and claims were added", () => {
    const shared = conflictOf(
      `${printConflict(withoutEvidence(whole))}\nclaim d "D" { expect now stable by nash }\nscenario more { now y }`,
    );
    const joined = withoutPlaces(joinEvidence(shared, whole));
    expect(joined.preferences).toEqual(whole.preferences);
    expect(joined.claims.map(({ because }) => because)).toEqual([["t"], []]);
    expect(joined.scenarios).toHaveLength(1);
    expect(joined.statements).toEqual(whole.statements);
  });
  test("is refused where the model is another", () => {
    const other = conflictOf(text.replace("x because t; y", "y because t; x"));
    expect(() => joinEvidence(withoutEvidence(other), whole)).toThrow(JoinError);
    expect(() => joinEvidence(withoutEvidence(other), whole)).toThrow("what they declare differs");
    const scenario = (now: string) => conflictOf(`${text} scenario z { now ${now} }`);
    expect(() => joinEvidence(scenario("x"), scenario("y"))).toThrow('their scenarios "z" differ');
  });
});
