export { type Analysis, type AnalyzeOptions, analyze, analyzeSpace } from "./analysis/analyze.ts";
export { asCounted } from "./analysis/as-counted.ts";
export { type Checked, check, type UntestedClaim } from "./analysis/check.ts";
export {
  type Case,
  type ClaimResult,
  type ExpectationResult,
  type Leaver,
  type LeavingCoalition,
  testClaims,
} from "./analysis/claims.ts";
export {
  type CoalitionAnswer,
  type CoalitionOptions,
  type Coalitions,
  coalitions,
  GroupError,
  type Tested as TestedEquilibrium,
} from "./analysis/coalitions/coalitions.ts";
export type { ImprovementTable } from "./analysis/coalitions/improvements.ts";
export type { MergedPlayers } from "./analysis/coalitions/merged.ts";
export type { CoalitionConcept } from "./analysis/coalitions/stability.ts";
export {
  type AccountedChange,
  compareModels,
  type DifferenceEffect,
  type ModelComparison,
} from "./analysis/compare/compare.ts";
export { type Difference, type Differences, findDifferences } from "./analysis/compare/differences.ts";
export type { PreferenceEdit } from "./analysis/compare/preference-edits.ts";
export { type Dropped, dropEvidence, type Evidence, evidenceOf, type Reliance } from "./analysis/drop-evidence.ts";
export {
  type Elicitation,
  type ElicitationOptions,
  elicitation,
  type OpenVerdict,
  type RankedQuestion,
  type Verdict,
} from "./analysis/elicitation/elicitation.ts";
export type { Question } from "./analysis/elicitation/open-preferences.ts";
export {
  type Escape,
  type Explanation,
  explain,
  type Improvement,
  type Place as Standing,
  type Sanction,
} from "./analysis/explain.ts";
export { type Flip, flipFinder } from "./analysis/flips.ts";
export { type Foresight, foresight } from "./analysis/foresight/foresight.ts";
export {
  type ConsistentSet,
  largestConsistentSet,
  type RuledOut,
  type WhyRuledOut,
} from "./analysis/foresight/largest-consistent-set.ts";
export { type Horizon, type LimitedMoves, limitedMoves } from "./analysis/foresight/limited-moves.ts";
export { type FromToday, fromToday } from "./analysis/from-today.ts";
export type { Comparison } from "./analysis/inverse/comparisons.ts";
export type { Condition, Requirement } from "./analysis/inverse/condition.ts";
export { countRankings, type RankingCount } from "./analysis/inverse/counts.ts";
export {
  applied as applyStatementEdit,
  describeEdits,
  type EditDescription,
} from "./analysis/inverse/describe-edits.ts";
export { type Inverse, inverse } from "./analysis/inverse/inverse.ts";
export { type InverseConcept, inverseConcepts } from "./analysis/inverse/position.ts";
export { type Change, fewestReversals, type Reversals, type SearchLimits } from "./analysis/inverse/reversals.ts";
export type { Solution, Solver } from "./analysis/inverse/solver.ts";
export {
  type EditLimits,
  type StatementChange,
  type StatementChanges,
  smallestEdits,
} from "./analysis/inverse/statement-edits.ts";
export { type Edit, editCost } from "./analysis/inverse/statement-lists.ts";
export { TooManyCases } from "./analysis/inverse/too-many.ts";
export { refuseWish, type Wish, type WishRefusal } from "./analysis/inverse/wish.ts";
export { type SolverThread, type WorkerSolver, workerSolver } from "./analysis/inverse/worker-solver.ts";
export type { JoinedVerdicts } from "./analysis/join-verdicts.ts";
export { type Leverage, leverage, type Restricted } from "./analysis/leverage.ts";
export { type Margin, margins, nearestFlips } from "./analysis/margins.ts";
export {
  type Mistakes,
  type MoveMistake,
  type MovesTold,
  mistakes,
  type PreferenceMistake,
} from "./analysis/mistakes.ts";
export { rulesNotices, situationNotices } from "./analysis/notices.ts";
export { type Destination, type Paths, paths } from "./analysis/paths.ts";
export {
  PerceptionError,
  type Perceptions,
  perceptions,
  steadyStates,
  type View,
  viewsOf,
} from "./analysis/perceptions.ts";
export { type Prepared, prepare } from "./analysis/prepare.ts";
export { concordance, tauB } from "./analysis/rank-agreement.ts";
export {
  type ActorAgreement,
  compareReadings,
  type Readings,
  readingIds,
  type Surviving,
} from "./analysis/readings.ts";
export { type Secured, secured } from "./analysis/secure.ts";
export { selectStates, statesWhere } from "./analysis/select.ts";
export { type Movers, type Reach, reach } from "./analysis/sequences.ts";
export { type Dependence, type Fall, type SourceDependence, sourceDependence } from "./analysis/source-dependence.ts";
export {
  conceptsHolding,
  countStable,
  equilibria,
  isEquilibrium,
  isStable,
  stableStates,
} from "./analysis/stability.ts";
export { reasonsToStay, type Staying } from "./analysis/staying.ts";
export { place, type Reason, reasonForOrder, type Step } from "./analysis/steps.ts";
export type { Fraction } from "./analysis/sweep/fraction.ts";
export type { Share, SharesOfReading } from "./analysis/sweep/share.ts";
export {
  type SharedOutcome,
  type Shares,
  type SharesOptions,
  sweepSettings,
  sweepShares,
} from "./analysis/sweep/shares.ts";
export { type Sweep, type SweepOptions, type SweepSection, sweep, sweepSections } from "./analysis/sweep/sweep.ts";
export {
  readProgress,
  type SweepProgress,
  type SweepSettings,
  type Tally,
  writeProgress,
} from "./analysis/sweep/tally.ts";
export {
  type PartialPreference,
  partialPreference,
  ReadingError,
  type Relation,
} from "./analysis/uncertain/partial-preference.ts";
export { type SanctionConcept, type Strength, StrengthError, strength } from "./analysis/uncertain/strength.ts";
export {
  type ExtendedConcept,
  type Extension,
  extensions,
  type UnknownPreference,
  type UnknownPreferenceOptions,
  unknownPreference,
} from "./analysis/uncertain/unknown-preference.ts";
export {
  type OutcomeChange,
  type StateChange,
  type VerdictChanges,
  verdictChanges,
} from "./analysis/verdict-changes.ts";
export type { WorkDone, WorkOptions } from "./analysis/work.ts";
export { type CompileLimits, compile } from "./engine/compile.ts";
export {
  type AskedConcept,
  type Concept,
  type ConceptId,
  concepts,
  defaultConcepts,
  defaultRules,
  describeConcept,
  farthestHorizon,
  horizonOf,
  isConcept,
  type LimitedMoveId,
  type RuleDefinition,
  type Rules,
  ruleDefinitions,
} from "./engine/concepts.ts";
export { type Engine, type Problem, type Progress, UnsupportedConcept, type Verdicts } from "./engine/engine.ts";
export { chooseEngine, engines } from "./engine/engines.ts";
export { rank } from "./engine/ranks.ts";
export { StateCountError, type StateMembers, type StateSpace } from "./engine/states.ts";
export type { ArcMoves, FibreMoves, Moves, Ranks, Structure } from "./engine/structure.ts";
export { MemoryError } from "./engine/tensor/memory-error.ts";
export type { MergedTensor } from "./engine/tensor/shape.ts";
export { checkQuotes } from "./evidence/check-quotes.ts";
export { type EventExport, ExportError, type ReadExport } from "./evidence/events/export-reader.ts";
export type { RowFault, RowFaultKind } from "./evidence/events/faults.ts";
export { leadFormats } from "./evidence/events/formats/registry.ts";
export type { Lead, LeadActor, LeadEvent, LeadFormat, LeadRow, MappedLead } from "./evidence/events/lead.ts";
export { type ActorRule, type EventRule, type LeadMap, leadMapJson, readLeadMap } from "./evidence/events/map-file.ts";
export {
  type LeadOptions,
  LeadSearch,
  type LeadSummary,
  type MonthCount,
  type UnmappedPair,
} from "./evidence/events/read-leads.ts";
export { suggestLeadMap } from "./evidence/events/suggest-map.ts";
export { JoinError, joinEvidence } from "./evidence/join-evidence.ts";
export { type AsOf, asOf } from "./evidence/ledger/as-of.ts";
export { type EvidenceItem, evidenceItems, type ItemKind } from "./evidence/ledger/items.ts";
export {
  type Basis,
  type ItemCaveat,
  type Ledger,
  type LedgerEntry,
  ledger,
  type Position,
  type SourceEntry,
} from "./evidence/ledger/ledger.ts";
export { restrictEvidence } from "./evidence/ledger/restrict.ts";
export type { StatementCaveat, StatementEntry, Voice } from "./evidence/ledger/standing.ts";
export type { QuotePlace } from "./evidence/locate-quote.ts";
export { redact, withoutEvidence } from "./evidence/redact.ts";
export { reliabilityOf } from "./evidence/reliability.ts";
export { writeAnswer } from "./interop/answer.ts";
export { writeCsv } from "./interop/csv.ts";
export { optionPrinter, printConflict, printExpression, printScenario } from "./interop/detente.ts";
export { writeDot } from "./interop/dot.ts";
export type { Exported, ExportOptions } from "./interop/exported.ts";
export { type GmcrText, readGmcr, writeGmcr } from "./interop/gmcr.ts";
export { writeGraphml } from "./interop/graphml.ts";
export { writeLatex } from "./interop/latex.ts";
export { writeNfg } from "./interop/nfg.ts";
export { notRead } from "./interop/not-read.ts";
export { parquetTable } from "./interop/parquet.ts";
export { type ReadSelector, readSelector } from "./interop/selector.ts";
export { byteOrderMark, spreadsheetCell } from "./interop/spreadsheet.ts";
export { isTable, readTable } from "./interop/table/read-table.ts";
export { type Diagnostic, hasErrors, type Place, type Severity } from "./language/diagnostic.ts";
export { type FormattedConflict, formatConflict } from "./language/format.ts";
export { harmless, oneLine } from "./language/harmless.ts";
export { canonicalJson, modelHash, readCanonical } from "./model/canonical.ts";
export type * from "./model/conflict.ts";
export type { ConflictModel, ModelOption } from "./model/conflict-model.ts";
export type { Expression, Located } from "./model/expression.ts";
export { type ReadConflict, readConflict } from "./model/lower.ts";
export { resolveScenario, ScenarioError } from "./model/scenario.ts";
export { analysisText } from "./report/analysis-text.ts";
export {
  type Around,
  around,
  noticeLine,
  noticesText,
  originText,
  underNotices,
  withNotices,
} from "./report/around.ts";
export { claimReasons, claimsText } from "./report/claims-text.ts";
export { coalitionsDocument } from "./report/coalitions-document.ts";
export { coalitionsText } from "./report/coalitions-text.ts";
export { compareDocument } from "./report/compare/compare-document.ts";
export { compareText, situationName } from "./report/compare/compare-text.ts";
export type { Block, Cell, ReportContents, Section } from "./report/contents/contents.ts";
export type { MoveTree } from "./report/contents/move-tree.ts";
export { type ReportOptions, reportContents } from "./report/contents/report-contents.ts";
export { formatDiagnostics } from "./report/diagnostics.ts";
export {
  analysisDocument,
  checkDocument,
  diagnosticDocument,
  errorDocument,
  explanationsDocument,
  pathsDocument,
} from "./report/documents.ts";
export { elicitationDocument } from "./report/elicitation-document.ts";
export { alternativesText, elicitationText, questionText } from "./report/elicitation-text.ts";
export { type EvidenceExtras, evidenceDocument } from "./report/evidence-document.ts";
export { evidenceText } from "./report/evidence-text.ts";
export { EvidenceWords } from "./report/evidence-words.ts";
export { explanationText } from "./report/explanation-text.ts";
export { foresightDocument } from "./report/foresight-document.ts";
export { foresightText } from "./report/foresight-text.ts";
export { reportHtml } from "./report/html/page.ts";
export { style as reportStyle } from "./report/html/style.ts";
export { inLanguage, inWords, messageInLanguage } from "./report/in-language.ts";
export { ingestDocument } from "./report/ingest-document.ts";
export { ingestText, proposalText } from "./report/ingest-text.ts";
export { countsDocument, inverseDocument } from "./report/inverse-document.ts";
export {
  countsText,
  type EditLine,
  editLines,
  editNotes,
  impossibleText,
  inverseText,
  inverseVerdict,
} from "./report/inverse-text.ts";
export { LeadsDocument, type LeadsOrigin } from "./report/leads-document.ts";
export { leadsText } from "./report/leads-text.ts";
export { namesInLine } from "./report/names.ts";
export { pathsText } from "./report/paths-text.ts";
export { perceptionsDocument } from "./report/perceptions-document.ts";
export { perceptionsText } from "./report/perceptions-text.ts";
export {
  type Language,
  languages,
  type Phrases,
  phrasesOf,
} from "./report/phrases/phrases.ts";
export { type ProofLine, proofLines } from "./report/proof-lines.ts";
export { reportMarkdown } from "./report/report-markdown.ts";
export { changesText } from "./report/sweep/changes-words.ts";
export { marginsText } from "./report/sweep/margins-text.ts";
export { sharesSummary } from "./report/sweep/shares-text.ts";
export { sourcesText } from "./report/sweep/sources-text.ts";
export { sweepDocument } from "./report/sweep/sweep-document.ts";
export { type SweepTextOptions, sweepText } from "./report/sweep/sweep-text.ts";
export { strengthDocument, uncertaintyDocument } from "./report/uncertainty-document.ts";
export { strengthText, uncertaintyText } from "./report/uncertainty-text.ts";
export { groundsText, stateNumbers, Words } from "./report/words.ts";
export { version } from "./version.ts";
