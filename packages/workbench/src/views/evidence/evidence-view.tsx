import { useState } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import { showDocument, useDocuments } from "../../documents/documents.ts";
import type { EvidenceSource, EvidenceStatement } from "../../questions/evidence.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Answer, Page } from "../../ui/page.tsx";
import { DocumentPane } from "./document-pane.tsx";
import styles from "./evidence.module.css";
import { Items } from "./items.tsx";
import { Statements } from "./statements.tsx";
import { evidenceTexts } from "./texts.ts";
import { useSources } from "./use-sources.ts";

type Filter = "all" | "weak" | "unused";
type Range = { readonly start: number; readonly end: number };
const noSources: readonly EvidenceSource[] = [];
const noTexts = { texts: [], changed: [] };

/** Who said what, what rests on it, and the documents in which it stands. */
export function EvidenceView() {
  const words = useTexts(evidenceTexts);
  const { open } = useDocuments();
  // sources are known by what the model says of them, which an answer without texts already gives
  const declared = useAnswer("evidence", noTexts);
  const finder = useSources(declared.answer?.sources ?? noSources);
  const evidence = useAnswer("evidence", finder.wanted);
  const [filter, setFilter] = useState<Filter>("all");
  const [shownPlace, setShownPlace] = useState<Range>();
  const found = evidence.answer;
  const showPlace = (statement: EvidenceStatement): void => {
    const document = open.find(
      (each) => (finder.sourceOf(each) ?? finder.changedSourceOf(each))?.id === statement.source,
    );
    if (!document || !statement.place) return;
    showDocument(document.sha256);
    setShownPlace(statement.place);
  };
  const { items = 0, assumed = 0, uncited = 0, unused = 0, carrying = 0 } = found?.counts ?? {};
  return (
    <Page
      sentence={found ? words.sentence(items, items - assumed - uncited, assumed, uncited) : ""}
      more={found && words.sources(found.sources.length, carrying) + words.unused(unused)}
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
                {filter !== "unused" && <Items found={found} weakOnly={filter === "weak"} />}
              </>
            )}
          </Answer>
        </div>
        <DocumentPane found={found} finder={finder} shownPlace={shownPlace} />
      </div>
    </Page>
  );
}
