/** Word lists that several rules share. English only; the page on suggestions says so. */

/** Ranks, offices and trades that stand before a name and are no part of it. */
export const titles = new Set(
  (
    "president vice-president chairman chairwoman chairperson chair premier prime minister ministers foreign defence defense finance interior forest " +
    "education health justice trade deputy acting former then-president secretary secretary-general general colonel captain commander admiral marshal " +
    "king queen prince princess emir sheikh sultan ayatollah pope bishop archbishop father sister chancellor governor mayor senator congressman " +
    "congresswoman representative councillor councilor judge justice ambassador envoy special spokesperson spokesman spokeswoman leader director " +
    "manager executive chief officer head steward shop organiser organizer professor dr mr mrs ms mx sir lord lady dame biologist economist analyst " +
    "historian lawyer activist campaigner engineer journalist author expert co-founder founder supreme first speaker dictator strongman ruler " +
    "negotiator mediator delegate advocate attorney inspector sergeant lieutenant major comrade honourable predecessor successor resident rapporteur farmer " +
    "teacher fisherman pilot driver doctor nurse"
  ).split(" "),
);

/** Titles that say nothing of standing: a bare "Mr" is courtesy, not rank. */
export const ranks = new Set(
  "president chairman chairwoman premier prime minister general marshal king queen prince emir sheikh sultan ayatollah chancellor governor senator ambassador supreme leader comrade".split(
    " ",
  ),
);

/** Capitalised words that begin no person's name. */
export const notNames = new Set(
  (
    "the a an this that these those his her its their our my your he she it they we i you and but or if when while as after before since although though " +
    "in on at by for from of to with without under over during until not no nobody everyone every each all some many most several both neither either " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
    "north south east west northern southern eastern western united states kingdom republic federation union council ministry party parties assembly " +
    "commission committee court government parliament congress senate army navy police bank authority agency association company corporation " +
    "mission nations security korea korean korea's china chinese russia russian japan japanese america american peninsula asia europe european african " +
    "democratic people's peoples islamic national international central supreme high board club church city state states team group front movement " +
    "article section chapter figure table appendix however moreover meanwhile still yet also then there here why what who how so such " +
    "residents officials critics analysts experts observers management campaigners members village would should could shall will can must stop end"
  ).split(" "),
);

/** "UN", "U.S.", "DPRK": capitals that name no person. "Un" may well be one. */
export const isAcronym = (word: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(word);

/** Sources that are nobody in particular. */
export const unnamed =
  /^(?:(?:some|many|most|several|certain|various|numerous|other|unnamed|anonymous|independent|leading|regional|western|political|foreign)\s+)*(?:analysts?|experts?|observers?|critics?|commentators?|sources?|insiders?|scholars?|people|pundits?|supporters|detractors|opponents|others|some|many|few|reports|rumou?rs|everyone|everybody|they say)(?:\s+(?:close|familiar|here|there)\b.*)?$/iu;

export const auxiliary =
  "(?:is|are|was|were|be|been|being|am|has|have|had|having|does|do|did|will|would|shall|should|can|could|may|might|must|'s|'d|'ve|'ll|’s|’d|’ve|’ll)";

const adverb =
  "(?:also|now|again|further|then|later|earlier|already|still|never|not|always|often|even|just|too|once|twice|today|yesterday|himself|herself|itself|themselves|all|both|reportedly|[a-z]+ly)";

/** What may stand between a subject and its verb. */
export const beforeVerb = new RegExp(
  `(?<!\\s)(?:\\s+(?:${auxiliary}|${adverb}|on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)))+\\s*$`,
  "u",
);
