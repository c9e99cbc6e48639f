/** Wording that takes a side, by what it does. Each entry is a pattern between word boundaries; written for this project. */
export interface LoadedWords {
  readonly id: "praise" | "blame" | "certainty" | "weasel" | "feeling" | "presupposition";
  readonly definition: string;
  readonly example: string;
  /** Said of the word itself in the suggestion. */
  readonly reason: string;
  readonly confidence: number;
  readonly words: readonly string[];
}

export const loadedWords: readonly LoadedWords[] = [
  {
    id: "praise",
    definition: "A word that praises one side or its acts.",
    example: "the historic, fruitful partnership",
    reason: "praises rather than describes",
    confidence: 0.7,
    words: [
      "stands? firmly(?: on the world stage)?",
      "just and \\p{L}+(?= (?:world|order|peace|settlement|cause))",
      "just(?= (?:cause|position|struggle|demands?|world|order|war|fight)\\b)",
      "wise leadership",
      "(?:heroic(?:ally)?|noble|nobly|wise|visionary|far-sighted|farsighted|sacred|glorious|courageous(?:ly)?|valiant(?:ly)?|brave(?:ly)?|historic|landmark|unprecedented|ground-?breaking|epoch-making|robust|fruitful|steadfast(?:ly)?|unwavering(?:ly)?|resolute(?:ly)?|principled|dignified|forward-looking|peace-loving|magnificent|brilliant|invincible|beloved|great leader|selfless(?:ly)?|exemplary|statesmanlike|time-honou?red|world-class|eternal(?: friendship)?|fraternal|brotherly|everlasting|indomitable|mighty|righteous|patriotic|tireless(?:ly)?|fearless(?:ly)?|unparalleled|outstanding|remarkable|invaluable|martyrs?|freedom fighters?|correct (?:leadership|line))",
      "genuine(?= (?:peace|peaceful|partner|dialogue|desire|friend|commitment|cooperation)\\b)",
      "(?:significant )?sovereign state(?= and)",
      "mutual respect",
      "equal footing",
    ],
  },
  {
    id: "blame",
    definition: "A word that blames or belittles one side or its acts.",
    example: "the regime's reckless provocation",
    reason: "blames rather than describes",
    confidence: 0.75,
    words: [
      "shameful (?:surrender|retreat|silence)",
      "(?:outdated|one-sided)(?: and (?:one-sided|outdated|unjust|unfair)(?: demands)?)?",
      "(?:absurd|baseless|groundless) (?:obsession|claims?|accusations?)",
      "hostile forces?",
      "(?:brutal(?:ly)?|shameful(?:ly)?|vicious(?:ly)?|coward(?:s|ly)?|disgraceful(?:ly)?|reckless(?:ly)?|puppets?|(?<!(?:sanctions?|trade|tax|legal|visa|inspections?|treaty|control|licensing|quota)\\s)regime(?:s|['’]s)?|provocations?|provocative|merciless(?:ly)?|absurd(?:ly)?|outrageous(?:ly)?|scandal(?:ous)?|rigged|corrupt|barbaric|barbarous|savage|heinous|sinister|evil|fanatic(?:s|al)?|thugs?|cronies|stooges?|lackeys?|warmonger(?:s|ing)?|propaganda|hypocri(?:sy|tical)|bullying|blackmail|meddling|cheerleaders?|rogue|notorious|ruthless(?:ly)?|illegitimate|treacher(?:y|ous)|betrayal|greedy|arrogant(?:ly)?|ludicrous|farcical|sham|witch-hunt|obsession|intransigen(?:t|ce)|despicable|pathetic|unhinged|delusional|wild-eyed|bosses|farce|imperialis(?:t|ts|m)|hegemon(?:y|ic|ism)|traitors?|collaborators|occupiers?|invaders?|tyran(?:t|ts|ny|nical)|junta|clique|gangs?|mob|elites?|extremists?|fanaticism|hard-?liners?|stubborn(?:ly)?|ill-conceived|disastrous|catastrophic|appalling|horrific|draconian|unprovoked|senseless|cynical(?:ly)?|paternalism|smears?|plunder(?:ed|ing)?|looting|liars?|lied|greed|genocidal|fascists?|nazis?|hysterical(?:ly)?|naive|bloated|crippling|callous(?:ly)?|heartless|tone-deaf|spineless|toothless|laughable|preposterous|unscrupulous|cowardice)",
      "clings? to|clung to",
    ],
  },
  {
    id: "certainty",
    definition: "A word that claims certainty in place of a reason.",
    example: "clearly; everyone knows",
    reason: "claims certainty where a reason would be needed",
    confidence: 0.6,
    words: [
      "(?:every(?:one|body)|we all) knows?",
      "only (?:cynics|fools|the naive)",
      "(?:clearly|obviously|undoubtedly|undeniably|unquestionably|indisputably|inevitably|evidently|plainly|needless to say|as (?:is well known|everyone knows)|frankly|let['’]s be honest|make no mistake|self-evident(?:ly)?|indisputable|of course|no doubt|without (?:a )?doubt|beyond (?:any )?doubt|it is (?:clear|obvious|no secret) that|fundamentally|the fact is|the truth is|makes? (?:it )?clear)",
      "really(?= about\\b)",
    ],
  },
  {
    id: "weasel",
    definition: "Words that lend an assertion to nobody in particular.",
    example: "it is widely believed",
    reason: "gives the words to nobody who could be asked",
    confidence: 0.7,
    words: [
      "(?:some|many|most|several|certain|various) (?:\\p{L}+ )?(?:analysts?|experts?|observers?|critics?|commentators?|scholars?|insiders?|countries|circles)(?: (?:say|have noted|have pointed out|argue|believe))?",
      "it (?:is|has been) (?:widely |often |generally |commonly |long )?(?:believed|said|argued|accepted|known|thought|understood|alleged)",
    ],
  },
  {
    id: "feeling",
    definition: "A word that tells the reader what to feel.",
    example: "Unfortunately, the board folded.",
    reason: "tells the reader what to feel",
    confidence: 0.65,
    words: [
      "(?:unfortunately|fortunately|sadly|tragically|regrettably|thankfully|shockingly|astonishingly|alarmingly|disappointingly|mercifully)",
    ],
  },
  {
    id: "presupposition",
    definition: "A word that takes for granted, or denies, what is in dispute.",
    example: "the so-called plan; a recognized nuclear power",
    reason: "takes for granted what may be in dispute",
    confidence: 0.65,
    words: [
      "so-called",
      "self-(?:styled|proclaimed|declared)",
      "recogni[sz]ed (?:nuclear )?power",
      "rightful(?:ly)?|legitimate (?:security )?(?:concerns|interests|rights)",
    ],
  },
];
