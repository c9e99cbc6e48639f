import { askOnce } from "../answers/ask-once.ts";
import { useOverview } from "../answers/use-overview.ts";
import { redoChange, textForFile, undoChange, useDocument } from "../document/document.ts";
import { linkTo } from "../files/link.ts";
import { download, save, saveAs } from "../files/save.ts";
import { inForm } from "../files/text-form.ts";
import { useTexts } from "../texts/define-texts.ts";
import { type Language, languages } from "../texts/languages.ts";
import { views } from "../views/registry.ts";
import { say } from "./announce.ts";
import { commandTexts } from "./command-texts.ts";
import { goTo, viewIds } from "./navigation.ts";
import { printPage } from "./print-page.ts";
import { changeSettings, useSettings } from "./settings.ts";
import { lookAt } from "./situation.ts";
import { shellTexts } from "./texts.ts";

/** Something that the page can be told to do, by name or by keys. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Keys, as `Mod+Shift+S`; Mod is Ctrl, on a Mac ⌘. */
  readonly keys?: string;
  run(): void;
}

/** Everything that the page can be told to do, in the reader's words. */
export function useCommands(): readonly Command[] {
  const words = useTexts(commandTexts);
  const shell = useTexts(shellTexts);
  const answer = useOverview();
  const showText = useSettings((settings) => settings.showText);
  const go = viewIds
    .filter((id) => views[id])
    .map(
      (id, index): Command => ({
        id: `go-${id}`,
        label: words.goTo(shell.views[id]),
        keys: `Alt+${index + 1}`,
        run: () => goTo(id),
      }),
    );
  const scenarios = [{ id: undefined, name: shell.asItStands }, ...(answer?.scenarios ?? [])].map(
    ({ id, name }): Command => ({
      id: `scenario-${id ?? ""}`,
      label: words.scenario(name),
      run: () => lookAt({ scenario: id }),
    }),
  );
  return [
    ...go,
    { id: "save", label: words.save, keys: "Mod+S", run: () => void save() },
    { id: "save-as", label: words.saveAs, keys: "Mod+Shift+S", run: () => void saveAs() },
    {
      id: "download",
      label: words.download,
      run: () => download(useDocument.getState().home.name, textForFile()),
    },
    {
      id: "copy-link",
      label: words.copyLink,
      run: () => void copyLink(textForFile(), words.linkCopied, words.linkTooLong),
    },
    {
      id: "download-withheld",
      label: words.downloadWithheld,
      run: () => void withheld(words.withheldNot, (text) => download(useDocument.getState().home.name, text)),
    },
    {
      id: "copy-link-withheld",
      label: words.copyLinkWithheld,
      run: () =>
        void withheld(words.withheldNot, (text) => copyLink(text, words.linkWithheldCopied, words.linkTooLong)),
    },
    { id: "print", label: words.print, keys: "Mod+P", run: printPage },
    { id: "undo", label: words.undo, keys: "Mod+Z", run: undoChange },
    { id: "redo", label: words.redo, keys: "Mod+Shift+Z", run: redoChange },
    ...(answer && answer.scenarios.length > 0 ? scenarios : []),
    {
      id: "text",
      label: showText ? words.hideText : words.showText,
      run: () => changeSettings({ showText: !showText }),
    },
    ...(["system", "light", "dark"] as const).map(
      (theme): Command => ({
        id: `theme-${theme}`,
        label: `${shell.theme.label}: ${shell.theme[theme]}`,
        run: () => changeSettings({ theme }),
      }),
    ),
    ...(Object.keys(languages) as Language[]).map(
      (language): Command => ({
        id: `language-${language}`,
        label: `${shell.language}: ${languages[language]}`,
        run: () => changeSettings({ language }),
      }),
    ),
  ];
}

/** Hands on the model without anybody's words. */
async function withheld(not: string, hand: (text: string) => unknown): Promise<void> {
  const reply = await askOnce("withheld", null);
  if (reply.kind === "answer") await hand(inForm(reply.answer.text, useDocument.getState().form));
  else say(not);
}

async function copyLink(text: string, copied: string, tooLong: string): Promise<void> {
  const fragment = await linkTo(text);
  if (fragment === undefined) {
    say(tooLong);
    return;
  }
  await navigator.clipboard.writeText(location.href.replace(/[?#].*$/, "") + fragment);
  say(copied);
}

const isMac = navigator.platform.startsWith("Mac");

/** The keys as they are written on the reader's keyboard. */
export const keysLabel = (keys: string): string =>
  isMac
    ? keys.replace("Mod+", "⌘").replace("Shift+", "⇧").replace("Alt+", "⌥")
    : keys.replace("Mod", "Ctrl").replaceAll("+", " ");

/** Whether a key press is the one written as `Mod+Shift+S`. */
export function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1)!.toLowerCase();
  // a keyboard of another script has the letters of this one in the same places
  const isElsewhere = !/^[\x20-\x7e]$/.test(event.key) && event.code === `Key${parts.at(-1)}`;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  return (
    parts.includes("Mod") === mod &&
    parts.includes("Shift") === event.shiftKey &&
    parts.includes("Alt") === event.altKey &&
    (event.key.toLowerCase() === key || event.code === `Digit${key}` || isElsewhere)
  );
}
