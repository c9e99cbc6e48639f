const files = import.meta.glob<string>(["../../../../cases/*.detente", "../../../../cases/published/*.detente"], {
  query: "?raw",
  import: "default",
});

export interface BundledCase {
  /** File name without its ending. */
  readonly id: string;
  /** One that was published elsewhere, with results to compare with. */
  readonly isPublished: boolean;
  load(): Promise<string>;
}

/** The first case, then the published ones, each loaded when it is opened. */
export const bundledCases: readonly BundledCase[] = Object.entries(files)
  .map(([path, load]) => ({
    id: path.replace(/^.*\/|\.detente$/g, ""),
    isPublished: path.includes("/published/"),
    load,
  }))
  .sort((a, b) => Number(a.isPublished) - Number(b.isPublished));
