import type { Page } from "playwright-core";

/** Lets go of a file over the page, as a person who drags it there does. */
export const dropFile = (page: Page, name: string, content: string, over = "main"): Promise<void> =>
  page.locator(over).evaluate(
    (element, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.content], file.name));
      for (const type of ["dragenter", "dragover", "drop"])
        element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    },
    { name, content },
  );
