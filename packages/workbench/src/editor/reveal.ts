import { goTo } from "../app/navigation.ts";
import { change, focusEditor, useDocument } from "../document/document.ts";

/**
 * Shows a stretch of the text, selected and ready to be written over: where the text stands beside the view it scrolls
 * there, otherwise the Model view opens.
 */
export function reveal({ from, to }: { readonly from: number; readonly to: number }): void {
  const { length } = useDocument.getState().editor.doc;
  change({ selection: { anchor: Math.min(from, length), head: Math.min(to, length) }, scrollIntoView: true });
  if (document.querySelector("[data-text-pane]")) focusEditor();
  else goTo("model");
}
