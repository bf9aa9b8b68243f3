import type { QuestionKind } from '../register/schema.ts';
import { fold } from './words.ts';

/**
 * `source` asks where it is written, `where` asks for a place: both are "where" in everyday speech.
 * `confirm` asks for yes or no and says no more of what is asked.
 */
export type AskedKind = QuestionKind | 'source' | 'confirm';

/** The first pattern that fits decides: the more particular ones stand first. */
const patterns: readonly (readonly [AskedKind, RegExp])[] = [
  // "Waar moeten we aan voldoen?" asks for no place.
  [
    'what',
    /^waar\b.*\b(aan|voor|mee|over|naar|op)( voldoen| houden| doen| zorgen| letten| gekeken| aan de (lat|beurt))?\??$/,
  ],
  [
    'source',
    /\b(waar staat (dat|dit|het)\b|waar (staat|lees|vind) (ik |je )?(dat|dit)|bron(nen)?\b|source|sources|where does it say|where (is (that|this|it) (written|stated|from)|can (i|we) (find (that|this)|read (that|this|it)))|where did you (get|find|read)|citation|hoe weet je dat|how do you know|are you sure|(weet je|zeker weten|weten jullie) .*zeker|is (dat|dit|het) zeker|is (that|this|it) (certain|sure)|volgens wie|wie zegt (dat|dit)|who says (so|that|this)|says who|according to wh|waar haal je dat|waar (kan|kunnen|kon) (ik|we|wij|je|men) (dat|dit|het) (na|terug|op)?(lezen|vinden|zoeken|checken|controleren)|where can (i|we|you|one) (look|check|verify) (that|this|it)|where is that|op basis waarvan|(in welk|in which) document|waaruit blijkt|where is it written|which section|welk(e)? (deel|hoofdstuk|paragraaf))/,
  ],
  [
    'late',
    /\b(hoeveel (dagen |weken |maanden )?(te laat|later|vertraging)|hoe(veel)? laat\b.*(dan|verwacht)|how (much|many days|many weeks|many months|long|far) (too late|late|later|behind|after|overdue)|how late|days (too )?late|days later|dagen (te laat|later|na)|overr[au]n|\blate\b.*\bhow much|(is|was|were) (it|that|this|they)( one)?( also| too)? late\b|how many (days|weeks|months) did .*miss|hoeveel (dagen|weken|maanden) .*(gemist|miste)|hoeveel (dagen|weken|maanden) (scheelt|scheelde|verschil)|how many days (of )?difference|te laat|tussen .*verwacht.* en |between .*expected.* and |vertraging|vertraagd|uitgelopen|overschreden|delay|delayed|overdue|behind schedule|slip)/,
  ],
  [
    'ago',
    /\b(hoe ?lang (is (het|dat) )?.*geleden|hoe ?lang .*(voorbij|verlopen|verstreken)|hoeveel (dagen|weken|maanden|tijd) .*(geleden|voorbij|verstreken|verlopen|verstreken sinds)|how long ago|how (many|much) (days|weeks|months|time) .*(ago|pass|since|expire)|how long (is it )?(since|has it been)|days since|dagen sinds|how long .*(expired|passed|over))/,
  ],
  [
    'often',
    /\b(hoe vaak|hoe dikwijls|hoeveel keer|how often|how frequently|how many times|frequen|met welke regelmaat)/,
  ],
  [
    'next',
    /\b(komt er ?(aan|nog)|komen er ?(aan|nog)|eraan|komende|aankomende|binnenkort|volgende\b(?! (week|maand|jaar))|hierna|toekomst|toekomstige|nog te gaan|nog voor ons|straks|upcoming|comes up|coming our way|coming up|come next|comes next|next\b(?! (week|month|year))|(?<!go |going )ahead|future|soon|still to come|op de agenda|op stapel|op (ons|mij|me|je) af|te wachten|in store|(na|vanaf|beyond|after|from) 202[6-9]|staat er te gebeuren|(in|op) (de|mijn|onze|m'n) (agenda|kalender|planning)|(on|in) (the|my|our) (calendar|agenda)|(?<=^(en |so |and )?)(wat nu|what now)(?=\W*$)|(welke|wat|which|what)\b.*\b(datums?|deadlines?|termijnen|mijlpalen|dates|milestones|gebeurt|happens|staat er|staan er|komt er)\b.*\b(in|voor|for) 20(2[7-9]|3\d))/,
  ],
  ['where', /\b(link|linkje|url|website|webpagina|webadres|web address)\b/],
  [
    'who',
    /\b(wie|door wie|aan wie|voor wie|van wie|welke (partij|organisatie|instantie|bureau|medewerkers|personen|mensen)|who|whom|whose|by whom|which (party|organisation|company|firm|agency|people|employees|staff))\b/,
  ],
  ['why', /\b(waarom|reden|why|reason|waartoe|vanwaar)\b/],
  [
    'risk',
    /\b(hoe (hoog|groot|ernstig|erg|gevaarlijk)|risiconiveau|how (high|big|large|serious|severe|great|bad)|risk level|level of (the )?risk|hoog .*risico|risico .*hoog|high .*risk|risk .*high|risicovol|risky|how risky|hoe riskant)/,
  ],
  [
    'when',
    /(^(?!(may|can|could|should|mag|mogen|kan|kunnen|moet|moeten|is|are|does|do)\b).*\b(wanneer|when)\b|\b(welke (datum|dag|maand)|wat is de (datum|deadline|einddatum)|deadline|tot wanneer|vanaf wanneer|sinds wanneer|op welke (dag|datum|termijn)|uiterlijk|in welk jaar|hoe ?lang|tot hoe lang|what (date|day|month|year)|which (date|day|month|year)|by what|until|since when|how long|due\b(?! to)|(?<!up to )(date|datum)\W*$|end date|einddatum|uiterste))/,
  ],
  [
    'status',
    /\b(gehaald|behaald|klaar|voltooid|afgerond|gereed|compleet|gelukt|verlopen|verstreken|voorbij|geldig|geldt .*nog|nog steeds|is .* al\b|zijn .* al\b|(is|was|zijn|waren) .* af\W*$|stand van zaken|status|was .* met\b|were .* met\b|on time|op tijd|complete|completed|finished|done|ready|expired|lapsed|still|yet|already|achieved|valid|nagekomen|waargemaakt|gemist|missed|make it|(dat|dit|het) (ook |al |echt |nou )*gedaan|did (they|slm|microsoft) (really |actually )?do (that|this|it|so)|honou?red|made it|delivered|gebeurd)/,
  ],
  ['when', /\b(target|streefdatum)\b/],
  // "Kan een bijlage naar de VS gaan?" asks what may happen, and for no permission.
  [
    'status',
    /^(kan|kunnen|kon|konden|can|could) (?!(ik|we|wij|i|you|u|je)\b).*\b(gaan|komen|terechtkomen|inzien|meelezen|meekijken|opvragen|get hold|get at|end up|go to|see|seen|read|access|accessed)\b/,
  ],
  ['may', /\b(allowed|permitted|toegestaan)\b/],
  [
    'meaning',
    /\b(wat (is|zijn) (een |de |het |eigenlijk )?|wat (betekent|betekenen|houdt|houden|wordt bedoeld|bedoel)|waar staat .* voor|afkorting|betekenis|uitleg|leg .* uit|what (is|are|does .* mean|do you mean)|what's|whats|meaning|mean|means|stand for|stands for|definition|define|explain|abbreviation|definitie|omschrijf|describe)/,
  ],
  ['may', /\S.*\bok(ay|e)?\W*$/],
  ['count', /\b(hoeveel|how many|how much|aantal)\b/],
  [
    'scope',
    /\b(binnen de scope|in scope|scope|reikwijdte|valt|vallen|hoort|horen|onderdeel van|inbegrepen|geldt (het|dit|dat|de)|gelden|geldt|van toepassing|covered|cover|included|include|part of|apply|applies|in de scope|meegenomen|onderzocht|ook voor|falls? under|(zit|zitten) .*\b(in|bij|erbij|eronder|onder)\b)/,
  ],
  [
    'where',
    /(^where\b|^waar\b|\bwhere (can|could|do|may|must|should) (i|we|one|you)\b|\bwaar (kan|kunnen|vind|vinden|lees|haal|moet|moeten) (ik|we|wij|je|men)\b)/,
  ],
  [
    'may',
    /\b(mag|mogen|^kan|^kunnen|^kon|^konden|^can|^could|kan ik|kunnen we|kunnen wij|kan een|toegestaan|verboden|is (het|dat|dit) (ok|oke|goed|prima|akkoord|veilig|verstandig)|is (that|this|it) (ok|okay|fine|allowed|alright)|may|can (i|we|you|our|us|the)|could we|allowed|permitted|forbidden|ok to|okay to|should (i|we)|moet(en)? (ik|we|wij)|are we|must we)\b/,
  ],
  // "Over welke producten ging de DTIA waar de brief op leunt?" asks for no place.
  [
    'where',
    /^(?!((over|op|in|voor|bij|on|in|for|about) )?(welke|wat|wie|which|what|who)\b.* (waar|where)\b)(?=.*\b(waar|where|which page|welke pagina|welke bladzijde|in welk land|location|locatie)\b)/,
  ],
  [
    'list',
    /\b(welke|alle|lijst|overzicht|toon|laat .* zien|noem|som .* op|geef|which|all|list|show|every|overview|name the|give me)\b/,
  ],
  ['how', /\b(hoe|how)\b/],
  ['what', /\b(wat|what|vertel|tell)\b/],
  [
    'confirm',
    /^((so|dus) |klopt|noemt|noemen|vermeldt|bevat|heet|staat|staan|zit|zitten|loopt|komt|is|zijn|was|waren|heeft|hebben|had|wordt|worden|werd|werden|blijft|blijven|gaat|gaan|doet|krijgt|are|were|does|do|did|has|have|will|would)\b/,
  ],
];

/** What kind of answer a question asks for; undefined where it only names a subject. */
export function readQuestionKind(text: string): AskedKind | undefined {
  const folded = fold(text);
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** The kind by which the register knows it: for the source one looks where, for yes or no how it stands. */
export function toKind(kind: AskedKind | undefined): QuestionKind | undefined {
  if (kind === 'source') return 'where';
  return kind === 'confirm' ? 'status' : kind;
}
