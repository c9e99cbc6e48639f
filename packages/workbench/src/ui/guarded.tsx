import { Component, type ErrorInfo, type ReactNode, Suspense } from "react";
import { textForFile, useDocument } from "../document/document.ts";
import { isKept } from "../files/drafts.ts";
import { download } from "../files/save.ts";
import { useTexts } from "../texts/define-texts.ts";
import { failureTexts, failureWords, isUnfetched } from "../texts/failures.ts";
import styles from "./guarded.module.css";
import { forgetFailures } from "./lazy-part.tsx";

interface Props {
  readonly children: ReactNode;
  /** Stands below what is said of a failure: another way to what the part shows. */
  readonly instead?: ReactNode;
}
interface State {
  readonly failure: { readonly error: unknown } | undefined;
}

/** A part of the page that may fail, or may not be there to be loaded: it says so in its own place, and the rest stays. */
export class Guarded extends Component<Props, State> {
  override state: State = { failure: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    console.warn(error, componentStack);
  }

  override componentWillUnmount(): void {
    if (this.state.failure) forgetFailures();
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return <Suspense>{this.props.children}</Suspense>;
    const again = (): void => this.setState({ failure: undefined });
    return (
      <>
        <Failure error={failure.error} again={again} />
        {this.props.instead}
      </>
    );
  }
}

/** For a page, code that could not be fetched once is missing for ever: where the page itself can be had, it is loaded again. */
async function tryAgain(error: unknown, again: () => void): Promise<void> {
  const canLoad =
    isUnfetched(error) &&
    (await fetch("./", { method: "HEAD" }).then(
      ({ ok }) => ok,
      () => false,
    ));
  if (canLoad && (await isKept())) location.reload();
  forgetFailures();
  again();
}

async function loadAgain(): Promise<void> {
  await isKept();
  location.reload();
}

/** What went wrong, that nothing is lost by it, and what can be done. */
export function Failure({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const words = useTexts(failureTexts);
  const name = useDocument(({ home }) => home.name);
  return (
    <section className={styles.failure} role="alert">
      <h2>{words.title}</h2>
      <p>{failureWords(error)}</p>
      <p>{words.kept}</p>
      <p className={styles.choices}>
        <button type="button" className="button primary" onClick={() => void tryAgain(error, again)}>
          {words.again}
        </button>
        <button type="button" className="button" onClick={() => void loadAgain()}>
          {words.reload}
        </button>
        <button type="button" className="button" onClick={() => download(name, textForFile())}>
          {words.download}
        </button>
      </p>
    </section>
  );
}
