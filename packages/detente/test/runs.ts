/** `npm run test:thorough`: every random test of the fast engines at its full length. */
export const isThorough = process.env.DETENTE_THOROUGH === "1";

/** How many random models a fast engine is tried on: all where there is time, otherwise a quarter. */
export const runs = (most: number): number => (isThorough ? most : Math.ceil(most / 4));
