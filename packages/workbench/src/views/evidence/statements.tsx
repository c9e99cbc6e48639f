import { Fragment } from "react";
import { ToText } from "../../editor/to-text.tsx";
import type { Evidence, EvidenceSource, EvidenceStatement } from "../../questions/evidence.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Carries } from "./carries.tsx";
import styles from "./evidence.module.css";
import { Tag } from "./tag.tsx";
import { evidenceTexts } from "./texts.ts";

/** What was said, how it stands, and what rests on it. */
export function Statements({
  found,
  filter,
  showPlace,
}: {
  readonly found: Evidence;
  readonly filter: "all" | "weak" | "unused";
  readonly showPlace: (statement: EvidenceStatement) => void;
}) {
  const words = useTexts(evidenceTexts);
  const { statements, sources } = found;
  const shown = statements.filter(
    ({ caveats, supports, isSourceChanged }) =>
      filter === "all" || (filter === "weak" ? caveats.length > 0 || isSourceChanged : supports.length === 0),
  );
  return (
    <section>
      <h2>{words.statements}</h2>
      {shown.length === 0 && <p>{statements.length === 0 ? words.emptyStatements : words.noneSuch}</p>}
      <ul className={styles.list}>
        {shown.map((statement) => (
          <li key={statement.id} className={styles.entry}>
            {statement.quote === undefined ? (
              <strong>{statement.name}</strong>
            ) : (
              <>
                <blockquote className={styles.quote}>“{statement.quote}”</blockquote>
                <div>{statement.name}</div>
              </>
            )}
            <Standing statement={statement} sources={sources} actors={found.actors} />
            <Carries statement={statement} found={found} />
            <div>
              <ToText at={statement.at} />
              {statement.place && (
                <button type="button" className="quiet" onClick={() => showPlace(statement)}>
                  {words.inDocument}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({
  statement,
  sources,
  actors,
}: {
  readonly statement: EvidenceStatement;
  readonly sources: readonly EvidenceSource[];
  readonly actors: Evidence["actors"];
}) {
  const words = useTexts(evidenceTexts);
  const spokenFor = actors.find(({ id }) => id === statement.for)?.name;
  const source = sources.find(({ id }) => id === statement.source)?.name ?? words.unknownSource;
  return (
    <div className="soft">
      {[statement.by, spokenFor && words.onBehalf(spokenFor), statement.said, source]
        .filter((part) => part !== undefined)
        .map((part, index) => (
          <Fragment key={part}>
            {index > 0 && " · "}
            <bdi>{part}</bdi>
          </Fragment>
        ))}{" "}
      <Tag>{statement.voice}</Tag>
      {statement.caveats.map((caveat) => (
        <Tag key={caveat} bad>
          {caveat}
        </Tag>
      ))}
      {statement.isSourceChanged && <Tag bad>{words.sourceChanged}</Tag>}
    </div>
  );
}
