import type { ComponentType } from "react";
import type { ViewId } from "../app/navigation.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { StartView } from "./start/start-view.tsx";
import { VerdictsView } from "./verdicts/verdicts-view.tsx";

/** The views; what is not needed at once is loaded when it is first opened. */
export const views: Partial<Readonly<Record<ViewId, ComponentType>>> = {
  start: StartView,
  model: lazyPart(() => import("./model/model-view.tsx").then(({ ModelView }) => ModelView)),
  verdicts: VerdictsView,
  movement: lazyPart(() => import("./movement/movement-view.tsx").then(({ MovementView }) => MovementView)),
  whatif: lazyPart(() => import("./whatif/whatif-view.tsx").then(({ WhatIfView }) => WhatIfView)),
  evidence: lazyPart(() => import("./evidence/evidence-view.tsx").then(({ EvidenceView }) => EvidenceView)),
  claims: lazyPart(() => import("./claims/claims-view.tsx").then(({ ClaimsView }) => ClaimsView)),
  workshop: lazyPart(() => import("./workshop/workshop-view.tsx").then(({ WorkshopView }) => WorkshopView)),
  report: lazyPart(() => import("./report/report-view.tsx").then(({ ReportView }) => ReportView)),
};
