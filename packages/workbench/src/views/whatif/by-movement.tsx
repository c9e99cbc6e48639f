import { goTo } from "../../app/navigation.ts";
import { defineTexts, useTexts } from "../../texts/define-texts.ts";

const texts = defineTexts({
  en: {
    elsewhere:
      "It would hold once it is there; but today is elsewhere. How today can lead there is a question of its own.",
    movement: "See the way in Movement",
  },
  zh: {
    elsewhere: "它一旦出现就会稳定，但现状不在那里。如何从现状到达那里是另一个问题。",
    movement: "在“路径”中查看如何到达",
  },
  ko: {
    elsewhere: "그 상태에 이르면 유지되지만 현재는 다른 상태입니다. 현재에서 어떻게 이르는지는 별개의 물음입니다.",
    movement: "‘이동’에서 길 보기",
  },
});

/** What holds already need not be so today: then what is asked for is a way. */
export function ByMovement() {
  const words = useTexts(texts);
  return (
    <p>
      {words.elsewhere}{" "}
      <button type="button" className="button" onClick={() => goTo("movement")}>
        {words.movement}
      </button>
    </p>
  );
}
