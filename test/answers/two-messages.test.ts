import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { homesOf } from '../../bot/answers/answer-id.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { type Language, languages } from '../../bot/register/schema.ts';

const knowledge = createKnowledge(readRegister());
const { register } = knowledge;
const today = Temporal.PlainDate.from('2026-11-24');

/** What people call some subjects, far apart from each other. */
const subjects: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  mde: { nl: 'Defender for Endpoint', en: 'Defender for Endpoint' },
  mdi: { nl: 'Defender for Identity', en: 'Defender for Identity' },
  mdca: { nl: 'Defender for Cloud Apps', en: 'Defender for Cloud Apps' },
  slm: { nl: 'SLM', en: 'SLM' },
  dtia: { nl: 'de DTIA', en: 'the DTIA' },
  dpia: { nl: 'de DPIA', en: 'the DPIA' },
  eudb: { nl: 'de EU Data Boundary', en: 'the EU Data Boundary' },
  telemetry: { nl: 'telemetrie', en: 'telemetry' },
  pseudonymisation: { nl: 'pseudonimisering', en: 'pseudonymisation' },
  'phase-1': { nl: 'fase 1', en: 'phase 1' },
  'phase-2': { nl: 'fase 2', en: 'phase 2' },
  'phase-3': { nl: 'fase 3', en: 'phase 3' },
  O1: { nl: 'O1', en: 'O1' },
  O2: { nl: 'O2', en: 'O2' },
  O3: { nl: 'O3', en: 'O3' },
  M1: { nl: 'M1', en: 'M1' },
  S1: { nl: 'S1', en: 'S1' },
  'flex-routing': { nl: 'flex routing', en: 'flex routing' },
  'privacy-company': { nl: 'Privacy Company', en: 'Privacy Company' },
  'transfer-risk': { nl: 'het doorgifterisico', en: 'the transfer risk' },
  surf: { nl: 'SURF', en: 'SURF' },
  'windows-server-2016': { nl: 'Windows Server 2016', en: 'Windows Server 2016' },
  'data-act-switching': { nl: 'de Data Act', en: 'the Data Act' },
  cbw: { nl: 'de Cyberbeveiligingswet', en: 'the Cyberbeveiligingswet' },
  'cloud-act': { nl: 'de CLOUD Act', en: 'the CLOUD Act' },
  'exit-plan-2027': { nl: 'het exitplan', en: 'the exit plan' },
  'sentinel-portal': { nl: 'Sentinel', en: 'Sentinel' },
  'fisa-702': { nl: 'FISA 702', en: 'FISA 702' },
};

const forms: Readonly<Record<Language, readonly ((name: string) => string)[]>> = {
  nl: [(name) => name, (name) => `en ${name}`, (name) => `en ${name}?`, (name) => `en hoe zit het met ${name}?`],
  en: [(name) => name, (name) => `and ${name}`, (name) => `and ${name}?`, (name) => `and what about ${name}?`],
};

/** Of these so many must lead to what the second message names. */
const share = 0.97;

describe('what is named in a second message', () => {
  for (const language of languages)
    it(`is what the answer is about, whatever was spoken of before (${language})`, () => {
      const names = Object.entries(subjects).map(([id, name]) => ({ id, name: name[language] }));
      const firsts = names.map(({ id, name }) => ({
        id,
        last: answer(knowledge, { text: name, context: { preferred: language }, today }).last,
      }));
      const missed: string[] = [];
      let count = 0;
      for (const first of firsts)
        for (const second of names.filter(({ id }) => id !== first.id))
          for (const form of forms[language]) {
            count += 1;
            const text = form(second.name);
            const { last } = answer(knowledge, { text, context: { last: first.last, preferred: language }, today });
            const homes = homesOf(register).get(last?.answer ?? '') ?? [];
            if (last?.subject !== second.id && !homes.includes(second.id))
              missed.push(`${first.id} > ${text}: ${last?.answer}`);
          }
      assert.ok(missed.length <= count * (1 - share), `${missed.length} of ${count}:\n${missed.join('\n')}`);
    });
});
