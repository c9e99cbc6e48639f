/** Prints the view; where it frames a document, that document. */
export function printPage(): void {
  const framed = document.querySelector<HTMLIFrameElement>("#content iframe");
  (framed?.contentWindow ?? window).print();
}
