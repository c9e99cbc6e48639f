import { Fragment } from "react";

/** A sentence with what it has between backticks as code. */
export function Coded({ text }: { readonly text: string }) {
  return text.split(/(`[^`]+`)/).map((part, index) => {
    const key = `${index} ${part}`;
    return index % 2 === 1 ? <code key={key}>{part.slice(1, -1)}</code> : <Fragment key={key}>{part}</Fragment>;
  });
}
