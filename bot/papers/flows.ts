import { reached } from '../settings/reached.ts';

/** A way along which the bot and something else speak: what a firewall lets through, and what of people goes along it. */
export interface Flow {
  /** What is at the other end. */
  readonly other: string;
  /** Whether that is the organisation's own. */
  readonly isOwn: boolean;
  /** Coming in: the bot's addresses; going out: the hosts. */
  readonly at: readonly string[];
  readonly port: string;
  readonly why: string;
  /** What of people goes along it. */
  readonly people: string;
  /** Under which settings. */
  readonly when: string;
}

const always = 'altijd';
const throughProxy = '443, bij uw proxy; die leidt naar `PORT` (3978) van de bot';

/** What comes in; every address that the bot answers is in it. */
export const incoming: readonly Flow[] = [
  {
    other: 'Microsoft Teams (Bot Connector)',
    isOwn: false,
    at: ['/api/messages'],
    port: throughProxy,
    why: 'wat iemand in Teams typt, aanklikt of zoekt, en waar de app wordt toegevoegd of verwijderd',
    people: 'tekst, naam, nummer in Entra, nummers van Teams, taal en tijdzone',
    when: always,
  },
  {
    other: 'tabblad en browser',
    isOwn: true,
    at: ['/tab', '/tab/*', '/pictures/*', '/data/*', '/.well-known/security.txt'],
    port: throughProxy,
    why: 'het tabblad, de plaatjes in kaarten, de bestanden met iemands gegevens, met wie een bericht las en met waar een bericht aankwam, en waar men iets onveiligs meldt',
    people:
      'een token met naam en nummer in Entra; wat iemand in het tabblad doet; bij inzage alles wat van die persoon is bewaard; in een lijst van lezers hun namen',
    when: always,
  },
  {
    other: 'agenda’s en feeds',
    isOwn: true,
    at: ['/calendar/*'],
    port: throughProxy,
    why: 'agenda en feed van wie om een geheim adres vroeg',
    people: 'de datums van die persoon; wie het adres heeft, kan ze lezen',
    when: 'als iemand `agenda nieuw` typte',
  },
  {
    other: 'andere software',
    isOwn: true,
    at: ['/api/v1/summaries', '/api/v1/summaries/:id', '/api/v1/openapi.json', '/api/summaries', '/api/summaries/:id'],
    port: throughProxy,
    why: 'een samenvatting in een kanaal laten plaatsen',
    people: 'niets; het nummer van de app en van het kanaal',
    when: 'als een app de rol `Summaries.Post` heeft',
  },
  {
    other: 'bewaking en proxy',
    isOwn: true,
    at: ['/healthz', '/readyz'],
    port: throughProxy,
    why: 'of de bot leeft en kan schrijven',
    people: 'niets',
    when: always,
  },
  {
    other: 'Prometheus',
    isOwn: true,
    at: ['/metrics'],
    port: '`METRICS_PORT`, niet via de proxy',
    why: 'metingen ophalen',
    people: 'niets: woorden uit een vaste lijst en aantallen',
    when: 'met `METRICS_PORT`',
  },
];

/** What goes out, at Microsoft and in the organisation itself. */
export const outgoing: readonly Flow[] = [
  {
    other: 'Microsoft Entra',
    isOwn: false,
    at: [hostOf(reached.signIn)],
    port: '443',
    why: 'de eigen aanmelding van de bot, en de sleutels waarmee tokens van het tabblad worden gecontroleerd',
    people: 'niets',
    when: always,
  },
  {
    other: 'sleutels van Teams',
    isOwn: false,
    at: [hostOf(reached.teamsKeys)],
    port: '443',
    why: 'de sleutels waarmee berichten van Teams worden gecontroleerd',
    people: 'niets',
    when: always,
  },
  {
    other: 'Microsoft Teams (Bot Connector)',
    isOwn: false,
    at: [hostOf(reached.teams)],
    port: '443',
    why: 'antwoorden, herinneringen en samenvattingen sturen, en vragen wie in een groepschat zit',
    people: 'tekst en kaarten, met namen van wie iets meldde; nummers van Teams en Entra',
    when: always,
  },
  {
    other: 'Microsoft Graph',
    isOwn: false,
    at: [hostOf(reached.graph)],
    port: '443',
    why: 'vragen wie eigenaar van een kanaal of lid van de groep van beheerders is, en welk nummer bij een gebruikersnaam hoort',
    people: 'gebruikersnamen van de instellingen heen; nummers in Entra en rollen terug',
    when: 'bij plaatsen in een kanaal, met `ADMIN_GROUP_ID`, en bij de start voor gebruikersnamen in de instellingen',
  },
  {
    other: 'PostgreSQL',
    isOwn: true,
    at: ['`DATABASE_URL`'],
    port: 'die van `DATABASE_URL` (5432)',
    why: 'alles wat bewaard wordt',
    people: 'alles wat bewaard wordt',
    when: 'met `DATABASE_URL`; anders een map op de machine zelf',
  },
  {
    other: 'OpenTelemetry-collector',
    isOwn: true,
    at: ['`OTEL_EXPORTER_OTLP_ENDPOINT`'],
    port: 'die van het adres (4318)',
    why: 'metingen en sporen',
    people: 'niets: woorden uit een vaste lijst en aantallen',
    when: 'met `OTEL_EXPORTER_OTLP_ENDPOINT`',
  },
  {
    other: 'beheerde identiteit van Azure',
    isOwn: false,
    at: ['169.254.169.254', '`IDENTITY_ENDPOINT`'],
    port: '80, op de machine zelf',
    why: 'een token in plaats van een geheim',
    people: 'niets',
    when: 'in Azure, met een beheerde identiteit',
  },
];

function hostOf(url: string): string {
  return new URL(url).host;
}
