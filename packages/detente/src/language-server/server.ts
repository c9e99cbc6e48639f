import { TextDocument } from "langium";
import {
  CodeActionKind,
  type CodeLens,
  type Connection,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { inWords, messageInLanguage } from "../report/in-language.ts";
import { type Language, languageOf } from "../report/phrases/phrases.ts";
import { say } from "../sentences/sentence.ts";
import { version } from "../version.ts";
import { corrections } from "./code-actions.ts";
import { complete, completionTriggers } from "./completion.ts";
import { showFinding } from "./diagnostics.ts";
import { findingsOfStates, findingsOfText } from "./findings.ts";
import { folds } from "./folding.ts";
import { format } from "./formatting.ts";
import { hover } from "./hover.ts";
import { type LensSubject, lenses, lensText } from "./lenses.ts";
import { outline } from "./outline.ts";
import { type Reading, Readings } from "./reading.ts";
import { findDefinition, findHighlights, findReferences } from "./references.ts";
import { rename, renameable } from "./rename.ts";
import { legend, semanticTokens } from "./semantic-tokens.ts";

/** Findings are told when nothing was typed for so long, in milliseconds. */
const quietForFindings = 200;
/** Verdicts are computed when nothing was typed for so long, in milliseconds. */
const quietForVerdicts = 400;

const capabilities: InitializeResult["capabilities"] = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  completionProvider: { triggerCharacters: completionTriggers },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  documentFormattingProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  codeLensProvider: { resolveProvider: true },
  semanticTokensProvider: { legend, full: true },
};

/**
 * Answers an editor's questions about `.detente` files over the Language Server Protocol, until the connection ends.
 *
 * Files are taken from the editor alone: nothing is read from a disk or a network. Questions about a file that is not open
 * are answered with nothing.
 *
 * @param connection over whatever the shell has: standard input and output, or a worker's messages
 */
export function startLanguageServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const readings = new Readings();

  const readingOf = (uri: string): Reading | undefined => {
    const document = documents.get(uri);
    return document && readings.of(document);
  };
  const isCurrent = ({ document }: Reading): boolean => documents.get(document.uri)?.version === document.version;
  /** Answers about a whole file. */
  const aboutFile =
    <T>(answer: (reading: Reading) => T) =>
    ({ textDocument }: { readonly textDocument: { readonly uri: string } }): T | undefined => {
      const reading = readingOf(textDocument.uri);
      return reading && answer(reading);
    };
  /** Answers about a place. */
  const aboutPlace =
    <P extends TextDocumentPositionParams, T>(answer: (reading: Reading, offset: number, params: P) => T) =>
    (params: P): T | undefined => {
      const reading = readingOf(params.textDocument.uri);
      return reading && answer(reading, reading.offset(params.position), params);
    };

  let language: Language = "en";
  connection.onInitialize(({ locale }): InitializeResult => {
    language = languageOf(locale);
    return { serverInfo: { name: "detente", version }, capabilities };
  });
  // an editor whose language changes while it runs says so as a setting
  connection.onDidChangeConfiguration(async ({ settings }: { settings?: { detente?: { locale?: unknown } } }) => {
    const { locale } = settings?.detente ?? {};
    if (typeof locale !== "string" || languageOf(locale) === language) return;
    language = languageOf(locale);
    for (const document of documents.all()) await check(document);
  });

  documents.onDidChangeContent(async ({ document: { uri, version: changedTo } }) => {
    readings.outdate(uri);
    await pause(quietForFindings);
    const document = documents.get(uri);
    if (document?.version === changedTo) await check(document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    readings.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  async function check(document: TextDocument): Promise<void> {
    try {
      await tellFindings(readings.of(document));
    } catch (error) {
      // whatever one file holds, the server goes on for the others
      connection.console.error(`${document.uri} could not be checked: ${messageOf(error)}`);
    }
  }

  async function tellFindings(reading: Reading): Promise<void> {
    const ofText = findingsOfText(reading);
    const ofStates = await findingsOfStates(reading, async () => {
      // lets what has arrived meanwhile go first
      await pause(0);
      return isCurrent(reading);
    });
    if (!isCurrent(reading)) return;
    const { uri, version: read } = reading.document;
    const diagnostics = [...ofText, ...ofStates].map((finding) => showFinding(reading, finding, language));
    void connection.sendDiagnostics({ uri, version: read, diagnostics });
  }

  connection.onCompletion(aboutPlace((reading, offset) => complete(reading, offset, language)));
  connection.onHover(aboutPlace((reading, offset) => hover(reading, offset, language)));
  connection.onDefinition(aboutPlace(findDefinition));
  connection.onReferences(
    aboutPlace(
      (reading, offset, { context }: TextDocumentPositionParams & { context: { includeDeclaration: boolean } }) =>
        findReferences(reading, offset, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(aboutPlace(findHighlights));
  connection.onDocumentSymbol(aboutFile(outline));
  connection.onFoldingRanges(aboutFile(folds));
  connection.onDocumentFormatting(aboutFile(format));
  connection.languages.semanticTokens.on((params) => aboutFile(semanticTokens)(params) ?? { data: [] });
  connection.onCodeAction(({ textDocument, context }) =>
    aboutFile((reading) => corrections(reading, context.diagnostics, language))({ textDocument }),
  );

  connection.onPrepareRename(aboutPlace(renameable));
  connection.onRenameRequest(
    aboutPlace((reading, offset, { newName }: TextDocumentPositionParams & { newName: string }) => {
      const renamed = rename(reading, offset, newName);
      if ("refusal" in renamed)
        throw new ResponseError(LSPErrorCodes.RequestFailed, inWords(renamed.refusal, language));
      return { changes: { [reading.document.uri]: [...renamed.edits] } };
    }),
  );

  connection.onCodeLens(aboutFile(lenses));
  connection.onCodeLensResolve(async (lens: CodeLens): Promise<CodeLens> => {
    const subject = lens.data as LensSubject;
    const reading = readingOf(subject.uri);
    const isStale = (): boolean => !reading || !isCurrent(reading) || reading.document.version !== subject.version;
    if (!isStale()) await pause(Math.max(0, reading!.readAt + quietForVerdicts - performance.now()));
    const outdated = new ResponseError(LSPErrorCodes.ContentModified, "The text has changed meanwhile.");
    if (isStale()) throw outdated;
    try {
      const title = await lensText(reading!, subject, language);
      if (isStale()) throw outdated;
      return { ...lens, command: { title, command: "" } };
    } catch (error) {
      if (isStale()) throw outdated;
      return {
        ...lens,
        command: { title: inWords(say("no verdict: {why}", { why: whyIn(language, error) }), language), command: "" },
      };
    }
  });

  documents.listen(connection);
  connection.listen();
}

const whyIn = (language: Language, error: unknown): string =>
  error instanceof Error ? messageInLanguage(error, language) : String(error);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));
