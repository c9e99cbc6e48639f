import { openDocument } from "../document/document.ts";
import { keepDrafts } from "../files/drafts.ts";
import { textIn } from "../files/link.ts";
import { watchHome } from "../files/save.ts";
import { isServed, servedFolder } from "../files/served-folder.ts";
import { openFromFolder } from "../views/start/open-file.ts";
import { goTo } from "./navigation.ts";

/** What the page begins with: what this window had before, the model in its address, or the file that was opened. */
export async function startUp(): Promise<void> {
  const linked = await textIn(location.hash);
  const recovered = await keepDrafts();
  if (linked !== undefined) {
    openDocument(linked, { kind: "new", name: "linked.detente" }, "");
    goTo("verdicts");
  } else if (!recovered && isServed()) {
    const { file } = await servedFolder();
    // one that cannot be read is shown as it is, with what is wrong
    if (file !== null) await openFromFolder(file);
  }
  watchHome();
  // a folder that is served needs no copy of the page
  if (!isServed() && import.meta.env.PROD) setTimeout(keepCopy, UNTIL_SHOWN);
}

/** Fetching all that the page may ever need would be in the way of what is looked at first. */
const UNTIL_SHOWN = 2_500;

/** From then on the page works without a network. */
function keepCopy(): void {
  void navigator.serviceWorker?.register("./sw.js");
}
