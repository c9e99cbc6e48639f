import { useTexts } from "../../texts/define-texts.ts";
import styles from "./movement.module.css";
import { movementTexts } from "./texts.ts";

/** What lines and frames mean. */
export function FigureKey({ joint }: { readonly joint: boolean }) {
  const words = useTexts(movementTexts);
  return (
    <p className={`${styles.key} soft`}>
      <span>
        <Sample style={{ stroke: "var(--ink)", strokeWidth: 2.4 }} /> {words.key.gain}
      </span>
      <span>
        <Sample style={{ stroke: "var(--ink)", strokeWidth: 1.3, strokeDasharray: "6 4" }} /> {words.key.other}
      </span>
      {joint && (
        <span>
          <Sample style={{ stroke: "var(--ink)", strokeWidth: 4 }} /> {words.key.joint}
        </span>
      )}
      <span>
        <svg width="22" height="14" aria-hidden="true">
          <rect
            x="1.5"
            y="1.5"
            width="19"
            height="11"
            rx="3"
            style={{ fill: "var(--card)", stroke: "var(--accent)", strokeWidth: 2 }}
          />
        </svg>{" "}
        {words.key.frame}
      </span>
    </p>
  );
}

const Sample = ({ style }: { readonly style: React.CSSProperties }) => (
  <svg width="26" height="8" aria-hidden="true">
    <path d="M0 4H26" style={style} />
  </svg>
);
