import { endRemark, useRemark } from "./announce.ts";
import styles from "./remark.module.css";

/** Where short remarks appear. */
export function Remark() {
  const { text, action } = useRemark();
  return (
    <div className={styles.remark} role="status">
      {text && (
        <p>
          {text}
          {action && (
            <button
              type="button"
              onClick={() => {
                endRemark();
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
