/** Whether something has been typed into the field with the focus that has not been sent yet. */

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The field that was typed into, and what it held before, where that is known. */
let typed: { readonly field: TextField; readonly before: string | undefined } | undefined;

/** Begins to watch. @returns a function that ends it */
export function watchTyping(): () => void {
  const begin = (): void => {
    typed = undefined;
  };
  const listeners = {
    focusin: begin,
    reset: begin,
    beforeinput: (event: Event) => {
      const { target, inputType } = event as InputEvent;
      // Enter writes nothing into a field of one line
      if (target instanceof HTMLInputElement && inputType === "insertLineBreak") return;
      if (isTextField(target)) typed ??= { field: target, before: target.value };
    },
    // tools that write for a person do it all at once
    input: ({ target }: Event) => {
      if (isTextField(target)) typed ??= { field: target, before: undefined };
    },
    keydown: (event: Event) => {
      const { key, target } = event as KeyboardEvent;
      // one sends what was typed, the other gives it up
      if ((key === "Enter" && !(target instanceof HTMLTextAreaElement)) || key === "Escape") begin();
    },
  };
  for (const [name, listener] of Object.entries(listeners)) addEventListener(name, listener, { capture: true });
  return () => {
    for (const [name, listener] of Object.entries(listeners)) removeEventListener(name, listener, { capture: true });
  };
}

/** Whether taking back is the element's own business: of an editor, or of a field with typing that is not sent. */
export const hasOwnHistory = (element: EventTarget | null): boolean =>
  (element instanceof HTMLElement && element.isContentEditable) ||
  (isTextField(element) &&
    (element.getAttribute("aria-invalid") === "true" || (typed?.field === element && element.value !== typed.before)));

/** Sends what was typed into the field with the focus, as leaving it does. */
export function sendTyping(): void {
  const field = document.activeElement;
  if (!isTextField(field) || typed?.field !== field) return;
  field.blur();
  field.focus();
}

const noText = new Set(["checkbox", "radio", "range", "button", "submit", "file", "color"]);
const isTextField = (element: EventTarget | null): element is TextField =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !noText.has(element.type));
