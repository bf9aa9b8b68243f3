import type { Language } from '../../../bot/register/schema.ts';
import type { Found, Item } from '../../../bot/wording/answer-types.ts';
import { completion, letter, next, type Say } from './sample-citations.ts';
import { deadline } from './sample-subjects.ts';

export function measures(language: Language, say: Say): Found {
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

export function milestones(language: Language, say: Say): Found {
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
