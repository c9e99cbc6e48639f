import { useState } from "react";
import { useAnswer } from "../../answers/use-answer.ts";
import { type SolvedOverview, useSolved } from "../../answers/use-solved.ts";
import { select, useLookedAt } from "../../app/situation.ts";
import type { MapNode } from "../../questions/map/map.ts";
import type { MapAnswer, MapWanted } from "../../questions/map.ts";
import { useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { Guarded } from "../../ui/guarded.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Legend } from "../../ui/legend.tsx";
import { Answer, Page } from "../../ui/page.tsx";
import { useStateWords } from "../../ui/state-title.ts";
import { useMedia } from "../../ui/use-media.ts";
import { groupsOf } from "../verdicts/headline-words.ts";
import { headlineTexts } from "../verdicts/texts.ts";
import { nodeTitle } from "./card.tsx";
import { Figure } from "./figure.tsx";
import { FigureKey } from "./figure-key.tsx";
import styles from "./movement.module.css";
import { Player } from "./player.tsx";
import { movementTexts } from "./texts.ts";

const Cloud = lazyPart(() => import("./cloud.tsx").then(({ Cloud }) => Cloud));

/** So many states are drawn as cards; more of them as points. */
const mostCards = 60;
/** Ways are searched in up to so many states. */
const mostSearched = 2 ** 18;

/** How the dispute can move: from today, around a state, and as a whole; and what each move does to everybody. */
export function MovementView() {
  const overview = useSolved();
  return overview && <Movement overview={overview} />;
}

function Movement({ overview }: { readonly overview: SolvedOverview }) {
  const words = useTexts(movementTexts);
  const { bracketed } = useTexts(punctuation);
  const stateWords = useStateWords(overview);
  const sentence = useSentence(overview);
  const { selected } = useLookedAt();
  const { states } = overview.solved;
  const [show, setShow] = useState<MapWanted["show"]>("ways");
  const isNarrow = useMedia("(max-width: 48rem)");
  const [losing, setLosing] = useState(false);
  const [begin, setBegin] = useState<string>();
  const [kind, setKind] = useState<readonly string[] | "all">();
  const [target, setTarget] = useState<string>();
  const kindStates = useKindStates(kind, states);
  const asPoints = show === "whole" && kind !== undefined && kindStates > mostCards;
  const tooLarge = show === "ways" && states > mostSearched;
  const from = show === "around" ? (selected.pattern ?? begin) : begin;
  const map = useAnswer(
    "map",
    {
      show,
      losing,
      ...(isNarrow ? { screen: "narrow" as const } : {}),
      ...(from === undefined ? {} : { from }),
      ...(show === "ways" && target !== undefined ? { to: target } : {}),
      ...(show === "whole" && kind !== undefined && kind !== "all" ? { kind } : {}),
    },
    { patient: true, when: !asPoints && !tooLarge },
  );
  const choose = (node: MapNode): void => {
    if (node.state) select({ ...selected, pattern: node.state.pattern });
    else if (node.kind) setKind(node.kind.outcomes);
  };
  const today = map.answer?.figure.nodes.find((node) => node.today)?.key;
  const start = from ?? today;
  const named = map.answer?.figure.nodes.filter(({ state }) => state) ?? [];
  const wanted =
    target ?? (selected.pattern !== start ? selected.pattern : undefined) ?? firstTarget(map.answer, start);
  const beginning = named.find(({ key }) => key === begin);
  return (
    <Page judges sentence={sentence} more={overview.solved.statusQuo === undefined && words.noToday}>
      <div className={styles.legend}>
        <Legend actors={overview.actors} />
      </div>
      <div className={`${styles.choices} noprint`}>
        <fieldset aria-label={words.show}>
          {(["ways", "around", "whole"] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="button"
              aria-pressed={show === each}
              onClick={() => {
                setShow(each);
                setKind(undefined);
              }}
            >
              {each === "ways"
                ? beginning
                  ? words.waysFrom(nodeTitle(beginning, overview, words, stateWords))
                  : words.ways
                : each === "around"
                  ? words.around
                  : states > mostCards
                    ? words.byKind
                    : words.whole}
            </button>
          ))}
        </fieldset>
        {show !== "ways" && !asPoints && (
          <label>
            <input type="checkbox" checked={losing} onChange={({ target }) => setLosing(target.checked)} />{" "}
            {words.losing}
          </label>
        )}
        {show === "ways" && begin !== undefined && (
          <button type="button" className="button" onClick={() => setBegin(undefined)}>
            {words.backToToday}
          </button>
        )}
        {show === "ways" && selected.pattern !== undefined && selected.pattern !== start && (
          <button type="button" className="button" onClick={() => setBegin(selected.pattern)}>
            {words.beginHere}
          </button>
        )}
        {show === "whole" && kind !== undefined && (
          <button type="button" className="button" onClick={() => setKind(undefined)}>
            {words.allKinds}
          </button>
        )}
        {show === "whole" && kind === undefined && states > mostCards && (
          <button type="button" className="button" onClick={() => setKind("all")}>
            {words.allPoints}
          </button>
        )}
      </div>
      {tooLarge ? (
        <p className="card">{words.tooLarge(states)}</p>
      ) : asPoints ? (
        <Guarded>
          <Cloud kind={kind === "all" ? undefined : kind} overview={overview} />
        </Guarded>
      ) : (
        <Answer of={map}>
          {({ figure, id, first, byFirst }) => (
            <>
              <FigureKey joint={figure.arcs.some((arc) => arc.kind === "joint")} />
              <Figure
                figure={figure}
                id={id}
                first={first}
                overview={overview}
                selected={selected.pattern}
                onChoose={choose}
              />
              {figure.arcs.length === 0 && figure.left.arcs === 0 && <p>{words.empty}</p>}
              <p className="soft">
                {byFirst && words.byFirst} {words.left(figure.left.states, figure.left.arcs)}
              </p>
            </>
          )}
        </Answer>
      )}
      {start !== undefined && !tooLarge && show !== "whole" && (
        <Player
          from={start}
          to={wanted}
          targets={named
            .filter(({ key }) => key !== start)
            .map((node) => ({
              pattern: node.key,
              label: bracketed(nodeTitle(node, overview, words, stateWords), stateWords.number(node.state!.state)),
            }))}
          onTarget={(pattern) => {
            setTarget(pattern);
            select({ ...selected, pattern });
          }}
          overview={overview}
        />
      )}
    </Page>
  );
}

/** Where a reader would go first: to what groups reach together, else to what holds. */
function firstTarget(map: MapAnswer | undefined, start: string | undefined): string | undefined {
  if (!map) return undefined;
  const { arcs, nodes } = map.figure;
  const joint = arcs.find(({ kind, from }) => kind === "joint" && from === start);
  return joint?.to ?? nodes.find(({ key, holds, state }) => state && key !== start && holds.length > 0)?.key;
}

/** How many states a kind has; undefined kinds have none. */
function useKindStates(kind: readonly string[] | "all" | undefined, states: number): number {
  const counted = useAnswer(
    "map",
    { show: "whole", losing: false },
    { patient: true, when: kind !== undefined && states > mostCards },
  );
  if (kind === undefined) return 0;
  if (kind === "all") return states;
  const key = kind.join(" ");
  return counted.answer?.figure.nodes.find((node) => node.kind?.outcomes.join(" ") === key)?.kind?.states ?? 0;
}

/** Who can gain by moving from today, alone or together. */
function useSentence({ actors }: SolvedOverview): string {
  const words = useTexts(headlineTexts);
  const own = useTexts(movementTexts);
  const headline = useAnswer("headline", null).answer;
  if (!headline) return "…";
  if (!headline.today) return words.noToday;
  const { moves } = headline;
  if (!moves) return words.states(headline.states);
  const name = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id;
  if (moves.alone.length > 0) return words.improveAlone(words.list(moves.alone.map(name)), moves.alone.length);
  return moves.together.length === 0 ? own.nobody : words.nobodyImproves(groupsOf(moves.together, name, words));
}
