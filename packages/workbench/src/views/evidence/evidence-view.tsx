import { Fragment, useMemo, useState } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import { showDocument, useDocuments } from "../../documents/documents.ts";
import { SourceText } from "../../documents/source-text.ts";
import { ToText } from "../../editor/to-text.tsx";
import type { Evidence, EvidenceItem, EvidenceSource, EvidenceStatement } from "../../questions/evidence.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { Answer, Page } from "../../ui/page.tsx";
import { DocumentPane } from "./document-pane.tsx";
import styles from "./evidence.module.css";
import { useSourcesOfDocument } from "./source-of.ts";
import { evidenceTexts } from "./texts.ts";

/** How much of what a statement carries is listed at once. */
const mostSupports = 4;

type Filter = "all" | "weak" | "unused";
type Range = { readonly start: number; readonly end: number };

/** Who said what, what rests on it, and the documents in which it stands. */
export function EvidenceView() {
  const words = useTexts(evidenceTexts);
  const { open } = useDocuments();
  // sources are known by what the model says of them, which an answer without texts already gives
  const declared = useAnswer("evidence", { texts: [] });
  const sourceOf = useSourcesOfDocument(declared.answer?.sources ?? []);
  const texts = useMemo(
    () =>
      open.flatMap((document) => {
        const source = sourceOf(document);
        return source ? [new SourceText(source.id, document.text, document.sha256)] : [];
      }),
    [open, sourceOf],
  );
  const evidence = useAnswer("evidence", { texts });
  const [filter, setFilter] = useState<Filter>("all");
  const [shownPlace, setShownPlace] = useState<Range>();
  const found = evidence.answer;
  const showPlace = (statement: EvidenceStatement): void => {
    const document = open.find((each) => sourceOf(each)?.id === statement.source);
    if (!document || !statement.place) return;
    showDocument(document.sha256);
    setShownPlace(statement.place);
  };
  const { items = 0, assumed = 0, uncited = 0, unused = 0 } = found?.counts ?? {};
  return (
    <Page
      sentence={found ? words.sentence(items, items - assumed - uncited, assumed, uncited) : ""}
      more={found && words.sources(found.sources.length) + words.unused(unused)}
    >
      <div className={styles.columns}>
        <div>
          <fieldset className={styles.filter}>
            <legend className="hidden">{words.show}</legend>
            {(["all", "weak", "unused"] as const).map((each) => (
              <label key={each}>
                <input type="radio" name="evidence" checked={filter === each} onChange={() => setFilter(each)} />{" "}
                {words.filter[each]}
              </label>
            ))}
          </fieldset>
          <Answer of={evidence}>
            {(found) => (
              <>
                <Statements found={found} filter={filter} showPlace={showPlace} />
                {filter !== "unused" && <Items found={found} filter={filter} />}
              </>
            )}
          </Answer>
        </div>
        <DocumentPane
          sources={found?.sources ?? []}
          statements={found?.statements ?? []}
          sourceOf={sourceOf}
          shownPlace={shownPlace}
        />
      </div>
    </Page>
  );
}

function Statements({
  found: { statements, sources },
  filter,
  showPlace,
}: {
  readonly found: Evidence;
  readonly filter: Filter;
  readonly showPlace: (statement: EvidenceStatement) => void;
}) {
  const words = useTexts(evidenceTexts);
  const { list } = useTexts(punctuation);
  const shown = statements.filter(
    ({ caveats, supports }) => filter === "all" || (filter === "weak" ? caveats.length > 0 : supports.length === 0),
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
            <div className="soft">
              {[statement.by, statement.said, sourceName(sources, statement.source) ?? words.unknownSource]
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
            </div>
            <div className="soft">
              {statement.supports.length > 0 ? (
                <>
                  {words.carries} {list(statement.supports.slice(0, mostSupports))}
                  {statement.supports.length > mostSupports && (
                    <span title={list(statement.supports.slice(mostSupports))}>
                      {words.more(statement.supports.length - mostSupports)}
                    </span>
                  )}
                </>
              ) : (
                <Tag bad>{words.carriesNothing}</Tag>
              )}
            </div>
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

function Items({ found: { items }, filter }: { readonly found: Evidence; readonly filter: Filter }) {
  const words = useTexts(evidenceTexts);
  const { list } = useTexts(punctuation);
  const shown = items.filter(({ isWeak }: EvidenceItem) => filter === "all" || isWeak);
  return (
    <section>
      <h2>{words.items}</h2>
      {shown.length === 0 && <p>{words.noneSuch}</p>}
      <ul className={styles.list}>
        {shown.map(({ label, text, basis, caveats, statements, assumed, isWeak, at }) => (
          <li key={`${label} ${text}`} className={styles.entry} data-weak={isWeak}>
            <div>
              <strong>{label}</strong> {text !== label && <span className="code">{text}</span>}
            </div>
            <div className="soft">
              <Tag bad={isWeak}>{basis}</Tag>
              {caveats.map((caveat) => (
                <Tag key={caveat} bad>
                  {caveat}
                </Tag>
              ))}
              {statements.length > 0 && ` ${words.rests} ${list(statements)}`}
              {assumed && ` · ${assumed}`}
            </div>
            <ToText at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tag({ children, bad = false }: { readonly children: string; readonly bad?: boolean }) {
  return (
    <span className={styles.tag} data-bad={bad}>
      {children}
    </span>
  );
}

const sourceName = (sources: readonly EvidenceSource[], id: string | undefined): string | undefined =>
  sources.find((source) => source.id === id)?.name;
