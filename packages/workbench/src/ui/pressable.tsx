import type { ComponentPropsWithRef, KeyboardEvent } from "react";

/** A part of a drawing that is pressed like a button, by mouse and keyboard: an HTML button cannot stand in an SVG. */
export function Pressable({ onPress, ...rest }: ComponentPropsWithRef<"g"> & { readonly onPress: () => void }) {
  const button = {
    role: "button",
    tabIndex: 0,
    onClick: onPress,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      onPress();
    },
  };
  return <g {...button} {...rest} />;
}
