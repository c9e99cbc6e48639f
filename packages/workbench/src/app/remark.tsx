import { defineTexts, useTexts } from "../texts/define-texts.ts";
import { endRemark, useRemark } from "./announce.ts";
import styles from "./remark.module.css";

const texts = defineTexts({
  en: { close: "Close the remark" },
  zh: { close: "关闭提示" },
  ko: { close: "알림 닫기" },
});

/** Where short remarks appear. */
export function Remark() {
  const words = useTexts(texts);
  const { text, action } = useRemark();
  return (
    <div className={styles.remark} role="status">
      {text && (
        <p>
          <span>{text}</span>
          {action && (
            <>
              <button
                type="button"
                onClick={() => {
                  endRemark();
                  action.run();
                }}
              >
                {action.label}
              </button>
              <button type="button" aria-label={words.close} onClick={endRemark}>
                <span aria-hidden="true">✕</span>
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}
