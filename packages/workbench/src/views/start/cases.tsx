import { useEffect, useState } from "react";
import type { BundledCase } from "../../files/bundled-cases.ts";
import { show } from "./open-file.ts";
import styles from "./start.module.css";

interface Described {
  readonly title: string;
  readonly about: string;
}
/** Read once a visit. */
const described = new Map<string, Described>();

/** Cases by their titles, with a sentence of what each is about. */
export function Cases({ cases, label }: { readonly cases: readonly BundledCase[]; readonly label: string }) {
  const [, setCount] = useState(described.size);
  useEffect(() => {
    void Promise.all(
      cases.map(async ({ id, load }) => {
        if (!described.has(id)) described.set(id, describe(await load(), id));
      }),
    ).then(() => setCount(described.size));
  }, [cases]);
  return (
    <ul className={styles.cases} aria-label={label}>
      {cases.map((each) => {
        const { title, about } = described.get(each.id) ?? { title: each.id, about: "" };
        return (
          <li key={each.id}>
            <button type="button" className={`quiet ${styles.case}`} onClick={() => void open(each)}>
              <strong>{title}</strong> <span className="soft">{each.id}</span>
            </button>
            <p className={styles.about} title={about}>
              {about}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

async function open({ id, load }: BundledCase): Promise<void> {
  show(await load(), { kind: "bundled", name: `${id}.detente` });
}

/** A case's title, and the first sentence of the comment that it begins with. */
function describe(text: string, id: string): Described {
  const title = /^conflict "((?:[^"\\]|\\.)*)"/m.exec(text)?.[1]?.replace(/\\(.)/g, "$1") ?? id;
  const comment: string[] = [];
  for (const line of text.split("\n")) {
    if (!line.startsWith("//") || line.trim() === "//") break;
    comment.push(line.slice(2).trim());
  }
  const about = comment.join(" ");
  return { title, about: /^.{30,}?[^.A-Z]{2}[.](?=\s|$)/u.exec(about)?.[0] ?? about };
}
