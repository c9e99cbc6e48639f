import type { ConceptId, Rules } from "detente";
import { memo } from "react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import type { SolvedOverview } from "../../answers/use-solved.ts";
import { lookAt, useLookedAt, usualRules } from "../../app/situation.ts";
import type { Terms } from "../../questions/terms.ts";
import { useTexts } from "../../texts/define-texts.ts";
import styles from "./judged-by.module.css";
import { verdictsTexts } from "./texts.ts";

/** By which concepts states are judged and under which rules, to read and to change. */
export const JudgedBy = memo(function JudgedBy({
  terms,
  overview,
}: {
  readonly terms: Terms;
  readonly overview: SolvedOverview;
}) {
  const words = useTexts(verdictsTexts);
  const { rules, concepts } = useLookedAt();
  const used = { ...usualRules, ...rules };
  // what has been asked for, though its verdicts may still be on their way
  const defined = terms.concepts.filter(({ id, defined }) => defined && concepts.includes(id)).map(({ id }) => id);
  const shown = defined.length > 0 ? defined : overview.solved.concepts;
  const choose = (id: ConceptId, chosen: boolean): void => {
    const chosenNow = terms.concepts
      .map((concept) => concept.id)
      .filter((each) => (each === id ? chosen : shown.includes(each)));
    if (chosenNow.length > 0) lookAt({ concepts: chosenNow });
  };
  return (
    <DialogTrigger>
      <Button className="button">{words.judged}</Button>
      <Popover placement="bottom end" className={styles.popover!}>
        <Dialog className={styles.dialog!}>
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {words.judgedTitle}
              </Heading>
              <fieldset>
                <legend>{words.conceptsTitle}</legend>
                {terms.concepts.map(({ id, name, definition, citation, defined }) => (
                  <label key={id} className={styles.choice}>
                    <input
                      type="checkbox"
                      checked={shown.includes(id)}
                      disabled={!defined || (shown.length === 1 && shown.includes(id))}
                      onChange={({ target }) => choose(id, target.checked)}
                    />
                    <span>
                      <b>{id}</b> {name}
                      <small>
                        {defined ? definition : words.defined} {citation}
                      </small>
                    </span>
                  </label>
                ))}
              </fieldset>
              {terms.rules.map(({ id, definition, values }) => (
                <fieldset key={id}>
                  <legend>{words.ruleNames[id]}</legend>
                  <p className="soft">{definition}</p>
                  {values.map((value) => (
                    <label key={value.id} className={styles.choice}>
                      <input
                        type="radio"
                        name={id}
                        checked={used[id] === value.id}
                        onChange={() => lookAt({ rules: { ...rules, [id]: value.id } as Partial<Rules> })}
                      />
                      <span>
                        <b>{words.ruleValues[value.id as keyof typeof words.ruleValues]}</b>
                        <small>
                          {value.definition} {value.citation}
                        </small>
                      </span>
                    </label>
                  ))}
                </fieldset>
              ))}
              <p className={styles.buttons}>
                <button
                  type="button"
                  className="button"
                  onClick={() => lookAt({ rules: {}, concepts: terms.defaults })}
                >
                  {words.defaults}
                </button>
                <button type="button" className="button" onClick={close}>
                  {words.dismiss}
                </button>
              </p>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
});
