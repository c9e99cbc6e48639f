import type { Overview } from "../questions/overview.ts";
import type { NamedState } from "../questions/states/state-names.ts";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import { useNumbers } from "../texts/numbers.ts";
import { punctuation } from "../texts/punctuation.ts";

const texts = defineTexts({
  en: { nothingTaken: "Nothing is taken", state: (number: string) => `state ${number}`, today: "today" },
  zh: { nothingTaken: "未采取任何选项", state: (number: string) => `状态 ${number}`, today: "当前" },
  ko: { nothingTaken: "선택한 것 없음", state: (number: string) => `상태 ${number}`, today: "현재" },
});

/** How states are called: by their outcomes, their name in graph form, or the options taken; and by number. */
export interface StateWords {
  title(state: Pick<NamedState, "outcomes" | "pattern" | "name">): string;
  number(state: number): string;
  /** Title and number. */
  label(state: NamedState): string;
  readonly today: string;
}

type Names = Pick<Overview, "outcomes" | "options">;

export function useStateWords(names: Names | undefined): StateWords {
  const words = useTexts(texts);
  const numbers = useNumbers();
  const { bracketed } = useTexts(punctuation);
  const title: StateWords["title"] = (state) => (names ? titleOf(names, state, words.nothingTaken) : "");
  const number = (state: number): string => words.state(numbers.format(state + 1));
  return {
    title,
    number,
    label: (state) => bracketed(title(state), number(state.state)),
    today: words.today,
  };
}

function titleOf(
  { outcomes, options }: Names,
  state: Pick<NamedState, "outcomes" | "pattern" | "name">,
  nothing: string,
): string {
  if (state.name !== undefined) return state.name;
  const named = outcomes.filter(({ id }) => state.outcomes.includes(id)).map(({ name }) => name);
  if (named.length > 0) return named.join(" + ");
  const taken = options.filter((_, index) => state.pattern[index] === "Y").map(({ name }) => name);
  return taken.join(", ") || (state.pattern.includes("-") ? state.pattern : nothing);
}
