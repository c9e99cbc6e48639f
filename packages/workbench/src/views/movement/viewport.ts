import { type KeyboardEvent, type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a figure is looked at: its scale, and where its origin lies on the screen. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** At this scale the names on cards are easily read; below the other, not at all. */
const comfortable = 0.65;
const readable = 0.45;
const farthest = 0.1;
const nearest = 2.5;

/** The whole figure where it can be read so, or `whatever` its size; else what lies around a point of it. */
export function fit(figure: Size, room: Size, at?: Place, whatever = false): Viewport {
  const whole = Math.min(room.width / figure.width, room.height / figure.height, 1);
  const scale = whatever ? Math.max(whole, farthest) : whole < readable ? comfortable : whole;
  const start = (size: number, space: number, middle: number): number =>
    size <= space ? (space - size) / 2 : Math.min(0, Math.max(space - size, space / 2 - middle));
  return {
    scale,
    x: start(figure.width * scale, room.width, (at?.x ?? 0) * scale),
    y: start(figure.height * scale, room.height, (at?.y ?? figure.height / 2) * scale),
  };
}

/** The same look, nearer or farther, with one point of the screen staying where it is. */
export function zoomed({ scale, x, y }: Viewport, factor: number, at: Place): Viewport {
  const next = Math.max(farthest, Math.min(nearest, scale * factor));
  const ratio = next / scale;
  return { scale: next, x: at.x - (at.x - x) * ratio, y: at.y - (at.y - y) * ratio };
}

/**
 * Zooming and panning by mouse, touch and keyboard. `figure`: its natural size; `key`: says which figure it is: another
 * one is fitted anew, the same one stays where it is when it changes. `first`: what to look at first in it.
 */
export function useViewport(
  frame: RefObject<HTMLDivElement | null>,
  figure: Size | undefined,
  key: string,
  first: Place | undefined,
) {
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  const [viewport, setViewport] = useState<Viewport>({ scale: 1, x: 0, y: 0 });
  const fitted = useRef("");
  const drag = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);

  useEffect(() => {
    if (!figure || room.width === 0 || fitted.current === key) return;
    fitted.current = key;
    setViewport(fit(figure, room, first));
  }, [figure, room, key, first]);

  const zoom = useCallback(
    (factor: number, at?: { x: number; y: number }) =>
      setViewport((before) => zoomed(before, factor, at ?? { x: room.width / 2, y: room.height / 2 })),
    [room],
  );
  const pan = useCallback(
    (dx: number, dy: number) => setViewport(({ scale, x, y }) => ({ scale, x: x + dx, y: y + dy })),
    [],
  );

  // a listener that may keep the page from zooming cannot be given to React
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 300), { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    element.addEventListener("wheel", wheel, { passive: false });
    return () => element.removeEventListener("wheel", wheel);
  }, [frame, zoom]);

  return {
    viewport,
    room,
    zoom,
    fitAll: () => figure && setViewport(fit(figure, room, undefined, true)),
    /** Brings a card of the figure into sight: its middle and its size. */
    reveal: ({ x, y }: Place, card: Size) =>
      setViewport((before) => {
        const shift = (at: number, size: number, space: number): number => {
          const margin = Math.min((size / 2) * before.scale + 12, space / 2);
          return at < margin ? margin - at : at > space - margin ? space - margin - at : 0;
        };
        const dx = shift(before.x + x * before.scale, card.width, room.width);
        const dy = shift(before.y + y * before.scale, card.height, room.height);
        return dx === 0 && dy === 0 ? before : { ...before, x: before.x + dx, y: before.y + dy };
      }),
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button === 0) drag.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!drag.current || event.buttons !== 1) return;
        const [dx, dy] = [event.clientX - drag.current.x, event.clientY - drag.current.y];
        if (Math.abs(dx) + Math.abs(dy) < 3) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, y: event.clientY };
        pan(dx, dy);
      },
      onPointerUp: () => {
        drag.current = undefined;
      },
      onKeyDown: (event: KeyboardEvent) => {
        const step = 60;
        const act = {
          ArrowLeft: () => pan(step, 0),
          ArrowRight: () => pan(-step, 0),
          ArrowUp: () => pan(0, step),
          ArrowDown: () => pan(0, -step),
          "+": () => zoom(1.25),
          "=": () => zoom(1.25),
          "-": () => zoom(0.8),
          "0": () => figure && setViewport(fit(figure, room, undefined, true)),
        }[event.key];
        if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        act();
      },
    },
  };
}
