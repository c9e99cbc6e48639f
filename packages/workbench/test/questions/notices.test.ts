import { expect, test } from "vitest";
import { answer as overview } from "../../src/questions/overview.ts";
import { answer as perceptions } from "../../src/questions/perceptions.ts";
import { answer as sideBySide } from "../../src/questions/side-by-side.ts";
import { answer as table } from "../../src/questions/table.ts";
import { askedOf } from "../support/asked.ts";

const text = `conflict "A small dispute"
actor one "The first" { option go "Go ahead" }
actor two "The second" { option stop "Stand still" }
actor three "The third" { option wait "Wait" }
now none
preferences one { not go }
scenario hard "Hard" as seen by one { preferences two { stop perhaps 0.6 } }
`;

/** Which lines are spoken of. */
const linesOf = (notices: readonly { readonly line?: number }[]) => notices.map(({ line }) => line).sort();

test("what a reader must know goes with the overview, with what rests on other scenarios too, and with a table", async () => {
  const asked = askedOf(text);
  const { notices } = await overview(asked, null);
  // nothing says what the third wants
  expect(linesOf(notices)).toContain(4);
  expect(linesOf(notices)).not.toContain(7);
  const sides = await sideBySide(asked, { scenarios: [null, "hard"] });
  expect(linesOf(sides.notices)).toContain(7);
  const seen = await perceptions(asked, { counting: [], grouped: false, most: 10 });
  expect(linesOf(seen.kind === "perceptions" ? seen.notices : [])).toContain(7);
  const rows = (await table(asked, { form: "tsv", file: "a.detente", filter: {}, order: { by: "number" }, asked: 0 }))
    .text;
  for (const { message } of notices) expect(rows).toContain(message);
});
