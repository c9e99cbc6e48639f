import { createContext, useContext } from "react";
import type { Overview } from "../questions/overview.ts";

/** The overview of the document and the situation, asked once for the whole page: the same object while it says the same. */
export const OverviewContext = createContext<Overview | undefined>(undefined);

/** The last overview that there was; undefined until there is one. */
export const useOverview = (): Overview | undefined => useContext(OverviewContext);
