import { download } from "../../files/save.ts";

/** The figure as a file of its own: colours and type as they are on the screen, everything in sight, with its legend. */
function standalone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", `${Math.ceil(width)}`);
  copy.setAttribute("height", `${Math.ceil(height)}`);
  copy.setAttribute("viewBox", `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`);
  copy.removeAttribute("class");
  copy.querySelector("g")?.removeAttribute("transform");
  for (const focusable of copy.querySelectorAll("[tabindex]"))
    for (const name of ["tabindex", "role", "aria-pressed", "aria-label", "class"]) focusable.removeAttribute(name);
  const styles = getComputedStyle(document.documentElement);
  const value = (name: string): string => styles.getPropertyValue(name).trim().replaceAll('"', "'");
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, text] of Object.entries({ width: "100%", height: "100%", fill: value("--paper") }))
    ground.setAttribute(name, text);
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy).replace(/var\((--[\w-]+)\)/g, (_, name: string) => value(name));
}

export function saveSvg(svg: SVGSVGElement, size: { width: number; height: number }, name: string): void {
  download(`${name}.svg`, new Blob([standalone(svg, size.width, size.height)], { type: "image/svg+xml" }));
}

/** Twice the size on the screen, for paper. A figure that would be too large for a picture is made smaller. */
export async function savePng(
  svg: SVGSVGElement,
  size: { width: number; height: number },
  name: string,
): Promise<void> {
  const scale = Math.min(2, 8_000 / size.width, 8_000 / size.height);
  const address = URL.createObjectURL(new Blob([standalone(svg, size.width, size.height)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(size.width * scale);
    canvas.height = Math.ceil(size.height * scale);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!picture) throw new Error("no picture");
    download(`${name}.png`, picture);
  } finally {
    URL.revokeObjectURL(address);
  }
}
