import { useLayoutEffect, useRef } from "react";
import { useTexts } from "../texts/define-texts.ts";
import styles from "./text-pane.module.css";
import { editorTexts } from "./texts.ts";

/** The document's text, for any width. The editor itself is loaded when it is first shown. */
export function TextPane() {
  const host = useRef<HTMLDivElement>(null);
  const words = useTexts(editorTexts);
  // a layout effect is undone when the pane is only hidden, while the next view is being loaded: that view may show
  // the document in a pane of its own, and the reader may come back before it is there
  useLayoutEffect(() => {
    let isGone = false;
    let takeAway: (() => void) | undefined;
    void import("./code-editor.ts").then(({ showEditor }) => {
      if (!isGone && host.current) takeAway = showEditor(host.current, words);
    });
    return () => {
      isGone = true;
      takeAway?.();
    };
  }, [words]);
  return <div ref={host} className={styles.pane} data-text-pane="" />;
}
