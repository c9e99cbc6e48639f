import { memo } from "react";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import type { StateOrder } from "../../questions/states/arrange.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { actorColour } from "../../ui/actor-mark.tsx";
import { filterBy, groupAlike, orderBy, showEverything, useArrangement } from "./arrangement.ts";
import styles from "./filter-bar.module.css";
import { verdictsTexts } from "./texts.ts";

/** What is shown, and in which order. */
export const FilterBar = memo(function FilterBar({ overview }: { readonly overview: SolvedOverview }) {
  const words = useTexts(verdictsTexts);
  const { filter, order, grouped } = useArrangement();
  const { actors, options, outcomes, solved } = overview;
  const filtered = Object.keys(filter).length > 0;
  return (
    <div className={`${styles.bar} noprint`}>
      {outcomes.length > 0 && (
        <label>
          {words.show}{" "}
          <select
            value={filter.outcome ?? ""}
            onChange={({ target }) => filterBy({ outcome: target.value || undefined })}
          >
            <option value="">{words.anyOutcome}</option>
            {outcomes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.stableFor}{" "}
        <select
          value={filter.actor ?? ""}
          onChange={({ target }) =>
            filterBy({ actor: target.value || undefined, holds: filter.holds ?? solved.concepts[0] })
          }
        >
          <option value="">{words.everyone}</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.under}{" "}
        <select
          value={filter.holds ?? ""}
          onChange={({ target }) =>
            filterBy(target.value === "" ? { holds: undefined, actor: undefined } : { holds: target.value })
          }
        >
          <option value="">{words.anyConcept}</option>
          {solved.concepts.map((concept) => (
            <option key={concept} value={concept}>
              {concept}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.order}{" "}
        <select
          value={orderValue(order, actors)}
          onChange={({ target: { value } }) =>
            orderBy(
              value === "holding" || value === "number"
                ? { by: value }
                : { by: "preference", actor: value.slice("preference ".length) },
            )
          }
        >
          <option value="holding">{words.orders.holding}</option>
          <option value="number">{words.orders.number}</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={`preference ${id}`}>
              {words.preference(name)}
            </option>
          ))}
        </select>
      </label>
      {outcomes.length > 0 && (
        <label>
          <input type="checkbox" checked={grouped} onChange={({ target }) => groupAlike(target.checked)} />{" "}
          {words.group}
        </label>
      )}
      {options.length > 0 && <OptionFilter overview={overview} />}
      {filtered && (
        <button type="button" className="quiet" onClick={showEverything}>
          {words.clear}
        </button>
      )}
    </div>
  );
});

/** An actor that is no longer in the model orders nothing: the rows are in the usual order then. */
const orderValue = (order: StateOrder, actors: SolvedOverview["actors"]): string => {
  if (order.by !== "preference") return order.by;
  return actors.some(({ id }) => id === order.actor) ? `preference ${order.actor}` : "holding";
};

const letters = ["-", "Y", "N"] as const;

/** A square an option, in declared order: either way, taken, not taken. */
function OptionFilter({ overview: { options, actors } }: { readonly overview: SolvedOverview }) {
  const words = useTexts(verdictsTexts);
  const { filter } = useArrangement();
  const asked = filter.options?.length === options.length ? filter.options : "-".repeat(options.length);
  const turn = (index: number): void => {
    const next = letters[(letters.indexOf(asked[index] as "-") + 1) % letters.length];
    const all = `${asked.slice(0, index)}${next}${asked.slice(index + 1)}`;
    filterBy({ options: /[YN]/.test(all) ? all : undefined });
  };
  return (
    <fieldset className={styles.options}>
      <legend>{words.filterOptions}</legend>
      {options.map(({ key, id, name, actor }, index) => {
        const letter = asked[index] as (typeof letters)[number];
        const label = `${actors[actor]!.name}: ${name}: ${words.letters[letter]}`;
        return (
          <button
            key={key}
            type="button"
            className={styles.square}
            data-taken={letter}
            aria-label={label}
            title={label}
            style={{ "--actor": actorColour(actor) } as React.CSSProperties}
            onClick={() => turn(index)}
          >
            {(Array.from(id)[0] ?? "").toLocaleUpperCase()}
          </button>
        );
      })}
    </fieldset>
  );
}
