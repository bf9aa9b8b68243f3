/** What people type short in a chat, and what it stands for. */
const written: ReadonlyMap<string, string> = new Map(
  Object.entries({
    vr: 'voor',
    faze: 'fase',
    wnr: 'wanneer',
    waneer: 'wanneer',
    vd: 'van de',
    vh: 'van het',
    mbt: 'met betrekking tot',
    tav: 'ten aanzien van',
    ivm: 'in verband met',
    obv: 'op basis van',
    mbv: 'met behulp van',
    ihkv: 'in het kader van',
    tov: 'ten opzichte van',
    ipv: 'in plaats van',
    tm: 'tot en met',
    evt: 'eventueel',
    bv: 'bijvoorbeeld',
    bijv: 'bijvoorbeeld',
    vlgs: 'volgens',
    mss: 'misschien',
    maatr: 'maatregelen',
    pers: 'persoonlijke',
    aanbev: 'aanbevelingen',
    srv: 'server',
    pj: 'per jaar',
    gr: 'graag',
    buro: 'bureau',
    onderz: 'onderzoek',
    nr: 'nummer',
    nrs: 'nummers',
    pag: 'pagina',
    afk: 'afkorting',
    ff: 'even',
    idd: 'inderdaad',
    dgn: 'dagen',
    wkn: 'weken',
    mnd: 'maanden',
    jr: 'jaar',
    geg: 'gegevens',
    mdw: 'medewerkers',
    medew: 'medewerkers',
    ur: 'your',
    yr: 'year',
    yrs: 'years',
    abt: 'about',
    acc: 'according',
    btw: 'by the way',
    bc: 'because',
    cuz: 'because',
    wrt: 'with respect to',
    govt: 'government',
    gov: 'government',
    dept: 'department',
    intl: 'international',
    tech: 'technical',
    techn: 'technisch',
    rpt: 'report',
    docs: 'documentation',
    pg: 'page',
    pgs: 'pages',
    req: 'request',
    reqs: 'requests',
    apr: 'april',
    ws2016: 'Windows Server 2016',
    server2016: 'Server 2016',
    win: 'Windows',
    win10: 'Windows 10',
    w10: 'Windows 10',
    m365: 'Microsoft 365',
    ms365: 'Microsoft 365',
    o365: 'Office 365',
  }),
);
const word = /'\d\d\b|[\p{L}\p{N}]+/gu;

/** Writes out chat shorthand ("wnr", "vr", "'23"), so that everything after it reads whole words. */
export function expandShorthand(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/\bw\/o\b/gi, 'without')
    .replace(/\bw\//gi, 'with ')
    .replace(word, (typed) => (typed.startsWith("'") ? `20${typed.slice(1)}` : expand(typed)));
}

/** A word in capitals is rather an abbreviation of the field. */
function expand(typed: string): string {
  const full = written.get(typed.toLowerCase());
  return full === undefined || (/^\p{Lu}{2,}$/u.test(typed) && typed.length < 4) ? typed : full;
}
