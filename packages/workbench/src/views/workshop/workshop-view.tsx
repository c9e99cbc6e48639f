import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useSolved } from "../../answers/use-solved.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Notices } from "../../ui/notices.tsx";
import tabs from "../../ui/tabs.module.css";
import { UnusualRules } from "../../ui/unusual-rules.tsx";
import { Board } from "./board.tsx";
import { Questions } from "./questions.tsx";
import { RoleCards } from "./role-cards.tsx";
import { workshopTexts } from "./texts.ts";
import styles from "./workshop.module.css";

/** Of the type, in rem: read from the back of a room on a screen of usual size. */
const usual = 2;

/** For a room that looks at one screen: large type, one question at a time. */
export function WorkshopView() {
  const words = useTexts(workshopTexts);
  const overview = useSolved();
  const [size, setSize] = useState(usual);
  if (!overview) return null;
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
          <button type="button" className="quiet" disabled={size >= 4} onClick={() => setSize(size + 0.25)}>
            {words.larger}
          </button>
        </span>
      </div>
      <UnusualRules />
      <Notices />
      <TabPanel id="questions">
        <Questions overview={overview} />
      </TabPanel>
      <TabPanel id="board">
        <Board overview={overview} />
      </TabPanel>
      <TabPanel id="cards">
        <RoleCards />
      </TabPanel>
    </Tabs>
  );
}
