import { useLayoutEffect, useRef, useState } from "react";
import { currentText, replaceText, useDocument } from "../document/document.ts";
import { useTexts } from "../texts/define-texts.ts";
import { Failure } from "../ui/guarded.tsx";
import styles from "./text-pane.module.css";
import { editorTexts } from "./texts.ts";

/** The document's text, for any width. The editor itself is loaded when it is first shown. */
export function TextPane() {
  const host = useRef<HTMLDivElement>(null);
  const words = useTexts(editorTexts);
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  const [attempt, setAttempt] = useState(0);
  // a layout effect is undone when the pane is only hidden, while the next view is being loaded: that view may show
  // the document in a pane of its own, and the reader may come back before it is there
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins anew
  useLayoutEffect(() => {
    let isGone = false;
    let takeAway: (() => void) | undefined;
    import("./code-editor.ts")
      .then(({ showEditor }) => {
        if (!isGone && host.current) takeAway = showEditor(host.current, words);
      })
      .catch((error: unknown) => isGone || setFailure({ error }));
    return () => {
      isGone = true;
      takeAway?.();
    };
  }, [words, attempt]);
  const again = (): void => {
    setFailure(undefined);
    setAttempt(attempt + 1);
  };
  if (failure)
    return (
      // another element: what an editor that failed has begun in its own would cover this
      <div key="plain" className={styles.pane} data-text-pane="">
        <Failure error={failure.error} again={again} />
        <PlainText label={words.label} />
      </div>
    );
  return <div key="editor" ref={host} className={styles.pane} data-text-pane="" />;
}

/** The text without an editor's help: it can be read, written and saved whatever else is missing. */
function PlainText({ label }: { readonly label: string }) {
  useDocument(({ version }) => version);
  return (
    <textarea
      className={styles.plain}
      aria-label={label}
      spellCheck={false}
      translate="no"
      value={currentText()}
      onChange={({ target }) => replaceText(target.value, "input.type")}
    />
  );
}
