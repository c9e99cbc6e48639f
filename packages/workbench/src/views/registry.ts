import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { ViewId } from "../app/navigation.ts";
import { StartView } from "./start/start-view.tsx";
import { VerdictsView } from "./verdicts/verdicts-view.tsx";

/** The views; what is not needed at once is loaded when it is first opened. */
export const views: Partial<Readonly<Record<ViewId, ComponentType | LazyExoticComponent<ComponentType>>>> = {
  start: StartView,
  model: lazy(() => import("./model/model-view.tsx").then(({ ModelView }) => ({ default: ModelView }))),
  verdicts: VerdictsView,
  movement: lazy(() => import("./movement/movement-view.tsx").then(({ MovementView }) => ({ default: MovementView }))),
  whatif: lazy(() => import("./whatif/whatif-view.tsx").then(({ WhatIfView }) => ({ default: WhatIfView }))),
  evidence: lazy(() => import("./evidence/evidence-view.tsx").then(({ EvidenceView }) => ({ default: EvidenceView }))),
  claims: lazy(() => import("./claims/claims-view.tsx").then(({ ClaimsView }) => ({ default: ClaimsView }))),
  workshop: lazy(() => import("./workshop/workshop-view.tsx").then(({ WorkshopView }) => ({ default: WorkshopView }))),
  report: lazy(() => import("./report/report-view.tsx").then(({ ReportView }) => ({ default: ReportView }))),
};
