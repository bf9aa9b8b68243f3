import type { Citation, Suggestion } from '../../../bot/wording/answer-types.ts';

/** Picks the text in the language of the sample. */
export type Say = (nl: string, en: string) => string;

export function same(label: string): Suggestion {
  return { label, ask: label };
}

export function letter(
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

export function completion(number: number, say: Say): Citation {
  return {
    number,
    name: say('Microsoft, voltooiing EU Data Boundary', 'Microsoft, completion of the EU Data Boundary'),
    detail: say('26 februari 2025, blogs.microsoft.com', '26 February 2025, blogs.microsoft.com'),
    abstract: say('De EU Data Boundary is voltooid.', 'The EU Data Boundary is complete.'),
    url: 'https://blogs.microsoft.com/on-the-issues/2025/02/26/microsoft-completes-landmark-eu-data-boundary-offering-enhanced-data-residency-and-transparency/',
  };
}

export function learn(number: number, say: Say): Citation {
  return {
    number,
    name: say('Microsoft Learn, gegevensgrens beheren', 'Microsoft Learn, manage the data boundary'),
    detail: '',
    abstract: say('Supportgegevens worden in de EU opgeslagen.', 'Support data are stored in the EU.'),
    url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/manage-data-boundary',
  };
}

export function next(say: Say): Suggestion[] {
  return [
    same(say('Is die datum gehaald?', 'Was that date met?')),
    same(say('Voor wie geldt dit?', 'Who is this for?')),
    { label: say('Alle maatregelen', 'All measures'), ask: say('maatregelen', 'measures') },
    { label: say('Volgende datum', 'Next date'), ask: say('volgende', 'next') },
  ];
}
