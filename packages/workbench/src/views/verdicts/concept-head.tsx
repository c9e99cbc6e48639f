import { memo } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import type { Definition } from "../../ui/definitions.tsx";
import styles from "./concept-head.module.css";

/** A concept at the head of its column: its id, and on hover or focus what it means and who defined it. */
export const ConceptHead = memo(function ConceptHead({
  id,
  term,
}: {
  readonly id: string;
  readonly term: Definition | undefined;
}) {
  return (
    <TooltipTrigger delay={250} closeDelay={100}>
      <Button className={styles.head!}>{id}</Button>
      {term && (
        <Tooltip className={styles.tip!} placement="top">
          <b>{term.name}</b>
          <span>{term.definition}</span>
          <small>{term.citation}</small>
        </Tooltip>
      )}
    </TooltipTrigger>
  );
});
