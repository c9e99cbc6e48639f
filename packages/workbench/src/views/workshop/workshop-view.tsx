import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useOverview } from "../../answers/use-overview.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Page } from "../../ui/page.tsx";
import { UnusualRules } from "../../ui/unusual-rules.tsx";
import tabs from "../../ui/tabs.module.css";
import { Board } from "./board.tsx";
import { Questions } from "./questions.tsx";
import { RoleCards } from "./role-cards.tsx";
import { workshopTexts } from "./texts.ts";
import styles from "./workshop.module.css";

/** For a room that looks at one screen: large type, one question at a time. */
export function WorkshopView() {
  const words = useTexts(workshopTexts);
  const overview = useOverview();
  const [size, setSize] = useState(1.5);
  if (!overview?.solved)
    return (
      <Page sentence={words.title}>
        <p>{words.open}</p>
      </Page>
    );
  const solved = { ...overview, solved: overview.solved };
  return (
    <Tabs className={styles.workshop!} style={{ fontSize: `${size}rem` }}>
      <div className={`${styles.bar} noprint`}>
        <TabList aria-label={words.part} className={tabs.list!}>
          <Tab className={tabs.tab!} id="questions">
            {words.parts.questions}
          </Tab>
          <Tab className={tabs.tab!} id="board">
            {words.parts.board}
          </Tab>
          <Tab className={tabs.tab!} id="cards">
            {words.parts.cards}
          </Tab>
        </TabList>
        <span>
          <button type="button" className="quiet" disabled={size <= 1} onClick={() => setSize(size - 0.25)}>
            {words.smaller}
          </button>
          <button type="button" className="quiet" disabled={size >= 3} onClick={() => setSize(size + 0.25)}>
      <UnusualRules />
            {words.larger}
          </button>
        </span>
      </div>
      <TabPanel id="questions">
        <Questions overview={solved} />
      </TabPanel>
      <TabPanel id="board">
        <Board overview={solved} />
      </TabPanel>
      <TabPanel id="cards">
        <RoleCards />
      </TabPanel>
    </Tabs>
  );
}
