const originals = new WeakMap<object, object>();

/** Remembers of what a thing is a copy made for showing it, so that what identifies the thing is asked of itself. */
export function standsFor(copy: object, original: object): void {
  originals.set(copy, originals.get(original) ?? original);
}

/** The thing itself, of a copy made for showing it. */
export const original = <T extends object>(thing: T): T => (originals.get(thing) as T | undefined) ?? thing;
