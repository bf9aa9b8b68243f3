import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFolder, inspectRegister } from '../../bot/register/read-register.ts';

interface Slip {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly says: RegExp;
}

/** What somebody who never programmed does wrong first, each tried on the register as it is. */
const slips: Readonly<Record<string, Slip>> = {
  'a colon in a title without quotes': {
    file: 'subjects/milestones.yaml',
    from: 'nl: "Fase 1: klantgegevens in de EU"',
    to: 'nl: Fase 1: klantgegevens in de EU',
    says: /milestones\.yaml:\d+:\d+: can't be read: a text with a colon in it must stand in quotes/,
  },
  'an apostrophe in single quotes': {
    file: 'facts/measures.yaml',
    from: "nl: De brief adviseerde organisaties de risico's van",
    to: "nl: 'De brief adviseerde organisaties de risico's van",
    says: /measures\.yaml:\d+:\d+: can't be read: a text in single quotes with an apostrophe needs it twice: 'risico''s'/,
  },
  'a # in a text without quotes': {
    file: 'facts/findings.yaml',
    from: 'nl: Andere versies van Microsoft 365 dan',
    to: 'nl: Andere versies # van Microsoft 365 dan',
    says: /findings\.yaml:\d+:\d+: what stands behind # is dropped; put the text in quotes/,
  },
  'a Dutch word for how certain it is': {
    file: 'facts/milestones.yaml',
    from: 'confidence: high',
    to: 'confidence: hoog',
    says: /milestones\.yaml:\d+:\d+ \(entry boundary-pledged\): confidence: expected one of high, medium, low; not "hoog"/,
  },
  'an address that starts with http://': {
    file: 'sources/microsoft.yaml',
    from: 'url: https://',
    to: 'url: http://',
    says: /microsoft\.yaml:\d+:\d+ \(entry ms-pledge-2021\): url: expected an address that starts with https:\/\//,
  },
  'a date without the source that it is from': {
    file: 'subjects/milestones.yaml',
    from: '    sources:\n      - ms-pledge-2021\n',
    to: '',
    says: /milestones\.yaml:\d+:\d+ \(entry eudb-target-2022\): expected\.sources: expected a list, .*but it is missing/,
  },
  'a part of a source that it has not': {
    file: 'facts/measures.yaml',
    from: '- letter/table',
    to: '- letter/tabel',
    says: /measures\.yaml:\d+:\d+ \(entry complete-boundary\): sources: letter has no section tabel; it has .*table/,
  },
};

describe('the seven slips of an editor', () => {
  for (const [slip, { file, from, to, says }] of Object.entries(slips))
    it(`${slip} is told in one line, with the file, the line and what to write instead`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'slips-'));
      try {
        cpSync(contentFolder, folder, { recursive: true });
        const path = join(folder, file);
        const text = readFileSync(path, 'utf8');
        assert.ok(text.includes(from), `${file} has no ${from}`);
        writeFileSync(path, text.replace(from, to));
        const { faults } = inspectRegister(folder);
        assert.ok(
          faults.some((fault) => says.test(fault)),
          faults.join('\n'),
        );
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
});
