import {
  findReferencesKeymap,
  formatKeymap,
  hoverTooltips,
  jumpToDefinitionKeymap,
  LSPClient,
  renameKeymap,
  serverCompletion,
  serverDiagnostics,
  type Transport,
} from "@codemirror/lsp-client";
import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { say } from "../app/announce.ts";
import { useSettings } from "../app/settings.ts";
import { defineTexts, textsNow } from "../texts/define-texts.ts";
import { safeHtml } from "./safe-html.ts";

const texts = defineTexts({
  en: {
    noLanguage:
      "The text can be written, but its errors are not marked here: that part of the page could not be loaded.",
  },
  zh: { noLanguage: "文本可以编辑，但此处不会标出错误：页面的这一部分无法加载。" },
  ko: { noLanguage: "텍스트는 쓸 수 있지만 오류가 표시되지 않습니다. 페이지의 이 부분을 불러오지 못했습니다." },
});

/** The open document, as the language server calls it. */
const ADDRESS = "file:///model.detente";

let client: LSPClient | undefined;

/** The language server in a worker of its own: errors in place, completion, hover, rename, references, layout. */
export function languageSupport(): Extension {
  client ??= started();
  return client.plugin(ADDRESS, "detente");
}

function started(): LSPClient {
  const server = new LSPClient({
    timeout: 10_000,
    sanitizeHTML: safeHtml,
    extensions: [
      serverCompletion({ override: true }),
      serverDiagnostics(),
      hoverTooltips(),
      keymap.of([...formatKeymap, ...renameKeymap, ...jumpToDefinitionKeymap, ...findReferencesKeymap]),
    ],
  }).connect(toWorker());
  useSettings.subscribe(({ language: locale }, before) => {
    if (locale !== before.language)
      server.notification("workspace/didChangeConfiguration", { settings: { detente: { locale } } });
  });
  return server;
}

/** Messages to the worker and back: it takes and gives them as data, the client as JSON. */
function toWorker(): Transport {
  const worker = new Worker(new URL("../workers/language.ts", import.meta.url), { type: "module" });
  worker.onerror = (event) => {
    event.preventDefault();
    say(textsNow(texts).noLanguage);
  };
  const listeners = new Set<(message: string) => void>();
  worker.onmessage = ({ data }) => {
    const message = JSON.stringify(data);
    for (const listener of listeners) listener(message);
  };
  return {
    send: (message) => worker.postMessage(withLocale(JSON.parse(message))),
    subscribe: (listener) => void listeners.add(listener),
    unsubscribe: (listener) => void listeners.delete(listener),
  };
}

/** The greeting says which language the reader has; the client has no word for it. */
const withLocale = <T extends { readonly method?: string; readonly params?: object }>(message: T): T =>
  message.method === "initialize"
    ? { ...message, params: { ...message.params, locale: useSettings.getState().language } }
    : message;
