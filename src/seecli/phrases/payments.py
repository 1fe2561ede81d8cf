"""How English says who pays: what stands before the payers of a sentence, and what stands behind them."""

import re
from typing import Final

from seecli.phrases.wording import build_wording

# A word of paying: the sentence it stands in is one of money ...
MONEY_WORD: Final = (
    r"(?:fund(?:ed|ing)|(?:co-?)?finance[ds]?|financial(?:ly)?\s(?:support\w*|assist\w*|contribut\w*|help)|"
    r"sponsor\w*|paid|donat\w+|donors?|grants?|generous\w*)"
)
# ... and one that also has other meanings, which means money right beside who pays ("contributed to the discussion").
MONEY_WORD_BESIDE: Final = (
    rf"(?:{MONEY_WORD}|funds|(?:co-?)?financing|contribut(?:ed|ions?)|expense|borne|costs?|"
    r"made\spossible|procured|bought)"
)
# How these words begin.
MONEY_WORDS: Final = "fund finance financing cofinance sponsor paid. donat donor grant generous "
MONEY_WORDS_BESIDE: Final = f"{MONEY_WORDS} cofinancing contribut expense borne. cost. costs. made. procured. bought. "
_IN_CURRENCY = (
    r"(?:(?:US\$|USD|EUR|GBP|CHF|[€$£])\s?\d[\d.,]{0,20}+(?:\s(?:thousand|million|billion))?"
    r"|\d[\d.,]{0,20}+(?:\s\d{3}){0,4}(?:\s(?:thousand|million|billion))?"
    r"\s(?:(?:US\s|United\sStates\s)?dollars?|USD|euros?|EUR|CHF|GBP|pounds|Swiss\sfrancs|(?:Swedish\s|Norwegian\s)?kron\w+|yen)\b)"
)
_SUM = rf"(?:{_IN_CURRENCY}|\d[\d.,]{{0,20}}+\s(?:million|billion)\b)"
_HOW = (
    r"(?:(?:fully|partly|partially|jointly|entirely|wholly|largely|mainly|generously|kindly|exclusively|in\spart|solely|"
    r"primarily|directly|in\sfull|in\sits\sentirety|also|again|and\s\w+ed|(?:to\s)?\d+\s(?:per\scent|%))\s+){0,3}"
)
# How the words begin of which a sentence about money has one.
_MONEY_BEGINNINGS = (
    "fund finance sponsor generous generosity monetary voluntary grant donat donor money. means. resources budget "
    "contribution "
)
_SUM_BEGINNINGS = (
    "$. €. £. usd. eur. gbp. chf. dollar. dollars. euro. euros. pounds. francs. kron yen. million. billion. "
)
_COSTS_BEGINNINGS = (
    "cost. costs. expense fee. fees. travel. flights. accommodation interpretation translation stay. bill. "
)
# Nouns that are money by themselves ...
_AID = (
    r"(?:(?:financial|generous|monetary|voluntary)\s+(?:and\s+\w+\s+)?(?:financial\s+)?"
    r"(?:support(?:ed)?|contributions?|assistance|aid|backing|donations?|gifts?|help|resources|means|grants?|funding)"
    r"|(?<!terrorist\s)(?<!illicit\s)(?<!criminal\s)funding|sponsorship|grants?|donations?|generosity"
    r"|in-kind\s+(?:support|contributions?))"
)
# ... and those that are, once something is paid with them.
_MEANS = r"(?:funds|money|financial\smeans|contributions?|budget)"
_GIVEN = (
    r"(?:(?:kindly|generously|jointly)\s)?(?:provided|given|made|offered|received|awarded|granted|made\savailable|contributed|"
    r"donated|allocated|supplied)"
)
_GIVEN_BY = rf"(?:of|from|by|under|{_GIVEN}\s(?:by|from))"
# "Funds were provided by", "the money for the scanners comes from"; what is laundered is for nothing.
_MONEY_CAME = (
    r"(?<!terrorist\s)(?<!illicit\s)(?<!criminal\s)(?:funds|funding|financing|money|resources|budget)"
    rf"(?:\s+for\s+(?:[\w’'-]+\s+){{1,6}}?|\s+)(?:(?:is|are|was|were|ha(?:s|ve)\sbeen|being)\s+{_GIVEN}\s+(?:by|from))"
)
_CAME_FROM = (
    r"(?:(?<!terrorist\s)(?<!illicit\s)(?<!criminal\s)(?:funding|financing)(?:\s+for\s+(?:[\w’'-]+\s+){1,6}?|\s+)"
    r"|(?:funds|money|resources)\s+for\s+(?:[\w’'-]+\s+){1,6}?)(?:also\s+)?(?:came|comes?)\s+(?:mainly\s+)?from"
)
_COSTS = r"\b(?:costs?|expenses?|fees?|travel|flights|accommodation|interpretation|translation|stay|bill)\b"

# Who pays stands in a list after these words ...
PAID_BY: Final = build_wording(
    re.compile(
        rf"""
    (?=(?<!\w)\w|[\d$€£UEGC])  # the beginning of a word or of a sum: halves the time
    (?: \b(?<!co-)(?:co-?)?(?:funded|financed|underwritten|subsidi[sz]ed)\s+{_HOW}(?:by|from|through|with|under|out\ of)
      | \b(?<!co-)sponsored\s+{_HOW}by
      | \bpaid\s+for\s+{_HOW}by
      | {_COSTS}[^.;:]{{0,60}}?(?<!be\s)\b(?:covered|borne|met|paid|defrayed|reimbursed|shared|assumed)\s+{_HOW}by
      | \b(?:financially|generously)\s+(?:\w+\s+)?(?:supported|backed|assisted)(?:\s+by)?
      | \b{_MONEY_CAME}
      | \b{_CAME_FROM}
      | \bsupported\s+(?:financially|generously)(?:\s+by)?
      | \b{_AID}\s+(?:is\s+|was\s+|came\s+|comes\s+)?{_GIVEN_BY}
      | \b(?:financial|generous)\s+(?:support|contribution|assistance|funding)\b
      | \b(?:with|from|through|by|on|using|thanks\ to|out\ of)\s+(?:the\s+|an?\s+)?
        (?:{_MEANS}\s+(?:{_GIVEN}\s+)?(?:by|from|of)|resources\s+{_GIVEN}\s+(?:by|from))
      | \b(?:funds|money|means|grant)\s+(?:that|which)
        (?=[^.;]{{0,150}}\b(?:made\ available|provided|gave|given|granted))
      | \b(?:contribution|grant|donation|gift|allocation|budget|funding)\s+of\s+{_SUM}\s+{_GIVEN_BY}
      | {_SUM}\s+(?:\w+\s+){{0,3}}?(?:pledged|provided|given|donated|contributed|granted|allocated|made\ available)\s+by
      | \b(?:pledged|promised|given|granted|allocated|awarded)\s+(?:\w+\s+){{0,3}}?{_SUM}\s+by
      | \bpossible\s+(?:thanks\ to|through|with|by|due\ to)
      | \bTrust\s+Fund\s+by
      | \b(?:donors?|(?:co-?)?(?:funded|financed|sponsored)\ by|sponsors?|funding
          |(?<!terrorist\ )(?<!terrorism\ )financing)\s*:
      | \bdonors?(?:\s+(?:of|to|for)\s+(?:the|this)\s+(?:[\w-]+\s+){{0,4}}?[\w-]+)?\s*
        (?:\s(?:is|are|was|were|being|namely)|\()
      | \bthe\s+(?:\w+\s)?donor(?:\s+(?:of|to|for)\s+(?:the|this)\s+(?:[\w-]+\s+){{0,4}}?[\w-]+)?,
      | \b(?:thank\w*|grateful|gratitude|appreciation)\b(?:\s+(?:to|goes|go))*
        (?=(?:(?!\bfor\b).){{0,200}}\b(?:for\s+(?:\w+\s+){{0,3}}?(?:funding|financing|funded|financed|generous|generosity|sponsor\w*|
            donat\w+|financial|contributions?\b(?!\s+(?:to|in|at|during)\b))|(?<=,\s)(?:(?:the|our|its|both|all|two|three|main)\s+){{0,3}}(?:contributors|donors?|sponsors?)))\b
    )(?!\w)
    """,
        re.VERBOSE | re.IGNORECASE,
    ),
    _MONEY_BEGINNINGS
    + _COSTS_BEGINNINGS
    + _SUM_BEGINNINGS
    + "underwritten subsidised cofunded cofinanced cosponsored counderwritten cosubsidised paid. kind allocation gift "
    "possible trust thank grateful gratitude appreciation",
    first=_MONEY_BEGINNINGS
    + _COSTS_BEGINNINGS
    + _SUM_BEGINNINGS
    + "us. 0. co. cofunded cofinanced cosponsored counderwritten cosubsidised underwritten subsidised paid. supported. "
    "in. with. from. through. by. on. using. thank out. gift allocation pledged promised given. allocated awarded "
    "possible. trust. the. grateful gratitude appreciation",
)
# ... or, if it is a government or a body that funds others, after these ...
SUPPORTED_BY: Final = build_wording(
    re.compile(
        r"\b(?:(?:with|through|thanks\s+to|due\s+to|enjoys?|receives?)\s+(?:the\s+)?(?:kind\s+|continued\s+|strong\s+)?"
        r"support\s+(?:provided\s+)?(?:of|from|by)|courtesy\s+of|"
        r"(?<!financially\s)(?<!generously\s)supported\s+by|paid\s+by|donated\s+by|at\s+the\s+expense\s+of)\b",
        re.IGNORECASE,
    ),
    "support courtesy paid. donated expense.",
)
# ... or before these: an attribute of what is paid ("the German funded extension"), ...
PAID_THING: Final = build_wording(
    re.compile(
        r"[\s-](?:(?:co-?)?(?:funded|financed|sponsored)\b(?!\s+(?:by|from|through|with|under|in|the|this|these|it|its|both|all|an?)\b)"
        r"|financial\s+support\b)"
        r"|['’]s?\s+(?:generous|financial|in-kind)\s+(?:support|assistance|contributions?|aid|funding)\b",
        re.IGNORECASE,
    ),
    "funded cofunded financed cofinanced sponsored cosponsored financial generous kind.",
)
# ... what a donor is called, ...
IS_DONOR: Final = build_wording(
    re.compile(
        r"\s+(?:is\s+(?:a|the)\s+(?:[\w\s]{1,80}\s)?donor\b|are\s+(?:the\s+)?(?:\w+\s)?donors\b|"
        r"continues\s+to\s+be\s+the\s+(?:major|main)\s+donor\b|"
        r"(?-i:(?:attended|came|spoke|was\s+present|took\s+part|handed\s+(?:it|them)\s+over)\s+)?(?:on\s+behalf\s+of|representing)\s+the\s+donors?\b)|"
        r"\s*[,(]\s*(?:as\s+)?(?:one\s+of\s+)?(?:the|its|our|both)\s+(?:[\w-]+\s){0,2}?(?:donors?|contributors|sponsors?)\s+(?:of|to)\b",
        re.IGNORECASE,
    ),
    "donor contributors sponsor",
)
_THING = r"(?:the|this|these|that|its?|both|all|an?|most|much|half|part|one|two|three|\d+)\b"
_GIVES = (
    r"(?:gave|given|gives?|provid\w+|contribut\w+|donat\w+|allocat\w+|pledg\w+|committed|granted|earmarked|disbursed)"
)
# ... or what a donor does.
PAYS: Final = build_wording(
    re.compile(
        rf"""
    (?=[,\s]|(?<!\w)[whti])  # nothing of what follows begins otherwise
    (?P<whose>(?:,\s|\b)(?:whose|(?:his|her|their|its)(?=\s+(?:Government|countr|ministr)))\s+(?:Governments?|countr(?:y|ies)|ministr\w+))?
    (?:,?\s+(?:which|that|who))?
    \s+(?=[a-knopmsuw])(?:(?:has|have|had|kindly|generously|jointly|also|both|currently|now|so\ far|already)\s+){{0,3}}
    (?:(?:will|would|continues?|undertakes?|undertook|undertaken|agree[sd]?|promised|decided|committed|commits|pledged)\s+
       (?:(?:itself|also)\s+)?(?:to\s+)?(?:continue\s+to\s+)?)?
    (?:(?:is|are)\s+(?=\w+ing\b))?
    (?: (?:co-?)?(?:funds?|finances?|sponsors?|funded|financed|sponsored|funding|financing|sponsoring
        |pa(?:ys?|id|ying)\s+for|donated)
        \s+{_THING}
      | (?:has|have)\s+(?:financed|funded|sponsored)\b
      | finances\b
      | {_GIVES}\s+(?:(?!(?:on|about|of|from)\b)\w+\s+){{0,3}}?
        (?:{_SUM}|(?:\d+\s(?:per\scent|%)|half|most|part)\s+of\s+the\s+(?:budget|costs?|funds)\b)
      | contribut\w+\s+financially\b
      | financially\s+(?:support|contribut|back|assist)\w*
      | support(?:s|ed)?\s+(?:the|this|these|it|its|both)\s+(?:[\w-]+\s+){{0,5}}?
        (?:financially|with\s+(?:{_SUM}|an?\s+grant))\b
      | (?:made|makes?|making)\s+(?:available\s+{_SUM}
          |(?:the\s+|these\s+|all\s+)?(?:\w+\s+)?(?:funds|money|resources)\s+available\b
          |an?\s+(?:\w+\s+)?(?:generous|financial|voluntary)\s+contributions?\b)
      | (?:provid\w+|gave|given|gives?|granted|contributed|offered|made\ available)\s+
        (?:(?:the|all|some|most|much|of|further|necessary|generous|a|its)\s+){{0,3}}
        (?:financial\s+(?:support|assistance|contribution|means|resources|aid)|funding|funds|money|grant)\b
      | (?:footed|foots?|picked\s+up|picks?\s+up)\s+the\s+(?:bill|tab|costs?)\b
      | (?:covered|covers?|bore|bears?|met|meets?|paid|pays?|defrayed|assumed|assumes?|shouldered)\s+
        (?:the|all|its|most|part|half)\s+
        (?:\w+\s+){{0,4}}?(?:costs?|expenses?|fees?|bill|travel|flights)\b
    )
    """,
        re.VERBOSE | re.IGNORECASE,
    ),
    _MONEY_BEGINNINGS
    + _COSTS_BEGINNINGS
    + "pay. pays. paid. paying copay. copays. copaid. copaying codonated cofund cofinance cosponsor tab. "
    + _SUM_BEGINNINGS,
)
# Who sponsors a resolution, backs terrorists or pays a bribe is no donor: these words right before or behind.
NO_DONATION: Final = re.compile(
    r"\b(?:resolutions?|motion|bribes?|ransoms?|fines?|(?:armed|criminal|terrorist) groups?|insurgen\w+|militias?)\b",
    re.IGNORECASE,
)
# ... or the money of a nationality with which a thing is done ("with Swedish funding", "from EU funds").
MONEY_OF: Final = build_wording(
    re.compile(r"\s(?:funding|funds|money|financing|means|sponsorship|grants?)\b(?!\s?-?\s?launder)", re.IGNORECASE),
    "funding funds. money. financing. means. sponsorship grant. grants.",
)
# A country that supports what is done pays for it; one that supports a proposal or a colleague does not.
SUPPORTS: Final = build_wording(
    re.compile(
        r"(?:,?\s+(?:which|that))?\s+(?:(?:also|has|have|kindly|generously)\s+){0,2}support(?:s|ed)?\s+(?:the|this|these|both|all)\s+"
        r"(?:[\w-]+\s+){0,4}?(?:meetings?|projects?|programmes?|workshops?|trainings?|activit(?:y|ies)|courses?|events?|conferences?|"
        r"seminars?|exchange|visits?|exercise|component|study|survey|campaign|publication|handbook|round\stable)\b",
        re.IGNORECASE,
    ),
    "support. supports. supported.",
    "meeting project programme workshop training activity activities course event conference seminar "
    "exchange visit exercise component study survey campaign publication handbook round.",
)
