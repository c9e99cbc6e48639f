import { keepDrafts } from "../files/drafts.ts";
import { textIn } from "../files/link.ts";
import { watchHome } from "../files/save.ts";
import { isServed, servedFolder } from "../files/served-folder.ts";
import { openFromFolder, show } from "../views/start/open-file.ts";

/** What the page begins with: what this window had before, the model in its address, or the file that was opened. */
export async function startUp(): Promise<void> {
  const linked = await textIn(location.hash);
  // a browser that keeps nothing can still show everything
  const recovered = await keepDrafts().catch(() => false);
  if (linked !== undefined) showLinked(linked);
  else if (!recovered && isServed()) {
    const { file } = await servedFolder();
    // one that cannot be read is shown as it is, with what is wrong
    if (file !== null) await openFromFolder(file);
  }
  watchHome();
  // a link that is opened in this window loads nothing
  addEventListener("hashchange", () => {
    void textIn(location.hash).then((text) => text !== undefined && showLinked(text));
  });
  // a folder that is served needs no copy of the page
  if (!isServed() && import.meta.env.PROD) setTimeout(keepCopy, UNTIL_SHOWN);
}

function showLinked(text: string): void {
  // going back shall not open it a second time
  location.replace("#/verdicts");
  show(text, { kind: "new", name: "linked.detente" }, "");
}

/** Fetching all that the page may ever need would be in the way of what is looked at first. */
const UNTIL_SHOWN = 2_500;

/** From then on the page works without a network. */
function keepCopy(): void {
  void navigator.serviceWorker?.register("./sw.js");
}
