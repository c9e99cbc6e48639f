import { say } from "../../app/announce.ts";
import { edit } from "../../document/edit.ts";
import type { ParametersOf } from "../../questions/registry.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { useRefusalWords } from "./refused.ts";
import { modelTexts } from "./texts.ts";

/** Takes something out of the text, or says what stands in the way. */
export function RemoveButton({ name, action }: { readonly name: string; readonly action: ParametersOf<"edit"> }) {
  const words = useTexts(modelTexts);
  const inWords = useRefusalWords();
  const remove = async (): Promise<void> => {
    const refused = await edit(action);
    if (refused) say(inWords(refused));
  };
  return (
    <button
      type="button"
      className="quiet"
      aria-label={words.remove(name)}
      title={words.remove(name)}
      onClick={() => void remove()}
    >
      <span aria-hidden="true">✕</span>
    </button>
  );
}
