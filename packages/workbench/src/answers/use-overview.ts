import { createContext, useContext } from "react";
import type { Overview } from "../questions/overview.ts";
import type { Answered } from "./use-answer.ts";

/** The overview of the document and the situation, asked once for the whole page. */
export const OverviewContext = createContext<Answered<Overview>>({ answer: undefined, stale: true, slow: false });

export const useOverview = (): Answered<Overview> => useContext(OverviewContext);
