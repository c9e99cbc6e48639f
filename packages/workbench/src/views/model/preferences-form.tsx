import type { ConflictForm, FormPreference, FormPreferences } from "detente/editing";
import { Button, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { say } from "../../app/announce.ts";
import { select, useLookedAt } from "../../app/situation.ts";
import { edit } from "../../document/edit.ts";
import { reveal } from "../../editor/reveal.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { useNumbers } from "../../texts/numbers.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import { WishPicker } from "../../ui/pick/condition-picker.tsx";
import { Adder } from "./adder.tsx";
import { example, pickable } from "./called.ts";
import type { FormPart } from "./form-part.ts";
import styles from "./model.module.css";
import { RankingColumn } from "./ranking-column.tsx";
import { useRefusalWords } from "./refused.ts";
import { RemoveButton } from "./remove-button.tsx";
import { RestsOn } from "./rests-on.tsx";
import { TextField } from "./text-field.tsx";
import { modelTexts } from "./texts.ts";

/** What each wants, most important first, and the order of states that it comes to. */
export function PreferencesForm({ form, layer, scenario }: FormPart) {
  const words = useTexts(modelTexts);
  const { selected } = useLookedAt();
  const { actors } = form;
  const actor = actors.find(({ id }) => id === selected.actor) ?? actors[0];
  if (!actor) return null;
  const groups = pickable({ form, layer });
  const own = layer.preferences.find((each) => each.actor === actor.id);
  const inherited =
    own || scenario === undefined ? undefined : form.preferences.find((each) => each.actor === actor.id);
  return (
    <>
      <h2>{words.preferences}</h2>
      <fieldset className={styles.choice} aria-label={words.tabs.actors}>
        {actors.map(({ id, name }, index) => (
          <button
            key={id}
            type="button"
            className="button"
            aria-pressed={id === actor.id}
            title={name}
            onClick={() => select({ ...selected, actor: id })}
          >
            <ActorMark actor={index} /> <span>{name}</span>
          </button>
        ))}
      </fieldset>
      <div className={styles.beside}>
        <div>
          {scenario !== undefined && !own ? (
            <Inherited preferences={inherited} actor={actor.id} scenario={scenario} />
          ) : own?.ranking !== undefined ? (
            <>
              <p>{words.ranked}</p>
              <button type="button" className={`quiet ${styles.written}`} onClick={() => reveal(own.at)}>
                {own.ranking}
              </button>
            </>
          ) : (
            <>
              <Wishes
                key={actor.id}
                form={form}
                actor={actor}
                items={own?.items ?? []}
                here={scenario === undefined ? {} : { scenario }}
              />
              <Adder
                key={`new-${actor.id}`}
                fields={[
                  {
                    label: words.newWish,
                    code: true,
                    placeholder: words.newWishHint(example(groups, "if not")),
                    pick: (write) => <WishPicker groups={groups} label={words.picked} write={write} />,
                  },
                ]}
                add={([when]) =>
                  edit({
                    do: "add-preference",
                    actor: actor.id,
                    when: when!,
                    index: own?.items?.length ?? 0,
                    ...(scenario === undefined ? {} : { scenario }),
                  })
                }
              />
            </>
          )}
        </div>
        <RankingColumn actor={actor} />
      </div>
    </>
  );
}

/** What a scenario takes from the model, until it says something of its own. */
function Inherited({
  preferences,
  actor,
  scenario,
}: {
  readonly preferences: FormPreferences | undefined;
  readonly actor: string;
  readonly scenario: string;
}) {
  const words = useTexts(modelTexts);
  return (
    <>
      <p className="soft">{words.inherited}</p>
      <ol className={styles.list}>
        {preferences?.items?.map((item) => (
          <li key={item.at.from} className={styles.written}>
            {item.kind === "statement" ? item.when : item.statements.join(", ")}
          </li>
        ))}
      </ol>
      {preferences?.ranking !== undefined && <p className={styles.written}>{preferences.ranking}</p>}
      <button type="button" className="button" onClick={() => void edit({ do: "own-preferences", actor, scenario })}>
        {words.makeOwn}
      </button>
    </>
  );
}

/** The wishes of one actor: dragged with the pointer or the keyboard, or moved step by step. */
function Wishes({
  form,
  actor,
  items,
  here,
}: {
  readonly form: ConflictForm;
  readonly actor: { readonly id: string; readonly name: string };
  readonly items: readonly FormPreference[];
  readonly here: { readonly scenario?: string };
}) {
  const words = useTexts(modelTexts);
  const inWords = useRefusalWords();
  const move = async (from: number, to: number): Promise<void> => {
    const refused = await edit({ do: "move-preference", actor: actor.id, from, to, ...here });
    if (refused) say(inWords(refused));
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": textOf(items[Number(key)]!) })),
    onReorder: ({ keys, target }) => {
      const from = Number([...keys][0]);
      const at = Number(target.key) + (target.dropPosition === "after" ? 1 : 0);
      void move(from, at > from ? at - 1 : at);
    },
  });
  return (
    <GridList
      aria-label={words.wants(actor.name)}
      className={styles.wishes!}
      items={items.map((item, index) => ({ id: index, item }))}
      dependencies={[items, form]}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
      renderEmptyState={() => <p className="soft">{words.noWishes}</p>}
    >
      {({ id, item }) => (
        <GridListItem id={id} textValue={textOf(item)} className={styles.wish!}>
          <Button slot="drag" className={styles.handle!} aria-label={words.move(id + 1)}>
            ⠿
          </Button>
          <span className={styles.number}>{words.place(id + 1)}</span>
          <div className={styles.wishText}>
            {item.kind === "statement" ? (
              <TextField
                code
                label={words.statement(id + 1)}
                value={item.when}
                behind={JSON.stringify([item.because, item.perhaps, item.weight, item.much, item.assumed])}
                commit={(when) => edit({ do: "set-preference", actor: actor.id, index: id, when, ...here })}
              />
            ) : (
              <button type="button" className={`quiet ${styles.written}`} onClick={() => reveal(item.at)}>
                {words.unordered} {item.statements.join(", ")}
              </button>
            )}
            {item.kind === "statement" && (
              <div className={styles.grounds}>
                <Standing item={item} statements={form.statements} />
                <RestsOn
                  form={form}
                  of={{ kind: "preference", actor: actor.id, index: numberOf(items, id) }}
                  because={item.because}
                  name={item.when}
                  actor={actor.id}
                  here={here}
                />
              </div>
            )}
          </div>
          <button
            type="button"
            className="quiet"
            aria-label={words.up(id + 1)}
            disabled={id === 0}
            onClick={() => void move(id, id - 1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={words.down(id + 1)}
            disabled={id === items.length - 1}
            onClick={() => void move(id, id + 1)}
          >
            ↓
          </button>
          <RemoveButton
            name={words.statement(id + 1)}
            action={{ do: "remove-preference", actor: actor.id, index: id, ...here }}
          />
        </GridListItem>
      )}
    </GridList>
  );
}

/** What a wish rests on, and how sure it is. */
function Standing({
  item,
  statements,
}: {
  readonly item: Extract<FormPreference, { kind: "statement" }>;
  readonly statements: ConflictForm["statements"];
}) {
  const words = useTexts(modelTexts);
  const numbers = useNumbers();
  const saidAs = (id: string): string => {
    const statement = statements.find((each) => each.id === id);
    return statement
      ? words.saidBy(statement.by, statement.quote === undefined ? statement.name : words.quoted(statement.quote))
      : id;
  };
  const parts = [
    item.because.length > 0 ? words.restsOn(item.because.map(saidAs).join("; ")) : "",
    item.assumed === undefined ? "" : words.assumed(item.assumed),
    item.perhaps === undefined ? "" : words.perhaps(numbers.format(item.perhaps)),
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : (
    <span className={styles.standing} title={parts.join(" · ")}>
      {parts.join(" · ")}
    </span>
  );
}

/** Which statement it is when those in no known order are counted too. */
const numberOf = (items: readonly FormPreference[], index: number): number =>
  items.slice(0, index).reduce((sum, item) => sum + (item.kind === "statement" ? 1 : item.statements.length), 0);

const textOf = (item: FormPreference): string => (item.kind === "statement" ? item.when : item.statements.join(", "));
