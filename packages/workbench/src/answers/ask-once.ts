import { useSettings } from "../app/settings.ts";
import { useLookedAt } from "../app/situation.ts";
import { currentText } from "../document/document.ts";
import type { ParametersOf, QuestionId } from "../questions/registry.ts";
import { patientAnalyst, quickAnalyst, type Reply } from "./analyst.ts";

/** Asks a question of the document as it is now, once. @param patient it may take long: see `AskOptions` */
export async function askOnce<Q extends QuestionId>(
  question: Q,
  parameters: ParametersOf<Q>,
  { patient = false }: { readonly patient?: boolean } = {},
): Promise<Reply<Q>> {
  const { scenario, concepts, rules } = useLookedAt.getState();
  return await (patient ? patientAnalyst : quickAnalyst).ask(
    {
      question,
      parameters,
      text: currentText(),
      situation: { scenario, concepts, rules },
      language: useSettings.getState().language,
    },
    new AbortController().signal,
  );
}
