const article = '(?:een |de |het |onze |an? |the |our )?';
const of = '(?:bij|van|voor|at|of|for|in)';
/** Who may ask, and where they work: a word that is not among them may be what is asked about. */
const role =
  '(?:fg|ciso|cio|dpo|jurist|(?:systeem|applicatie|functioneel )?beheerder|privacy ?officer|privacyfunctionaris|beleidsmedewerker|adviseur|docent|helpdeskmedewerker|medewerker|ambtenaar|inkoper|projectleider|admin|sysadmin|administrator|policy officer|lawyer|teacher|advis[eo]r|contractor|civil servant|employee|student)';
const place =
  '(?:gemeente|ministerie|departement|provincie|waterschap|universiteit|hogeschool|school|zbo|zelfstandig bestuursorgaan|agentschap|uitvoeringsorganisatie|overheidsorganisatie|municipality|ministry|department|province|university|college|agency|government organisation)';
/** How a question is wrapped in Dutch and English: it says that something is asked, not what. */
const wrappings: readonly RegExp[] = [
  // "Ok, and for Microsoft?" says that the answer before it was read.
  /^(ok|oke|oké|okay|goed|prima|duidelijk|helder|right|clear|great|i see|got it|thanks|bedankt|dank je)([,.!;]+\s+|\s+(?=(and|but|en|maar)\b))/i,
  // A greeting that is a sentence by itself, and for when the answer is wanted.
  /^(hi|hello|hey|hallo|hoi|dag|good (morning|afternoon)|goede(morgen|middag|ndag))( there| all| team| allemaal)?,?( (thank you|thanks|bedankt|dank)\b[^.?!]*)?[.!]\s+/i,
  /,? ?\b(before|for|by) (tomorrow|today|monday)('s)?( meeting| call| board)?,?(?= )/gi,
  /^sorry\b[^.?!]*[.!]\s+/i,
  /^(beste|geachte|dear)( [\p{L}-]+){1,3}[,!]\s*/iu,
  /[\s,.!?]*\b(alvast )?(bedankt|dank (u|je)( wel)?|dankjewel|(many )?thanks( in advance| a lot)?|thank you( in advance| very much)?)[.!]*\s*$/i,
  // Who asks, and for what, is not what is asked.
  new RegExp(
    String.raw`\b(ik ben|ik werk als|i am|i'm|i work as) ${article}${role}( ${of} ${article}${place})?( en|,| and|\.)`,
    'giu',
  ),
  new RegExp(
    String.raw`^\s*(als|as) ${article}${role}( ${of} ${article}${place})?,? (?=(wil|vraag|moet|zou|wat|mag|hoe|i|we|what|may|can)\b)`,
    'iu',
  ),
  /^\s*(voor|for) (een|onze|mijn|de|het|our|my|an?|the) (dpia|dtia|kamervraag|kamervragen|nota|memo|notitie|presentatie|vergadering|overleg|dossier|audit|note|meeting|presentation|file),? (?=(wil|vraag|vragen|zou|moet|zoek|heb|i|we)\b)/giu,
  /[.?!] (kunt|kun|can|could) (u|je|you)( dat| me| mij| ons| that)? (nagaan|verder helpen|helpen|uitzoeken|check|help|look into)( that| me| us)?( out)?( please)?\?/gi,
  /\b(graag|gaarne) (verneem|ontvang|hoor|wil|weet|zie) (ik|wij|we)( graag)?( weten)?( van u)?( of)?\b/gi,
  /\b(ik|wij|we) (zou|zouden|wil|willen|wilde|wilden)( heel)?( graag)?( van u)?( willen)? (weten|vernemen|horen|ontvangen|begrijpen)( of)?\b/gi,
  /\b(kunt|kun|kan|zou|wilt|wil) (u|je|jij|iemand)( mij| me| ons)?( misschien| eens| even)?( kunnen)? (aangeven|vertellen|zeggen|uitleggen|toelichten|laten weten|bevestigen)( of)?\b/gi,
  /\b(wil|willen|zou|zouden) (ik|wij|we)( graag)?( willen)? (weten|vernemen|horen)( of)?\b/gi,
  /\b(vraag|vroeg|vragen) (ik|we|wij) (me|mij|ons) af( of)?\b/gi,
  /\b(ik|we) (vroeg|vragen|vraag) (me|mij|ons) af( of)?\b/gi,
  /\b(weet|weten) (u|je|jij|iemand|jullie)( toevallig)?( of)?\b/gi,
  /\b(could|can|would|will) (you|someone|anyone)( please| kindly)? (tell|let|explain to|inform|confirm to)( me| us)?( know)?( whether| if)?\b/gi,
  /\b(i|we)('d| would)? (like|love|want|need) to (know|hear|understand|learn|see)( whether| if)?\b/gi,
  /\b(i|we) (was|am|were|are|'m) (just )?(wondering|curious)( whether| if)?\b/gi,
  /\b(i wonder|do you (happen to )?know|any idea|does anyone know|please advise)( whether| if)?\b/gi,
  /\b(klopt het|is het (waar|zo|juist|correct)) dat\b/gi,
  /\b(is it (true|correct|right|the case)|am i right( in thinking)?) that\b/gi,
  /\b(ik|we) (hoorde|hoorden|las|lazen|begreep|begrepen|heb gehoord|heb gelezen|heb begrepen) dat\b/gi,
  /(?<!\b(can|could|may|did|do|should) )\bi('ve| have)? (heard|read|understood|was told) that\b/gi,
];

/** Takes off the wrapping of an indirect question ("could you tell me whether"), whose words would count as its subject. */
export function stripCourtesy(text: string): string {
  const bare = wrappings.reduce((rest, wrapping) => rest.replace(wrapping, ' '), text).trim();
  return bare === '' ? text : bare;
}
