import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const told = z.object({
  localisedName: z.string().optional(),
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().min(1).max(100)).min(1),
  screenshots: z.array(z.string()),
});

/** What version 0.5 of the standard asks of everybody; nothing else may stand in it unnoticed. */
const publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.5'),
  name: z.string().min(1),
  url: z.url(),
  softwareVersion: z.string(),
  releaseDate: z.iso.date(),
  logo: z.string(),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.string()),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum([
    'standalone/mobile',
    'standalone/iot',
    'standalone/desktop',
    'standalone/web',
    'standalone/backend',
    'standalone/other',
    'addon',
    'library',
    'configurationFiles',
  ]),
  intendedAudience: z.strictObject({ countries: z.array(z.string().length(2)), scope: z.array(z.string()) }),
  description: z.strictObject({ nl: told, en: told }),
  legal: z.strictObject({ license: z.string(), mainCopyrightOwner: z.string() }),
  maintenance: z.strictObject({
    type: z.literal('community'),
    contacts: z.array(z.object({ name: z.string() })).min(1),
  }),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()).min(1) }),
  dependsOn: z.record(z.enum(['open', 'proprietary']), z.array(z.looseObject({ name: z.string() }))),
});

describe('what a catalogue of public software reads', () => {
  const said = publiccode.parse(parse(read('publiccode.yml')));
  const { version, license } = JSON.parse(read('package.json'));

  it('is the version and the licence that the package has, and the last release of the changelog', () => {
    assert.equal(said.softwareVersion, version);
    assert.equal(said.legal.license, license);
    const [, released, day] = /^## (\d+\.\d+\.\d+) - (\d{4}-\d\d-\d\d)$/m.exec(read('CHANGELOG.md')) ?? [];
    assert.deepEqual([released, day], [said.softwareVersion, said.releaseDate]);
  });

  it('shows pictures that are there', () => {
    const { nl, en } = said.description;
    for (const file of [said.logo, ...nl.screenshots, ...en.screenshots])
      assert.ok(existsSync(join(root, file)), `no ${file}`);
  });
});

describe('the licence', () => {
  it('is the same text for people and for tools that look for it', () => {
    assert.equal(read('LICENSES/EUPL-1.2.txt'), read('LICENSE'));
    assert.match(read('REUSE.toml'), /SPDX-License-Identifier = "EUPL-1\.2"/);
  });
});
