import type { ConflictForm } from "detente/editing";

/** What a part of the forms is given. */
export interface FormPart {
  /** The file itself. */
  readonly form: ConflictForm;
  /** What is edited: the scenario looked at, or the file. */
  readonly layer: ConflictForm;
  /** Id of that scenario. */
  readonly scenario: string | undefined;
}
