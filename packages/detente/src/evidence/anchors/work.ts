let work = 0;

/** Counts steps of searching. */
export const counted = (steps: number): void => {
  work += steps;
};

/** How many steps a search takes: tests hold them against the length of what is searched. */
export const workOf = (search: () => void): number => {
  const before = work;
  search();
  return work - before;
};
