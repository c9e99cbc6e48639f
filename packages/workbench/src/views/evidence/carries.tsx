import { edit } from "../../document/edit.ts";
import type { Evidence, EvidenceStatement } from "../../questions/evidence.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { Checklist } from "../../ui/checklist.tsx";
import { partGroups, partKey, partText } from "./parts.ts";
import { Tag } from "./tag.tsx";
import { evidenceTexts } from "./texts.ts";

/** How much of what a statement carries is listed at once. */
const mostSupports = 4;

/** What rests on a statement, and the way to let something rest on it. */
export function Carries({ statement, found }: { readonly statement: EvidenceStatement; readonly found: Evidence }) {
  const words = useTexts(evidenceTexts);
  const { list } = useTexts(punctuation);
  const carried = statement.supports.map((index) => partText(found.items[index]!));
  const toggle = async (key: string, checked: boolean): Promise<string | undefined> => {
    const item = found.items.find((each) => partKey(each) === key);
    if (!item) return undefined;
    const { of, scenario } = item;
    const refused = await edit({
      do: checked ? "add-ground" : "remove-ground",
      of,
      evidence: statement.id,
      ...(scenario === undefined ? {} : { scenario }),
    });
    return refused?.message;
  };
  const groups = partGroups(found, words, statement.for).map(({ name, items }) => ({
    name,
    entries: items.map((item) => ({
      key: partKey(item),
      text:
        item.of.kind === "preference"
          ? `${item.of.index + 1}. ${item.text}`
          : [item.label, item.text].filter(Boolean).join(" "),
      checked: item.because.includes(statement.id),
    })),
  }));
  return (
    <div className="soft">
      {carried.length > 0 ? (
        <>
          {words.carries} {list(carried.slice(0, mostSupports))}
          {carried.length > mostSupports && (
            <span title={list(carried.slice(mostSupports))}>{words.more(carried.length - mostSupports)}</span>
          )}
        </>
      ) : (
        <Tag bad>{words.carriesNothing}</Tag>
      )}{" "}
      <Checklist
        label={words.useFor}
        title={words.useForTitle(statement.name)}
        groups={groups}
        toggle={toggle}
        empty={<p>{words.nothingToCarry}</p>}
      />
    </div>
  );
}
