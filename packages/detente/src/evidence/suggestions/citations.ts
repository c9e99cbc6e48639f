/** Signs of a citation, and of one that has been taken out. */

const citation =
  /\[\d+(?:[,–-]\s?\d+)*\]|\[\^?\w{1,12}\]|\((?:[^()]*[,\s])?(?:1[89]|20)\d\d[a-z]?(?:[,:][^()]*)?\)|\((?:see|cf\.?|Appendix|App\.|Table|Figure|ibid\.?|p{1,2}\.)[^()]*\)|https?:\/\/|\bdoi:|[¹²³⁴⁵⁶⁷⁸⁹]/iu;

/** Whether the sentence names where it has its content from. */
export const isCited = (sentence: string): boolean => citation.test(sentence);

const stripped: readonly { readonly pattern: RegExp; readonly trace: string }[] = [
  { pattern: /\[\s*\]|\(\s*\)|\{\s*\}|【\s*】/u, trace: "an empty bracket" },
  // French sets a space before ; : ! ? but never before a full stop or a comma
  { pattern: /(?<=[\p{L}\p{N}"”’»)\]])[ \t\u00a0]+\.(?![.\p{L}\p{N}])/u, trace: "a space before the full stop" },
  { pattern: /(?<=[\p{L}\p{N}"”’»)\]])[ \t\u00a0]+,(?=\s)/u, trace: "a space before a comma" },
];

/** What shows that a citation once stood in the sentence, in words; undefined when nothing does. */
export const strippedCitation = (sentence: string): string | undefined =>
  stripped.find(({ pattern }) => pattern.test(sentence))?.trace;
