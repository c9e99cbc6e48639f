import type { Grounded } from "detente/editing";
import { useState } from "react";
import type { Evidence } from "../../questions/evidence.ts";
import { useTexts } from "../../texts/define-texts.ts";
import styles from "./evidence.module.css";
import { partGroups, partKey } from "./parts.ts";
import { evidenceTexts } from "./texts.ts";

/** What a passage is to be in the model: on whose behalf it was said, and what it carries. */
export interface Placing {
  readonly for?: string;
  readonly carries?: Grounded;
  readonly scenario?: string;
}

export interface Chosen {
  /** Id of an actor; "" for nobody. */
  readonly for: string;
  /** Key of a part; "" for nothing. */
  readonly carries: string;
}
const nothing = { for: "", carries: "" };

/**
 * What is chosen for the passage at hand: for each other passage it begins anew, with the actor for whom its speaker has
 * spoken before.
 */
export function usePlacing(
  passage: unknown,
  speaker: string | null | undefined,
  found: Evidence | undefined,
): {
  readonly chosen: Chosen;
  readonly guessed: boolean;
  readonly choose: (chosen: Chosen) => void;
  readonly placing: Placing;
} {
  const [made, setMade] = useState<{ readonly passage: unknown; readonly chosen: Chosen }>();
  const guess = found && speaker ? spokenForBefore(speaker, found) : undefined;
  const own = made?.passage === passage ? made?.chosen : undefined;
  const chosen = own ?? { ...nothing, ...(guess === undefined ? {} : { for: guess }) };
  const part = found?.items.find((item) => partKey(item) === chosen.carries);
  return {
    chosen,
    guessed: own === undefined && guess !== undefined,
    choose: (next) => setMade({ passage, chosen: next }),
    placing: {
      ...(chosen.for === "" ? {} : { for: chosen.for }),
      ...(part ? { carries: part.of, ...(part.scenario === undefined ? {} : { scenario: part.scenario }) } : {}),
    },
  };
}

/** The actor that a speaker is called by, or for whom this speaker spoke in the last statement of the model. */
function spokenForBefore(speaker: string, { statements, actors }: Evidence): string | undefined {
  const isSame = (name: string | undefined): boolean => name?.trim().toLowerCase() === speaker.trim().toLowerCase();
  return (
    statements.findLast((statement) => statement.for !== undefined && isSame(statement.by))?.for ??
    actors.find(({ name }) => isSame(name))?.id
  );
}

/** On whose behalf a passage was said and what it carries, to be chosen before it enters the model. */
export function PlacingFields({
  found,
  chosen,
  guessed,
  choose,
  speaker,
}: {
  readonly found: Evidence;
  readonly chosen: Chosen;
  readonly guessed: boolean;
  readonly choose: (chosen: Chosen) => void;
  readonly speaker?: string | null | undefined;
}) {
  const words = useTexts(evidenceTexts);
  return (
    <div className={styles.placing}>
      <label>
        {words.behalf}{" "}
        <select value={chosen.for} onChange={({ target }) => choose({ ...chosen, for: target.value })}>
          <option value="">{words.nobody}</option>
          {found.actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        {guessed && speaker && <span className="soft"> {words.asBefore(speaker)}</span>}
      </label>
      <label>
        {words.isToCarry}{" "}
        <select value={chosen.carries} onChange={({ target }) => choose({ ...chosen, carries: target.value })}>
          <option value="">{words.nothingYet}</option>
          {partGroups(found, words, chosen.for).map(({ name, items }) => (
            <optgroup key={name} label={name}>
              {items.map((item) => (
                <option key={partKey(item)} value={partKey(item)}>
                  {item.of.kind === "preference" ? `${item.of.index + 1}. ${item.text}` : item.text}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </div>
  );
}
