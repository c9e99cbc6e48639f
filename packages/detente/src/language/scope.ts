import {
  type AstNode,
  EMPTY_SCOPE,
  type LangiumCoreServices,
  MapScope,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
} from "langium";
import { type Names, namesAt, type Term } from "./names.ts";

/** Tells Langium which names a reference may use, for completion, renaming and finding references. */
export class DetenteScopeProvider implements ScopeProvider {
  readonly #services: LangiumCoreServices;

  constructor(services: LangiumCoreServices) {
    this.#services = services;
  }

  getScope({ container, property, reference }: ReferenceInfo): Scope {
    const entries = candidates(namesAt(container), container, property);
    // reading a text must not pay for the descriptions of everything that could have been named
    const descriptions = this.#services.workspace.AstNodeDescriptionProvider;
    const wanted = reference.$refText;
    if (wanted !== undefined && entries.has(wanted))
      return new MapScope([descriptions.createDescription(entries.get(wanted)!, wanted)], EMPTY_SCOPE);
    return new MapScope([...entries].map(([name, node]) => descriptions.createDescription(node, name)));
  }
}

function candidates(names: Names, container: AstNode, property: string): ReadonlyMap<string, AstNode> {
  switch (property) {
    case "actor":
    case "actors":
      return actorNodes(names);
    case "source":
      return names.sources;
    case "scenario":
      return names.scenarios;
    case "refs":
      return names.evidence;
    case "states":
      return names.states;
    case "ref":
      return nodesOfStates(names);
    case "member":
      return names.actors.get((container as Term).head.$refText)?.options ?? new Map();
    default:
      return (container as Term).member === undefined ? termNodes(names) : actorNodes(names);
  }
}

/** Gathered once for all references that see the same names. */
const once = <T>(gather: (names: Names) => T): ((names: Names) => T) => {
  const gathered = new WeakMap<Names, T>();
  return (names) => {
    const found = gathered.get(names) ?? gather(names);
    gathered.set(names, found);
    return found;
  };
};

const actorNodes = once(
  (names): ReadonlyMap<string, AstNode> => new Map([...names.actors.values()].map((actor) => [actor.id, actor.node])),
);

const nodesOfStates = once(
  (names): ReadonlyMap<string, AstNode> => new Map<string, AstNode>([...names.outcomes, ...names.states]),
);

const termNodes = once((names): ReadonlyMap<string, AstNode> => {
  const nodes = new Map<string, AstNode>();
  for (const [id, owners] of names.options) if (owners.length === 1) nodes.set(id, owners[0].node);
  for (const [id, node] of nodesOfStates(names)) nodes.set(id, node);
  // an actor's name begins `actor.option`
  for (const [id, node] of actorNodes(names)) if (!nodes.has(id)) nodes.set(id, node);
  return nodes;
});
