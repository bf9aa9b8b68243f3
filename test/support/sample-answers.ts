import type { Found, None, Several } from '../../bot/answers/outcome.ts';
import type { Language } from '../../bot/register/schema.ts';
import { same } from './sample-citations.ts';
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
  const nearest =
    language === 'nl'
      ? ['Bijlagen bij supporttickets', 'Telemetrie', 'EU Data Boundary']
      : ['Attachments to support tickets', 'Telemetry', 'EU Data Boundary'];
  return { kind: 'none', language, reason, nearest: reason === 'unknown' ? nearest.map(same) : [] };
}
