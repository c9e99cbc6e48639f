import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useAnswer } from "../../answers/use-answer.ts";
import { useOverview } from "../../answers/use-overview.ts";
import { useSolved } from "../../answers/use-solved.ts";
import { useSteady } from "../../answers/use-steady.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Guarded } from "../../ui/guarded.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Legend } from "../../ui/legend.tsx";
import { Page } from "../../ui/page.tsx";
import tabs from "../../ui/tabs.module.css";
import { EachActor } from "./each-actor.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { countsSentence, headlineSentence } from "./headline-words.ts";
import { JudgedBy } from "./judged-by.tsx";
import { showVerdictPart, useVerdictPart, type VerdictPart, verdictParts } from "./part.ts";
import { StatesTable } from "./states-table.tsx";
import { TableOut } from "./table-out.tsx";
import { headlineTexts, verdictsTexts } from "./texts.ts";
import styles from "./verdicts.module.css";

const Ahead = lazyPart(() => import("./ahead/ahead.tsx").then(({ Ahead }) => Ahead));
const Together = lazyPart(() => import("./together/together.tsx").then(({ Together }) => Together));
const Perceived = lazyPart(() => import("./perceived/perceived.tsx").then(({ Perceived }) => Perceived));

/**
 * What can hold: the answer in a sentence; then the table of states and concepts, what actors who look far ahead would keep,
 * what groups would leave, and how it looks to each side.
 */
export function VerdictsView() {
  const words = useTexts(verdictsTexts);
  const sentences = useTexts(headlineTexts);
  const now = useOverview();
  const overview = useSolved();
  const terms = useSteady(useAnswer("terms", null).answer);
  const part = useVerdictPart();
  const headline = useSteady(useAnswer("headline", null).answer);
  if (!overview) return now ? <Page sentence={words.noModel}>{null}</Page> : null;
  const names = {
    outcome: (id: string) => overview.outcomes.find((outcome) => outcome.id === id)?.name ?? id,
    actor: (id: string) => overview.actors.find((actor) => actor.id === id)?.name ?? id,
    concepts: terms?.concepts ?? [],
  };
  return (
    <Page judges sentence={headline && terms ? headlineSentence(headline, names, sentences) : "…"}>
      <Tabs
        className={styles.view!}
        selectedKey={part}
        onSelectionChange={(key) => showVerdictPart(key as VerdictPart)}
      >
        <TabList aria-label={words.part} className={`${tabs.list} ${styles.tabs} noprint`}>
          {verdictParts.map((id) => (
            <Tab key={id} className={tabs.tab!} id={id}>
              {words.parts[id]}
            </Tab>
          ))}
        </TabList>
        <Legend actors={overview.actors} />
        <TabPanel id="table">
          {headline && terms && <p className={styles.counts}>{countsSentence(headline, names, sentences)}</p>}
          <FilterBar overview={overview} />
          <StatesTable overview={overview} concepts={terms?.concepts ?? []}>
            {terms && <JudgedBy terms={terms} overview={overview} />}
            {headline && <EachActor headline={headline} overview={overview} />}
            <TableOut />
          </StatesTable>
        </TabPanel>
        <TabPanel id="ahead">
          <Guarded>
            <Ahead overview={overview} />
          </Guarded>
        </TabPanel>
        <TabPanel id="together">
          <Guarded>
            <Together overview={overview} />
          </Guarded>
        </TabPanel>
        <TabPanel id="perceived">
          <Guarded>
            <Perceived overview={overview} />
          </Guarded>
        </TabPanel>
      </Tabs>
    </Page>
  );
}
