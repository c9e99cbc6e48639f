import { goTo } from "../../app/navigation.ts";
import { openDocument } from "../../document/document.ts";
import { type BundledCase, bundledCases } from "../../files/bundled-cases.ts";
import { defineTexts, useTexts } from "../../texts/define-texts.ts";
import { Page } from "../../ui/page.tsx";

const texts = defineTexts({
  en: { sentence: "What can hold in a dispute, for whom and why.", open: "Open a case" },
  zh: { sentence: "一场争端中,什么能够持久、对谁、为什么。", open: "打开案例" },
  ko: { sentence: "분쟁에서 무엇이, 누구에게, 왜 유지될 수 있는가.", open: "사례 열기" },
});

/** Where a visit begins. */
export function StartView() {
  const words = useTexts(texts);
  return (
    <Page sentence={words.sentence}>
      <h2>{words.open}</h2>
      <ul>
        {bundledCases.map((each) => (
          <li key={each.id}>
            <button type="button" className="quiet" onClick={() => open(each)}>
              {each.id}
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}

async function open({ id, load }: BundledCase): Promise<void> {
  openDocument(await load(), { kind: "bundled", name: `${id}.detente` });
  goTo("verdicts");
}
