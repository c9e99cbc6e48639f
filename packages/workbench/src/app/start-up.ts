import { keepDrafts, otherDrafts } from "../files/drafts.ts";
import { textIn } from "../files/link.ts";
import { watchHome } from "../files/save.ts";
import { isServed, servedFolder } from "../files/served-folder.ts";
import { textsNow } from "../texts/define-texts.ts";
import { failureTexts, failureWords } from "../texts/failures.ts";
import { draftTexts } from "../views/start/draft-texts.ts";
import { goOnWith, openFromFolder, show } from "../views/start/open-file.ts";
import { say } from "./announce.ts";
import { shellTexts } from "./texts.ts";
import { keepCopy } from "./version.ts";

/** What the page begins with: what this window had before, the model in its address, or the file that was opened. */
export async function startUp(): Promise<void> {
  addEventListener("unhandledrejection", ({ reason }) => sayFailure(reason));
  addEventListener("error", ({ error }) => error && sayFailure(error));
  const fragment = location.hash;
  const recovered = await keepDrafts();
  if (!(await showLinked(fragment)) && !recovered && isServed()) await showNamed().catch(sayFailure);
  watchHome();
  // a link that is opened in this window loads nothing
  addEventListener("hashchange", () => void showLinked(location.hash));
  // a folder that is served needs no copy of the page
  if (!isServed() && import.meta.env.PROD) setTimeout(keepCopy, UNTIL_SHOWN);
}

/** Fetching all that the page may ever need would be in the way of what is looked at first. */
const UNTIL_SHOWN = 2_500;

/** Whatever nobody expected is said, with what has become of the text. */
function sayFailure(error: unknown): void {
  if (error instanceof DOMException && error.name === "AbortError") return;
  say(`${failureWords(error)} ${textsNow(failureTexts).kept}`);
}

/** Opens the model that an address carries; says so where it is damaged. @returns whether one was opened */
async function showLinked(fragment: string): Promise<boolean> {
  if (!fragment.startsWith("#model=")) return false;
  const text = await textIn(fragment);
  // going back shall not open it a second time
  location.replace(text === undefined ? "#/start" : "#/verdicts");
  if (text === undefined) say(textsNow(shellTexts).damagedLink);
  else show(text, { kind: "new", name: "linked.detente" }, "");
  return text !== undefined;
}

/** Opens the file that was named to `detente open`; what was not saved of it before is offered. */
async function showNamed(): Promise<void> {
  const { file } = await servedFolder();
  if (file === null) return;
  const faults = await openFromFolder(file);
  if (faults.length > 0) say(faults.map(({ message }) => message).join(" "));
  const draft = (await otherDrafts().catch(() => [])).find(({ home }) => home.kind === "served" && home.name === file);
  const words = textsNow(draftTexts);
  if (draft) say(words.unsavedOf(file), { label: words.back, run: () => void goOnWith(draft) });
}
