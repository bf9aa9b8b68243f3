import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { signInWith } from '../../../bot/http/pages/sign-in.ts';
import { createGraphToken } from '../../../bot/teams/sign-in/graph-token.ts';
import { replyTo } from '../../support/bots/chat.ts';
import { type RunningBot, startBot } from '../../support/bots/running-bot.ts';
import {
  installationUpdate,
  invoke,
  message,
  type Origin,
  type Person,
  team,
  tenantId,
} from '../../support/microsoft/activities.ts';
import { appClaims, userClaims } from '../../support/microsoft/entra-claims.ts';
import { type LoopbackGraph, openGraph } from '../../support/microsoft/graph.ts';
import { type OpenIdIssuer, openIssuer } from '../../support/microsoft/openid-issuer.ts';
import { openTokens, pages, pageTokenOf } from '../../support/microsoft/page-tokens.ts';

type Kind = 'owner' | 'member' | 'guest' | 'stranger' | 'admin' | 'broadcaster';
const kinds: readonly Kind[] = ['owner', 'member', 'guest', 'stranger', 'admin', 'broadcaster'];
type Place = 'standard' | 'private' | 'shared' | 'groupChat';
const places: readonly Place[] = ['standard', 'private', 'shared', 'groupChat'];

/** Who may do each thing; in a group chat there are no owners, and its members may what owners may. */
const posting = { channel: ['owner', 'admin'], groupChat: ['owner', 'member', 'admin'] } satisfies Rights;
const anybody = { channel: kinds, groupChat: kinds } satisfies Rights;
interface Rights {
  readonly channel: readonly Kind[];
  readonly groupChat: readonly Kind[];
}

const chosen = { template: 'next', milestone: '', language: 'nl', days: 90, thread: false };
const actions: Readonly<Record<string, { data: () => Record<string, unknown>; may: Rights }>> = {
  form: { data: () => ({ does: 'form' }), may: posting },
  preview: { data: () => ({ does: 'preview', ...chosen }), may: posting },
  post: { data: () => ({ does: 'post', ...chosen, draft: randomUUID() }), may: posting },
  schedule: {
    data: () => ({
      does: 'schedule',
      ...chosen,
      draft: randomUUID(),
      rhythm: 'weekly',
      rule: '',
      time: '9:00',
      starts: '',
    }),
    may: posting,
  },
  pause: { data: () => ({ does: 'pause', schedule: 1 }), may: posting },
  resume: { data: () => ({ does: 'resume', schedule: 1 }), may: posting },
  run: { data: () => ({ does: 'run', schedule: 1 }), may: posting },
  edit: { data: () => ({ does: 'edit', schedule: 1 }), may: posting },
  refresh: { data: () => ({ does: 'refresh', post: '' }), may: anybody },
  read: { data: () => ({ does: 'read', post: '' }), may: anybody },
  end: { data: () => ({ does: 'end', schedule: 1 }), may: posting },
};
const refusal = /Alleen eigenaren van dit kanaal/;

describe('the rights to post', function () {
  this.timeout(60_000);
  const people = Object.fromEntries(
    kinds.map((kind): [Kind, Person] => [kind, { id: `29:${kind}`, name: kind, aadObjectId: randomUUID() }]),
  ) as Record<Kind, Person>;
  const idOf = (kind: Kind) => people[kind].aadObjectId;
  const conversationIds: Record<Place, string> = {
    standard: '19:standard@thread.tacv2',
    private: '19:private@thread.tacv2',
    shared: '19:shared@thread.tacv2',
    groupChat: '19:groupchat@thread.v2',
  };
  let issuer: OpenIdIssuer;
  let graph: LoopbackGraph;
  let running: RunningBot;

  before(async () => {
    graph = await openGraph({ pageSize: 100 });
    const members = [
      { userId: idOf('owner'), roles: ['owner' as const] },
      { userId: idOf('member') },
      { userId: idOf('broadcaster') },
      { userId: idOf('guest'), roles: ['guest' as const] },
    ];
    graph.setTeam(team.aadGroupId, members);
    for (const place of ['private', 'shared'] as const)
      graph.setChannel(team.aadGroupId, conversationIds[place], members);
    issuer = await openIssuer();
    const tokens = openTokens(issuer);
    const getToken = createGraphToken(graph.credentialsFactory, graph.credentials);
    running = await startBot({
      tokens,
      clock: () => Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]'),
      admins: [idOf('admin')],
      broadcasters: [idOf('broadcaster')],
      rights: { graph: { baseUrl: graph.baseUrl, getToken }, tenantId },
      signIn: signInWith(tokens),
    });
    running.connector.respondWith(({ method, path }) => {
      const [, userId] = /\/members\/([^/]+)$/.exec(path) ?? [];
      if (method !== 'GET' || !userId) return undefined;
      const kind = kinds.find((known) => idOf(known) === userId);
      if (!kind || kind === 'stranger' || kind === 'admin')
        return { status: 404, body: { error: { code: 'MemberNotFound' } } };
      return { status: 200, body: { id: userId, userRole: kind === 'guest' ? 'guest' : 'user', tenantId } };
    });
  });
  after(async () => {
    await running.close();
    await graph.close();
    await issuer.close();
  });

  const originOf = (place: Place, kind: Kind): Origin => ({
    serviceUrl: running.connector.url,
    scope: place === 'groupChat' ? 'groupChat' : 'channel',
    conversationId: conversationIds[place],
    person: people[kind],
    ...(place === 'groupChat' ? {} : { channelType: place }),
  });

  async function press(data: Record<string, unknown>, origin: Origin): Promise<string> {
    const body = invoke('adaptiveCard/action', { action: { verb: 'post', data } }, origin);
    const response = await running.server.post(body);
    return JSON.stringify(((await response.json()) as { value: unknown }).value);
  }

  /** What other software gets for a post there, with a token of such an app. */
  async function postAs(place: Place, token: string): Promise<number> {
    const response = await fetch(`${running.server.url}/api/summaries`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ conversationId: conversationIds[place], template: 'next' }),
    });
    return response.status;
  }

  /** What is answered to somebody who does something at the tab of a place. */
  async function atTab(
    kind: Kind,
    place: string,
    deed: Record<string, unknown>,
  ): Promise<{ status: number; text: string }> {
    const token = await pageTokenOf(issuer, people[kind]);
    const response = await fetch(`${running.server.url}/tab/api/turns`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ language: 'nl', place, ...deed }),
    });
    return { status: response.status, text: await response.text() };
  }

  for (const place of places)
    describe(`in ${place === 'groupChat' ? 'a group chat' : `a ${place} channel`}`, () => {
      let postId: string;
      let scheduleId: number;
      before(async () => {
        const owner = originOf(place, 'owner');
        const planned = await press(actions['schedule']?.data() ?? {}, owner);
        scheduleId = Number(/p-(\d+)/.exec(planned)?.[1]);
        const sent = running.connector.waitForMessages(conversationIds[place], 1, 10_000);
        await press(actions['post']?.data() ?? {}, owner);
        const [, id = ''] = /"post":"([^"]+)"/.exec(JSON.stringify(await sent)) ?? [];
        postId = id;
      });

      it('post is for an app with the role, and a token that holds, of this organisation', async () => {
        const elsewhere = { ...pages, tenantId: randomUUID() };
        const tokens: readonly [number, JWTPayload][] = [
          [202, appClaims(pages)],
          [403, appClaims(pages, { roles: undefined })],
          [403, userClaims(pages, { roles: ['Summaries.Post'] })],
          [401, appClaims(pages, { exp: 1_700_000_000 })],
          [401, appClaims(elsewhere)],
        ];
        for (const [status, claims] of tokens)
          assert.equal(await postAs(place, await issuer.sign(claims)), status, JSON.stringify(claims));
      });

      for (const [name, { data, may }] of Object.entries(actions))
        it(`${name} is for ${may === anybody ? 'all who are there' : (place === 'groupChat' ? may.groupChat : may.channel).join(', ')}`, async () => {
          const allowed = place === 'groupChat' ? may.groupChat : may.channel;
          // Whoever may do it comes last, as it may end what the others ask for.
          const isAllowed = (kind: Kind) =>
            allowed.includes(kind) || (kind === 'broadcaster' && allowed.includes('member'));
          for (const kind of kinds.toSorted((one, other) => Number(isAllowed(one)) - Number(isAllowed(other)))) {
            const wanted = {
              ...data(),
              ...('schedule' in data() ? { schedule: scheduleId } : {}),
              ...('post' in data() ? { post: postId } : {}),
            };
            const said = await press(wanted, originOf(place, kind));
            assert.equal(refusal.test(said), !isAllowed(kind), `${kind}: ${said.slice(0, 200)}`);
          }
        });

      it('and at the tab of the place all of it, reading included, is for those who may post', async () => {
        const allowed: readonly Kind[] = place === 'groupChat' ? posting.groupChat : posting.channel;
        for (const kind of kinds)
          for (const deed of [
            { typed: 'planningen' },
            { pressed: { verb: 'post', data: { does: 'refresh', post: postId } } },
          ]) {
            const { status, text } = await atTab(kind, conversationIds[place], deed);
            const isAllowed = allowed.includes(kind) || (kind === 'broadcaster' && allowed.includes('member'));
            assert.equal(status, isAllowed ? 200 : 403, `${kind}: ${text.slice(0, 200)}`);
          }
      });
    });

  it('are nobody’s to know while Graph fails: a refusal, and nothing changed', async () => {
    const place = originOf('standard', 'owner');
    const elsewhere = { ...place, conversationId: '19:other@thread.tacv2', channelType: 'private' as const };
    graph.respondWith(() => ({ status: 503 }));
    const planned = await press(actions['schedule']?.data() ?? {}, elsewhere);
    const seen = await atTab('owner', elsewhere.conversationId, { typed: 'planningen' });
    graph.respondWith(() => undefined);
    assert.equal(seen.status, 503);
    assert.match(seen.text, /Nu is niet na te gaan of u de planningen mag zien/);
    assert.match(planned, /Microsoft Graph antwoordt niet. Er is niets gewijzigd/);
    const rows = await running.database.db.selectFrom('schedules').selectAll().execute();
    assert.ok(rows.every(({ conversation_id: id }) => id !== elsewhere.conversationId));
  });

  it('are audited where somebody is refused', async () => {
    await press(actions['post']?.data() ?? {}, originOf('standard', 'guest'));
    const rows = await running.database.db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(1).execute();
    assert.equal(rows[0]?.action, 'summary post refused');
    assert.equal(rows[0]?.person_id, idOf('guest'));
    const place = originOf('standard', 'guest').conversationId ?? '';
    await atTab('guest', place, { typed: 'planning p-1 beëindigen' });
    const [latest] = await running.database.db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(1).execute();
    assert.deepEqual([latest?.action, latest?.person_id, latest?.subject], ['page turn refused', idOf('guest'), place]);
  });

  it('to send to all channels are those of broadcasters only, admins included', async () => {
    for (const kind of kinds) {
      const chat = { serviceUrl: running.connector.url, conversationId: `a:${kind}`, person: people[kind] };
      await replyTo(running, installationUpdate('add', chat));
      const reply = await replyTo(running, message('rondsturen maatregelen', chat));
      assert.equal(/Rondsturen mag alleen/.test(reply.text ?? ''), kind !== 'broadcaster', kind);
    }
  });
});
