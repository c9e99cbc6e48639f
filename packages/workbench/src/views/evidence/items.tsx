import { ToText } from "../../editor/to-text.tsx";
import type { Evidence, EvidenceItem } from "../../questions/evidence.ts";
import { useTexts } from "../../texts/define-texts.ts";
import styles from "./evidence.module.css";
import { partKey } from "./parts.ts";
import { Tag } from "./tag.tsx";
import { evidenceTexts } from "./texts.ts";

/** What the model holds, and on what each part of it rests. */
export function Items({ found, weakOnly }: { readonly found: Evidence; readonly weakOnly: boolean }) {
  const words = useTexts(evidenceTexts);
  const shown = weakOnly ? found.items.filter(({ isWeak }) => isWeak) : found.items;
  return (
    <section>
      <h2>{words.items}</h2>
      {shown.length === 0 && <p>{words.noneSuch}</p>}
      <ul className={styles.list}>
        {shown.map((item) => (
          <li key={partKey(item)} className={styles.entry} data-weak={item.isWeak}>
            <Part item={item} />
            <Standing item={item} found={found} />
            <ToText at={item.at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part({ item: { label, text, isCode, reading, of } }: { readonly item: EvidenceItem }) {
  const words = useTexts(evidenceTexts);
  return (
    <div>
      {label !== "" && <strong>{label}</strong>}{" "}
      {of.kind === "claim" ? <strong>{text}</strong> : <span className={isCode ? "code" : undefined}>{text}</span>}{" "}
      {of.kind === "claim" && <span className="code soft">{of.id}</span>}
      {reading !== undefined && <span className="soft">{words.ofReading(reading)}</span>}
    </div>
  );
}

/** On whose words it rests, the words themselves first. */
function Standing({
  item: { basis, caveats, isWeak, isSourceChanged, because, assumed },
  found: { statements, sources },
}: {
  readonly item: EvidenceItem;
  readonly found: Evidence;
}) {
  const words = useTexts(evidenceTexts);
  return (
    <>
      <div className="soft">
        <Tag bad={isWeak}>{basis}</Tag>
        {caveats.map((caveat) => (
          <Tag key={caveat} bad>
            {caveat}
          </Tag>
        ))}
        {isSourceChanged && <Tag bad>{words.sourceChanged}</Tag>}
        {assumed && ` ${assumed}`}
      </div>
      {because.length > 0 && (
        <ul className={styles.grounds} aria-label={words.rests}>
          {because.map((id) => {
            const statement = statements.find((each) => each.id === id);
            const source = sources.find((each) => each.id === id);
            return (
              <li key={id}>
                {statement?.by !== undefined && <bdi>{words.says(statement.by)}</bdi>}{" "}
                {statement?.quote === undefined ? (
                  <bdi>{statement?.name ?? source?.name}</bdi>
                ) : (
                  <q className={styles.said}>{statement.quote}</q>
                )}{" "}
                <span className="code soft">{id}</span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
