import { memo, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useAnswer } from "../../answers/use-answer.ts";
import { useOverview } from "../../answers/use-overview.ts";
import { goTo } from "../../app/navigation.ts";
import { currentText, useDocument } from "../../document/document.ts";
import { useSettled } from "../../document/use-settled.ts";
import { reveal } from "../../editor/reveal.ts";
import { TextPane } from "../../editor/text-pane.tsx";
import type { FormAnswer, TextFault } from "../../questions/form.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { useNumbers } from "../../texts/numbers.ts";
import { Coded } from "../../ui/coded.tsx";
import { Page } from "../../ui/page.tsx";
import tabs from "../../ui/tabs.module.css";
import { usePrinting } from "../../ui/use-printing.ts";
import { ActorsForm } from "./actors-form.tsx";
import { CalledContext, calledIn } from "./called.ts";
import { ClaimsForm } from "./claims-form.tsx";
import { EvidenceForm } from "./evidence-form.tsx";
import type { FormPart } from "./form-part.ts";
import styles from "./model.module.css";
import { OutcomesForm } from "./outcomes-form.tsx";
import { PreferencesForm } from "./preferences-form.tsx";
import { RulesForm } from "./rules-form.tsx";
import { ScenariosForm } from "./scenarios-form.tsx";
import { modelTexts } from "./texts.ts";

const parts = {
  actors: ActorsForm,
  rules: RulesForm,
  outcomes: OutcomesForm,
  preferences: PreferencesForm,
  evidence: EvidenceForm,
  scenarios: ScenariosForm,
  claims: ClaimsForm,
} as const;
type PartId = keyof typeof parts;
const partIds = Object.keys(parts) as PartId[];

/** The model as text and as forms, side by side: both show and change the same document. */
export const ModelView = memo(function ModelView() {
  return (
    <div className={styles.view}>
      <div className={styles.text}>
        <TextPane />
      </div>
      <div className={styles.forms}>
        <Forms />
      </div>
      <PrintedText />
    </div>
  );
});

/** The text on paper, its lines as long as the sheet is wide: an editor has only those in sight. */
function PrintedText() {
  const printing = usePrinting();
  if (!printing) return null;
  return (
    <ol className={styles.printed}>
      {currentText()
        .split("\n")
        .map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <li key={index}>{line}</li>
        ))}
    </ol>
  );
}

/** Of a text that cannot be read the forms show what could last be read, whatever view was looked at meanwhile. */
let last: { readonly opened: number; readonly answer: FormAnswer } | undefined;

function Forms() {
  const words = useTexts(modelTexts);
  const opened = useDocument((document) => document.opened);
  const isEmpty = useDocument(() => currentText().trim() === "");
  const isSettled = useSettled();
  const { answer } = useAnswer("form", null, { when: isSettled });
  if (answer?.form) last = { opened, answer };
  const readable = last?.opened === opened ? last.answer : undefined;
  const faults = answer?.faults ?? [];
  const sentence = useSentence(readable, faults);
  if (isEmpty)
    return (
      <Page sentence={words.empty}>
        <p>{words.emptyHint}</p>
        <button type="button" className="button" onClick={() => goTo("start")}>
          {words.toStart}
        </button>
      </Page>
    );
  return (
    <Page sentence={sentence}>
      {faults.length > 0 && <Faults faults={faults} />}
      {readable?.form && <Parts readable={readable} isDisabled={faults.length > 0 && !answer?.form} />}
    </Page>
  );
}

function useSentence(readable: FormAnswer | undefined, faults: readonly TextFault[]): string {
  const words = useTexts(modelTexts);
  const overview = useOverview();
  const numbers = useNumbers();
  if (faults.length > 0) return words.broken(faults.length);
  if (!readable?.form) return "";
  const { actors, states } = readable.form;
  const options = actors.reduce((sum, actor) => sum + actor.options.length, 0);
  const count = overview?.solved ? numbers.format(overview.solved.states) : "…";
  return states.length > 0 ? words.graphSentence(actors.length, count) : words.sentence(actors.length, options, count);
}

/** How many faults are told at once; the text marks them all. */
const mostFaults = 8;

/** What is wrong with the text, each with the way to its line. */
function Faults({ faults }: { readonly faults: readonly TextFault[] }) {
  const words = useTexts(modelTexts);
  return (
    <ul className={styles.faults}>
      {faults.slice(0, mostFaults).map(({ message, remedy, line, at }) => (
        <li key={`${at?.from} ${message}`}>
          {at && (
            <button type="button" className={`quiet ${styles.line}`} onClick={() => reveal(at)}>
              {words.line(line!)}
            </button>
          )}{" "}
          <Coded text={remedy === undefined ? message : `${message} ${remedy}`} />
        </li>
      ))}
      {faults.length > mostFaults && <li>{words.moreFaults(faults.length - mostFaults)}</li>}
    </ul>
  );
}

/** The forms themselves; drawn again only when there is something new to show. */
const Parts = memo(function Parts({
  readable,
  isDisabled,
}: {
  readonly readable: FormAnswer;
  readonly isDisabled: boolean;
}) {
  const words = useTexts(modelTexts);
  const [part, setPart] = useState<PartId>("actors");
  const form = readable.form!;
  const given: FormPart = { form, layer: readable.layer ?? form, scenario: readable.scenario };
  const called = calledIn(form, given.layer);
  const scenarioName = form.scenarios.find(({ id }) => id === readable.scenario)?.name;
  return (
    <Tabs selectedKey={part} onSelectionChange={(key) => setPart(key as PartId)} className={styles.tabs!}>
      <TabList aria-label={words.forms} className={tabs.list!}>
        {partIds.map((id) => (
          <Tab key={id} id={id} className={tabs.tab!}>
            {words.tabs[id]}
          </Tab>
        ))}
      </TabList>
      {scenarioName !== undefined && <p className={styles.scenario}>{words.inScenario(scenarioName)}</p>}
      {partIds.map((id) => {
        const Part = parts[id];
        return (
          <TabPanel key={id} id={id}>
            <fieldset className={isDisabled ? `${styles.part} stale` : styles.part} disabled={isDisabled}>
              <CalledContext value={called}>
                <Part {...given} />
              </CalledContext>
            </fieldset>
          </TabPanel>
        );
      })}
    </Tabs>
  );
});
