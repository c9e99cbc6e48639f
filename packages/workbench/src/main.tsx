import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/base.css";
import "./styles/languages.css";
import { App } from "./app/app.tsx";
import { keepComposingApart } from "./app/composing.ts";
import { startUp } from "./app/start-up.ts";
import { TextPane } from "./editor/text-pane.tsx";
import { ReaderLanguage } from "./texts/reader-language.tsx";
import { Guarded } from "./ui/guarded.tsx";

// before anything else hears a key
keepComposingApart();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <ReaderLanguage>
      <Guarded instead={<TextPane />}>
        <App />
      </Guarded>
    </ReaderLanguage>
  </StrictMode>,
);
void startUp();
