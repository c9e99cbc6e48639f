import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/base.css";
import "./styles/languages.css";
import { App } from "./app/app.tsx";
import { startUp } from "./app/start-up.ts";
import { ReaderLanguage } from "./texts/reader-language.tsx";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <ReaderLanguage>
      <App />
    </ReaderLanguage>
  </StrictMode>,
);
void startUp();
