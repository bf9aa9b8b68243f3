import type { Language } from '../../../bot/register/schema.ts';
import type { Do, Found, None, Said, Several } from '../../../bot/wording/answer-types.ts';
import { letter, same } from './sample-citations.ts';
import { measures, milestones } from './sample-lists.ts';
import { deadline, expired, mayI, meaning, tooMuch } from './sample-subjects.ts';

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
  const say = (nl: string, en: string): string => (language === 'nl' ? nl : en);
  const nearest = [
    say('Bijlagen bij supporttickets', 'Attachments to support tickets'),
    say('Telemetrie', 'Telemetry'),
    'EU Data Boundary',
  ];
  const known = say(
    'Wel bekend over Telemetrie: telemetrie zijn gegevens over het gebruik van software.',
    'What is known about Telemetry: telemetry is data on how software is used.',
  );
  const isNear = reason === 'not-held';
  return {
    kind: 'none',
    language,
    reason,
    ...(isNear ? { known: { text: known, cites: [1] } } : {}),
    citations: isNear ? [letter(1, say)] : [],
    nearest: reason === 'unknown' || isNear ? nearest.map(same) : [],
  };
}

export function sampleSaid(language: Language): Said {
  const say = (nl: string, en: string): string => (language === 'nl' ? nl : en);
  const text = say(
    'Dan heb ik u niet goed begrepen. Bedoelde u een van deze onderwerpen?\nOf stel de vraag anders.',
    'Then I misunderstood you. Did you mean one of these?\nOr ask it differently.',
  );
  return { kind: 'said', language, text, citations: [], suggestions: [same(say('Telemetrie', 'Telemetry'))] };
}

export function sampleWish(language: Language): Do {
  const say = (nl: string, en: string): string => (language === 'nl' ? nl : en);
  return {
    kind: 'do',
    language,
    command: say('stop herinnering Telemetrie', 'stop reminder Telemetry'),
    says: say('U krijgt dan geen herinnering meer aan die datum.', 'You then get no more reminders of that date.'),
    isPlain: false,
  };
}
