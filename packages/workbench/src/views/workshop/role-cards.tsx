import { useAnswer } from "../../answers/use-answer.ts";
import type { RoleCard } from "../../questions/role-cards.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { ActorMark, actorColour } from "../../ui/actor-mark.tsx";
import { Answer } from "../../ui/page.tsx";
import styles from "./role-cards.module.css";
import { workshopTexts } from "./texts.ts";

/** A card for each actor, to be printed for a role-play. */
export function RoleCards() {
  const words = useTexts(workshopTexts);
  const cards = useAnswer("role-cards", null);
  return (
    <div className={styles.cards}>
      <div className="noprint">
        <p>{words.cardsHint}</p>
        <button type="button" className="button primary" onClick={() => print()}>
          {words.print}
        </button>
      </div>
      <Answer of={cards}>
        {(cards) => cards.map((card, actor) => <Card key={card.id} card={card} actor={actor} />)}
      </Answer>
    </div>
  );
}

function Card({ card, actor }: { readonly card: RoleCard; readonly actor: number }) {
  const words = useTexts(workshopTexts);
  const { note } = useTexts(punctuation);
  const { name, options, wishes, wishesAre, said } = card;
  return (
    <article className={styles.card} style={{ "--actor": actorColour(actor) } as React.CSSProperties} aria-label={name}>
      <h2>
        <ActorMark actor={actor} /> {name}
      </h2>
      {options.length > 0 && (
        <>
          <h3>{words.canDo}</h3>
          <ul>
            {options.map(({ name: option, takenToday }) => (
              <li key={option}>
                {option}
                {takenToday && <span className="soft"> {note(words.taken)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{wishesAre === "ranking" ? words.ranking : words.want}</h3>
      {wishes.length === 0 ? (
        <p>{words.noWish}</p>
      ) : (
        <ol>
          {wishes.map((wish) => (
            <li key={wish}>{wish}</li>
          ))}
        </ol>
      )}
      <h3>{words.said}</h3>
      {said.length === 0 && <p>{words.nothingSaid}</p>}
      {said.map(({ by, text, isQuote, on }) => (
        <blockquote key={text}>
          {isQuote ? `“${text}”` : text}
          <footer className="soft">{[by, on, isQuote ? "" : words.reported].filter(Boolean).join(" · ")}</footer>
        </blockquote>
      ))}
    </article>
  );
}
