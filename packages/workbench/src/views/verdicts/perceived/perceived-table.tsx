import type { MouseEvent } from "react";
import { say } from "../../../app/announce.ts";
import { lookAt } from "../../../app/situation.ts";
import type { PerceivedRow } from "../../../questions/perceptions.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { punctuation } from "../../../texts/punctuation.ts";
import { Definitions } from "../../../ui/definitions.tsx";
import part from "../../../ui/part.module.css";
import { StateHead } from "../../../ui/state-head.tsx";
import { useVerdictWords, VerdictMarks } from "../../../ui/verdict-marks.tsx";
import { ConceptHead } from "../concept-head.tsx";
import type { Perceptions } from "./sentence.ts";
import { perceivedTexts } from "./texts.ts";

/** States that hold in the model, or last; a verdict, pressed, is proven in the conflict as that side sees it. */
export function PerceivedTable({ answer: { base, concepts, counts, rows, views } }: { readonly answer: Perceptions }) {
  const words = useTexts(perceivedTexts);
  const { list } = useTexts(punctuation);
  const verdictWords = useVerdictWords();
  const { actors, statusQuo } = base;
  const ask = (row: PerceivedRow, at: number) => (event: MouseEvent) => {
    const marked = (event.target as Element).closest<SVGElement>("[data-actor]")?.dataset.actor;
    const actor = marked === undefined ? Math.max(0, row.stays[at]!.indexOf(false)) : Number(marked);
    const pattern = row.seenAs[actor];
    if (pattern === undefined) {
      say(words.notSeen(actors[actor]?.name ?? ""));
      return;
    }
    lookAt({
      scenario: views[actor]?.scenario?.id ?? base.scenario,
      selected: { pattern, concept: concepts[at]!, ...(actors[actor] ? { actor: actors[actor].id } : {}) },
    });
  };
  return (
    <div className={part.scroll}>
      <table className={part.table} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.outcome}</th>
            {concepts.map((concept, at) => (
              <th key={concept} scope="col">
                <ConceptHead
                  id={concept}
                  term={{ name: words.term(concept), definition: words.definition, citation: words.citation }}
                />
                <div className={part.note}>{words.counts(counts[at]!.steady, counts[at]!.holds)}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.pattern}>
              <StateHead state={row} overview={{ ...base, solved: statusQuo === undefined ? {} : { statusQuo } }} />
              {row.stays.map((stays, at) => {
                const tag = tagOf(stays.every(Boolean), row.holds[at]!);
                return (
                  <td key={concepts[at]}>
                    <button
                      type="button"
                      className={part.cell}
                      aria-label={words.why(
                        concepts[at]!,
                        list([verdictWords(actors, stays), ...(tag ? [words.tags[tag]] : [])]),
                      )}
                      onClick={ask(row, at)}
                    >
                      <VerdictMarks actors={actors} stays={stays} decorative />
                      {tag && <small title={words.tagTitles[tag]}>{words.tags[tag]}</small>}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Definitions terms={[{ name: words.title, definition: words.definition, citation: words.citation }]} />
    </div>
  );
}

/** In what the verdict of the sides differs from that of the model. */
function tagOf(lasts: boolean, holds: boolean): "lost" | "mistake" | undefined {
  if (lasts === holds) return undefined;
  return holds ? "lost" : "mistake";
}
