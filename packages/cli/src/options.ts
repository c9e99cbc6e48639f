import { type Command, InvalidArgumentError, Option } from "commander";
import {
  type AnalyzeOptions,
  type AskedConcept,
  type ConceptId,
  defaultConcepts,
  type Engine,
  engines,
  farthestHorizon,
  horizonOf,
  languages,
  type Rules,
  concepts as registry,
  ruleDefinitions,
} from "detente";

/** The switches that every analysing command shares. */
export interface AnalysisFlags<C extends AskedConcept = ConceptId> {
  readonly concepts: readonly C[];
  readonly rule: Partial<Rules>;
  readonly scenario?: string;
  readonly engine?: Engine;
  readonly threads?: number;
  readonly memory?: number;
  readonly maxStates?: number;
  readonly sources?: string;
  readonly json?: boolean;
}

const conceptIds = registry.map(({ id }) => id);

/** Adds the shared switches, each explained from the registry. */
export function withAnalysisFlags(command: Command, { scenario = true } = {}): Command {
  if (scenario) command.option("--scenario <id>", "apply a scenario of the file");
  return command
    .addOption(
      new Option("--rule <id=value>", `a reading to switch: ${ruleDefinitions.map(describeRule).join("; ")}`)
        .argParser(parseRule)
        .default({}, "sanction-sequences=legal ties-sanction=yes"),
    )
    .addOption(
      new Option("--engine <id>", `force an engine: ${engines.map(({ id }) => id).join(", ")}`).argParser(parseEngine),
    )
    .option("--threads <n>", "threads for large models (default: all cores)", parseCount)
    .option("--memory <size>", "refuse what would need more memory, such as 2GiB (default 4GiB)", parseBytes)
    .option("--max-states <n>", "refuse models with more feasible states (default 67108864)", parseCount)
    .option("--sources <dir>", "also look for source files here, to check quotes against");
}

/** A switch for one of the languages that texts for people can be had in. */
export const languageOption = (description: string): Option =>
  new Option("--language <id>", description).choices([...languages]).default("en");

/** As `withConcepts`, limited-move stability included. */
export function withAllConcepts(command: Command): Command {
  return command.addOption(
    new Option(
      "--concepts <ids>",
      `solution concepts, separated by commas: ${conceptIds.join(", ")}; for two actors also lh:3 (three moves ahead) and the like`,
    )
      .argParser((value) => [...new Set(value.split(",").map((part) => parseAskedConcept(part.trim())))])
      .default(defaultConcepts, defaultConcepts.join(",")),
  );
}

function parseAskedConcept(value: string): AskedConcept {
  if (horizonOf(value) !== undefined) return value as AskedConcept;
  const found = conceptIds.find((id) => id === value);
  if (found) return found;
  throw new InvalidArgumentError(
    `There is no concept "${value}"; known are ${conceptIds.join(", ")} and, looking so many moves ahead, lh:1 to lh:${farthestHorizon}.`,
  );
}

export function withConcepts(command: Command, standard: readonly ConceptId[] = defaultConcepts): Command {
  return command.addOption(
    new Option("--concepts <ids>", `solution concepts, separated by commas: ${conceptIds.join(", ")}`)
      .argParser(parseConcepts)
      .default(standard, standard.join(",")),
  );
}

/** What the library's `analyze` takes, from the switches. */
export function analyzeOptions<C extends AskedConcept>(flags: Partial<AnalysisFlags<C>>): AnalyzeOptions<C> {
  return {
    ...(flags.concepts ? { concepts: flags.concepts } : {}),
    ...(flags.rule ? { rules: flags.rule } : {}),
    ...(flags.maxStates ? { maxStates: flags.maxStates } : {}),
  };
}

export function parseConcept(value: string): ConceptId {
  const found = conceptIds.find((id) => id === value);
  if (!found) throw new InvalidArgumentError(`There is no concept "${value}"; known are ${conceptIds.join(", ")}.`);
  return found;
}

export function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("It must be a whole number from 1.");
  return count;
}

function parseBytes(value: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*([KMG])i?B?$/i.exec(value) ?? [];
  if (!number || Number(number) === 0) throw new InvalidArgumentError("It must be a size such as 512MiB or 2GiB.");
  return Math.round(Number(number) * 1024 ** ("KMG".indexOf(unit.toUpperCase()) + 1));
}

function parseConcepts(value: string): ConceptId[] {
  return [...new Set(value.split(",").map((part) => parseConcept(part.trim())))];
}

function describeRule({ id, values }: (typeof ruleDefinitions)[number]): string {
  return `${id}=${values.map((value) => value.id).join("|")}`;
}

function parseRule(value: string, previous: Partial<Rules>): Partial<Rules> {
  const [id, chosen] = value.split("=");
  const rule = ruleDefinitions.find((candidate) => candidate.id === id);
  if (!rule?.values.some((candidate) => candidate.id === chosen))
    throw new InvalidArgumentError(`Known rules: ${ruleDefinitions.map(describeRule).join("; ")}.`);
  return { ...previous, [rule.id]: chosen };
}

function parseEngine(value: string): Engine {
  const found = engines.find(({ id }) => id === value);
  if (!found) throw new InvalidArgumentError(`Known engines: ${engines.map(({ id }) => id).join(", ")}.`);
  return found;
}
