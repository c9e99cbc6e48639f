import type { ConflictForm, Grounded } from "detente/editing";
import { edit } from "../../document/edit.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Checklist, type ChecklistEntry, type ChecklistGroup } from "../../ui/checklist.tsx";
import { useRefusalWords } from "./refused.ts";
import { modelTexts } from "./texts.ts";

/** Chooses the statements and sources that something rests on. */
export function RestsOn({
  form,
  of,
  because,
  name,
  actor,
  here,
}: {
  readonly form: Pick<ConflictForm, "statements" | "sources" | "actors">;
  readonly of: Grounded;
  readonly because: readonly string[];
  /** What it is called where its grounds are chosen. */
  readonly name: string;
  /** Id of the actor whose own words come first, if it is somebody's. */
  readonly actor?: string;
  readonly here: { readonly scenario?: string };
}) {
  const words = useTexts(modelTexts);
  const inWords = useRefusalWords();
  const { statements, sources, actors } = form;
  const entry = (id: string, text: string): ChecklistEntry => ({
    key: id,
    text,
    detail: id,
    checked: because.includes(id),
  });
  const isOwn = (statement: (typeof statements)[number]): boolean => actor !== undefined && statement.for === actor;
  const own = statements.filter(isOwn);
  const others = statements.filter((statement) => !isOwn(statement));
  const said = (list: typeof statements): ChecklistEntry[] =>
    list.map(({ id, name, by, quote }) =>
      entry(id, words.saidBy(by, quote === undefined ? name : words.quoted(quote))),
    );
  const groups: ChecklistGroup[] = [
    { name: words.saidFor(actors.find(({ id }) => id === actor)?.name ?? ""), entries: said(own) },
    { name: own.length > 0 ? words.otherStatements : words.statements, entries: said(others) },
    { name: words.wholeSources, entries: sources.map(({ id, name }) => entry(id, name)) },
  ].filter(({ entries }) => entries.length > 0);
  const toggle = async (evidence: string, checked: boolean): Promise<string | undefined> => {
    const refused = await edit({ do: checked ? "add-ground" : "remove-ground", of, evidence, ...here });
    return refused && inWords(refused);
  };
  return (
    <Checklist
      label={words.restOn}
      title={words.restOnTitle(name)}
      groups={groups}
      toggle={toggle}
      empty={<p>{words.noEvidence}</p>}
    />
  );
}
