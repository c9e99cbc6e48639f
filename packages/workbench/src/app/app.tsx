import { type ReactNode, useEffect, useRef } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useAnswer } from "../answers/use-answer.ts";
import { OverviewContext, useOverview } from "../answers/use-overview.ts";
import { useSteady } from "../answers/use-steady.ts";
import { isUnsaved, useDocument } from "../document/document.ts";
import { TextPane } from "../editor/text-pane.tsx";
import { useTexts } from "../texts/define-texts.ts";
import { type Language, languages } from "../texts/languages.ts";
import { Guarded } from "../ui/guarded.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { useMedia } from "../ui/use-media.ts";
import { usePrinting } from "../ui/use-printing.ts";
import { views } from "../views/registry.ts";
import { PutAsideRemark } from "../views/start/drafts.tsx";
import { Dropping } from "../views/start/dropping.tsx";
import styles from "./app.module.css";
import { commandTexts } from "./command-texts.ts";
import { keysLabel, useCommands } from "./commands.ts";
import { FileNotices } from "./file-notices.tsx";
import { goTo, useView, type ViewId, viewIds } from "./navigation.ts";
import { Remark } from "./remark.tsx";
import { changeSettings, type Settings, useSettings } from "./settings.ts";
import { Shortcuts } from "./shortcuts.tsx";
import { Shown } from "./shown.tsx";
import { lookAt, useIsAsked, useLookedAt, usualRules } from "./situation.ts";
import { Standing } from "./standing.tsx";
import { shellTexts } from "./texts.ts";

const WhyPanel = lazyPart(() => import("../views/why/why-panel.tsx").then(({ WhyPanel }) => WhyPanel));
/** The views beside which the proof of the selected verdict stands. */
const besideWhy: ReadonlySet<ViewId> = new Set(["model", "verdicts", "movement", "whatif", "evidence", "claims"]);

/** The views beside which the text of the model stands, on a screen with room for it. */
const besideText: ReadonlySet<ViewId> = new Set(["verdicts", "movement", "whatif", "claims"]);

/** The views of which paper says nothing but what they show. */
const ownPaper: ReadonlySet<ViewId> = new Set(["start", "workshop", "report"]);

/** The frame: the file and its scenarios above, the views at the side, one view in the middle. */
export function App() {
  const view = useView();
  const words = useTexts(shellTexts);
  const { language, theme, showText } = useSettings();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.title = `${words.views[view]} – Détente`;
  }, [view, words]);
  useEffect(() => applyTheme(theme), [theme]);
  const showsWhy = useIsAsked() && besideWhy.has(view);
  const current = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another entry
  useEffect(() => current.current?.scrollIntoView({ block: "nearest", inline: "center" }), [view]);
  const hasRoom = useMedia(showsWhy ? "(min-width: 90rem)" : "(min-width: 75rem)");
  const showsText = showText && hasRoom && besideText.has(view);
  return (
    <OverviewProvider>
      <a className={styles.skip} href="#content">
        {words.skip}
      </a>
      <div className={styles.frame} data-why={showsWhy || undefined}>
        <Guarded>
          <TopBar textToggle={hasRoom && besideText.has(view)} />
        </Guarded>
        <nav className={styles.navigation} aria-label={words.navigation}>
          {viewIds
            .filter((id) => views[id])
            .map((id) => (
              <a
                key={id}
                ref={id === view ? current : undefined}
                href={`#/${id}`}
                aria-current={id === view ? "page" : undefined}
              >
                <span>{words.views[id]}</span>
                <NavigationNote view={id} />
              </a>
            ))}
          <Guarded>
            <Origin />
          </Guarded>
        </nav>
        {showsText && (
          <section className={styles.text} aria-label={words.text}>
            <Guarded>
              <TextPane />
            </Guarded>
          </section>
        )}
        <main className={styles.main} id="content" tabIndex={-1}>
          <Standing />
          <Guarded key={view} instead={!showsText && <TextInstead />}>
            <Shown view={view} />
          </Guarded>
        </main>
        {showsWhy && (
          <div className={styles.why}>
            <Guarded>
              <WhyPanel />
            </Guarded>
          </div>
        )}
        {!ownPaper.has(view) && <OriginOnPaper />}
      </div>
      {[Shortcuts, FileNotices, PutAsideRemark, Remark, Dropping].map((Part) => (
        <Guarded key={Part.name}>
          <Part />
        </Guarded>
      ))}
    </OverviewProvider>
  );
}

/** Below a view that failed: the text can still be read and written. */
function TextInstead() {
  const words = useTexts(shellTexts);
  return (
    <section className={styles.instead} aria-label={words.text}>
      <TextPane />
    </section>
  );
}

/** Asks for the overview; what does not use it is not drawn again when it changes, which it does with every keystroke. */
function OverviewProvider({ children }: { readonly children: ReactNode }) {
  const { answer } = useAnswer("overview", null);
  const hasEndlessWords = answer?.hasEndlessWords ?? false;
  useEffect(() => {
    document.documentElement.toggleAttribute("data-endless-words", hasEndlessWords);
  }, [hasEndlessWords]);
  return <OverviewContext value={useSteady(answer)}>{children}</OverviewContext>;
}

const outCommands = new Set(["save", "save-as", "download", "copy-link", "download-withheld", "copy-link-withheld"]);

/** What can be done with the document as a whole. */
function OutMenu() {
  const words = useTexts(commandTexts);
  const commands = useCommands().filter(({ id }) => outCommands.has(id));
  return (
    <MenuTrigger>
      <Button className="quiet">{words.out} ▾</Button>
      <Popover className={styles.menu!} placement="bottom start">
        <Menu
          aria-label={words.out}
          items={commands}
          onAction={(id) => commands.find((command) => command.id === id)?.run()}
        >
          {({ id, label, keys }) => (
            <MenuItem id={id} textValue={label} className={styles.item!}>
              <span>{label}</span>
              {keys && <kbd>{keysLabel(keys)}</kbd>}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** `textToggle`: the text of the model can stand beside the view. */
function TopBar({ textToggle }: { readonly textToggle: boolean }) {
  const words = useTexts(shellTexts);
  const name = useDocument(({ home }) => home.name);
  const unsaved = useDocument(isUnsaved);
  const { language, showText } = useSettings();
  return (
    <header className={styles.top}>
      <button type="button" className={styles.brand} onClick={() => goTo("start")}>
        Détente
      </button>
      <span className={styles.file}>
        {name} <span className="soft">{unsaved ? words.unsaved : words.saved}</span>
      </span>
      <OutMenu />
      {textToggle && (
        <button
          type="button"
          className={`quiet ${styles.toggle}`}
          aria-pressed={showText}
          onClick={() => changeSettings({ showText: !showText })}
        >
          {words.text}
        </button>
      )}
      <Scenarios />
      <button type="button" className={styles.commands} onClick={() => dispatchEvent(new Event("detente-palette"))}>
        {words.commands} <kbd>{keysLabel("Mod+K")}</kbd>
      </button>
      <label className={styles.language}>
        <span className="hidden">{words.language}</span>
        <select value={language} onChange={({ target }) => changeSettings({ language: target.value as Language })}>
          {Object.entries(languages).map(([id, name]) => (
            <option key={id} value={id} lang={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

function Scenarios() {
  const words = useTexts(shellTexts);
  const { scenario } = useLookedAt();
  return (
    <OverviewContext.Consumer>
      {(answer) =>
        answer &&
        answer.scenarios.length > 0 && (
          <label className={styles.scenarios}>
            <span className="hidden">{words.scenario}</span>
            <select value={scenario ?? ""} onChange={({ target }) => lookAt({ scenario: target.value || undefined })}>
              <option value="">{words.asItStands}</option>
              {answer.scenarios.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )
      }
    </OverviewContext.Consumer>
  );
}

/** Longer numbers would not fit beside a view's name. */
const short = (value: number | undefined, language: Language): string | undefined =>
  value?.toLocaleString(language, value < 10_000 ? {} : { notation: "compact" });

/** By what the results were computed, and of which model: what a reader needs to have them again. */
function Origin() {
  const words = useTexts(shellTexts);
  const solved = useOverview()?.solved;
  const isEmpty = useDocument((document) => document.editor.doc.length === 0);
  if (!solved || isEmpty) return null;
  const { version, engine, hash } = solved;
  return (
    <p className={styles.origin} title={words.origin(version, engine, hash)}>
      Détente {version}
      <br />
      <span className="code">{hash.slice(0, 12)}</span>
    </p>
  );
}

/** The same on paper, with the file's name and the scenario: whoever finds the sheet can have its results again. */
function OriginOnPaper() {
  const words = useTexts(shellTexts);
  const overview = useOverview();
  const name = useDocument(({ home }) => home.name);
  const { scenario, rules } = useLookedAt();
  const printing = usePrinting();
  const solved = overview?.solved;
  if (!printing || !solved) return null;
  const scenarioName = overview.scenarios.find(({ id }) => id === scenario)?.name ?? words.asItStands;
  const { version, engine, hash } = solved;
  return (
    <p className={styles.paper}>
      {overview.title} · {name} · {scenarioName}
      <br />
      {words.origin(version, engine, hash)}
      <br />
      {Object.entries({ ...usualRules, ...rules })
        .map(([rule, value]) => `${rule}: ${value}`)
        .join(" · ")}
    </p>
  );
}

/** A figure beside a view's name, where one says something. */
function NavigationNote({ view }: { readonly view: ViewId }) {
  const words = useTexts(shellTexts);
  // a document that has not been begun is not wrong
  const isEmpty = useDocument((document) => document.editor.doc.length === 0);
  const language = useSettings((settings) => settings.language);
  return (
    <OverviewContext.Consumer>
      {(answer) => {
        if (!answer || isEmpty) return null;
        const { counts, solved } = answer;
        if (view === "model" && counts.error > 0) return <b className={styles.bad}>{words.errors(counts.error)}</b>;
        if (view === "model") return <span>{short(solved?.states, language)}</span>;
        if (view === "verdicts" && solved) {
          const shown = Math.max(solved.concepts.indexOf("seq"), 0);
          return <span title={solved.concepts[shown]}>{short(solved.equilibria[shown], language)}</span>;
        }
        if (view === "claims" && counts.claims > 0) return <span>{counts.claims}</span>;
        if (view === "evidence" && counts.statements > 0) return <span>{counts.statements}</span>;
        return null;
      }}
    </OverviewContext.Consumer>
  );
}

function applyTheme(theme: Settings["theme"]): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => {
    document.documentElement.dataset.theme = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
  };
  apply();
  dark.addEventListener("change", apply);
  return () => dark.removeEventListener("change", apply);
}
