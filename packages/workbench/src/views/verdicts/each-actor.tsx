import { memo } from "react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import type { Headline } from "../../questions/headline.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { useNumbers } from "../../texts/numbers.ts";
import { ActorMark } from "../../ui/actor-mark.tsx";
import { filterBy } from "./arrangement.ts";
import styles from "./each-actor.module.css";
import { verdictsTexts } from "./texts.ts";

/** How many states are stable for each actor, and for all; a figure shows those states in the table. */
export const EachActor = memo(function EachActor({
  headline,
  overview,
}: {
  readonly headline: Headline;
  readonly overview: SolvedOverview;
}) {
  const words = useTexts(verdictsTexts);
  const numbers = useNumbers();
  const { concepts, stable, equilibria } = headline;
  const figure = (count: number, concept: string, actor: string | undefined) => (
    <td key={concept}>
      <button type="button" className="quiet" onClick={() => filterBy({ holds: concept, actor })}>
        {numbers.format(count)}
      </button>
    </td>
  );
  return (
    <DialogTrigger>
      <Button className="button">{words.eachShort}</Button>
      <Popover placement="bottom end" className={styles.popover!}>
        <Dialog className={styles.dialog!}>
          <Heading slot="title" level={2}>
            {words.each}
          </Heading>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.actor}</th>
                {concepts.map((concept) => (
                  <th key={concept} scope="col">
                    {concept}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {overview.actors.map(({ id, name }, actor) => (
                <tr key={id}>
                  <th scope="row">
                    <ActorMark actor={actor} /> {name}
                  </th>
                  {concepts.map((concept, at) => figure(stable[actor]?.[at] ?? 0, concept, id))}
                </tr>
              ))}
              <tr>
                <th scope="row">{words.all}</th>
                {concepts.map((concept, at) => figure(equilibria[at] ?? 0, concept, undefined))}
              </tr>
            </tbody>
          </table>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
});
