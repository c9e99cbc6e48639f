import { history, historyField, redo, undo } from "@codemirror/commands";
import { EditorState, type Extension, type Text, type TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { create } from "zustand";
import type { FileHome } from "../files/file-home.ts";
import { formOf, inForm, plainForm, plainText, type TextForm } from "../files/text-form.ts";

/**
 * The document: one text with one history of changes. Forms, the text editor and accepted suggestions all change it by
 * edits of the text, so undo takes back whichever came last.
 */
export interface OpenDocument {
  readonly editor: EditorState;
  /** Goes up by one with every change of the text. */
  readonly version: number;
  /** Goes up by one when another document is opened. */
  readonly opened: number;
  readonly home: FileHome;
  /** The text as its home has it, as far as is known. */
  readonly savedText: string;
  /** How its file has line ends and a byte order mark: the text itself has neither. */
  readonly form: TextForm;
}

/** What an editor hands on to the next one. */
const historyFields = { history: historyField };
const nowhere: FileHome = { kind: "new", name: "untitled.detente" };

export const useDocument = create<OpenDocument>()(() => ({
  editor: freshState("", []),
  version: 0,
  opened: 0,
  home: nowhere,
  savedText: "",
  form: plainForm,
}));

let view: EditorView | undefined;
let viewExtensions: Extension = [];

function freshState(text: string, extensions: Extension): EditorState {
  return EditorState.create({ doc: text, extensions: [history(), EditorState.lineSeparator.of("\n"), extensions] });
}

/** Each text is put together once: it may be long, and many ask for it after every change. */
const texts = new WeakMap<Text, string>();
function textOf({ doc }: EditorState): string {
  let text = texts.get(doc);
  if (text === undefined) {
    text = doc.toString();
    texts.set(doc, text);
  }
  return text;
}

/** The text as it is now. */
export const currentText = (): string => textOf(useDocument.getState().editor);

/** The text as its file is to have it. */
export const textForFile = (): string => inForm(currentText(), useDocument.getState().form);

/** Whether the text differs from what its home has. */
export const isUnsaved = ({ editor, savedText }: OpenDocument): boolean =>
  editor.doc.length !== savedText.length || textOf(editor) !== savedText;

/**
 * Puts another document in place of this one. Texts are given as files have them. `savedText`: what its home has, where that is
 * not `text` (a draft).
 */
export function openDocument(text: string, home: FileHome, savedText = text): void {
  const { version, opened } = useDocument.getState();
  const editor = freshState(plainText(text), viewExtensions);
  useDocument.setState({
    editor,
    version: version + 1,
    opened: opened + 1,
    home,
    savedText: plainText(savedText),
    form: formOf(text),
  });
  view?.setState(editor);
}

/** Remembers where the document lives now and what that home has: a text as the page has it. */
export const markSaved = (savedText: string, home?: FileHome): void =>
  useDocument.setState({ savedText, ...(home ? { home } : {}) });
/** From now on the file is written in this form. */
export const takeForm = (form: TextForm): void => useDocument.setState({ form });

/** Changes the text (or the place of the cursor) as one step of its history. */
export function change(...specs: TransactionSpec[]): void {
  if (view) view.dispatch(...specs);
  else take(useDocument.getState().editor.update(...specs).state);
}

/** Puts another text in place of this one as one change of what differs, so that the cursor and the history stay. */
export function replaceText(text: string, userEvent: string): void {
  const before = currentText();
  let start = 0;
  while (start < before.length && before[start] === text[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, text.length) - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  change({
    changes: { from: start, to: before.length - end, insert: text.slice(start, text.length - end) },
    userEvent,
  });
}

/** Puts the cursor into the text editor, where one is shown. */
export const focusEditor = (): void => view?.focus();

export const undoChange = (): boolean => undo(target());
export const redoChange = (): boolean => redo(target());

function target(): { state: EditorState; dispatch: EditorView["dispatch"] } {
  const dispatch = ((transaction: { state: EditorState }) => take(transaction.state)) as EditorView["dispatch"];
  return view ?? { state: useDocument.getState().editor, dispatch };
}

/** The store follows whatever state the editor is in. */
function take(editor: EditorState): void {
  const { editor: before, version } = useDocument.getState();
  if (editor === before) return;
  useDocument.setState({ editor, version: editor.doc === before.doc ? version : version + 1 });
}

/**
 * Shows the document in an editor on the screen. While it is there all changes go through it.
 * @param create makes the editor from the state given; it must hand each new state to `onState`
 * @returns a function that takes the editor away again; the document stays
 */
export function attachEditor(
  extensions: Extension,
  create: (state: EditorState, onState: (state: EditorState) => void) => EditorView,
): () => void {
  viewExtensions = extensions;
  const { editor } = useDocument.getState();
  // the history is kept by handing the fields over
  const state = EditorState.fromJSON(
    editor.toJSON(historyFields),
    { extensions: [history(), EditorState.lineSeparator.of("\n"), extensions] },
    historyFields,
  );
  // one editor at a time: a view that is being left may still hold the one before
  view?.destroy();
  const made = create(state, take);
  view = made;
  // the same text in another state: no new version
  useDocument.setState({ editor: state });
  return () => {
    if (view !== made) return;
    view = undefined;
    made.destroy();
  };
}
