import assert from 'node:assert/strict';
import { readRegister } from '../../bot/register/read-register.ts';
import { ownWordsBody, readLinks, refusedHosts } from '../../cards/summaries/own-words.ts';
import { shownTexts } from '../support/pages/card-parser.ts';

const body = (text: string, heading = '') => ownWordsBody('nl', { heading, text });

describe('an owner’s own words', () => {
  it('have links to the hosts of government, of Microsoft’s documentation and of the register’s sources', () => {
    for (const url of [
      'https://www.rijksoverheid.nl/onderwerpen/privacy',
      'https://rijksoverheid.nl/',
      'https://wetten.overheid.nl/BWBR0040940',
      'https://standaarden.overheid.nl/x',
      'https://overheid.nl',
      'https://learn.microsoft.com/nl-nl/privacy/',
    ])
      assert.equal(readLinks(url).links.length, 1, url);
    const sources = [...readRegister().sources.values()].flatMap(({ url }) => (url ? [url] : []));
    assert.deepEqual(sources.flatMap(refusedHosts), []);
  });

  it('have none to other hosts, however they look', () => {
    for (const [url, host] of [
      ['https://evil.example/', 'evil.example'],
      ['https://notoverheid.nl/', 'notoverheid.nl'],
      ['https://overheid.nl.evil.example/', 'overheid.nl.evil.example'],
      ['https://learn.microsoft.com@evil.example/', 'evil.example'],
      ['https://www.overheid.nl:8443/', 'www.overheid.nl:8443'],
      ['https://xn--verheid-2wf.nl/', 'xn--verheid-2wf.nl'],
      ['www.evil.example/pad', 'www.evil.example'],
      ['ftp://www.overheid.nl/', 'www.overheid.nl'],
      ['https://me@www.overheid.nl/', 'www.overheid.nl'],
      ['HTTPS://EVIL.example', 'evil.example'],
      ['javascript://overheid.nl/%0aalert(1)', 'overheid.nl'],
    ] as const) {
      assert.deepEqual(refusedHosts(`zie ${url}.`), [host], url);
      assert.doesNotMatch(JSON.stringify(body(`zie ${url}.`)), /\]\(/, url);
    }
  });

  it('say where a link leads, on a line of its own', () => {
    const texts = shownTexts(body('Lees (https://www.rijksoverheid.nl/a_b), vandaag nog.'));
    assert.ok(texts.includes('Lees (rijksoverheid.nl), vandaag nog.'), JSON.stringify(texts));
    assert.ok(texts.includes('[rijksoverheid.nl/a\\_b](https://www.rijksoverheid.nl/a_b)'), JSON.stringify(texts));
  });

  it('mean nothing as Markdown, HTML or a template, and keep their lines', () => {
    const drawn = body('**vet** [x](y)\n<b>{{DATE(1)}}</b>', '# [kop](https://evil.example) *x*');
    const runs = JSON.stringify(drawn);
    assert.match(runs, /"text":"\*\*vet\*\* \[x\]\(y\)"/);
    assert.doesNotMatch(runs, /\{\{DATE/);
    assert.doesNotMatch(runs, /evil\.example/);
    assert.equal(drawn.filter(({ type }) => type === 'RichTextBlock').length, 3);
  });

  it('are told apart from what the register says', () => {
    assert.match(JSON.stringify(body('x')), /Eigen tekst van een collega; niet uit het register/);
  });
});
