import { concepts, farthestHorizon, horizonOf, isConcept } from "../../engine/concepts.ts";
import { UnsupportedConcept } from "../../engine/engine.ts";
import type { StateSpace } from "../../engine/states.ts";
import { type Diagnostic, finding } from "../../language/diagnostic.ts";
import type { Claim, Expectation, StateSelector } from "../../model/conflict.ts";
import type { Located } from "../../model/expression.ts";
import { listed, type Sentence, say } from "../../sentences/sentence.ts";
import { GroupError, groupsOf, refuseTooManyStates } from "../coalitions/coalitions.ts";
import { coalitionConcepts } from "../coalitions/stability.ts";
import { noSuchState } from "../diagnose.ts";
import { refuseTooManyGroups } from "../foresight/largest-consistent-set.ts";
import { refuseUnlessTwoActors } from "../foresight/limited-moves.ts";

type Report = (code: string, message: Sentence, remedy: Sentence) => void;

/** Whether a claim speaks of concepts, states and coalitions that there are, and asks what can be answered. `space`: of the claim's scenario. */
export function diagnoseClaim(claim: Claim, space: StateSpace): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const expectation of claim.expect) {
    const place: Located = expectation.at ? expectation : claim;
    const at = place.at ? { place: place.at } : {};
    const report: Report = (code, message, remedy) =>
      found.push(finding({ code, severity: "error", message, remedy, place: place.at }));
    const checkSelector = (selector: StateSelector): void => {
      if (selector.kind === "now" && space.statusQuo === undefined && !space.model.statusQuo)
        report(
          "no-status-quo",
          say('The claim "{claim}" speaks of `now`, but the model does not say what holds now.', { claim: claim.id }),
          "Add a line such as `now option, option`.",
        );
      if (selector.kind === "number" && (selector.number < 1 || selector.number > space.count))
        found.push({ ...noSuchState(space, selector), ...at });
    };
    if ("states" in expectation) {
      for (const reference of expectation.states)
        if (space.resolve(reference).length === 0)
          found.push({ ...noSuchState(space, reference), ...(reference.at ? { place: reference.at } : at) });
    } else checkSelector(expectation.subject.states);
    if (expectation.kind === "reachability") checkSelector(expectation.from);
    if ("concepts" in expectation) diagnoseConcepts(expectation, space, report);
    diagnoseGroups(expectation, space, report);
  }
  return found;
}

/** Concepts that there are, and that are defined for whoever is meant. */
function diagnoseConcepts(
  { concepts: named, together }: Extract<Expectation, { readonly concepts: readonly string[] }>,
  space: StateSpace,
  report: Report,
): void {
  for (const concept of named)
    if (!isConcept(concept))
      report(
        "unknown-concept",
        say('There is no solution concept "{concept}".', { concept }),
        say("Known are {concepts} and, for two actors, lh:1 to lh:{farthest}.", {
          concepts: listed(concepts.map(({ id }) => id)),
          farthest: farthestHorizon,
        }),
      );
    else if (together && !coalitionConcepts.some((id) => id === concept))
      report(
        "concept-not-for-coalitions",
        say('"{concept}" is not defined for actors who act together.', { concept }),
        say("For coalitions there are {concepts}.", { concepts: listed(coalitionConcepts) }),
      );
    else if (horizonOf(concept) !== undefined)
      refusing(
        () => refuseUnlessTwoActors(space.model.actors.length),
        (message) => report("concept-for-two-actors", message, "Write `in the largest consistent set` instead."),
      );
}

/** Questions about groups that the model is too small or too large for. */
function diagnoseGroups(expectation: Expectation, { count, model, structure }: StateSpace, report: Report): void {
  const actors = model.actors.length;
  const isForesight = expectation.kind === "foresight" || expectation.kind === "foresight-set";
  if (!isForesight && !expectation.together) return;
  if (!isForesight && actors < 2)
    report("no-coalition", "The model has one actor, so there is no coalition.", "Leave the coalition out.");
  const named = !isForesight && (expectation.actors?.length ?? 0) > 0;
  refusing(
    () => {
      refuseTooManyStates(count);
      if (named || (isForesight && expectation.by === "actors")) return;
      const groups = groupsOf(actors, 1);
      if (isForesight) refuseTooManyGroups(structure, groups.length);
    },
    (message) => report("too-large-for-groups", message, "Or leave this claim out."),
  );
}

/** Puts a refusal into words for whoever reads the claim. */
function refusing(attempt: () => void, tell: (message: Sentence) => void): void {
  try {
    attempt();
  } catch (error) {
    if (!(error instanceof GroupError || error instanceof UnsupportedConcept)) throw error;
    tell(error.sentence);
  }
}
