/** `npm run test:thorough`: every state in every theme and at every size; otherwise every view has its own test of those. */
export const isThorough = process.env.DETENTE_THOROUGH === "1";

/** The themes in which parts of a view are looked at. */
export const themes: readonly ("light" | "dark")[] = isThorough ? ["light", "dark"] : ["light"];
