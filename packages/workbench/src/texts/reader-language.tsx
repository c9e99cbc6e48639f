import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { useLocale } from "./numbers.ts";

/** What parts of the page say of themselves is in the language that the reader chose, too. */
export function ReaderLanguage({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={useLocale()}>{children}</I18nProvider>;
}
