import { useState } from "react";
import type { SolvedOverview } from "../../../answers/use-solved.ts";
import { say } from "../../../app/announce.ts";
import { editBy } from "../../../document/edit.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { ActorMark } from "../../../ui/actor-mark.tsx";
import part from "../../../ui/part.module.css";
import { useRefusalWords } from "../../model/refused.ts";
import { perceivedTexts } from "./texts.ts";

/** Says that there are no views of sides, and writes one to begin with. */
export function NoViews({ overview: { actors } }: { readonly overview: SolvedOverview }) {
  const words = useTexts(perceivedTexts);
  const refusalWords = useRefusalWords();
  const [problem, setProblem] = useState<string>();
  const write = async (actor: number, name: string): Promise<void> => {
    const refusal = await editBy("add-view", { actor, named: words.viewName(name) });
    setProblem(refusal && refusalWords(refusal));
    if (!refusal) say(words.written(name));
  };
  return (
    <>
      <h2 className={part.lead}>{words.none}</h2>
      <p>{words.howTo}</p>
      <ul className={part.plain}>
        {actors.map(({ id, name }, actor) => (
          <li key={id}>
            <button type="button" className="button" onClick={() => void write(actor, name)}>
              <ActorMark actor={actor} /> {words.example(name)}
            </button>
          </li>
        ))}
      </ul>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
