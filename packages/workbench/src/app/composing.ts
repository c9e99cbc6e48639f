/**
 * Keys that somebody presses while an input method composes are the input method's: Enter chooses a candidate, arrows go
 * through them, Escape gives the composition up. No field and no shortcut hears them; only the text editor, which composes
 * in its own way.
 */
export function keepComposingApart(): void {
  const withhold = (event: KeyboardEvent): void => {
    // the key that ends a composition comes after its end in some browsers: only its old code tells
    if (!event.isComposing && event.keyCode !== 229) return;
    const [target] = event.composedPath();
    if (!(target instanceof HTMLElement && target.isContentEditable)) event.stopImmediatePropagation();
  };
  for (const name of ["keydown", "keypress", "keyup"] as const) addEventListener(name, withhold, { capture: true });
}
