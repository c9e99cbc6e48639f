// Reading and checking a file of 2,000 lines.
import { setFlagsFromString } from "node:v8";
import { readConflict } from "../packages/detente/dist/index.js";
import { measure, seeded, time } from "./harness.js";

// as the command does
setFlagsFromString("--min-semi-space-size=16");

/** A sound file of so many lines: actors, options, statements with quotes, preferences, scenarios and claims. */
function longFile(lines) {
  const chance = seeded(7);
  const pick = (count) => Math.floor(chance() * count);
  const text = ['conflict "A long file"', 'source s "A source" { published 2025-01-01 }'];
  const actors = 12;
  const options = Array.from({ length: actors * 2 }, (_, index) => `o${index}`);
  for (let actor = 0; actor < actors; actor++)
    text.push(
      `actor a${actor} "Actor ${actor}" {`,
      `  option o${2 * actor} "First"`,
      `  option o${2 * actor + 1} "Second"`,
      "}",
    );
  text.push("now o1, o4, o9", 'outcome good "Good" when o1 and not o2');
  for (let actor = 0; actor < actors; actor++) {
    text.push(`preferences a${actor} {`);
    for (let line = 0; line < 20; line++)
      text.push(
        `  ${options[pick(24)]} ${["and", "or", "if", "iff"][pick(4)]} not ${options[pick(24)]} because t${pick(200)}`,
      );
    text.push("}");
  }
  for (let statement = 0; statement < 200; statement++)
    text.push(
      `statement t${statement} "Statement ${statement}" {`,
      `  by "Somebody" for a${pick(actors)} on 2025-01-02`,
      `  quote "word ${statement}" in s`,
      "}",
    );
  for (let claim = 0; text.length < lines; claim++)
    text.push(
      `claim c${claim} "Claim ${claim}" because t${pick(200)} {`,
      `  given ${options[pick(24)]}`,
      `  expect some (${options[pick(24)]} and not ${options[pick(24)]}) stable by nash`,
      "}",
    );
  return text.join("\n");
}

export async function* rows() {
  const text = longFile(2000);
  const start = performance.now();
  const { diagnostics } = readConflict(text);
  const cold = performance.now() - start;
  if (diagnostics.some(({ severity }) => severity === "error")) throw new Error(diagnostics[0].message);
  yield { work: "read and check 2,000 lines, first in the process", time: time(cold), goal: "≤ 300 ms" };
  yield { work: "read and check 2,000 lines, warm", time: time(await measure(() => readConflict(text))), goal: "" };
}
