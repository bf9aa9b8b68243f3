import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { figureNames, works } from '../../bot/telemetry/telemetry.ts';
import { words } from '../../bot/telemetry/words.ts';
import { type BotProcess, runBot } from '../support/bots/bot-process.ts';
import { invoke, message, type Person } from '../support/microsoft/activities.ts';
import { type Connector, openConnector } from '../support/microsoft/connector.ts';
import { type OtlpReceiver, openOtlpReceiver } from '../support/otlp-receiver.ts';

const listening = /The bot listens at (http:\/\/127\.0\.0\.1:\d+)\/api\/messages/;

/** Where the register of processing of an organisation tells of the bot. */
const activity = 'https://avg.example.nl/verwerkingen/12';

/** Somebody who must be found in nothing that is told: a name, ids and words of their own. */
function makeCanary(number: number) {
  const word = `kanarie${number}${randomUUID().slice(0, 8)}`;
  const person: Person = { id: `29:${word}-account`, name: `Piet ${word}-naam`, aadObjectId: randomUUID() };
  const conversationId = `a:${word}-gesprek`;
  return { word, person, conversationId, secrets: [word, person.aadObjectId] };
}

/** Questions and acts of all kinds, each with a word of its own. */
const sayings: readonly ((word: string) => string)[] = [
  (word) => `Wat is O2, ${word}?`,
  (word) => `Is fase 3 gehaald? Groet, ${word}`,
  (word) => `${word} ${word} ${word}`,
  (word) => `nieuwe mijlpaal ${word} op 1 mei 2027`,
  () => 'mijn gegevens',
  (word) => `herinner mij aan ${word}`,
  (word) => `Does ${word} send data to the United States?`,
  () => 'help',
  (word) => `plaats bericht: ${word}`,
  () => 'agenda nieuw',
];

async function freePort(): Promise<string> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

describe('what the bot tells of itself', function () {
  this.timeout(180_000);
  const canaries = Array.from({ length: 50 }, (_, number) => makeCanary(number));
  let receiver: OtlpReceiver;
  let connector: Connector;
  let bot: BotProcess;
  let scraped: string;
  let logged: string;

  before(async () => {
    receiver = await openOtlpReceiver();
    connector = await openConnector();
    const port = await freePort();
    bot = await runBot({
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      METRICS_PORT: port,
      PROCESSING_ACTIVITY: activity,
      ADMINS: canaries
        .slice(0, 20)
        .map(({ person }) => person.aadObjectId)
        .join(','),
    });
    const [, url = ''] = await bot.waitFor(listening);
    const post = async (activity: object) => {
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${canaries[0]?.word}-token` },
        body: JSON.stringify(activity),
      });
      await response.text();
    };
    // Every tenth is refused its answer, so that faults are told too.
    connector.respondWith(({ conversationId }) =>
      conversationId?.includes('kanarie9') ? { status: 500, body: { error: conversationId } } : undefined,
    );
    for (const [index, { word, person, conversationId }] of canaries.entries()) {
      const origin = { serviceUrl: connector.url, person, conversationId };
      await post(message(sayings[index % sayings.length]?.(word) ?? word, origin));
      await post(invoke('adaptiveCard/action', { action: { data: { ask: word } }, trigger: word }, origin));
      await post(invoke('message/submitAction', { actionName: 'feedback', actionValue: { feedback: word } }, origin));
      await post(invoke(`composeExtension/${word}`, { queryOptions: word }, origin));
    }
    await fetch(`${url}/calendar/${canaries[1]?.word}aaaaaaaaaaaaaaaaaaaaaaaa.ics`);
    scraped = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    await bot.stop();
    logged = (await bot.ended()).errors;
  });

  after(async () => {
    await connector.close();
    await receiver.close();
  });

  it('holds nobody’s name, id, word or token, in traces, in metrics and in the log', () => {
    const told = { traces: receiver.allText(), metrics: scraped, log: logged };
    for (const [where, text] of Object.entries(told)) {
      const found = canaries.flatMap(({ secrets }) => secrets.filter((secret) => text.includes(secret)));
      assert.deepEqual(found, [], where);
    }
    assert.ok(connector.calls.length > 50, 'the bot answered, so there was something to tell');
    assert.ok(JSON.stringify(connector.calls).includes(canaries[3]?.word ?? '-'), 'words are looked for rightly');
  });

  it('has a trace for each turn: how it was answered, what was asked of the database, and the reply', () => {
    const turns = receiver.spans().filter(({ name }) => name === 'turn');
    assert.ok(turns.length >= 150, `${turns.length}`);
    const of = (traceId: string) => receiver.spans().filter((span) => span.traceId === traceId);
    const asked = turns.find(({ traceId }) => of(traceId).some(({ name }) => name === 'answer'));
    const names = new Set(of(asked?.traceId ?? '').map(({ name }) => name));
    assert.deepEqual([...names].toSorted(), ['answer', 'send', 'store', 'turn']);
  });

  it('names in each span the processing of the organisation’s register, and no person', () => {
    const spans = receiver.spans();
    const named = spans.filter(({ attributes }) =>
      attributes.some(({ key, value }) => key === 'dpl.core.processing_activity_id' && value.stringValue === activity),
    );
    assert.ok(spans.length > 300);
    assert.equal(named.length, spans.length);
    assert.ok(!receiver.allText().includes('dpl.core.data_subject'));
    assert.ok(!scraped.includes(activity), 'it would be one more label on every figure');
  });

  it('counts what was answered and what was not, for Prometheus', () => {
    assert.match(scraped, /^bot_answer_seconds_count\{.*outcome="found".*\} [1-9]/m);
    assert.match(
      scraped,
      /^bot_answer_seconds_count\{.*outcome="none".*reason="(?:outside|unknown|not-held)".*\} [1-9]/m,
    );
    assert.match(scraped, /^bot_turn_seconds_count\{.*result="ok".*\} [1-9]/m);
    assert.match(scraped, /^bot_send_seconds_count\{.*result="failed".*\} [1-9]/m);
    assert.match(scraped, /^bot_store_seconds_count\{.*statement="select".*\} [1-9]/m);
  });

  it('says how reminders, the queue and the database do', () => {
    assert.match(scraped, /^bot_deliveries\{kind="reminder",state="failed"\} 0$/m);
    assert.match(scraped, /^bot_sweep_lag_seconds \d/m);
    assert.match(scraped, /^bot_queue_waiting\{queue="reminder"\} \d/m);
    assert.match(scraped, /^bot_queue_oldest_seconds\{queue="post"\} 0$/m);
  });

  it('is told to the collector as metrics too', () => {
    assert.match(receiver.allText(), /POST \/v1\/metrics/);
    assert.match(receiver.allText(), /"bot_answer_seconds"/);
  });

  it('puts the trace into each line of the log that a turn leads to', () => {
    const lines = logged
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { event: string; trace?: string });
    const failed = lines.filter(({ event }) => event.startsWith('turn failed') || event.includes('turn'));
    assert.ok(failed.length > 0, logged.slice(0, 2000));
    const traces = new Set(receiver.spans().map(({ traceId }) => traceId));
    assert.ok(failed.every(({ trace }) => trace && traces.has(trace)));
  });
});

describe('a bot that is asked to tell no trace', function () {
  this.timeout(60_000);

  it('counts its work all the same', async () => {
    const receiver = await openOtlpReceiver();
    const connector = await openConnector();
    const port = await freePort();
    const bot = await runBot({
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      METRICS_PORT: port,
      OTEL_TRACES_SAMPLER_ARG: '0',
    });
    const [, url = ''] = await bot.waitFor(listening);
    await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message('Wat is O2?', { serviceUrl: connector.url })),
    });
    const scraped = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    await bot.stop();
    await connector.close();
    await receiver.close();
    assert.match(scraped, /^bot_turn_seconds_count\{.*result="ok".*\} 1/m);
    assert.deepEqual(receiver.spans(), []);
  });
});

describe('the alerts to copy', () => {
  it('ask for nothing but what is told', () => {
    const alerts = readFileSync(join(import.meta.dirname, '../../deploy/alerts.yaml'), 'utf8');
    const told: readonly string[] = [...figureNames, ...works.map((work) => `bot_${work}_seconds`)];
    const asked = [...alerts.matchAll(/\bbot_[a-z_]+/g)].map(([name]) => name.replace(/_(?:count|bucket)$/, ''));
    assert.ok(asked.length > 8);
    assert.deepEqual(
      asked.filter((name) => !told.includes(name)),
      [],
    );
    const labels = [...alerts.matchAll(/(\w+)=~?"([\w|-]+)"/g)].filter(([, name]) => name !== 'job');
    for (const [label, name = '', values = ''] of labels)
      for (const value of values.split('|'))
        assert.ok((words as Record<string, readonly string[]>)[name]?.includes(value), label);
  });
});

describe('a bot that is not asked to tell anything', function () {
  this.timeout(180_000);

  it('does not load what telling needs', async () => {
    const bot = await runBot({ NODE_OPTIONS: `--import=${import.meta.resolve('../support/tell-loaded.ts')}` });
    await bot.waitFor(listening);
    await bot.stop();
    const loaded = (await bot.ended()).errors.split('\n');
    assert.ok(loaded.some((line) => line.includes('pg-boss')));
    assert.deepEqual(
      // Its api is a few types and no-ops, which pg-boss loads where it is there.
      loaded.filter((line) => line.includes('@opentelemetry') && !line.endsWith('/api')),
      [],
    );
  });

  it('refuses a setting that is no address or port, in a sentence', async () => {
    const bot = await runBot({
      OTEL_TRACES_SAMPLER_ARG: '2',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'collector',
      METRICS_PORT: 'x',
      PROCESSING_ACTIVITY: '12',
    });
    const { code, errors } = await bot.ended();
    assert.equal(code, 1);
    assert.match(errors, /OTEL_EXPORTER_OTLP_ENDPOINT is "collector"; use the http or https address of a collector/);
    assert.match(errors, /METRICS_PORT is "x"; use a port/);
    assert.match(errors, /OTEL_TRACES_SAMPLER_ARG is "2"; use the share of traces to tell, from 0 to 1/);
    assert.match(errors, /PROCESSING_ACTIVITY is "12"; use the https address of the bot's entry/);
  });
});
