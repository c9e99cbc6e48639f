import { useAnswer } from "../../answers/use-answer.ts";
import { useOverview } from "../../answers/use-overview.ts";
import { useSolved } from "../../answers/use-solved.ts";
import { useSteady } from "../../answers/use-steady.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Legend } from "../../ui/legend.tsx";
import { Page } from "../../ui/page.tsx";
import { EachActor } from "./each-actor.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { countsSentence, headlineSentence } from "./headline-words.ts";
import { JudgedBy } from "./judged-by.tsx";
import { StatesTable } from "./states-table.tsx";
import { TableOut } from "./table-out.tsx";
import { headlineTexts, verdictsTexts } from "./texts.ts";
import styles from "./verdicts.module.css";

/** What can hold: the answer in a sentence, then the table of states and concepts. */
export function VerdictsView() {
  const words = useTexts(verdictsTexts);
  const sentences = useTexts(headlineTexts);
  const now = useOverview();
  const overview = useSolved();
  const terms = useSteady(useAnswer("terms", null).answer);
  const headline = useSteady(useAnswer("headline", null).answer);
  if (!overview) return now ? <Page sentence={words.noModel}>{null}</Page> : null;
  const names = {
    outcome: (id: string) => overview.outcomes.find((outcome) => outcome.id === id)?.name ?? id,
    actor: (id: string) => overview.actors.find((actor) => actor.id === id)?.name ?? id,
    concepts: terms?.concepts ?? [],
  };
  return (
    <Page
      sentence={headline && terms ? headlineSentence(headline, names, sentences) : "…"}
      more={headline && terms && <p className={styles.counts}>{countsSentence(headline, names, sentences)}</p>}
    >
      <div className={styles.view}>
        <Legend actors={overview.actors} />
        <FilterBar overview={overview} />
        <StatesTable overview={overview} concepts={terms?.concepts ?? []}>
          {terms && <JudgedBy terms={terms} overview={overview} />}
          {headline && <EachActor headline={headline} overview={overview} />}
          <TableOut />
        </StatesTable>
      </div>
    </Page>
  );
}
