import {
  type CstNode,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultValueConverter,
  EmptyFileSystem,
  type GrammarAST,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type ValueType,
} from "langium";
import { ExpectationMessages } from "./expected.ts";
import { DetenteGeneratedModule, DetenteGeneratedSharedModule } from "./generated/module.ts";
import { DetenteLexer } from "./lexer.ts";
import { DetenteScopeProvider } from "./scope.ts";

/** Names are compared in Unicode's composed form; escapes in texts are undone. */
class DetenteValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, node: CstNode): ValueType {
    if (rule.name === "STRING") return unquote(input);
    if (rule.name === "ID") return (input.startsWith('"') ? unquote(input) : input).normalize("NFC");
    return rule.name in numeric ? input : super.runConverter(rule, input, node);
  }
}
const numeric: Readonly<Record<string, true>> = { NUMBER: true, DATE: true, PATTERN: true, Numeral: true, Day: true };

/** The text between quotes, its escapes undone: `\n` is a line break, `\r` a carriage return, `\0` a zero byte; before anything else a backslash only protects. */
export const unquote = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\(.)/gu, (_, escaped: string) => escapes[escaped] ?? escaped);
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", "0": "\0" };

/** What is specific to the language; a language server adds its own services to the same modules. */
export const detenteModule = {
  parser: {
    Lexer: (services: LangiumCoreServices) => new DetenteLexer(services),
    ParserErrorMessageProvider: () => new ExpectationMessages(),
    ValueConverter: () => new DetenteValueConverter(),
  },
  references: {
    ScopeProvider: (services: LangiumCoreServices) => new DetenteScopeProvider(services),
  },
};

let services: LangiumCoreServices | undefined;

/** The services for reading a text on its own: created at first use, shared, without any file system. */
export function languageServices(): LangiumCoreServices {
  if (services === undefined) {
    const shared: LangiumSharedCoreServices = inject(
      createDefaultSharedCoreModule(EmptyFileSystem),
      DetenteGeneratedSharedModule,
    );
    services = inject(createDefaultCoreModule({ shared }), DetenteGeneratedModule, detenteModule);
    shared.ServiceRegistry.register(services);
  }
  return services;
}

/** Forgets the services: a parser that was stopped in its middle is not to be used again. */
export function discardServices(): void {
  services = undefined;
}
