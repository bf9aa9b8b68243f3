import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import {
  buttonOf,
  type ChannelBot,
  cardIn,
  channelId,
  groupChatId,
  openChannelBot,
} from '../support/bots/channel-bot.ts';
import { cardOf } from '../support/bots/chat.ts';
import { anna, bram, invoke, message, type Origin } from '../support/microsoft/activities.ts';
import type { Call, ScriptedResponse } from '../support/microsoft/connector.ts';

const thread = `${channelId};messageid=1700000000000`;
const refusals: Readonly<Record<string, ScriptedResponse>> = {
  'a bad argument': { status: 400, body: { error: { code: 'BadArgument' } } },
  'who is not in the conversation': { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } },
  'what is not there': { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } },
};

describe('what is for one person in a channel or group chat', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  beforeEach(async () => {
    bot = await openChannelBot('2026-11-24T10:00', { admins: [anna.aadObjectId] });
  });
  afterEach(() => bot.close());

  const calls = (): readonly Call[] => bot.running.connector.calls;
  const publicTexts = () =>
    calls()
      .filter(({ conversationId = '', isTargeted }) => conversationId.startsWith('19:') && !isTargeted)
      // On a busy machine the bot shows that it is at work.
      .filter(({ body }) => body.type !== 'typing')
      .map(({ body }) => `${body.text ?? ''}${cardOf(body)}`);
  const refuse = (response: ScriptedResponse) =>
    bot.running.connector.respondWith(({ isTargeted }) => (isTargeted ? response : undefined));
  /** As somebody types a slash command: nobody else sees the question. */
  const ask = async (text: string, origin: Origin): Promise<Partial<Activity>> => {
    const activity = message(text, origin);
    const recipient = { ...activity.recipient, isTargeted: true };
    const before = bot.running.connector.messages(activity.conversation.id).length;
    await bot.running.server.post({ ...activity, recipient } as typeof activity);
    return (await bot.running.connector.waitForMessages(activity.conversation.id, before + 1)).at(-1) ?? {};
  };

  for (const text of ['samenvatting', 'samenvatting maatregelen', 'planningen', 'herinneringen', 'hulp', 'status'])
    it(`is shown to nobody else: ${text}`, async () => {
      for (const place of [bot.inChannel(bram), bot.inGroupChat(bram)]) {
        const shown = await bot.type(text, place);
        assert.equal(shown.recipient?.id, bram.id);
      }
      assert.deepEqual(publicTexts(), []);
      assert.equal(calls().filter(({ isTargeted }) => isTargeted).length, 2);
    });

  it('stays in the thread where it was asked', async () => {
    await bot.type('herinneringen');
    assert.equal(calls().find(({ isTargeted }) => isTargeted)?.conversationId, thread);
  });

  it('is a refusal too, and a confirmation', async () => {
    await bot.type('plan samenvatting elk uur');
    await bot.type('herinner mij aan de Data Act');
    await bot.type('plan samenvatting elke maandag');
    assert.deepEqual(publicTexts(), []);
  });

  it('is no answer to what somebody asks aloud: all see that', async () => {
    await bot.type('Wat is de deadline voor supporttickets?');
    assert.equal(publicTexts().length, 1);
  });

  it('is prepared with the buttons of the message that only they see, which goes when it is done', async () => {
    const form = await bot.type('samenvatting');
    const preview = await bot.press({
      ...buttonOf(cardIn(form), 'preview'),
      ...{ template: 'measures', milestone: '', language: 'nl', days: '90', thread: 'false' },
    });
    const data = buttonOf(preview.value, 'post');
    const gone = bot.running.connector.waitForCall(({ method }) => method === 'DELETE');
    const value = { action: { verb: 'post', data } };
    await bot.running.server.post({ ...invoke('adaptiveCard/action', value, bot.inChannel()), replyToId: 'shown' });
    await gone;
    const deleted = calls().filter(({ method }) => method === 'DELETE');
    assert.deepEqual(
      deleted.map(({ activityId, isTargeted }) => ({ activityId, isTargeted })),
      [{ activityId: 'shown', isTargeted: true }],
    );
  });

  it('is taken away as an ordinary message where Teams knows no such one of one person', async () => {
    const preview = await bot.press({ does: 'preview', template: 'next', language: 'nl', days: 90 });
    refuse(refusals['what is not there'] ?? { status: 404 });
    const value = { action: { verb: 'post', data: buttonOf(preview.value, 'cancel') } };
    await bot.running.server.post({ ...invoke('adaptiveCard/action', value, bot.inChannel()), replyToId: 'shown' });
    assert.deepEqual(
      calls()
        .filter(({ method }) => method === 'DELETE')
        .map(({ isTargeted }) => isTargeted),
      [true, false],
    );
  });

  for (const [what, response] of Object.entries(refusals))
    it(`comes in the own chat of who asked, where Teams refuses with ${what}`, async () => {
      refuse(response);
      const told = bot.nextPost(bot.inChat(bram).conversationId);
      await bot.type('herinneringen', bot.inChannel(bram));
      assert.match(cardOf(await told), /herinner/i);
      assert.match(publicTexts().join(), /staat in uw eigen chat met de bot/);
      assert.doesNotMatch(publicTexts().join(), /Data Act/);
    });

  it('is prepared where the others see only that it is, where Teams refuses', async () => {
    refuse({ status: 400 });
    await bot.type('samenvatting');
    assert.match(publicTexts().join(), /Anna de Vries bereidt een samenvatting voor/);
    assert.doesNotMatch(publicTexts().join(), /Input.ChoiceSet/);
  });

  it('is asked to be typed in the own chat, where there is none', async () => {
    const carla = { id: '29:carla', name: 'Carla', aadObjectId: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0009' };
    bot.running.connector.respondWith(({ isTargeted, path }) => {
      if (path === '/v3/conversations')
        return { status: 403, body: { error: { code: 'ForbiddenOperationException' } } };
      return isTargeted ? { status: 400 } : undefined;
    });
    await bot.type('herinneringen', bot.inChannel(carla));
    assert.match(publicTexts().join(), /Open een chat met de bot/);
    assert.doesNotMatch(publicTexts().join(), /Data Act/);
  });

  it('has buttons in the own chat that do what they would do in the channel', async () => {
    await bot.type('plan samenvatting elke maandag', bot.inChannel(bram));
    refuse({ status: 400 });
    const told = bot.nextPost(bot.inChat(bram).conversationId);
    await bot.type('planningen', bot.inChannel(bram));
    const pause = buttonOf(cardIn(await told), 'pause');
    assert.match(await bot.pressed(pause, bot.inChat(bram)), /Gepauzeerd/);
  });

  it('and was asked in private is answered in private, under the question', async () => {
    const answered = await ask('Wat is de deadline voor supporttickets?', bot.inChannel());
    assert.deepEqual(publicTexts(), []);
    const entities = answered.entities as { type: string; messageId?: string }[];
    assert.ok(entities.some(({ type, messageId }) => type === 'targetedMessageInfo' && messageId));
  });

  it('and was answered in private is nothing that the others refer to, and goes on for who asked', async () => {
    const place = bot.inGroupChat();
    await ask('Wat is de deadline voor supporttickets?', place);
    const next = await ask('en waar staat dat?', place);
    assert.match(cardOf(next) + next.text, /Bron|brief/i);
    const answers = await bot.running.database.db.selectFrom('answers').select('conversation_id').execute();
    assert.ok(answers.length > 0);
    for (const { conversation_id: id } of answers) assert.equal(id, `${groupChatId};to=${anna.aadObjectId}`);
    assert.doesNotMatch(cardOf(await bot.type('en waar staat dat?', place)), /support/i);
  });

  /** What a button of a card with this label sends. */
  const asks = (card: Partial<Activity>, label: string): string => {
    const buttons = JSON.parse(cardOf(card)).actions as { title: string; data?: { ask: string } }[];
    return buttons.find(({ title }) => title === label)?.data?.ask ?? '';
  };
  const pressAsk = async (text: string, origin: Origin): Promise<Partial<Activity>> => {
    const activity = invoke('adaptiveCard/action', { action: { verb: 'ask', data: { ask: text } } }, origin);
    const sent = bot.running.connector.messages(activity.conversation.id).length;
    await bot.running.server.post(activity);
    return (await bot.running.connector.waitForMessages(activity.conversation.id, sent + 1)).at(-1) ?? {};
  };

  for (const [where, label] of [
    ['inChannel', 'Delen met dit kanaal'],
    ['inGroupChat', 'Delen met deze chat'],
  ] as const)
    it(`is shared with all who are there once who asked says so: ${label}`, async () => {
      const place = bot[where](bram);
      const answered = await ask('Wat is telemetrie?', place);
      const question = await pressAsk(asks(answered, label), place);
      assert.equal(question.recipient?.id, bram.id);
      assert.match(cardOf(question), /Iedereen in (dit kanaal|deze chat) leest dan het antwoord over .*met uw naam/);
      assert.deepEqual(publicTexts(), []);
      await pressAsk(asks(question, 'Ja, delen'), place);
      const [shared = '', ...others] = publicTexts();
      assert.deepEqual(others, []);
      assert.match(shared, /^Gedeeld door Bram/);
      assert.ok(shared.includes((answered.text ?? '').slice(0, 60)), shared);
      assert.doesNotMatch(shared, /Delen met/);
    });

  it('is shared by typing too, in English, and not where who asked says no', async () => {
    const place = bot.inGroupChat();
    await ask('What is telemetry?', place);
    const question = await ask('share this', place);
    assert.match(cardOf(question), /Everyone in this chat will then read the answer about/);
    await ask('no', place);
    assert.deepEqual(publicTexts(), []);
    await ask('share this', place);
    await ask('yes', place);
    assert.match(publicTexts().join(), /^Shared by Anna/);
  });

  it('is shared in no other place, and not where there is nothing to share', async () => {
    assert.match((await ask('deel dit', bot.inGroupChat())).text ?? '', /geen antwoord om te delen/);
    assert.match((await ask('deel antwoord niets', bot.inGroupChat())).text ?? '', /geen antwoord om te delen/);
    assert.match((await bot.type('deel dit', bot.inChat())).text ?? '', /in een kanaal of groepschat/);
    await bot.type('Wat is telemetrie?');
    assert.match((await bot.type('deel dit')).text ?? '', /staat hier al/);
    assert.doesNotMatch(cardOf(await bot.type('Wat is telemetrie?')), /Delen met/);
  });
});
