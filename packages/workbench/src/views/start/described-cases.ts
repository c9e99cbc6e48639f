import { useEffect, useState } from "react";
import type { BundledCase } from "../../files/bundled-cases.ts";
import { titleIn } from "../../files/title-in.ts";
import { show } from "./open-file.ts";

/** A case by its title, with a sentence of what it is about. */
export interface DescribedCase extends BundledCase {
  readonly title: string;
  readonly about: string;
}

/** Read once a visit. */
const described = new Map<string, DescribedCase>();

/** The cases as far as they have been read: by their ids until then. */
export function useDescribedCases(cases: readonly BundledCase[]): readonly DescribedCase[] {
  const [, setCount] = useState(described.size);
  useEffect(() => {
    void Promise.all(
      cases.map(async (each) => {
        if (!described.has(each.id)) described.set(each.id, { ...each, ...describe(await each.load(), each.id) });
      }),
    ).then(() => setCount(described.size));
  }, [cases]);
  return cases.map((each) => described.get(each.id) ?? { ...each, title: each.id, about: "" });
}

export async function openCase({ id, load }: BundledCase): Promise<void> {
  show(await load(), { kind: "bundled", name: `${id}.detente` });
}

/** A case's title, and the first sentence of the comment that it begins with. */
function describe(text: string, id: string): { title: string; about: string } {
  const title = titleIn(text) ?? id;
  const comment: string[] = [];
  for (const line of text.split("\n")) {
    if (!line.startsWith("//") || line.trim() === "//") break;
    comment.push(line.slice(2).trim());
  }
  const about = comment.join(" ");
  return { title, about: /^.{30,}?[^.A-Z]{2}[.](?=\s|$)/u.exec(about)?.[0] ?? about };
}
