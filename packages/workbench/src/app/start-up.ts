import { openDocument } from "../document/document.ts";
import { keepDrafts } from "../files/drafts.ts";
import { textIn } from "../files/link.ts";
import { openServedModel, watchHome } from "../files/save.ts";
import { isServed, servedFolder } from "../files/served-folder.ts";
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
    if (file?.endsWith(".detente")) {
      await openServedModel(file);
      if (location.hash === "") goTo("verdicts");
    }
  }
  watchHome();
  // a folder that is served needs no copy of the page
  if (!isServed() && import.meta.env.PROD) void navigator.serviceWorker?.register("./sw.js");
}
