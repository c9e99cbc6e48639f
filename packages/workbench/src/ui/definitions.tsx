import { useTexts } from "../texts/define-texts.ts";
import { punctuation } from "../texts/punctuation.ts";

/** What the heads of a table say when they are pointed at. */
export interface Definition {
  readonly name: string;
  readonly definition: string;
  readonly citation: string;
}

/** On paper, where nothing can be pointed at: what the heads mean, and who defined it. */
export function Definitions({ terms }: { readonly terms: readonly Definition[] }) {
  const { note } = useTexts(punctuation);
  return (
    <div className="onpaper">
      {terms.map(({ name, definition, citation }) => (
        <p key={name} className="soft">
          <b>{name}</b> · {definition} {note(citation)}
        </p>
      ))}
    </div>
  );
}
