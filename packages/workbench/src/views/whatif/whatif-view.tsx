import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useAnswer } from "../../answers/use-answer.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { Answer, Page } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import tabs from "../../ui/tabs.module.css";
import { Change } from "./change.tsx";
import { Levers } from "./levers.tsx";
import { showWhatIfPart, useWhatIf } from "./part.ts";
import { Robust } from "./robust.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { whatIfTexts } from "./texts.ts";
import { Unknown } from "./unknown/unknown.tsx";
import styles from "./whatif.module.css";

/** What it would take, how much it matters, and on what it rests. */
export function WhatIfView() {
  const words = useTexts(whatIfTexts);
  const { part } = useWhatIf();
  return (
    <Page judges sentence={words.sentence}>
      <Tabs selectedKey={part} onSelectionChange={(key) => showWhatIfPart(String(key))}>
        <TabList aria-label={words.part} className={`${tabs.list} ${styles.tabs}`}>
          {(["change", "robust", "unknown", "levers", "sources", "scenarios"] as const).map((id) => (
            <Tab key={id} className={tabs.tab!} id={id}>
              {words.parts[id]}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="change">
          <Change />
        </TabPanel>
        <TabPanel id="robust">
          <Robust />
        </TabPanel>
        <TabPanel id="unknown">
          <Unknown />
        </TabPanel>
        <TabPanel id="levers">
          <Levers />
        </TabPanel>
        <TabPanel id="sources">
          <Sources />
        </TabPanel>
        <TabPanel id="scenarios">
          <SideBySide />
        </TabPanel>
      </Tabs>
    </Page>
  );
}

function Sources() {
  const sources = useAnswer("sources", null, { patient: true });
  return <Answer of={sources}>{({ text }) => <Prose text={text} />}</Answer>;
}
