import { useState } from "react";
import { say } from "../../app/announce.ts";
import { lookAt, useLookedAt } from "../../app/situation.ts";
import { edit } from "../../document/edit.ts";
import type { ChangeGroup, ChangeWay } from "../../questions/change-groups.ts";
import { defineTexts, useTexts } from "../../texts/define-texts.ts";
import { punctuation } from "../../texts/punctuation.ts";
import { Prose } from "../../ui/prose.tsx";
import { rememberTried, showWhatIfPart, useWhatIf } from "./part.ts";
import { whatIfTexts } from "./texts.ts";
import styles from "./whatif.module.css";

const texts = defineTexts({
  en: {
    costMeans:
      "The cost says how large a change is: moving a wish by one place costs 1, putting it under a condition 2, dropping it 3. Each change in the list is enough by itself.",
    cost: (cost: number) => `cost ${cost}`,
    ways: "Any one of these conditions is enough:",
    onlyIf: (condition: string) => `only if ${condition}`,
    same: (others: string) => `comes to the same: ${others}`,
    dropped: "nothing of the wish is left then: it comes to dropping it",
    tried: "Tried as a scenario, which you are looking at now.",
    compare: "See what it changes, side by side",
  },
  zh: {
    costMeans:
      "代价说明改变有多大：把一个愿望移动一位为 1，给它加上条件为 2，去掉它为 3。列表中的每一项改变单独就足够。",
    cost: (cost: number) => `代价 ${cost}`,
    ways: "以下任何一个条件都足够：",
    onlyIf: (condition: string) => `仅当${condition}`,
    same: (others: string) => `与之等效：${others}`,
    dropped: "这样该愿望就不剩什么：等于去掉它",
    tried: "已作为情景试行，现在看到的就是它。",
    compare: "并列比较它改变了什么",
  },
  ko: {
    costMeans:
      "비용은 변화의 크기입니다. 바람을 한 자리 옮기면 1, 조건을 붙이면 2, 없애면 3입니다. 목록의 변화는 하나하나가 그것만으로 충분합니다.",
    cost: (cost: number) => `비용 ${cost}`,
    ways: "다음 조건 가운데 어느 하나면 충분합니다.",
    onlyIf: (condition: string) => `조건: ${condition}`,
    same: (others: string) => `같은 결과: ${others}`,
    dropped: "그러면 이 바람은 아무것도 남지 않아 없애는 것과 같습니다",
    tried: "시나리오로 시험했고, 지금 그것을 보고 있습니다.",
    compare: "무엇이 바뀌는지 나란히 보기",
  },
});

/** Leads from a change that was tried to what it changes. */
export function TriedNote() {
  const words = useTexts(texts);
  const { tried } = useWhatIf();
  const scenario = useLookedAt((looked) => looked.scenario);
  if (tried === undefined || scenario !== tried) return null;
  return (
    <p role="status">
      {words.tried}{" "}
      <button type="button" className="button" onClick={() => showWhatIfPart("scenarios")}>
        {words.compare}
      </button>
    </p>
  );
}

/** The smallest changes, each of them enough, with what it goes against. */
export function ChangeList({ changes }: { readonly changes: readonly ChangeGroup[] }) {
  const words = useTexts(texts);
  const { smallest } = useTexts(whatIfTexts);
  return (
    <>
      <h2>{smallest}</h2>
      <p className="soft">{words.costMeans}</p>
      <ol className={styles.changes}>
        {changes.map((group) => (
          <Group key={group.text} group={group} />
        ))}
      </ol>
    </>
  );
}

function Group({ group: { text, cost, against, ways } }: { readonly group: ChangeGroup }) {
  const words = useTexts(texts);
  const [way] = ways;
  return (
    <li className={styles.change}>
      <p>
        {text} <span className="soft">({words.cost(cost)})</span>
      </p>
      <ul className="soft">
        {against.map((each) => (
          <li key={each}>
            <Prose text={each} />
          </li>
        ))}
      </ul>
      {ways.length === 1 && way!.conditions.length === 0 ? (
        <Try way={way!} />
      ) : (
        <>
          <p>{words.ways}</p>
          <ul className={styles.ways}>
            {ways.map((each) => (
              <li key={each.conditions.join()}>
                <Condition way={each} /> <Try way={each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

function Condition({ way: { conditions, isDropped } }: { readonly way: ChangeWay }) {
  const words = useTexts(texts);
  const { list, note } = useTexts(punctuation);
  const [first, ...others] = conditions;
  const remarks = [...(others.length > 0 ? [words.same(list(others))] : []), ...(isDropped ? [words.dropped] : [])];
  return (
    <span>
      {words.onlyIf(first ?? "")}{" "}
      {remarks.map((remark) => (
        <span key={remark} className="soft">
          {note(remark)}{" "}
        </span>
      ))}
    </span>
  );
}

/** Puts a change into the text as a scenario, looks at it, and leads to what it changes. */
function Try({ way: { declaration, scenario } }: { readonly way: ChangeWay }) {
  const { apply, applied } = useTexts(whatIfTexts);
  const [problem, setProblem] = useState<string>();
  const attempt = async (): Promise<void> => {
    const refusal = await edit({ do: "add-declaration", text: declaration });
    setProblem(refusal?.message);
    if (refusal) return;
    rememberTried(scenario);
    lookAt({ scenario });
    say(applied);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void attempt()}>
        {apply}
      </button>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
