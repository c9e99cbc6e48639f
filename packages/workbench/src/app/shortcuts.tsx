import { useEffect, useState } from "react";
import { Guarded } from "../ui/guarded.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { isPressed, useCommands } from "./commands.ts";
import { useView } from "./navigation.ts";
import { hasOwnHistory, sendTyping, watchTyping } from "./typing.ts";

const Palette = lazyPart(() => import("./palette.tsx").then(({ Palette }) => Palette));

/** Keys that work whatever has the focus: they are heard before it is. */
export function Shortcuts() {
  const commands = useCommands();
  const [isOpen, setOpen] = useState(false);
  // the questions of a new dispute are answered before there is a document that could be changed
  const isAsking = useView() === "start";
  useEffect(watchTyping, []);
  useEffect(() => {
    const show = (): void => setOpen(true);
    const press = (event: KeyboardEvent): void => {
      const command = isPressed("Mod+K", event)
        ? { id: "palette", run: show }
        : commands.find(({ keys }) => keys && isPressed(keys, event));
      if (!command) return;
      const isHistory = command.id === "undo" || command.id === "redo";
      if (isHistory && (isAsking || hasOwnHistory(event.target))) return;
      // neither what has the focus nor the browser does something of its own at these keys
      event.preventDefault();
      event.stopPropagation();
      if (!isHistory) sendTyping();
      command.run();
    };
    addEventListener("keydown", press, { capture: true });
    addEventListener("detente-palette", show);
    return () => {
      removeEventListener("keydown", press, { capture: true });
      removeEventListener("detente-palette", show);
    };
  }, [commands, isAsking]);
  return isOpen && <Guarded>{<Palette close={() => setOpen(false)} />}</Guarded>;
}
