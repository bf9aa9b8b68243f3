import assert from 'node:assert/strict';
import { readRegister } from '../../bot/register/read-register.ts';

/** That research or a report found something. */
const found = {
  nl: /\b(onderzoek|(verificatie)?rapport|verificatie)\b.*\b(vond|oordeelde|zei|concludeerde)\b|\b(vond|oordeelde|zei|concludeerde|bleek uit) het (technisch )?(verificatie)?(onderzoek|rapport)|\bconclusies van het rapport\b/i,
  en: /\b(research|report|verification)\b.*\b(found|said|showed|concluded)\b|\bconclusions of the report\b/i,
};
const letter = { nl: /\bbrief\b/i, en: /\bletter\b/i };

describe('what the letter says of the report', () => {
  it('is told as what the letter says: nobody here has read the report', () => {
    const untold = [...readRegister().facts.values()]
      .filter(({ sources }) => sources.some((ref) => ref.startsWith('letter')))
      .flatMap(({ id, text, plain }) =>
        [text, ...(plain ? [plain] : [])].flatMap((own) =>
          (['nl', 'en'] as const).flatMap((language) =>
            found[language].test(own[language]) && !letter[language].test(own[language])
              ? [`${id}: ${own[language]}`]
              : [],
          ),
        ),
      );
    assert.deepEqual(untold, []);
  });
});
