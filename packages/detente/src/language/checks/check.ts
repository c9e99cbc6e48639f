import type { Diagnostic } from "../diagnostic.ts";
import type { Model } from "../generated/ast.ts";
import type { Places } from "../places.ts";
import type { Segments } from "../segments.ts";

/** All findings about names and blocks that need no states. */
export const check = (_model: Model, _places: Places, _segments: Segments): Diagnostic[] => [];
