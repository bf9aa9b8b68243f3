import assert from 'node:assert/strict';
import { createAnswers } from '../../bot/store/answers/answers.ts';
import type { OpenDatabase } from '../../bot/store/database.ts';
import type { Reply } from '../../bot/turns/reply.ts';
import { createEmbedded, type TestDatabase } from '../support/databases/databases.ts';
import { mustCome } from '../support/must-come.ts';
import { openRoute, said, turnOf } from '../support/turns.ts';

describe('a turn', function () {
  this.timeout(60_000);
  let own: TestDatabase;
  let database: OpenDatabase;

  before(async () => {
    own = await createEmbedded();
    database = await own.open();
  });
  after(async () => {
    await database.close();
    await own.drop();
  });

  const only = ({ messages = [] }: Reply) => {
    assert.equal(messages.length, 1);
    return messages[0];
  };
  const textOf = (reply: Reply) =>
    `${only(reply)?.message.text ?? ''} ${JSON.stringify(only(reply)?.message.card ?? '')}`;
  const channel = { surface: { isSeenByOthers: true }, place: { id: '19:kanaal', scope: 'team' } } as const;

  it('that asks leads to a message for all, which can be rated and has its sources', async () => {
    const reply = await openRoute(database)(turnOf(said('Wat is O2?'), channel));
    const { message, isForAll } = only(reply) ?? {};
    assert.equal(isForAll, true);
    assert.equal(message?.canBeRated, true);
    assert.ok((message?.citations ?? []).length > 0);
  });

  it('that asks on refers to what was answered, and a thumb to the message that the surface names', async () => {
    const route = openRoute(database);
    const reply = await route(turnOf(said('Wanneer is fase 3?')));
    await reply.afterwards?.(['sent']);
    assert.match(textOf(await route(turnOf(said('en de bron?')))), /https:|learn|Microsoft/);
    const value = { actionName: 'feedback', actionValue: { reaction: 'dislike' } };
    assert.deepEqual(await route(turnOf({ kind: 'rated', value, on: 'sent' })), {});
    assert.match(
      textOf(await openRoute(database, { admins: ['anna'] })(turnOf(said('open vragen')))),
      /Wanneer is fase 3/,
    );
  });

  it('that shares is told to try again where the database does not tell what was answered', async () => {
    const apart = { surface: { isSeenByOthers: true, isPrivate: true }, place: channel.place } as const;
    const silent = () => new Promise<never>(() => undefined);
    for (const findContext of [silent, () => Promise.reject(new Error('gone'))]) {
      const route = openRoute(database, { answers: { ...createAnswers(database.db), findContext } });
      const told = mustCome(route(turnOf(said('deel dit'), apart)), { ms: 10_000, otherwise: 'nothing is said' });
      assert.match(textOf(await told), /nu niet te vinden\. Probeer het zo nog eens/);
    }
  });

  it('that commands leads to a message for who typed it alone', async () => {
    const reply = await openRoute(database)(turnOf(said('hulp'), channel));
    assert.equal(only(reply)?.isForAll, undefined);
    assert.match(textOf(reply), /maatregelen/);
  });

  it('is not told in a channel what only its own chat shows', async () => {
    const reply = await openRoute(database, { admins: ['anna'] })(turnOf(said('status'), channel));
    assert.equal(only(reply)?.message.card, undefined);
  });

  it('that presses a button is answered beside it, and one that is not ours with a sentence', async () => {
    const route = openRoute(database);
    const pressed = (verb: string, data: object) =>
      route(turnOf({ kind: 'pressed', value: { action: { verb, data } } }));
    const unknown = await pressed('zomaar', {});
    assert.equal(unknown.inform?.kind, 'fault');
    const act = { act: 'seen', milestone: 'phase-2', occurrence: '2023-12-31' };
    assert.equal((await pressed('act', act)).inform?.kind, 'text');
  });

  it('opens a dialog where there is a page for it, and says so where there is none', async () => {
    const value = { data: { dialog: { part: 'summary' } } };
    assert.equal((await openRoute(database)(turnOf({ kind: 'opened', value }))).dialog?.kind, 'text');
  });
});
