import type { Suggestion } from "detente/evidence";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { say } from "../../app/announce.ts";
import {
  addPassage,
  declareSource,
  type OpenSource,
  openDocuments,
  settleSuggestion,
  showDocument,
  useDocuments,
} from "../../documents/documents.ts";
import { whyNot } from "../../files/save.ts";
import { isServed, readServed, servedFolder } from "../../files/served-folder.ts";
import type { Evidence, EvidenceSource } from "../../questions/evidence.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { DocumentText, type MarkedRange } from "./document-text.tsx";
import styles from "./evidence.module.css";
import { PasteDocument } from "./paste-document.tsx";
import { type Placing, PlacingFields, usePlacing } from "./placing.tsx";
import { evidenceTexts } from "./texts.ts";
import type { SourceFinder } from "./use-sources.ts";

interface Props {
  readonly found: Evidence | undefined;
  readonly finder: SourceFinder;
  readonly shownPlace: { readonly start: number; readonly end: number } | undefined;
}

/** The documents beside the model. */
export function DocumentPane({ found, finder, shownPlace }: Props) {
  const words = useTexts(evidenceTexts);
  const { open, shown, failures, reading } = useDocuments();
  const document = open.find(({ sha256 }) => sha256 === shown);
  const take = async (files: FileList | null): Promise<void> => {
    const read = Array.from(files ?? []).map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() }));
    await openDocuments(await Promise.all(read));
  };
  return (
    <section className={styles.documents} aria-label={words.documents}>
      <div className={styles.head}>
        <h2>{words.documents}</h2>
        <label className="button">
          {words.open}
          <input
            type="file"
            className="hidden"
            multiple
            accept=".txt,.md,.html,.htm,.pdf,.docx"
            onChange={({ target }) => void take(target.files)}
          />
        </label>
        {isServed() && <FolderDocuments />}
      </div>
      <PasteDocument />
      {open.length === 0 && <p className="soft">{words.dropHint}</p>}
      {reading > 0 && <p role="status">{words.reading}</p>}
      {failures.map(({ name, why }) => (
        <p key={name} role="alert" className={styles.bad}>
          {words.failed(name, why)}
        </p>
      ))}
      {open.length > 1 && (
        <label>
          {words.shown}{" "}
          <select value={shown} onChange={({ target }) => showDocument(target.value)}>
            {open.map(({ name, sha256 }) => (
              <option key={sha256} value={sha256}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {document && (
        <Shown
          key={document.sha256}
          document={document}
          source={finder.sourceOf(document)}
          changed={finder.changedSourceOf(document)}
          found={found}
          shownPlace={shownPlace}
        />
      )}
    </section>
  );
}

/** Documents of the folder that `detente open` serves. */
function FolderDocuments() {
  const words = useTexts(evidenceTexts);
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    // without the server there is nothing to choose from, and saving says so
    servedFolder().then(
      ({ files }) => setNames(files.map(({ name }) => name).filter((name) => /\.(txt|md|html?|pdf|docx)$/i.test(name))),
      () => undefined,
    );
  }, []);
  if (names.length === 0) return null;
  const open = async (name: string): Promise<void> => {
    if (name === "") return;
    try {
      await openDocuments([{ name, bytes: (await readServed(name)).bytes }]);
    } catch (error) {
      useDocuments.setState({ failures: [{ name, why: whyNot(error) }] });
    }
  };
  return (
    <label>
      <span className="hidden">{words.folder}</span>
      <select value="" onChange={({ target }) => void open(target.value)}>
        <option value="">{words.folder}</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}

function Shown({
  document,
  source,
  changed,
  found,
  shownPlace,
}: Omit<Props, "finder"> & {
  readonly document: OpenSource;
  readonly source: EvidenceSource | undefined;
  /** The source of which the document is another version. */
  readonly changed: EvidenceSource | undefined;
}) {
  const words = useTexts(evidenceTexts);
  const [problem, setProblem] = useState<string>();
  const [at, setAt] = useState(0);
  const [selection, setSelection] = useState<{ start: number; end: number }>();
  const { text, sha256, notices } = document;
  const held = source ?? changed;
  const quoted = (found?.statements ?? []).flatMap(({ source: of, place, name }) =>
    held && of === held.id && place ? [{ ...place, name }] : [],
  );
  // what the model has already need not be suggested
  const suggestions = document.suggestions.filter(
    ({ kind, start, end }) => kind !== "quotation" || !quoted.some((place) => place.start < end && place.end > start),
  );
  const current = suggestions[Math.min(at, suggestions.length - 1)];
  const suggested = usePlacing(current, current?.speaker, found);
  const selected = usePlacing(selection && `${selection.start} ${selection.end}`, undefined, found);

  const add = async (suggestion: Suggestion, placing: Placing): Promise<boolean> => {
    if (!source) return false;
    const why = await addPassage(document, source.id, suggestion, placing);
    setProblem(why);
    const actor = found?.actors.find(({ id }) => id === placing.for)?.name;
    if (why === undefined) say(actor === undefined ? words.added : words.addedFor(actor));
    return why === undefined;
  };
  const accept = async (suggestion: Suggestion): Promise<void> => {
    if (await add(suggestion, suggested.placing)) settleSuggestion(sha256, suggestion);
  };
  const addSelection = async (): Promise<void> => {
    if (!selection) return;
    const { start, end } = selection;
    const range = { start, end };
    await add(
      {
        ...range,
        kind: "quotation",
        text: text.slice(start, end),
        speaker: null,
        rule: "selection",
        confidence: 1,
        sentence: range,
      },
      selected.placing,
    );
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, suggestions.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter" && current && event.target === event.currentTarget) void accept(current);
    else if ((event.key === "Delete" || event.key === "Backspace") && current) settleSuggestion(sha256, current);
    else return;
    event.preventDefault();
  };
  const marks: MarkedRange[] = [
    ...quoted.map(({ start, end, name }) => ({ start, end, kind: "quoted" as const, title: name })),
    ...(current
      ? [{ start: current.start, end: current.end, kind: "suggested" as const, title: words.kinds[current.kind] }]
      : []),
  ];
  return (
    <>
      <p>
        {source ? words.isSource(source.name) : changed ? words.changed(changed.name) : words.notSource}{" "}
        {!source && (
          <button type="button" className="button" onClick={() => void declareSource(document).then(setProblem)}>
            {words.makeSource}
          </button>
        )}
      </p>
      {notices.map((notice) => (
        <p key={notice} className="soft">
          {notice}
        </p>
      ))}
      {problem && (
        <p role="alert" className={styles.bad}>
          {problem}
        </p>
      )}
      {source && (
        <>
          <h3>{words.suggestions(suggestions.length)}</h3>
          {suggestions.length > 0 && (
            <>
              <p className="soft">{words.suggestionsHint}</p>
              <Suggestions
                suggestions={suggestions}
                at={Math.min(at, suggestions.length - 1)}
                choose={setAt}
                keys={keys}
                accept={(each) => void accept(each)}
                reject={(each) => settleSuggestion(sha256, each)}
              >
                {found && <PlacingFields {...suggested} found={found} speaker={current?.speaker} />}
              </Suggestions>
            </>
          )}
          {selection && found && <PlacingFields {...selected} found={found} />}
          <p className={styles.selection}>
            <button type="button" className="button" disabled={!selection} onClick={() => void addSelection()}>
              {words.makeStatement}
            </button>{" "}
            {!selection && <span className="soft">{words.selectHint}</span>}
          </p>
        </>
      )}
      <DocumentText
        text={text}
        marks={marks}
        show={shownPlace ?? current}
        onSelect={setSelection}
        label={document.name}
      />
      <p className="soft">{words.rules}</p>
    </>
  );
}

function Suggestions({
  suggestions,
  at,
  choose,
  keys,
  accept,
  reject,
  children,
}: {
  readonly suggestions: readonly Suggestion[];
  readonly at: number;
  readonly choose: (index: number) => void;
  readonly keys: (event: KeyboardEvent) => void;
  readonly accept: (suggestion: Suggestion) => void;
  readonly reject: (suggestion: Suggestion) => void;
  /** What is chosen for the one at hand before it is accepted. */
  readonly children: ReactNode;
}) {
  const words = useTexts(evidenceTexts);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one changes with the place and the list
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [at, suggestions]);
  return (
    <div className={styles.suggestions}>
      <div
        ref={list}
        role="listbox"
        aria-label={words.suggestions(suggestions.length)}
        aria-activedescendant={`suggestion-${at}`}
        tabIndex={0}
        onKeyDown={keys}
      >
        {suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the chosen one
          <div
            key={`${suggestion.start} ${suggestion.rule}`}
            id={`suggestion-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.suggestion}
            onClick={() => choose(index)}
          >
            <span className={styles.tag}>{words.kinds[suggestion.kind]}</span>{" "}
            {suggestion.speaker && <strong>{words.says(suggestion.speaker)}</strong>} {suggestion.text}
          </div>
        ))}
      </div>
      {children}
      <div className={styles.choices}>
        <button type="button" className="button" onClick={() => accept(suggestions[at]!)}>
          {words.accept}
        </button>
        <button type="button" className="button" onClick={() => reject(suggestions[at]!)}>
          {words.reject}
        </button>
      </div>
    </div>
  );
}
