import assert from 'node:assert/strict';
import { searchCommandId, searchParameter } from '../../bot/chat/extension-commands.ts';
import { createClock } from '../../bot/clock.ts';
import { saveLanguageChoice } from '../../bot/store/chats/language-choices.ts';
import type { Card } from '../../cards/card.ts';
import { type RunningBot, startBot } from '../support/bots/running-bot.ts';
import { anna, bram, type Origin, tenantId } from '../support/microsoft/activities.ts';
import {
  askExtension,
  type ExtensionAttachment,
  type ExtensionReply,
  searchInvoke,
} from '../support/microsoft/extension-invokes.ts';
import { type OpenIdIssuer, openIssuer, teamsClaims } from '../support/microsoft/openid-issuer.ts';
import { allTexts, faultsOf, findIn } from '../support/pages/card-parser.ts';

const clock = createClock(Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]'));
const app = { appId: '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10', tenantId, password: 'geheim' };

function found(reply: ExtensionReply): readonly ExtensionAttachment[] {
  assert.equal(reply.status, 200);
  assert.equal(reply.composeExtension?.type, 'result', JSON.stringify(reply.composeExtension));
  assert.equal(reply.composeExtension.attachmentLayout, 'list');
  return reply.composeExtension.attachments ?? [];
}

const previews = (reply: ExtensionReply) => found(reply).map(({ preview }) => preview.content);
const textOf = ({ content }: ExtensionAttachment) => allTexts(content).join('\n');

describe('the search in the compose box', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let origin: Origin;

  before(async () => {
    running = await startBot({ clock });
    origin = { serviceUrl: running.connector.url };
  });
  after(() => running.close());

  const search = (text: string, changes = {}, from = origin) =>
    askExtension(running, searchInvoke(text, from, changes));

  it('is the command of the manifest', () => {
    assert.deepEqual([searchCommandId, searchParameter], ['search', 'query']);
  });

  it('finds a measure by its code: its date and how that stands today below the title', async () => {
    const [first] = previews(await search('O1'));
    assert.match(first?.title ?? '', /^O1: Accepteer de risico's/);
    assert.match(first?.text ?? '', /^Acceptatie tot eind 2023: verlopen, bijna 3 jaar geleden/);
  });

  it('finds a milestone while it is typed, and a list', async () => {
    assert.match(
      previews(await search('fase 3'))[0]?.text ?? '',
      /^Gereed gemeld 26 februari 2025: later gehaald, 57 dagen/,
    );
    assert.equal(previews(await search('maatr'))[0]?.title, 'Bekende maatregelen');
  });

  it('answers a whole question first, in its own language', async () => {
    const [first] = found(await search('Is phase 3 complete?'));
    assert.match(first?.preview.content.text ?? '', /^Microsoft reported phase 3 complete on 26 February 2025/);
    assert.equal(first?.content['lang'], 'en');
  });

  it('puts in the message a card that is complete without the bot', async () => {
    for (const text of ['O2', 'fase 3', 'maatregelen', 'Who did the research?', 'data act']) {
      const [first] = found(await search(text));
      assert.ok(first);
      assert.equal(first.contentType, 'application/vnd.microsoft.card.adaptive');
      assert.match(textOf(first), /Stand op 24 november 2026|As of 24 November 2026/);
      assert.match(textOf(first), /\n\[1\] /, 'its source');
      assert.deepEqual(
        findIn(first.content, (node) => 'type' in node && /^Action\.(Execute|Submit)$/.test(String(node.type))),
        [],
      );
      assert.doesNotMatch(textOf(first), /Typ een code|Type a code/);
    }
  });

  it('gives only cards that every client can show', async () => {
    for (const text of ['', 'a', 'e', 'data', 'measures', 'maatregelen', 'mijlpalen', 'server'])
      for (const { content } of found(await search(text))) {
        assert.deepEqual(faultsOf(content as unknown as Card), []);
        assert.ok(Buffer.byteLength(JSON.stringify(content)) < 20_000);
      }
  });

  it('shows what is next before anything is typed', async () => {
    const initial = await search('', { parameters: [{ name: 'initialRun', value: 'true' }] });
    const [list, first] = previews(initial);
    assert.equal(list?.title, 'Wat er nog komt');
    assert.match(first?.text ?? '', /^Datum 12 januari 2027: komt nog, over 49 dagen$/);
    for (const changes of [
      { parameters: [{ name: 'query', value: ' ' }] },
      { parameters: [] },
      { parameters: undefined },
    ])
      assert.deepEqual(await search('', changes), initial);
  });

  it('follows the choice of language where what is typed does not tell', async () => {
    const choice = { personId: bram.aadObjectId, language: 'en' } as const;
    await saveLanguageChoice(running.database.db, choice, clock().toInstant());
    const titleFor = async (person: typeof anna) => previews(await search('O2', {}, { ...origin, person }))[0]?.title;
    assert.match((await titleFor(bram)) ?? '', /^O2: No personal data/);
    assert.match((await titleFor(anna)) ?? '', /^O2: Geen persoonsgegevens/);
  });

  it('gives one page after the other', async () => {
    const all = previews(await search('data'));
    const pages = [];
    for (let skip = 0; skip < all.length; skip += 5)
      pages.push(...previews(await search('data', { queryOptions: { skip, count: 5 } })));
    assert.deepEqual(pages.slice(0, all.length), all);
    assert.deepEqual(previews(await search('data', { queryOptions: { skip: 5000, count: 5 } })), []);
  });

  it('gives no more than 25 at once, however many are asked for', async () => {
    assert.equal(previews(await search('data', { queryOptions: { skip: 0, count: 100_000 } })).length, 25);
  });

  it('says in a sentence that nothing was found, and why', async () => {
    for (const [text, sentence] of [
      ['xqzw', /^Niets gevonden\. Probeer een ander woord/],
      ['Wat eten we vanavond?', /^Hier gaat deze bot niet over/],
      ['What is the weather like today?', /^This bot is not about that/],
      ['telemetrie '.repeat(1819), /^Dat is te lang om op te zoeken/],
    ] as const) {
      const { status, composeExtension } = await search(text);
      assert.equal(status, 200);
      assert.equal(composeExtension?.type, 'message');
      assert.match(composeExtension.text ?? '', sentence);
    }
  });

  it('never sends back what was typed', async () => {
    for (const text of [
      '<img src=x onerror=alert(1)> telemetrie',
      '**[O2](https://evil.example)**',
      '{{DATE(2026)}} fase 3',
    ]) {
      const reply = await search(text);
      assert.equal(reply.status, 200);
      assert.doesNotMatch(JSON.stringify(reply), /evil\.example|onerror|\{\{DATE/);
    }
  });

  it('refuses what Teams would not send, with a sentence', async () => {
    for (const changes of [
      { commandId: undefined },
      { commandId: 'other' },
      { commandId: 7 },
      { parameters: 'query' },
      { parameters: [{ name: 'query' }] },
      { parameters: [{ name: 'query', value: { $ne: 1 } }] },
      { parameters: [{ name: 'other', value: 'O2' }] },
      { queryOptions: { skip: -1, count: 5 } },
      { queryOptions: { skip: 0, count: 0 } },
      { queryOptions: { skip: 0.5 } },
      { queryOptions: 'all' },
    ]) {
      const { status, message } = await search('O2', changes);
      assert.equal(status, 400, JSON.stringify(changes));
      assert.match(message ?? '', /^[A-Z].*\.$/);
    }
    const empty = await askExtension(running, { ...searchInvoke('O2', origin), value: null });
    assert.equal(empty.status, 400);
    assert.deepEqual(
      running.server.log.lines.filter(({ level }) => level === 'error'),
      [],
    );
  });

  it('gives the same where Teams asks again, and sends nothing to the chat', async () => {
    const activity = searchInvoke('telemetrie', origin);
    const [one, two] = await Promise.all([askExtension(running, activity), askExtension(running, activity)]);
    assert.deepEqual(one, two);
    assert.deepEqual(running.connector.calls, []);
  });
});

describe('in production, the search in the compose box', function () {
  this.timeout(60_000);
  let issuer: OpenIdIssuer;
  let running: RunningBot;

  before(async () => {
    issuer = await openIssuer();
    running = await startBot({ clock, production: { app, issuer } });
  });
  after(async () => {
    await running.close();
    await issuer.close();
  });

  it('finds measures, milestones and answers for who has a token from Teams, letter by letter, in a chat without the bot', async () => {
    const serviceUrl = running.connector.url;
    const token = await issuer.sign(teamsClaims({ appId: app.appId, serviceUrl }));
    for (const scope of ['personal', 'groupChat', 'channel'] as const) {
      const origin = { serviceUrl, scope };
      const ask = (text: string) =>
        askExtension(running, searchInvoke(text, origin), { authorization: `Bearer ${token}` });
      for (const query of ['te', 'tel', 'tele', 'telem', 'teleme'])
        assert.match(previews(await ask(query))[0]?.title ?? '', /telemetrie/i, query);
      assert.equal(previews(await ask('maatregelen'))[0]?.title, 'Bekende maatregelen');
      assert.match(previews(await ask('phase 2'))[0]?.title ?? '', /Phase 2|Fase 2/);
      assert.match(previews(await ask('Wie deed het onderzoek?'))[0]?.text ?? '', /Privacy Company/);
    }
    assert.deepEqual(running.connector.calls, []);
  });

  it('is closed to who has none', async () => {
    const { status } = await askExtension(running, searchInvoke('O2', { serviceUrl: running.connector.url }));
    assert.equal(status, 401);
  });
});
