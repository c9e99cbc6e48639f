import type { EvidenceField } from "detente/editing";
import { useAnswer } from "../../answers/use-answer.ts";
import { edit } from "../../document/edit.ts";
import type { Evidence } from "../../questions/evidence.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Carries } from "../evidence/carries.tsx";
import { Adder } from "./adder.tsx";
import type { FormPart } from "./form-part.ts";
import styles from "./model.module.css";
import { RemoveButton } from "./remove-button.tsx";
import { TextField } from "./text-field.tsx";
import { modelTexts } from "./texts.ts";

/** What rests on statements is known without their sources' texts. */
const withoutTexts = { texts: [], changed: [] };

type Kind = "source" | "statement";

/** Sources, and what was said and done according to them. */
export function EvidenceForm({ form }: FormPart) {
  const words = useTexts(modelTexts);
  const { sources, statements, actors } = form;
  const found = useAnswer("evidence", withoutTexts).answer;
  const spokenFor = (id: string | undefined): string | undefined => {
    const actor = actors.find((each) => each.id === id);
    return actor && words.spokenFor(actor.name);
  };
  const field = (kind: Kind, id: string, name: Exclude<EvidenceField, "reported">, value: string | undefined) => (
    <TextField
      key={name}
      showLabel
      label={words.fields[name]}
      value={value ?? ""}
      commit={(written) => edit({ do: "set-field", of: { kind, id }, field: name, value: written })}
    />
  );
  const title = (kind: Kind, id: string, value: string) => (
    <TextField
      showLabel
      label={words.fields.name}
      value={value}
      commit={(written) => edit({ do: "set-name", of: { kind, id }, words: written })}
    />
  );
  const choice = (
    id: string,
    name: "for" | "in",
    value: string | undefined,
    none: string,
    choices: readonly { readonly id: string; readonly name: string }[],
  ) => (
    <label className={styles.field}>
      <span className={styles.label}>{words.fields[name]}</span>
      <select
        className={styles.select}
        value={value ?? ""}
        onChange={({ target }) =>
          void edit({ do: "set-field", of: { kind: "statement", id }, field: name, value: target.value })
        }
      >
        <option value="">{none}</option>
        {choices.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <h2>{words.sources}</h2>
      {sources.map((source) => (
        <details key={source.id} className={`card ${styles.thing}`}>
          <summary title={source.name}>{source.name}</summary>
          <div className={styles.fields}>
            {title("source", source.id, source.name)}
            {(["author", "publisher", "published", "slant", "file", "url"] as const).map((name) =>
              field("source", source.id, name, source[name]),
            )}
            <RemoveButton name={source.name} action={{ do: "remove", of: { kind: "source", id: source.id } }} />
          </div>
        </details>
      ))}
      <Adder
        fields={[{ label: words.newSource }]}
        add={([name]) => edit({ do: "add-source", fields: { name: name! } })}
      />
      <h2>{words.statements}</h2>
      {statements.length === 0 && <p className="soft">{words.noEvidence}</p>}
      {statements.map((statement) => (
        <details key={statement.id} className={`card ${styles.thing}`}>
          <summary title={statement.name}>
            {statement.name}{" "}
            <span className="soft">{[statement.by, spokenFor(statement.for)].filter(Boolean).join(" · ")}</span>
          </summary>
          <div className={styles.fields}>
            {title("statement", statement.id, statement.name)}
            {field("statement", statement.id, "by", statement.by)}
            {choice(statement.id, "for", statement.for, words.nobody, actors)}
            {field("statement", statement.id, "on", statement.on)}
            {field("statement", statement.id, "quote", statement.quote)}
            {choice(statement.id, "in", statement.source, words.nowhere, sources)}
            {field("statement", statement.id, "reliability", statement.reliability)}
            <RemoveButton
              name={statement.name}
              action={{ do: "remove", of: { kind: "statement", id: statement.id } }}
            />
          </div>
          {found && <CarriedBy id={statement.id} found={found} />}
        </details>
      ))}
      <Adder
        fields={[{ label: words.newStatement }]}
        add={([name], data) => {
          const actor = String(data.get("for"));
          return edit({ do: "add-statement", fields: { name: name!, ...(actor === "" ? {} : { for: actor }) } });
        }}
      >
        <label className={styles.field}>
          <span className={styles.label}>{words.fields.for}</span>
          <select name="for" className={styles.select}>
            <option value="">{words.nobody}</option>
            {actors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </Adder>
    </>
  );
}

function CarriedBy({ id, found }: { readonly id: string; readonly found: Evidence }) {
  const statement = found.statements.find((each) => each.id === id);
  return statement ? <Carries statement={statement} found={found} /> : null;
}
