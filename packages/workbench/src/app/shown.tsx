import { useEffect, useState } from "react";
import { useOverview } from "../answers/use-overview.ts";
import { useDocument } from "../document/document.ts";
import { NoModel } from "../ui/no-model.tsx";
import { views } from "../views/registry.ts";
import type { ViewId } from "./navigation.ts";

/** The views that show nothing of a text that has never been free of errors. */
const needModel: ReadonlySet<ViewId> = new Set(["verdicts", "movement", "whatif", "claims", "workshop", "report"]);

/** A view; or, where there is nothing to show yet, what to do first. */
export function Shown({ view }: { readonly view: ViewId }) {
  const overview = useOverview();
  const opened = useDocument((document) => document.opened);
  const isEmpty = useDocument((document) => document.editor.doc.length === 0);
  const [readable, setReadable] = useState<number>();
  useEffect(() => {
    if (overview?.solved) setReadable(useDocument.getState().opened);
  }, [overview]);
  const isBroken = overview !== undefined && overview.solved === undefined && readable !== opened;
  const lacksModel = isEmpty ? view !== "start" && view !== "model" : isBroken && needModel.has(view);
  const Current = views[view];
  return lacksModel ? <NoModel /> : Current && <Current />;
}
