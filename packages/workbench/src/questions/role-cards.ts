import type { Preference, StateReference } from "detente";
import { expressionWords } from "./expression-words.ts";
import type { Asked } from "./question.ts";

/** What one actor of a role-play knows: its own means, wishes and words, and nothing of the others'. */
export interface RoleCard {
  readonly id: string;
  readonly name: string;
  readonly options: readonly { readonly name: string; readonly takenToday: boolean | undefined }[];
  /** Most important first; tiers of a ranking from best to worst. */
  readonly wishes: readonly string[];
  readonly wishesAre: "statements" | "ranking" | "none";
  readonly said: readonly {
    readonly by?: string;
    readonly text: string;
    readonly isQuote: boolean;
    readonly on?: string;
  }[];
}

/** A card for each actor of the situation. */
export async function answer(asked: Asked, _: null): Promise<RoleCard[]> {
  const { model, space } = await asked.analysis();
  const today = space.statusQuo === undefined ? undefined : space.pattern(space.statusQuo);
  return model.actors.map(({ id, name }) => {
    const preference = model.preferences.find(({ actor }) => actor === id);
    return {
      id,
      name,
      options: model.options.flatMap((option, index) =>
        option.owner.id === id
          ? [{ name: option.name, takenToday: today === undefined ? undefined : today[index] === "Y" }]
          : [],
      ),
      wishesAre: preference?.kind ?? "none",
      wishes: preference ? wishesOf(preference) : [],
      said: model.conflict.statements
        .filter((statement) => statement.for === id)
        .map(({ by, name: title, quote, on }) => ({
          ...(by === undefined ? {} : { by }),
          ...(on === undefined ? {} : { on }),
          text: quote ?? title,
          isQuote: quote !== undefined,
        })),
    };
  });

  function wishesOf(preference: Preference): string[] {
    if (preference.kind === "statements")
      return preference.items
        .flatMap((item) => (item.kind === "unordered" ? item.items : [item]))
        .map(({ when }) => expressionWords(when, model, asked.language));
    return preference.tiers.map(({ states }) => states.map(referenceWords).join(" = "));
  }
  function referenceWords(reference: StateReference): string {
    switch (reference.kind) {
      case "outcome":
        return model.outcomes.find(({ id }) => id === reference.outcome)?.name ?? reference.outcome;
      case "state":
        return model.graph?.states.find(({ id }) => id === reference.state)?.name ?? reference.state;
      case "number":
        return String(reference.number);
      case "pattern":
        return (
          model.options
            .filter((_, index) => reference.pattern[index] === "Y")
            .map(({ name }) => name)
            .join(" + ") || "–"
        );
    }
  }
}
