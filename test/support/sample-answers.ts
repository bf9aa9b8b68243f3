import type { Citation, Found, Item, None, Several, Suggestion } from '../../bot/answers/outcome.ts';
import type { Language } from '../../bot/register/schema.ts';

/** Answers as they are on 23 November 2026, in the lengths and kinds that occur. */
export function sampleAnswers(language: Language) {
  const say = (nl: string, en: string): string => (language === 'nl' ? nl : en);
  return {
    deadline: deadline(language, say),
    expired: expired(language, say),
    'short answer': mayI(language, say),
    'list of measures': measures(language, say),
    'list of dates': milestones(language, say),
    'nothing but a lead': meaning(language, say),
    'too much to show': tooMuch(language, say),
  } satisfies Record<string, Found>;
}

export function sampleChoice(language: Language): Several {
  const say = (nl: string, en: string): string => (language === 'nl' ? nl : en);
  return {
    kind: 'several',
    language,
    choices: [
      same(say('Bijlagen bij supporttickets (O2)', 'Attachments to support tickets (O2)')),
      same(say('Persoonsgegevens in supporttickets (O5)', 'Personal data in support tickets (O5)')),
      same(say('Supporttickets binnen de EU (fase 3)', 'Support tickets within the EU (phase 3)')),
      same(say('Toegang tot supportgegevens van buiten de EU', 'Access to support data from outside the EU')),
    ],
  };
}

export function sampleNone(language: Language, reason: None['reason']): None {
  const nearest =
    language === 'nl'
      ? ['Bijlagen bij supporttickets', 'Telemetrie', 'EU Data Boundary']
      : ['Attachments to support tickets', 'Telemetry', 'EU Data Boundary'];
  return { kind: 'none', language, reason, nearest: reason === 'unknown' ? nearest.map(same) : [] };
}

type Say = (nl: string, en: string) => string;

function same(label: string): Suggestion {
  return { label, ask: label };
}

function letter(
  number: number,
  say: Say,
  section = say('Internationale doorgifte (tabel)', 'International transfer (table)'),
): Citation {
  return {
    number,
    name: `${say('Brief SLM Rijk aan de CIO’s', 'SLM Rijk’s letter to the CIOs')}, ${section}`,
    detail: say('ongedateerd, 2023', 'undated, 2023'),
    abstract: say(
      'Adviseer beheerders om geen persoonsgegevens te uploaden.',
      'Advise admins not to upload personal data.',
    ),
  };
}

function completion(number: number, say: Say): Citation {
  return {
    number,
    name: say('Microsoft, voltooiing EU Data Boundary', 'Microsoft, completion of the EU Data Boundary'),
    detail: say('26 februari 2025, blogs.microsoft.com', '26 February 2025, blogs.microsoft.com'),
    abstract: say('De EU Data Boundary is voltooid.', 'The EU Data Boundary is complete.'),
    url: 'https://blogs.microsoft.com/on-the-issues/2025/02/26/microsoft-completes-landmark-eu-data-boundary-offering-enhanced-data-residency-and-transparency/',
  };
}

function learn(number: number, say: Say): Citation {
  return {
    number,
    name: say('Microsoft Learn, gegevensgrens beheren', 'Microsoft Learn, manage the data boundary'),
    detail: '',
    abstract: say('Supportgegevens worden in de EU opgeslagen.', 'Support data are stored in the EU.'),
    url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/manage-data-boundary',
  };
}

function next(say: Say): Suggestion[] {
  return [
    same(say('Is die datum gehaald?', 'Was that date met?')),
    same(say('Voor wie geldt dit?', 'Who is this for?')),
    { label: say('Alle maatregelen', 'All measures'), ask: say('maatregelen', 'measures') },
    { label: say('Volgende datum', 'Next date'), ask: say('volgende', 'next') },
  ];
}

function deadline(language: Language, say: Say): Found {
  return {
    kind: 'found',
    language,
    subject: 'O2',
    asked: 'when',
    title: say(
      'Geen persoonsgegevens in bijlagen bij supporttickets (O2)',
      'No personal data in attachments to support tickets (O2)',
    ),
    lead: {
      text: say(
        'De brief noemt eind 2024: tot 31 december 2024 was doorgifte naar de VS mogelijk.',
        'The letter gives the end of 2024: until 31 December 2024 transfer to the US was possible.',
      ),
      cites: [1],
    },
    lines: [
      {
        text: say(
          'Adviseer beheerders om geen persoonsgegevens te uploaden in bijlagen bij supporttickets.',
          'Advise admins not to upload personal data in attachments to support tickets.',
        ),
        cites: [1],
      },
      {
        text: say(
          'De datum is voorbij, het advies blijft verstandig: toegang van buiten de EU en opslag van sommige supportgegevens buiten de EU blijven mogelijk.',
          'The date has passed, the advice remains sensible: access from outside the EU and storage of some support data outside the EU remain possible.',
        ),
        cites: [2, 3],
        caveat: say('eigen gevolgtrekking', 'our own conclusion'),
      },
    ],
    more: [
      {
        text: say(
          'Ga na wat het huidige advies is: vraag het SLM of de privacyfunctionaris van de organisatie.',
          'Check the current advice: ask SLM or the organisation’s privacy officer.',
        ),
        cites: [1],
      },
    ],
    dates: [
      {
        label: say('Verwacht', 'Expected'),
        date: say('31 december 2024', '31 December 2024'),
        note: say('692 dagen geleden', '692 days ago'),
        state: 'passed',
        cites: [1],
      },
      {
        label: say('Werkelijk', 'Actual'),
        date: say('26 februari 2025', '26 February 2025'),
        note: say(
          '57 dagen later dan verwacht, en alleen voor opslag',
          '57 days later than expected, and for storage only',
        ),
        state: 'met-late',
        cites: [2],
      },
    ],
    items: [],
    citations: [letter(1, say), completion(2, say), learn(3, say)],
    suggestions: next(say),
  };
}

function expired(language: Language, say: Say): Found {
  return {
    ...mayI(language, say),
    subject: 'O1',
    asked: 'status',
    title: say('Risico’s van doorgifte accepteren (O1)', 'Accepting the risks of transfer (O1)'),
    lead: {
      text: say(
        'Nee, die acceptatie is verlopen: zij gold tot het einde van 2023.',
        'No, that acceptance has expired: it held until the end of 2023.',
      ),
      cites: [1],
    },
    lines: [
      {
        text: say(
          'Ga na wat het huidige advies is: vraag het SLM of de privacyfunctionaris van de organisatie.',
          'Check the current advice: ask SLM or the organisation’s privacy officer.',
        ),
        cites: [1],
      },
    ],
    dates: [
      {
        label: say('Einde van de acceptatie', 'End of the acceptance'),
        date: say('31 december 2023', '31 December 2023'),
        note: say('1.058 dagen geleden', '1,058 days ago'),
        state: 'expired',
        cites: [1],
      },
      {
        label: say('Volgende datum', 'Next date'),
        date: say('12 januari 2027', '12 January 2027'),
        note: say('over 50 dagen', 'in 50 days'),
        state: 'ahead',
        cites: [2],
      },
      {
        label: say('Rapporten', 'Reports'),
        date: say('najaar 2026', 'autumn 2026'),
        note: say('de dag is niet bekend', 'the day is not known'),
        state: 'uncertain',
        cites: [2],
      },
      {
        label: say('Vandaag', 'Today'),
        date: say('23 november 2026', '23 November 2026'),
        note: say('vandaag', 'today'),
        state: 'today',
        cites: [],
      },
    ],
    citations: [letter(1, say), completion(2, say)],
    suggestions: next(say).slice(0, 2),
  };
}

function mayI(language: Language, say: Say): Found {
  return {
    ...deadline(language, say),
    subject: 'O5',
    asked: 'may',
    title: say('Geen persoonsgegevens in supporttickets (O5)', 'No personal data in support tickets (O5)'),
    lead: {
      text: say(
        'Nee. Alleen de naam van wie het ticket indient mag erin staan.',
        'No. Only the name of the person who submits the ticket may be in it.',
      ),
      cites: [1],
    },
    lines: [
      {
        text: say(
          'Organisaties moeten hun personeel zo instrueren.',
          'Organisations are to instruct their staff accordingly.',
        ),
        cites: [1],
      },
    ],
    more: [],
    dates: [],
    citations: [letter(1, say, say('Internationale doorgifte', 'International transfer'))],
    suggestions: next(say).slice(0, 3),
  };
}

function meaning(language: Language, say: Say): Found {
  return {
    ...mayI(language, say),
    subject: 'dtia',
    asked: 'meaning',
    title: 'DTIA',
    lead: {
      text: say(
        'DTIA staat voor Data Transfer Impact Assessment: een beoordeling van de gevolgen van doorgifte.',
        'DTIA stands for Data Transfer Impact Assessment: an assessment of what a transfer leads to.',
      ),
      cites: [1],
    },
    lines: [],
    suggestions: [],
  };
}

function measures(language: Language, say: Say): Found {
  const forMicrosoft = say('Voor Microsoft', 'For Microsoft');
  const forOrganisations = say('Voor organisaties', 'For organisations');
  const open = say('staat nog open, zonder einddatum', 'still open, without an end date');
  const item = (id: string, heading: string, text: string, rest: Partial<Item> = {}): Item => ({
    id,
    heading,
    text,
    cites: [1],
    ...rest,
  });
  return {
    ...deadline(language, say),
    subject: 'measures',
    asked: 'list',
    title: say('Maatregelen uit de brief', 'Measures in the letter'),
    lead: { text: say('De brief noemt acht maatregelen.', 'The letter names eight measures.'), cites: [1] },
    lines: [
      {
        text: say(
          'De overige maatregelen van pagina 6 tot en met 8 van het rapport staan niet in dit register.',
          'The other measures on pages 6 to 8 of the report are not in this register.',
        ),
        cites: [1],
      },
    ],
    more: [],
    dates: [],
    items: [
      item(
        'M1',
        forMicrosoft,
        say(
          'Voltooi de EU Data Boundary voor alle persoonsgegevens',
          'Complete the EU Data Boundary for all personal data',
        ),
        { note: say('57 dagen later dan verwacht', '57 days later than expected'), state: 'met-late', cites: [1, 2] },
      ),
      item('M2', forMicrosoft, say('Houd SLM op de hoogte van de voortgang', 'Keep SLM informed of progress'), {
        note: open,
      }),
      item(
        'O1',
        forOrganisations,
        say(
          'Accepteer de risico’s van doorgifte van logs en telemetrie tot eind 2023',
          'Accept the risks of transferring logs and telemetry until the end of 2023',
        ),
        { note: say('31 december 2023', '31 December 2023'), state: 'expired' },
      ),
      item(
        'O2',
        forOrganisations,
        say(
          'Geen persoonsgegevens in bijlagen bij supporttickets',
          'No personal data in attachments to support tickets',
        ),
        { note: say('31 december 2024', '31 December 2024'), state: 'passed' },
      ),
      item(
        'O3',
        forOrganisations,
        say(
          'Overweeg pseudoniemen voor systeembeheerders en wie met geheime gegevens werkt',
          'Consider pseudonyms for system administrators and staff who work with secret data',
        ),
        { note: open },
      ),
      item(
        'O4',
        forOrganisations,
        say(
          'Lees pagina 6 tot en met 8 van het rapport en voer de maatregelen door',
          'Read pages 6 to 8 of the report and implement the measures',
        ),
        { note: open },
      ),
      item(
        'O5',
        forOrganisations,
        say(
          'Geen persoonsgegevens in supporttickets, behalve de naam van de indiener',
          'No personal data in support tickets, except the name of the submitter',
        ),
        { note: open },
      ),
      item(
        'S1',
        say('Voor SLM', 'For SLM'),
        say('Beoordeel de doorgifte ook na 2023', 'Keep assessing the transfer after 2023 too'),
      ),
    ],
    citations: [letter(1, say), completion(2, say)],
  };
}

function milestones(language: Language, say: Say): Found {
  return {
    ...measures(language, say),
    subject: 'milestones',
    title: say('Mijlpalen van de EU Data Boundary', 'Milestones of the EU Data Boundary'),
    lead: {
      text: say('Drie fasen, waarvan twee later dan verwacht.', 'Three phases, two of them later than expected.'),
      cites: [1],
    },
    lines: [],
    items: [
      {
        text: say('Fase 1, klantgegevens: 1 januari 2023', 'Phase 1, customer data: 1 January 2023'),
        note: say('op de aangekondigde dag', 'on the day announced'),
        state: 'met',
        cites: [2],
      },
      {
        text: say('Fase 2, logs en telemetrie: 11 januari 2024', 'Phase 2, logs and telemetry: 11 January 2024'),
        note: say('11 dagen later dan verwacht', '11 days later than expected'),
        state: 'met-late',
        cites: [1, 2],
      },
      {
        text: say('Fase 3, supportgegevens: 26 februari 2025', 'Phase 3, support data: 26 February 2025'),
        note: say('57 dagen later, en alleen voor opslag', '57 days later, and for storage only'),
        state: 'met-late',
        cites: [1, 2],
      },
    ],
    suggestions: next(say).slice(2),
  };
}

function tooMuch(language: Language, say: Say): Found {
  const answer = deadline(language, say);
  const fact = {
    text: say(
      'Sinds 26 februari 2025 worden supportgegevens in de EU en EVA opgeslagen, maar toegang van buiten de EU en opslag van sommige supportgegevens buiten de EU blijven mogelijk.',
      'Since 26 February 2025 support data are stored in the EU and EFTA, but access from outside and storage of some support data outside the EU remain possible.',
    ),
    cites: [2],
  };
  return { ...answer, lines: [...answer.lines, fact, fact, fact, fact], more: [...answer.more, fact] };
}
