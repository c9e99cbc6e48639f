/** Where a document lives: where it came from, and where saving puts it. */
export type FileHome =
  /** Nowhere yet: saving asks for a place or downloads it. */
  | { readonly kind: "new"; readonly name: string }
  /** A case that came with the workbench: saving makes a copy. */
  | { readonly kind: "bundled"; readonly name: string }
  /** A file on this computer that the browser lets us write. */
  | { readonly kind: "handle"; readonly name: string; readonly handle: FileSystemFileHandle }
  /** A file of the folder that `detente open` serves; `version` is what was last seen of it. */
  | { readonly kind: "served"; readonly name: string; readonly version: string };
