import { memo } from "react";
import { useOverview } from "../answers/use-overview.ts";
import type { OverviewActor } from "../questions/overview.ts";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import { ActorMark, ActorShape } from "./actor-mark.tsx";
import styles from "./legend.module.css";

const texts = defineTexts({
  en: {
    actors: "Marks of the actors",
    holds: "holds for all",
    leave: "would leave",
    and: ", ",
    wishless: (names: string) =>
      `Nothing says what ${names} would rather have, so every state holds for them. Write it under Model, “Wants”.`,
  },
  zh: {
    actors: "各决策者的标记",
    holds: "对各方都稳定",
    leave: "会离开",
    and: "、",
    wishless: (names: string) => `没有写明${names}的偏好，所以每个状态对其都稳定。请在“模型”的“偏好”中写明。`,
  },
  ko: {
    actors: "의사결정자 표시",
    holds: "모두에게 안정적",
    leave: "떠남",
    and: ", ",
    wishless: (names: string) =>
      `선호가 적혀 있지 않아 모든 상태가 안정적인 의사결정자: ${names}. ‘모형’의 ‘선호’에 적으세요.`,
  },
});

/** Which mark stands for which actor, and what filled, hollow and the green pill mean. */
export const Legend = memo(function Legend({ actors }: { readonly actors: readonly OverviewActor[] }) {
  const words = useTexts(texts);
  const overview = useOverview();
  const wishless = actors.filter(({ id }) => overview?.withoutWishes.includes(id)).map(({ name }) => name);
  return (
    <>
      <ul className={styles.legend} aria-label={words.actors}>
        {actors.map(({ id, name }, actor) => (
          <li key={id} title={name}>
            <ActorMark actor={actor} /> <span className={styles.name}>{name}</span>
          </li>
        ))}
        <li className={styles.meaning}>
          <svg width="38" height="18" viewBox="0 0 38 18" aria-hidden="true">
            <rect
              x="0.75"
              y="0.75"
              width="36.5"
              height="16.5"
              rx="5"
              style={{ fill: "var(--accent-ground)", stroke: "var(--accent)", strokeWidth: 1.5 }}
            />
            <g transform="translate(12 9) scale(0.9)">
              <ActorShape actor={0} />
            </g>
            <g transform="translate(26 9) scale(0.9)">
              <ActorShape actor={1} />
            </g>
          </svg>{" "}
          {words.holds}
        </li>
        <li>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <ActorShape actor={0} filled={false} />
          </svg>{" "}
          {words.leave}
        </li>
      </ul>
      {wishless.length > 0 && <p className={styles.wishless}>{words.wishless(wishless.join(words.and))}</p>}
    </>
  );
});
