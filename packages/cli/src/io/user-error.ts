/** A failure whose cause lies outside Détente; its message is a plain sentence for the user, printed without a trace. */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** The code of a system error (`ENOENT`, `ENOSPC`, …); "" for anything else. */
export function systemCode(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}
