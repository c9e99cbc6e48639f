import { Suspense, useEffect } from "react";
import { useAnswer } from "../answers/use-answer.ts";
import { OverviewContext } from "../answers/use-overview.ts";
import { isUnsaved, useDocument } from "../document/document.ts";
import { useTexts } from "../texts/define-texts.ts";
import { type Language, languages } from "../texts/languages.ts";
import { views } from "../views/registry.ts";
import styles from "./app.module.css";
import { goTo, useView, type ViewId, viewIds } from "./navigation.ts";
import { changeSettings, type Settings, useSettings } from "./settings.ts";
import { lookAt, useLookedAt } from "./situation.ts";
import { shellTexts } from "./texts.ts";

/** The frame: the file and its scenarios above, the views at the side, one view in the middle. */
export function App() {
  const overview = useAnswer("overview", null);
  const view = useView();
  const words = useTexts(shellTexts);
  const { language, theme } = useSettings();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => applyTheme(theme), [theme]);
  const Current = views[view];
  return (
    <OverviewContext value={overview}>
      <a className={styles.skip} href="#content">
        {words.skip}
      </a>
      <div className={styles.frame}>
        <TopBar />
        <nav className={styles.navigation} aria-label={words.navigation}>
          {viewIds
            .filter((id) => views[id])
            .map((id) => (
              <a key={id} href={`#/${id}`} aria-current={id === view ? "page" : undefined}>
                <span>{words.views[id]}</span>
                <NavigationNote view={id} />
              </a>
            ))}
        </nav>
        <main className={styles.main} id="content" tabIndex={-1}>
          <Suspense>{Current && <Current />}</Suspense>
        </main>
      </div>
    </OverviewContext>
  );
}

function TopBar() {
  const words = useTexts(shellTexts);
  const document = useDocument();
  const { language } = useSettings();
  return (
    <header className={styles.top}>
      <button type="button" className={styles.brand} onClick={() => goTo("start")}>
        Détente
      </button>
      <span className={styles.file}>
        {document.home.name} <span className="soft">{isUnsaved(document) ? words.unsaved : words.saved}</span>
      </span>
      <Scenarios />
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
      {({ answer }) =>
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

/** A figure beside a view's name, where one says something. */
function NavigationNote({ view }: { readonly view: ViewId }) {
  const words = useTexts(shellTexts);
  return (
    <OverviewContext.Consumer>
      {({ answer }) => {
        if (!answer) return null;
        const { counts, solved } = answer;
        if (view === "model" && counts.error > 0) return <b className={styles.bad}>{words.errors(counts.error)}</b>;
        if (view === "model") return <span>{solved?.states.toLocaleString()}</span>;
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
