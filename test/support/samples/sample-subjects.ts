import type { Language } from '../../../bot/register/schema.ts';
import type { Found } from '../../../bot/wording/answer-types.ts';
import { completion, learn, letter, next, type Say } from './sample-citations.ts';

export function deadline(language: Language, say: Say): Found {
  return {
    kind: 'found',
    language,
    subject: 'O2',
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

export function expired(language: Language, say: Say): Found {
  return {
    ...mayI(language, say),
    subject: 'O1',
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

export function mayI(language: Language, say: Say): Found {
  return {
    ...deadline(language, say),
    subject: 'O5',
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

export function meaning(language: Language, say: Say): Found {
  return {
    ...mayI(language, say),
    subject: 'dtia',
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

export function tooMuch(language: Language, say: Say): Found {
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
