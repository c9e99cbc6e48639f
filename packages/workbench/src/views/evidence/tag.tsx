import styles from "./evidence.module.css";

/** A word or two on how something stands. */
export function Tag({ children, bad = false }: { readonly children: string; readonly bad?: boolean }) {
  return (
    <span className={styles.tag} data-bad={bad}>
      {children}
    </span>
  );
}
