const files = import.meta.glob<string>(["../../../../cases/*.detente", "../../../../cases/published/*.detente"], {
  query: "?raw",
  import: "default",
});

export interface BundledCase {
  /** File name without its ending. */
  readonly id: string;
  load(): Promise<string>;
}

/** The first case and the published ones, each loaded when it is opened. */
export const bundledCases: readonly BundledCase[] = Object.entries(files).map(([path, load]) => ({
  id: path.replace(/^.*\/|\.detente$/g, ""),
  load,
}));
