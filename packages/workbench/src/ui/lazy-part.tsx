import { type ComponentType, lazy } from "react";

/** What could not be loaded, and begins anew once it is asked for again. */
const failed = new Set<() => void>();

/** A part of the page that is loaded when it is first shown. One that could not be loaded can be asked for again. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const begin = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        failed.add(() => {
          Part = begin();
        });
        throw error;
      }
    });
  let Part = begin();
  return (properties: P) => <Part {...properties} />;
}

/** What failed to be loaded is loaded again when it is next shown. */
export function forgetFailures(): void {
  for (const anew of failed) anew();
  failed.clear();
}
