import { say } from "../../sentences/sentence.ts";
import type { Header, ScenarioHeader, Source, Statement, StatementField } from "../generated/ast.ts";
import type { Checked } from "./findings.ts";

/** What a statement says of itself: how reliable, against whom, when retracted; and a source's hash. */
export function checkStatements(checked: Checked): void {
  const described = [
    ...checked.nodes<Header>("Header").map(({ asOf }) => asOf),
    ...checked.nodes<ScenarioHeader>("ScenarioHeader").map(({ date }) => date),
  ].flatMap((date) => date ?? []);
  const latest = described.toSorted((a, b) => (isBefore(a, b) ? -1 : 1)).at(-1);
  for (const node of checked.nodes<Statement>("Statement")) {
    checkStatement(checked, node);
    checkDates(checked, node, latest);
  }
  for (const node of checked.nodes<Source>("Source"))
    for (const field of node.fields)
      if (field.field === "sha256" && !/^[0-9a-f]{64}$/i.test(field.text ?? ""))
        checked.report({
          code: "bad-hash",
          at: field,
          message: "A SHA-256 has 64 hexadecimal digits.",
          remedy: "Copy it from `detente ingest`, or leave it out.",
        });
}

function checkStatement(checked: Checked, node: Statement): void {
  const field = (name: StatementField["field"]) => node.fields.find((each) => each.field === name);
  for (const each of node.fields) {
    if (each.field === "reliability") checkReliability(checked, each);
    for (const ref of each.statements)
      if (ref.$refText === node.name)
        checked.report({
          code: "against-itself",
          at: ref,
          message: say("The statement `{statement}` is said to dispute itself.", { statement: node.name }),
          remedy: "Name the statement that it contradicts.",
        });
  }
  const [said, reported, retracted] = [field("on"), field("reported"), field("retracted")];
  const first = reported ?? said;
  if (retracted?.date && first?.date && isBefore(retracted.date, first.date))
    checked.report({
      code: "retracted-too-early",
      at: retracted,
      message: say(
        reported
          ? "`{statement}` is retracted on {retracted}, before it was reported, on {first}."
          : "`{statement}` is retracted on {retracted}, before it was made, on {first}.",
        { statement: node.name, retracted: retracted.date, first: first.date },
      ),
      remedy: "Correct one of the two dates.",
    });
  if (reported?.date && said?.date && isBefore(reported.date, said.date))
    checked.report({
      code: "reported-too-early",
      severity: "warning",
      at: reported,
      message: say("`{statement}` is reported on {reported}, before it was said, on {said}.", {
        statement: node.name,
        reported: reported.date,
        said: said.date,
      }),
      remedy: "`on` is the day of the event, `reported` that of the account of it.",
    });
  const between = field("between");
  if (between && !field("quote"))
    checked.report({
      code: "between-without-quote",
      severity: "warning",
      at: between,
      message: "`between` says where a quote stands, and there is no quote.",
      remedy: 'Add `quote "…"`, or leave it out.',
    });
}

/** Nothing is said before it is published, nor in a situation that is over. */
function checkDates(checked: Checked, node: Statement, latest: string | undefined): void {
  const cited = node.fields.find(({ field }) => field === "in")?.source?.$refText;
  const source = checked.layers[0].names.sources.get(cited ?? "");
  const published = source?.fields.find(({ field }) => field === "published")?.date;
  for (const at of node.fields) {
    const { field, date } = at;
    if ((field !== "on" && field !== "reported") || date === undefined) continue;
    if (published !== undefined && isBefore(published, date))
      checked.report({
        code: "dated-after-source",
        severity: "warning",
        at,
        message: say("`{statement}` is dated {date}, after its source was published, on {published}.", {
          statement: node.name,
          date,
          published,
        }),
        remedy: "Correct one of the two dates.",
      });
    else if (latest !== undefined && isBefore(latest, date))
      checked.report({
        code: "dated-after-model",
        severity: "warning",
        at,
        message: say("`{statement}` is dated {date}, after {latest}, the latest day that the model describes.", {
          statement: node.name,
          date,
          latest,
        }),
        remedy: "Correct the date, or move `as of` on.",
      });
  }
}

function checkReliability(checked: Checked, node: StatementField): void {
  const { code, number } = node;
  if (number === undefined ? /^[A-F][1-6]$/.test(code ?? "") : /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(number)) return;
  checked.report({
    code: "bad-reliability",
    at: node,
    message: say("`{written}` is no degree of reliability.", { written: number ?? code ?? "" }),
    remedy:
      "Write the Admiralty code, the source A to F and the information 1 to 6, `reliability B2`; or a number from 0 to 1, `reliability 0.7`.",
  });
}

/** Of dates that may lack the day or the month, only what both have is compared. */
const isBefore = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};
