/** A document's text on its way to a question; in the name of the question its hash stands for it. */
export class SourceText {
  /** Id of the source in the model. */
  readonly source: string;
  readonly text: string;
  readonly sha256: string;

  constructor(source: string, text: string, sha256: string) {
    this.source = source;
    this.text = text;
    this.sha256 = sha256;
  }

  toJSON(): string {
    return `${this.source} ${this.sha256}`;
  }
}
