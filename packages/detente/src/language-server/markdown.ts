/** The beginning of a text that could be very long. */
export const shortened = (text: string, most = 300): string =>
  text.length <= most ? text : `${[...text.slice(0, most)].slice(0, -1).join("")}…`;
