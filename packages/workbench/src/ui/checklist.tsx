import { type ReactNode, useEffect, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import styles from "./checklist.module.css";

export interface ChecklistEntry {
  readonly key: string;
  readonly text: string;
  /** Said small behind it. */
  readonly detail?: string | undefined;
  readonly checked: boolean;
}
export interface ChecklistGroup {
  readonly name: string;
  readonly entries: readonly ChecklistEntry[];
}

/** So many can be looked over; among more one searches by words. */
const mostAtOnce = 8;

const texts = defineTexts({
  en: { find: "Find by words", none: "There is none of these.", done: "Done" },
  zh: { find: "按词查找", none: "没有这样的内容。", done: "完成" },
  ko: { find: "낱말로 찾기", none: "해당하는 것이 없습니다.", done: "완료" },
});

/** A button that opens a list to tick; every tick takes effect at once. */
export function Checklist({
  label,
  title,
  groups,
  toggle,
  empty,
}: {
  readonly label: string;
  readonly title: string;
  readonly groups: readonly ChecklistGroup[];
  /** Makes the change. @returns why it was not made; undefined when it was */
  readonly toggle: (key: string, checked: boolean) => Promise<string | undefined>;
  /** Said where there is nothing to tick. */
  readonly empty?: ReactNode;
}) {
  const words = useTexts(texts);
  const [sought, setSought] = useState("");
  const [problem, setProblem] = useState<string>();
  // shown as ticked at once, though the text is only being changed
  const [pending, setPending] = useState<ReadonlyMap<string, boolean>>(new Map());
  const entries = groups.flatMap((group) => group.entries);
  const ticked = JSON.stringify(entries.map(({ key, checked }) => [key, checked]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is ticked in the text counts as soon as it is known
  useEffect(() => setPending(new Map()), [ticked]);
  const tick = async (key: string, checked: boolean): Promise<void> => {
    setPending((before) => new Map(before).set(key, checked));
    const why = await toggle(key, checked);
    setProblem(why);
    if (why !== undefined) setPending(new Map());
  };
  const isSought = ({ text, detail }: ChecklistEntry): boolean =>
    `${text} ${detail ?? ""}`.toLowerCase().includes(sought.trim().toLowerCase());
  const shown = groups
    .map(({ name, entries }) => ({ name, entries: entries.filter(isSought) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <DialogTrigger onOpenChange={() => setSought("")}>
      <Button className={`quiet noprint ${styles.button}`}>{label}</Button>
      <Popover placement="bottom start" className={styles.popover!}>
        <Dialog className={styles.dialog!}>
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {entries.length === 0 && empty}
              {entries.length > mostAtOnce && (
                <label className={styles.find}>
                  <span className="hidden">{words.find}</span>
                  <input
                    type="search"
                    value={sought}
                    placeholder={words.find}
                    onChange={({ target }) => setSought(target.value)}
                  />
                </label>
              )}
              {problem !== undefined && (
                <p role="alert" className={styles.problem}>
                  {problem}
                </p>
              )}
              <div className={styles.entries}>
                {entries.length > 0 && shown.length === 0 && <p className="soft">{words.none}</p>}
                {shown.map(({ name, entries }) => (
                  <fieldset key={name}>
                    <legend>{name}</legend>
                    {entries.map(({ key, text, detail, checked }) => (
                      <label key={key} className={styles.entry}>
                        <input
                          type="checkbox"
                          checked={pending.get(key) ?? checked}
                          onChange={({ target }) => void tick(key, target.checked)}
                        />
                        <span>
                          {text}
                          {detail !== undefined && <small> {detail}</small>}
                        </span>
                      </label>
                    ))}
                  </fieldset>
                ))}
              </div>
              <button type="button" className="button" onClick={close}>
                {words.done}
              </button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
