import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What a checker of accessibility finds on the page, in words: WCAG 2.2 A and AA, and good practice. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
  );
}
