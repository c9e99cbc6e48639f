import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { attachEditor } from "../document/document.ts";
import { highlighting } from "./highlighting.ts";
import { languageSupport } from "./language-client.ts";
import { look } from "./look.ts";

/** What the editor says of itself, in the reader's language. */
export interface EditorWords {
  readonly label: string;
  /** By the English words that the editor has built in. */
  readonly phrases: Readonly<Record<string, string>>;
}

/**
 * Shows the document's text in an element.
 * @returns a function that takes the editor away again
 */
export function showEditor(host: HTMLElement, words: EditorWords): () => void {
  // inside a shadow root its styles are sheets, not elements, which the page's policy would refuse
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  return attachEditor(
    extensions(words),
    (state, onState) =>
      new EditorView({
        state,
        root,
        parent: root,
        dispatchTransactions(transactions, view) {
          view.update(transactions);
          onState(view.state);
        },
      }),
  );
}

const extensions = ({ label, phrases }: EditorWords): Extension => [
  lineNumbers(),
  lintGutter(),
  highlightActiveLineGutter(),
  highlightActiveLine(),
  highlightSpecialChars(),
  highlightSelectionMatches(),
  drawSelection(),
  bracketMatching(),
  closeBrackets(),
  search({ top: true }),
  EditorState.allowMultipleSelections.of(true),
  EditorState.phrases.of(phrases),
  EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0", translate: "no" }),
  highlighting,
  languageSupport(),
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...lintKeymap,
    ...defaultKeymap,
  ]),
  look,
];
