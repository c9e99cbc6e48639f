import { useState } from "react";
import { useAnswer } from "../../../answers/use-answer.ts";
import { type SolvedOverview, useSolved } from "../../../answers/use-solved.ts";
import type { Firmness, StrengthAnswer } from "../../../questions/strength.ts";
import { useTexts } from "../../../texts/define-texts.ts";
import { Coded } from "../../../ui/coded.tsx";
import { Definitions } from "../../../ui/definitions.tsx";
import { useKindsWords } from "../../../ui/kinds-words.ts";
import { MoreRows, rowsAtFirst } from "../../../ui/more-rows.tsx";
import { Answer } from "../../../ui/page.tsx";
import part from "../../../ui/part.module.css";
import { StateHead } from "../../../ui/state-head.tsx";
import { ConceptHead } from "../../verdicts/concept-head.tsx";
import { OpenLegend, OpenMarks } from "../unknown/open-marks.tsx";
import { strongTexts } from "./texts.ts";

/** What holds strongly and what weakly, by what the model marks as greatly preferred. */
export function Strong() {
  const words = useTexts(strongTexts);
  const overview = useSolved();
  const [most, setMost] = useState(rowsAtFirst);
  const found = useAnswer("strength", { most }, { patient: true });
  if (!overview) return null;
  return (
    <section>
      <h2 className={part.title}>{words.title}</h2>
      <Answer of={found}>
        {(answer) =>
          answer.kind === "strength" ? (
            <>
              <Firmly answer={answer} overview={overview} />
              <MoreRows shown={answer.rows.length} total={answer.total} onMore={setMost} />
            </>
          ) : (
            <p>
              <Coded text={words[answer.kind]} />
            </p>
          )
        }
      </Answer>
    </section>
  );
}

const mark = { strong: "stays", weak: "may stay", leaves: "leaves" } as const;

function Firmly({
  answer: { concepts, strong, weak, rows },
  overview,
}: {
  readonly answer: Extract<StrengthAnswer, { readonly kind: "strength" }>;
  readonly overview: SolvedOverview;
}) {
  const words = useTexts(strongTexts);
  const { kinds } = useKindsWords(overview);
  const at = concepts.includes("seq") ? concepts.indexOf("seq") : concepts.length - 1;
  const sentences = [
    words.strong(concepts[at]!, kinds(strong[at]!), strong[at]!.states),
    ...(weak[at]!.states > 0 ? [words.weak(kinds(weak[at]!))] : []),
  ];
  const term = { definition: words.definition, citation: words.citation };
  return (
    <>
      <p>{sentences.join(words.space)}</p>
      <OpenLegend
        words={{
          stays: words.marks.strong,
          may: words.marks.weak,
          leaves: words.marks.leaves,
          open: words.marks.held,
        }}
      />
      <div className={part.scroll}>
        <table className={part.table} aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.outcome}</th>
              {concepts.map((concept, index) => (
                <th key={concept} scope="col">
                  <ConceptHead id={concept} term={{ ...term, name: words.term(concept) }} />
                  <div className={part.note}>{words.counts(strong[index]!.states, weak[index]!.states)}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.pattern}>
                <StateHead state={row} overview={overview} />
                {row.verdicts.map((firmness, index) => (
                  <td key={concepts[index]}>
                    <OpenMarks
                      stays={firmness.map((each) => mark[each])}
                      holds={heldBy(firmness) === "weak" ? "open" : heldBy(firmness) === "strong"}
                      label={words.label[heldBy(firmness)]}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <Definitions terms={[{ ...term, name: words.title }]} />
      </div>
    </>
  );
}

function heldBy(firmness: readonly Firmness[]): "strong" | "weak" | "no" {
  if (firmness.includes("leaves")) return "no";
  return firmness.includes("weak") ? "weak" : "strong";
}
