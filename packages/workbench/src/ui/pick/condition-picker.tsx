import { useId, useState } from "react";
import { defineTexts, useTexts } from "../../texts/define-texts.ts";
import { type Choosables, OptionChoice } from "./option-choice.tsx";
import styles from "./pick.module.css";

/** How what is picked is joined. */
type Join = "and" | "or" | ",";
/** Something that happens or does not; not chosen yet it counts for nothing. */
interface Part {
  readonly key: number;
  readonly option: string | undefined;
  readonly taken: boolean;
}
interface Picked {
  readonly parts: readonly Part[];
  readonly join: Join;
}

const begun: Picked = { parts: [{ key: 0, option: undefined, taken: true }], join: "and" };

/** A condition that is picked instead of written. `write` is given its text in the language; "" until something is chosen. */
export function ConditionPicker({
  groups,
  label,
  joins = ["and", "or"],
  write,
}: {
  /** What can be picked, by what the language calls it. */
  readonly groups: readonly Choosables<string>[];
  readonly label: string;
  readonly joins?: readonly [Join, ...Join[]];
  readonly write: (text: string) => void;
}) {
  const [picked, setPicked] = useState<Picked>({ ...begun, join: joins[0] });
  const change = (next: Picked): void => {
    setPicked(next);
    write(textOf(next));
  };
  return <Parts groups={groups} label={label} joins={joins} picked={picked} change={change} />;
}

/** A wish that is picked: something that shall happen or shall not, in any case or only under a condition. */
export function WishPicker({
  groups,
  label,
  write,
}: {
  readonly groups: readonly Choosables<string>[];
  readonly label: string;
  readonly write: (text: string) => void;
}) {
  const words = useTexts(texts);
  const id = useId();
  const [wish, setWish] = useState<Picked>(begun);
  const [condition, setCondition] = useState<Picked>();
  const change = (nextWish: Picked, nextCondition: Picked | undefined): void => {
    setWish(nextWish);
    setCondition(nextCondition);
    const [what, when] = [textOf(nextWish), nextCondition ? textOf(nextCondition) : ""];
    write(what !== "" && when !== "" ? `${what} if ${when}` : what);
  };
  return (
    <div className={styles.wish}>
      <Parts
        groups={groups}
        label={label}
        joins={["and", "or"]}
        picked={wish}
        change={(next) => change(next, condition)}
      />
      <label htmlFor={id} className="hidden">
        {words.when}
      </label>
      <select
        id={id}
        className={styles.select}
        value={condition ? "if" : ""}
        onChange={({ target }) => change(wish, target.value === "if" ? begun : undefined)}
      >
        <option value="">{words.always}</option>
        <option value="if">{words.onlyIf}</option>
      </select>
      {condition && (
        <Parts
          groups={groups}
          label={words.condition}
          joins={["and", "or"]}
          picked={condition}
          change={(next) => change(wish, next)}
        />
      )}
    </div>
  );
}

function Parts({
  groups,
  label,
  joins,
  picked,
  change,
}: {
  readonly groups: readonly Choosables<string>[];
  readonly label: string;
  readonly joins: readonly Join[];
  readonly picked: Picked;
  readonly change: (picked: Picked) => void;
}) {
  const words = useTexts(texts);
  const { parts, join } = picked;
  const set = (key: number, changed: Partial<Part>): void =>
    change({ ...picked, parts: parts.map((part) => (part.key === key ? { ...part, ...changed } : part)) });
  return (
    <fieldset className={styles.condition} aria-label={label}>
      {parts.map(({ key, option, taken }, index) => (
        <span key={key} className={styles.part}>
          {index === 1 && joins.length > 1 ? (
            <select
              className={styles.select}
              aria-label={words.joined}
              value={join}
              onChange={({ target }) => change({ ...picked, join: target.value as Join })}
            >
              {joins.map((each) => (
                <option key={each} value={each}>
                  {words.joins[each]}
                </option>
              ))}
            </select>
          ) : (
            index > 0 && <span className="soft">{words.joins[join]}</span>
          )}
          <OptionChoice
            groups={groups}
            label={words.option(index + 1)}
            none={words.choose}
            value={option}
            onChange={(chosen) => set(key, { option: chosen })}
          />
          <select
            className={styles.select}
            aria-label={words.whether(index + 1)}
            value={String(taken)}
            onChange={({ target }) => set(key, { taken: target.value === "true" })}
          >
            <option value="true">{words.happens}</option>
            <option value="false">{words.doesNot}</option>
          </select>
          {parts.length > 1 && (
            <button
              type="button"
              className="quiet"
              aria-label={words.remove(index + 1)}
              onClick={() => change({ ...picked, parts: parts.filter((part) => part.key !== key) })}
            >
              <span aria-hidden="true">✕</span>
            </button>
          )}
        </span>
      ))}
      {parts.every(({ option }) => option !== undefined) && (
        <button
          type="button"
          className="quiet"
          onClick={() =>
            change({
              ...picked,
              parts: [...parts, { key: Math.max(...parts.map(({ key }) => key)) + 1, option: undefined, taken: true }],
            })
          }
        >
          {words.more}
        </button>
      )}
    </fieldset>
  );
}

/** What is picked, as the language writes it. */
const textOf = ({ parts, join }: Picked): string =>
  parts
    .flatMap(({ option, taken }) => (option === undefined ? [] : [taken ? option : `not ${option}`]))
    .join(join === "," ? ", " : ` ${join} `);

const texts = defineTexts({
  en: {
    choose: "Choose…",
    option: (n: number) => `What, ${n}`,
    whether: (n: number) => `Whether it happens, ${n}`,
    happens: "happens",
    doesNot: "does not happen",
    joined: "How they are joined",
    joins: { and: "and", or: "or", ",": "," },
    more: "+ one more",
    remove: (n: number) => `Take out ${n}`,
    when: "When",
    always: "in any case",
    onlyIf: "only if",
    condition: "Condition of the wish",
  },
  zh: {
    choose: "请选择……",
    option: (n: number) => `什么，第 ${n} 项`,
    whether: (n: number) => `是否发生，第 ${n} 项`,
    happens: "发生",
    doesNot: "不发生",
    joined: "如何连接",
    joins: { and: "并且", or: "或者", ",": "、" },
    more: "+ 再加一项",
    remove: (n: number) => `去掉第 ${n} 项`,
    when: "何时",
    always: "在任何情况下",
    onlyIf: "仅当",
    condition: "愿望的条件",
  },
  ko: {
    choose: "고르세요…",
    option: (n: number) => `무엇, ${n}`,
    whether: (n: number) => `일어나는지, ${n}`,
    happens: "일어남",
    doesNot: "일어나지 않음",
    joined: "잇는 방법",
    joins: { and: "그리고", or: "또는", ",": "," },
    more: "+ 하나 더",
    remove: (n: number) => `${n}번째 빼기`,
    when: "언제",
    always: "어떤 경우에도",
    onlyIf: "다음일 때만",
    condition: "바람의 조건",
  },
});
