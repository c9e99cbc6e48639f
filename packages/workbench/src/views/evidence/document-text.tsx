import { memo, type ReactNode, useEffect, useMemo, useRef } from "react";
import styles from "./evidence.module.css";

export interface MarkedRange {
  readonly start: number;
  readonly end: number;
  readonly kind: "quoted" | "suggested";
  readonly title: string;
}

interface Props {
  readonly text: string;
  readonly marks: readonly MarkedRange[];
  /** Scrolled to when it changes. */
  readonly show: { readonly start: number; readonly end: number } | undefined;
  /** Told what is selected, as offsets in the text; undefined when nothing is. */
  readonly onSelect: (range: { start: number; end: number } | undefined) => void;
  readonly label: string;
}

/** A document's text to read and to select from, what is quoted or suggested marked in it. */
export const DocumentText = memo(function DocumentText({ text, marks, show, onSelect, label }: Props) {
  const box = useRef<HTMLElement>(null);
  const parts = useMemo(() => partsOf(text, marks), [text, marks]);
  const start = show?.start;
  useEffect(() => {
    const mark = start === undefined ? undefined : box.current?.querySelector(`[data-start="${start}"]`);
    if (mark && box.current) showIn(box.current, mark);
  }, [start]);
  useEffect(() => {
    const look = (): void => onSelect(selectedIn(box.current));
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [onSelect]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <article ref={box} className={styles.text} aria-label={label} tabIndex={0}>
      {parts}
    </article>
  );
});

/** Brings a mark to the middle of its text; the page itself moves only if the mark would still be out of sight. */
function showIn(box: HTMLElement, mark: Element): void {
  const [outer, inner] = [box.getBoundingClientRect(), mark.getBoundingClientRect()];
  box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  mark.scrollIntoView({ block: "nearest" });
}

/** The text cut at the marks; of marks that overlap the first is shown. */
function partsOf(text: string, marks: readonly MarkedRange[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, kind, title } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} data-kind={kind} data-start={start} title={title}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}

function selectedIn(box: HTMLElement | null): { start: number; end: number } | undefined {
  const selection = getSelection();
  if (!box || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}
