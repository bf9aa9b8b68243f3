import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { generateKeyPair } from 'jose';
import { signInWith } from '../../../bot/http/pages/sign-in.ts';
import { type ChannelBot, channelId, groupChatId, openChannelBot } from '../../support/bots/channel-bot.ts';
import { replyTo } from '../../support/bots/chat.ts';
import { anna, bram, installationUpdate, message, team } from '../../support/microsoft/activities.ts';
import { appClaims, olderUserClaims, userClaims } from '../../support/microsoft/entra-claims.ts';
import { type OpenIdIssuer, openIssuer, teamsClaims, unsignedToken } from '../../support/microsoft/openid-issuer.ts';
import { openTokens, pages } from '../../support/microsoft/page-tokens.ts';

const applicationIdUri = `api://bot.example.nl/${pages.clientId}`;
const botAppId = '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10';

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

describe('what a page asks of the bot', function () {
  this.timeout(60_000);
  let issuer: OpenIdIssuer;
  let bot: ChannelBot;
  before(async () => {
    issuer = await openIssuer();
    const tokens = openTokens(issuer, { ...pages, applicationIdUri });
    bot = await openChannelBot('2026-11-24T10:00', { signIn: signInWith(tokens), admins: [anna.aadObjectId] });
    await bot.type('hulp');
    await replyTo(bot.running, installationUpdate('add', bot.inGroupChat()));
  });
  after(async () => {
    await bot.close();
    await issuer.close();
  });

  const tokenOf = (changes: Record<string, unknown> = {}) => issuer.sign(userClaims(pages, changes));
  async function ask(token: string | undefined, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${bot.running.server.url}/tab/api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
  const turn = async (body: Record<string, unknown>, token?: string): Promise<Answer> =>
    ask(token ?? (await tokenOf()), 'turns', { language: 'nl', ...body });
  const textOf = ({ body }: Answer) => JSON.stringify(body);

  describe('needs a token that Entra made for it:', () => {
    const routes: [path: string, body?: unknown][] = [
      ['me'],
      ['timeline?language=nl'],
      ['measures?language=nl'],
      ['reminders'],
      ['settings?language=nl'],
      ['changes'],
      ['turns', { language: 'nl', typed: 'hulp' }],
    ];
    const refused: Record<string, () => Promise<string | undefined>> = {
      'no token': async () => undefined,
      'of another tenant': () => tokenOf({ tid: randomUUID() }),
      'for another audience': () => tokenOf({ aud: randomUUID() }),
      'with another scope': () => tokenOf({ scp: 'User.Read' }),
      'that has expired': () => tokenOf({ exp: Math.floor(Date.now() / 1000) - 3600 }),
      'that nobody signed': async () => unsignedToken(userClaims(pages)),
      'that another key signed': async () =>
        issuer.sign(userClaims(pages), { key: (await generateKeyPair('RS256')).privateKey }),
      'of an app': () => issuer.sign(appClaims(pages)),
      'that is for the bot': () =>
        issuer.sign(teamsClaims({ appId: botAppId, serviceUrl: 'https://smba.trafficmanager.net/emea/' })),
    };
    for (const [path, body] of routes)
      for (const [what, makeToken] of Object.entries(refused))
        it(`${path.replace(/\?.*/, '')} refuses one ${what}`, async () => {
          const answer = await ask(await makeToken(), path, body);
          assert.ok(answer.status === 401 || answer.status === 403, `${answer.status}`);
          assert.match(String(answer.body['message']), /^The (request|token) .+\.$/);
        });

    it('takes the newer and the older form, for the id and for the address of the pages', async () => {
      for (const token of [
        await tokenOf(),
        await tokenOf({ aud: applicationIdUri }),
        await issuer.sign(olderUserClaims(pages)),
      ])
        assert.equal((await ask(token, 'me')).status, 200);
    });
  });

  describe('tells', () => {
    it('who looks, and whether they are an admin', async () => {
      assert.deepEqual((await ask(await tokenOf(), 'me')).body, { name: anna.name, isAdmin: true, isTest: false });
      const other = await ask(await tokenOf({ oid: bram.aadObjectId, name: bram.name }), 'me');
      assert.deepEqual(other.body, { name: bram.name, isAdmin: false, isTest: false });
    });

    it('the milestones with what became of them, as of today', async () => {
      const { body } = await ask(await tokenOf(), 'timeline?language=nl');
      const points = body['points'] as Record<string, unknown>[];
      const phase3 = points.find(({ id }) => id === 'phase-3');
      assert.deepEqual(
        [phase3?.['expected'], phase3?.['reported'], phase3?.['gapDays'], phase3?.['state']],
        [
          { day: '2024-12-31', written: 'eind 2024' },
          { day: '2025-02-26', written: '26 februari 2025' },
          57,
          'met-late',
        ],
      );
      assert.match(String(phase3?.['note']), /beperkter: opslag in de EU, met uitzonderingen/);
      assert.deepEqual(
        points.filter(({ began }) => began).map(({ id }) => id),
        ['phase-1'],
      );
      const fromLetter = points.filter(({ origin }) => origin === 'letter').map(({ id }) => id);
      assert.deepEqual(fromLetter, ['phase-2', 'phase-3']);
      // Its state says so already.
      assert.ok(points.every(({ state, note }) => state !== 'uncertain' || !/onzeker/.test(String(note))));
      const days = points.map(({ day }) => String(day));
      assert.deepEqual(days, days.toSorted());
    });

    it('the measures in the order of the letter, with how their date stands', async () => {
      const { body } = await ask(await tokenOf(), 'measures?language=en');
      const measures = body['measures'] as Record<string, unknown>[];
      assert.deepEqual(
        measures.map(({ id }) => id),
        ['M1', 'M2', 'O1', 'O2', 'O3', 'O4', 'O5', 'S1'],
      );
      assert.equal(measures[2]?.['state'], 'expired');
      assert.match(String(measures[2]?.['note']), /almost 3 years ago; check the current advice/);
    });
  });

  describe('is done as in the chat:', () => {
    it('a question is answered with the same card', async () => {
      const inChat = await replyTo(bot.running, message('Is fase 3 gehaald?', bot.inChat(bram)));
      const { body } = await turn({ typed: 'Is fase 3 gehaald?' });
      const [first] = body['messages'] as { text: string; card: unknown }[];
      assert.deepEqual(first?.card, inChat.attachments?.[0]?.content);
      assert.equal(first?.text, inChat.text);
    });

    it('a question that points back is read with the one before it', async () => {
      await turn({ typed: 'Wat is de deadline voor supporttickets?' });
      assert.match(textOf(await turn({ typed: 'en voor telemetrie?' })), /11 januari 2024/);
    });

    it('a button of a card', async () => {
      const pressed = { verb: 'ask', data: { ask: 'O2' } };
      assert.match(textOf(await turn({ pressed })), /Geen persoonsgegevens in bijlagen/);
    });

    it('a form that adds a milestone of the organisation', async () => {
      const data = {
        act: 'milestone',
        id: '',
        titleNl: 'Jaarplan privacy',
        titleEn: '',
        date: '2027-02-01',
        rule: '',
        note: 'Met de FG',
        link: '',
      };
      assert.match(textOf(await turn({ pressed: { verb: 'act', data } })), /Jaarplan privacy/);
      const { body } = await ask(await tokenOf(), 'timeline?language=nl');
      assert.match(JSON.stringify(body), /Jaarplan privacy.*over 69 dagen; Met de FG/);
    });

    it('and what an admin reports done there is done on the timeline, without a name', async () => {
      await turn({ typed: 'mijlpaal toevoegen Verwerkersregister op 3-3-2027' });
      const pointOf = async () => {
        const { body } = await ask(await tokenOf(), 'timeline?language=nl');
        return (body['points'] as Record<string, unknown>[]).find(({ title }) => title === 'Verwerkersregister');
      };
      assert.equal((await pointOf())?.['stateName'], 'Komt nog');
      await turn({ typed: 'gereed Verwerkersregister' });
      await turn({ typed: 'ja' });
      const done = await pointOf();
      assert.deepEqual([done?.['stateName'], done?.['note']], ['Gereed', 'gereed gemeld op 24 november 2026']);
      assert.ok(!JSON.stringify(done).includes(anna.name));
      await turn({ typed: 'heropen Verwerkersregister' });
      assert.equal((await pointOf())?.['stateName'], 'Komt nog');
    });

    it('an admin’s deed by somebody who is none is refused', async () => {
      const token = await tokenOf({ oid: bram.aadObjectId, name: bram.name });
      for (const typed of ['status', 'mijlpaal beëindigen own-1'])
        assert.match(textOf(await turn({ typed }, token)), /[Aa]lleen beheerders/);
    });

    it('and what is done there has no place to be written to afterwards', async () => {
      const token = await tokenOf({ oid: randomUUID(), name: 'Cato' });
      await turn({ typed: 'hulp' }, token);
      const rows = await bot.running.database.db.selectFrom('conversations').select('conversation_id').execute();
      assert.ok(rows.every(({ conversation_id: id }) => !id.startsWith('page:')));
    });
  });

  describe('about a channel or group chat', () => {
    it('is done there: a schedule is made, listed and ended', async () => {
      const place = channelId;
      assert.match(
        textOf(await turn({ place, typed: 'plan samenvatting volgende elke maandag om 9:00' })),
        /30 november 2026 om 9:00/,
      );
      assert.match(textOf(await turn({ place, typed: 'planningen' })), /p-1: Wat er nog komt/);
      assert.match(
        textOf(await turn({ place, pressed: { verb: 'post', data: { does: 'end', schedule: 1 } } })),
        /beëindigd/,
      );
    });

    it('shows the form of a summary to whoever asks only', async () => {
      const { body } = await turn({ place: groupChatId, pressed: { verb: 'post', data: { does: 'form' } } });
      assert.match(JSON.stringify(body['card']), /Input\.ChoiceSet/);
      assert.deepEqual(body['messages'], []);
    });

    it('is refused where the bot is not, and in somebody’s own chat', async () => {
      for (const place of ['19:nowhere@thread.tacv2', bot.inChat(bram).conversationId]) {
        const answer = await turn({ place, typed: 'planningen' });
        assert.equal(answer.status, 404);
        assert.match(textOf(answer), /De bot is niet in dit kanaal of deze chat/);
      }
    });
  });

  describe('is refused with a sentence where it makes no sense:', () => {
    const wrong: Record<string, unknown> = {
      'nothing typed': { language: 'nl', typed: '  ' },
      'another language': { language: 'fr', typed: 'bonjour' },
      'both typed and pressed': { language: 'nl', typed: 'hulp', pressed: { verb: 'ask', data: {} } },
      'a list': [],
      'a place that no conversation is called': { language: 'nl', typed: 'hulp', place: 'a\u0000b' },
      'a verb that is no text': { language: 'nl', pressed: { verb: 1, data: {} } },
    };
    for (const [what, body] of Object.entries(wrong))
      it(what, async () => {
        const answer = await ask(await tokenOf(), 'turns', body);
        assert.equal(answer.status, 400);
        assert.match(String(answer.body['message']), /^Send \{ language, typed \}/);
      });

    it('a button that was made up', async () => {
      for (const pressed of [
        { verb: 'act', data: { act: 'done', milestone: 'x', occurrence: 'gisteren' } },
        { verb: 'destroy', data: {} },
      ])
        assert.match(textOf(await turn({ pressed })), /ken ik niet/);
    });
  });

  describe('is a file', () => {
    const get = (path: string, headers = {}) =>
      fetch(`${bot.running.server.url}${path}`, { headers, redirect: 'manual' });

    it('that only Teams may frame, and that takes nothing of others and nothing inline', async () => {
      for (const path of ['/tab/', '/tab/configure', '/tab/dialog', '/tab/about', '/tab/privacy', '/tab/terms']) {
        const response = await get(path);
        assert.equal(response.status, 200, path);
        const policy = response.headers.get('content-security-policy') ?? '';
        assert.match(
          policy,
          /frame-ancestors https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com https:\/\/teams\.cloud\.microsoft$/,
        );
        assert.doesNotMatch(policy, /unsafe|\*;|https:\/\/(?!teams|\*\.teams)/);
        assert.doesNotMatch(await response.text(), /<script(?![^>]* src="\/tab\/)|<style| style=/);
      }
    });

    it('of which those with a name of their own are kept by the browser, and the page is not', async () => {
      const page = await get('/tab/');
      assert.equal(page.headers.get('cache-control'), 'no-cache');
      const [, script = ''] = / src="([^"]+)"/.exec(await page.text()) ?? [];
      assert.match((await get(script)).headers.get('cache-control') ?? '', /immutable/);
    });

    it('of which link checkers ask the head only', async () => {
      const response = await fetch(`${bot.running.server.url}/tab/privacy`, { method: 'HEAD' });
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    });

    it('that is not there, also with a path that leads elsewhere', async () => {
      for (const path of [
        '/tab/nothing',
        '/tab/../package.json',
        '/tab/%2e%2e/package.json',
        '/tab/assets/',
        '/tab//etc/passwd',
      ])
        assert.equal((await get(path)).status, 404, path);
      assert.equal((await get('/tab')).headers.get('location'), '/tab/');
    });
  });

  it('names the team of a channel to nobody', async () => {
    const { body } = await turn({ place: channelId, typed: 'planningen' });
    assert.doesNotMatch(JSON.stringify(body), new RegExp(team.aadGroupId));
  });
});
