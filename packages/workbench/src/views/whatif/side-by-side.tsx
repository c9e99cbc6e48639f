import { useState } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import { useOverview } from "../../answers/use-overview.ts";
import type { Side, SideBySide as Sides } from "../../questions/side-by-side.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { Answer } from "../../ui/page.tsx";
import { useWhatIf } from "./part.ts";
import { whatIfTexts } from "./texts.ts";
import styles from "./whatif.module.css";

/** What can hold in several scenarios, with what differs from the first marked. */
export function SideBySide() {
  const words = useTexts(whatIfTexts);
  const overview = useOverview();
  const { tried } = useWhatIf();
  // whoever comes from a change that was tried wants to see it beside what was before
  const [left, setLeft] = useState<ReadonlySet<string>>(
    new Set(tried === undefined ? [] : overview?.scenarios.map(({ id }) => id).filter((id) => id !== tried)),
  );
  const all = [{ id: "", name: words.asItStands }, ...(overview?.scenarios ?? [])];
  const shown = all.filter(({ id }) => !left.has(id)).slice(0, mostShown + left.size);
  const scenarios = shown.map(({ id }) => (id === "" ? null : id));
  const sides = useAnswer("side-by-side", { scenarios }, { patient: true, when: scenarios.length > 0 });
  const nameOf = (id: string | null): string => all.find((each) => each.id === (id ?? ""))?.name ?? id ?? "";
  if (all.length < 2) return <p>{words.oneScenario}</p>;
  return (
    <>
      <fieldset className={styles.choose}>
        <legend>{words.choose}</legend>
        {all.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={!left.has(id)}
              onChange={({ target }) => {
                const next = new Set(left);
                if (target.checked) next.delete(id);
                else next.add(id);
                setLeft(next);
              }}
            />{" "}
            {name}
          </label>
        ))}
      </fieldset>
      <Answer of={sides}>{(found) => <Table found={found} nameOf={nameOf} />}</Answer>
    </>
  );
}

/** More columns than this do not fit beside each other. */
const mostShown = 12;

function Table({
  found: { sides, outcomes, changes },
  nameOf,
}: {
  readonly found: Sides;
  readonly nameOf: (id: string | null) => string;
}) {
  const words = useTexts(whatIfTexts);
  const { list } = useTexts(punctuation);
  const [first] = sides;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.holdsIn}</th>
            {sides.map(({ scenario }, index) => (
              <th key={scenario} scope="col">
                {nameOf(scenario)}
                {index > 0 && changes[index - 1] && (
                  <div className="soft">{words.changes(changes[index - 1]!.appear, changes[index - 1]!.vanish)}</div>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {sides.map((side) => {
                const holds = conceptsWith(side, id);
                const isSame = holds.join() === conceptsWith(first!, id).join();
                return (
                  <td key={side.scenario} data-differs={!isSame}>
                    {holds.length > 0 ? words.holds(list(holds)) : words.holdsNot}
                    {!isSame && <span className={styles.differs}> {words.differs}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
          {first?.concepts.map(({ concept }, index) => (
            <tr key={concept}>
              <th scope="row">{concept}</th>
              {sides.map(({ scenario, concepts }) => (
                <td key={scenario} data-differs={concepts[index]!.equilibria !== first.concepts[index]!.equilibria}>
                  {words.equilibria(concepts[index]!.equilibria)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const conceptsWith = ({ concepts }: Side, outcome: string): string[] =>
  concepts.filter(({ outcomes }) => outcomes.includes(outcome)).map(({ concept }) => concept);
