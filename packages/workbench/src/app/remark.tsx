import { useRemark } from "./announce.ts";
import styles from "./remark.module.css";

/** Where short remarks appear. */
export function Remark() {
  const { text } = useRemark();
  return (
    <div className={styles.remark} role="status">
      {text && <p>{text}</p>}
    </div>
  );
}
