import type { SolvedOverview } from "../../answers/use-solved.ts";
import type { ToldMove } from "../../questions/proof/told-move.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import part from "../../ui/part.module.css";
import { useStateWords } from "../../ui/state-title.ts";
import { whyTexts } from "../why/texts.ts";

/** A few moves one after the other: whose, and what each takes and takes back. */
export function Moves({ steps, overview }: { readonly steps: readonly ToldMove[]; readonly overview: SolvedOverview }) {
  const words = useTexts(whyTexts);
  const stateWords = useStateWords(overview);
  return (
    <ul className={part.plain}>
      {steps.map(({ actor, from, to, takes, drops }) => {
        const position = overview.actors.findIndex(({ id }) => id === actor);
        return (
          <li key={`${from.pattern} ${to.pattern}`}>
            <ActorMark actor={position} /> <span className="hidden">{overview.actors[position]?.name}: </span>
            {words.deed(takes, drops, stateWords.title(to))}
          </li>
        );
      })}
    </ul>
  );
}
