import type { Rules } from "detente";
import { lookAt, useLookedAt, usualRules } from "../app/situation.ts";
import { defineTexts, useTexts } from "../texts/define-texts.ts";
import styles from "./unusual-rules.module.css";

const texts = defineTexts({
  en: {
    title: "Rules: not the usual",
    readings: {
      legal: "any sequence of replies",
      "each-once": "each reply once",
      single: "one reply only",
      yes: "ties sanction",
      no: "ties do not sanction",
    },
    between: "; ",
    back: "Back to the usual",
  },
  zh: {
    title: "规则：非常用",
    readings: {
      legal: "可任意次序应对",
      "each-once": "各方只应对一次",
      single: "只应对一步",
      yes: "同样好也算制裁",
      no: "同样好不算制裁",
    },
    between: "；",
    back: "恢复常用规则",
  },
  ko: {
    title: "규칙: 기본값이 아님",
    readings: {
      legal: "어떤 순서로든 대응",
      "each-once": "대응은 각자 한 번",
      single: "대응은 한 번뿐",
      yes: "동순위도 제재",
      no: "동순위는 제재 아님",
    },
    between: ", ",
    back: "기본 규칙으로",
  },
});

/** The rules that are not the usual ones, beside every answer that was found under them. */
export function UnusualRules() {
  const words = useTexts(texts);
  const { rules } = useLookedAt();
  const unusual = Object.entries(rules).filter(([rule, value]) => value !== usualRules[rule as keyof Rules]);
  if (unusual.length === 0) return null;
  return (
    <p className={styles.rules}>
      <b>{words.title}</b>
      <span>{unusual.map(([, value]) => words.readings[value]).join(words.between)}</span>
      <button type="button" className="quiet noprint" onClick={() => lookAt({ rules: {} })}>
        {words.back}
      </button>
    </p>
  );
}
