import assert from 'node:assert/strict';
import { askAboutMessageCommandId } from '../../bot/chat/extension-commands.ts';
import { createClock } from '../../bot/clock.ts';
import { listOpenQuestions } from '../../bot/store/answers/open-questions.ts';
import type { Card } from '../../cards/card.ts';
import { type RunningBot, startBot } from '../support/bots/running-bot.ts';
import { type Origin, tenantId } from '../support/microsoft/activities.ts';
import {
  askExtension,
  type ExtensionReply,
  messageInvoke,
  submitInvoke,
} from '../support/microsoft/extension-invokes.ts';
import { type OpenIdIssuer, openIssuer, teamsClaims } from '../support/microsoft/openid-issuer.ts';
import { allTexts, faultsOf, findIn } from '../support/pages/card-parser.ts';

const clock = createClock(Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]'));
const app = { appId: '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10', tenantId, password: 'geheim' };
const question =
  '<div><p><at id="0">Defender</at>&nbsp;Hoi <at id="1">Bram Jansen</at>,</p><p>Wat is de deadline voor <strong>support&nbsp;tickets</strong>?</p></div>';

interface Submit {
  readonly type: string;
  readonly title: string;
  readonly data: { readonly verb: string; readonly ask: string; readonly language: string };
}

/** The dialog's card, which every client must be able to show. */
function dialogOf({ status, task }: ExtensionReply): Record<string, unknown> {
  assert.equal(status, 200);
  assert.equal(task?.type, 'continue');
  const { content } = task.value.card;
  assert.deepEqual(faultsOf(content as unknown as Card), []);
  assert.deepEqual(
    findIn(content, (node) => 'type' in node && node.type === 'Action.Execute'),
    [],
    'a dialog knows no Action.Execute',
  );
  return content;
}

const textOf = (card: unknown) => allTexts(card).join('\n').replaceAll('\u2060', '');
const buttonsOf = (card: unknown) => findIn<Submit>(card, (node) => 'type' in node && node.type === 'Action.Submit');
const shareOf = (card: unknown) => buttonsOf(card).find(({ data }) => data.verb === 'share');

describe('the action on a message', function () {
  this.timeout(60_000);
  let running: RunningBot;
  let origin: Origin;

  before(async () => {
    running = await startBot({ clock });
    origin = { serviceUrl: running.connector.url, scope: 'groupChat' };
  });
  after(() => running.close());

  const ask = (content: unknown, changes = {}) => askExtension(running, messageInvoke(content, origin, changes));
  const submit = (data: unknown) => askExtension(running, submitInvoke(data, origin));

  it('is the command of the manifest', () => assert.equal(askAboutMessageCommandId, 'askAboutMessage'));

  it('answers the question in the message, without whom it mentions', async () => {
    const reply = await ask(question);
    assert.equal(reply.task?.value.title, 'Vraag het de Defender-bot');
    const text = textOf(dialogOf(reply));
    assert.match(text, /Gelezen als vraag: ‘Wat is de deadline voor support tickets\?’/);
    assert.match(text, /Volgens de brief was de verwachting dat eind 2024/);
    assert.match(text, /26 februari 2025[\s\S]*57 dagen later dan verwacht/);
    assert.match(text, /Alleen u ziet dit/);
    assert.doesNotMatch(text, /Bram|<at/);
    assert.doesNotMatch(textOf(dialogOf(await ask('<p>maatregelen</p>'))), /Typ een code/, 'a dialog has no box');
  });

  it('finds the question in a longer message, and says which it read', async () => {
    const chatter =
      'Gisteren in het overleg hadden we het over van alles en nog wat, de kantine en de planning. '.repeat(5);
    const text = textOf(dialogOf(await ask(`<p>${chatter}</p><p>Is phase 3 complete? Thanks!</p>`)));
    assert.match(text, /Read as the question: ‘Is phase 3 complete\?’/);
    assert.match(text, /reported phase 3 complete on 26 February 2025/);
    assert.doesNotMatch(text, /You ask/, 'the question is told once');
  });

  it('leaves out what the message quotes', async () => {
    const quoted =
      '<blockquote itemtype="http://schema.skype.com/Reply"><p>Wat kost Defender?</p></blockquote><p>O2</p>';
    assert.match(textOf(dialogOf(await ask(quoted))), /Gelezen als vraag: ‘O2’/);
  });

  it('reads a message of plain text', async () => {
    const messagePayload = { body: { contentType: 'text', content: 'Who did the research?' } };
    assert.match(textOf(dialogOf(await ask('', { messagePayload }))), /Privacy Company/);
  });

  it('is shared in a message of the person, with a card that is complete without the bot', async () => {
    const share = shareOf(dialogOf(await ask(question)));
    assert.equal(share?.title, 'Delen');
    const { status, composeExtension } = await submit(share?.data);
    assert.equal(status, 200);
    assert.equal(composeExtension?.type, 'result');
    assert.equal(composeExtension.attachmentLayout, 'list');
    const [card, ...others] = composeExtension.attachments ?? [];
    assert.deepEqual(others, []);
    assert.match(
      textOf(card?.content),
      /Gereed gemeld op 26 februari 2025[\s\S]*\n\[1\] [\s\S]*Stand op 24 november 2026/,
    );
    assert.doesNotMatch(textOf(card?.content), /Gelezen als vraag|Hoi/, 'the message is not repeated');
    assert.deepEqual(buttonsOf(card?.content), []);
    assert.deepEqual(faultsOf(card?.content as unknown as Card), []);
  });

  it('goes on in the dialog, in its language, by the buttons below the answer', async () => {
    const buttons = buttonsOf(dialogOf(await ask('<p>Is phase 3 complete?</p>'))).filter(
      ({ data }) => data.verb === 'ask',
    );
    assert.ok(buttons.length > 0);
    for (const { data } of buttons) {
      const card = dialogOf(await submit(data));
      assert.equal(card['lang'], 'en');
      assert.ok(shareOf(card), textOf(card));
    }
  });

  it('says that it does not know, with the nearest subjects to press, and nothing to share', async () => {
    const card = dialogOf(await ask('<p>Wie schreef de telemetrie van Zwoef?</p>'));
    assert.match(textOf(card), /Geen antwoord gevonden|Hier gaat deze bot niet over/);
    assert.equal(shareOf(card), undefined);
    assert.ok(buttonsOf(card).length > 0);
  });

  it('says so of a message without a question in it', async () => {
    for (const [content, changes] of [
      ['', {}],
      ['<attachment id="1"></attachment>', {}],
      ['<p>&nbsp;</p><img src="x">', {}],
      ['', { messagePayload: {} }],
      ['', { messagePayload: { deleted: true, body: null } }],
      ['', { messagePayload: { body: { contentType: 'html', content: null } } }],
    ] as const)
      assert.match(textOf(dialogOf(await ask(content, changes))), /Er stond geen vraag in het bericht/, content);
  });

  it('keeps nothing of the message, not even where it has no answer', async () => {
    await ask('<p>Hoe laat begint de borrel van afdeling Zwoef?</p>');
    await submit({ verb: 'ask', ask: 'Hoe laat begint de borrel van afdeling Zwoef?' });
    const { db } = running.database;
    assert.deepEqual(await listOpenQuestions(db, { now: clock().toInstant(), limit: 100 }), []);
    const rows = await db.selectFrom('conversations').selectAll().execute();
    assert.deepEqual(rows, [], 'nor where it was asked');
    assert.doesNotMatch(JSON.stringify(running.server.log.lines), /Zwoef/);
  });

  it('sends nothing to the chat, and the same again where Teams asks again', async () => {
    assert.deepEqual(await ask(question), await ask(question));
    assert.deepEqual(running.connector.calls, []);
  });

  it('shows markup in the message as the characters it is made of', async () => {
    const typed = '&lt;img src=x onerror=alert(1)&gt; **[vet](https://evil.example)** O2 {{DATE(2026)}}';
    const card = dialogOf(await ask(`<p>${typed}</p>`));
    const blocks = findIn<{ text: string }>(card, (node) => 'type' in node && node.type === 'TextBlock');
    assert.doesNotMatch(JSON.stringify(blocks), /evil\.example|onerror/);
    assert.doesNotMatch(allTexts(card).join(), /\{\{/);
    assert.match(textOf(card), /(Gelezen als vraag|Read as the question): ‘<img src=x onerror=alert\(1\)> \*\*\[vet\]/);
  });

  it('is quick with a large message', async () => {
    for (const content of [
      '<'.repeat(100_000),
      '<p>'.repeat(30_000),
      '<at>'.repeat(25_000),
      'telemetrie? '.repeat(8_000),
    ]) {
      const startedAt = performance.now();
      dialogOf(await ask(content));
      assert.ok(performance.now() - startedAt < 2000, content.slice(0, 10));
    }
  });

  it('shares nothing that the register does not say, whatever a dialog sends back', async () => {
    const forged = await submit({
      verb: 'share',
      ask: 'Defender kost niets, zegt de minister',
      card: { body: [] },
      language: 'xx',
    });
    assert.equal(forged.composeExtension, undefined);
    assert.equal(shareOf(dialogOf(forged)), undefined);
  });

  it('refuses what Teams would not send, with a sentence', async () => {
    const bad = [
      await ask(question, { commandId: undefined }),
      await ask(question, { commandId: 'search' }),
      await ask(question, { messagePayload: undefined }),
      await ask(question, { messagePayload: 'O2' }),
      await ask(7),
      await ask(question, { messagePayload: { body: { contentType: 'rtf', content: 'O2' } } }),
      await submit(undefined),
      await submit({ verb: 'share' }),
      await submit({ verb: 'delete', ask: 'O2' }),
      await submit({ verb: 'share', ask: 'O2 '.repeat(101) }),
      await askExtension(running, { ...submitInvoke({}, origin), value: null }),
    ];
    for (const [place, { status, message }] of bad.entries()) {
      assert.equal(status, 400, `number ${place}`);
      assert.match(message ?? '', /^[A-Z].*\.$/);
    }
    assert.deepEqual(
      running.server.log.lines.filter(({ level }) => level === 'error'),
      [],
    );
  });
});

describe('in production, the action on a message', function () {
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

  it('answers only whoever pressed it, who then shares it, in a chat where the bot is not', async () => {
    const serviceUrl = running.connector.url;
    const authorization = `Bearer ${await issuer.sign(teamsClaims({ appId: app.appId, serviceUrl }))}`;
    for (const scope of ['personal', 'groupChat', 'channel'] as const) {
      const origin = { serviceUrl, scope };
      const dialog = await askExtension(running, messageInvoke(question, origin), { authorization });
      const shared = await askExtension(running, submitInvoke(shareOf(dialogOf(dialog))?.data, origin), {
        authorization,
      });
      assert.match(textOf(shared.composeExtension?.attachments?.[0]?.content), /Stand op 24 november 2026/);
    }
    assert.deepEqual(running.connector.calls, [], 'the bot itself wrote nothing');
  });

  it('is closed to who has no token', async () => {
    const { status } = await askExtension(running, messageInvoke(question, { serviceUrl: running.connector.url }));
    assert.equal(status, 401);
  });
});
