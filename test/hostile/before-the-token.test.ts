import assert from 'node:assert/strict';
import { generateKeyPair } from 'jose';
import { openServer } from '../support/bots/loopback-server.ts';
import { openProduction, type ProductionServer } from '../support/bots/production-server.ts';
import { message } from '../support/microsoft/activities.ts';

/** 256 KB in which nothing is as it should be. */
function fill(field: string, item: string): string {
  const head = `{"type":"message","from":{"id":"a"},"conversation":{"id":"a"},"${field}":[`;
  return `${head}${Array(Math.floor((260_000 - head.length) / (item.length + 1)))
    .fill(item)
    .join(',')}]}`;
}

const worst: Record<string, string> = {
  'members that are none': fill('membersAdded', '1'),
  'entities that are none': fill('entities', '1'),
  'attachments that are none': fill('attachments', '1'),
  'empty entities': fill('entities', '{}'),
  'brackets only': `${'['.repeat(130_000)}${']'.repeat(130_000)}`,
  'a name as long as it can be': `{"type":"message","from":{"id":"a"},"conversation":{"${'x'.repeat(250_000)}":1}}`,
  'no JSON at all': '}'.repeat(250_000),
};

describe('a caller without a good token', () => {
  let bot: ProductionServer;
  let errors: string[];
  const { error } = console;

  beforeEach(async () => {
    bot = await openProduction();
    errors = [];
    console.error = (...parts: unknown[]) => void errors.push(String(parts[0]));
  });
  afterEach(async () => {
    console.error = error;
    await bot.close();
  });

  for (const [what, body] of Object.entries(worst)) {
    it(`is refused in a few words, and costs the bot next to nothing: ${what}`, async () => {
      await bot.ask();
      const spent = { plain: 0, worst: 0 };
      for (let count = 0; count < 20; count += 1) {
        spent.plain += await spendOn('x'.repeat(body.length));
        spent.worst += await spendOn(body);
      }
      // The client's work is in both: the same process sends what the bot throws away.
      assert.ok(spent.worst < 4 * spent.plain, `${spent.worst} where nothing is to be read takes ${spent.plain}`);
    });
  }

  /** The processor's time of one request that is refused, in microseconds. */
  async function spendOn(body: string): Promise<number> {
    const before = process.cpuUsage();
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body });
    assert.equal(response.status, 401);
    assert.ok((await response.text()).length < 200);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  }

  it('is told no more than 1 KB, also where nobody is asked for a token', async () => {
    const open = await openServer();
    try {
      for (const body of Object.values(worst)) {
        const response = await open.post(body);
        assert.equal(response.status, 400);
        assert.ok((await response.text()).length < 1024);
      }
    } finally {
      await open.close();
    }
  });

  it('is told three faults of a body that has them all', async () => {
    const open = await openServer();
    try {
      const wrong = { ...message('hoi', { serviceUrl: 'http://127.0.0.1:1/' }), text: 1, locale: 2, name: 3, id: 4 };
      const { message: said } = (await (await open.post(wrong)).json()) as { message: string };
      assert.match(said, /^The body is not an activity: \w+, \w+, \w+ and more are missing/);
    } finally {
      await open.close();
    }
  });

  it('fills no log by asking again and again: what is alike is counted', async () => {
    for (let count = 0; count < 60; count += 1) assert.equal((await bot.ask('no token')).status, 401);
    const { length } = bot.log.lines;
    assert.ok(length >= 10 && length <= 50, `${length} lines`);
  });

  it('leaves one line in the log and none beside it, whatever the token', async () => {
    const { privateKey: key } = await generateKeyPair('RS256');
    const kid = bot.issuer.publicKey.kid ?? '';
    const expired = { iss: 'https://api.botframework.com', exp: 1_700_000_000 };
    const tokens = [await bot.issuer.sign({}, { key, header: { kid } }), await bot.issuer.sign(expired)];
    for (const token of tokens) assert.equal((await bot.ask(token)).status, 401);
    assert.deepEqual(
      bot.log.lines.map(({ event }) => event),
      ['request refused', 'request refused'],
    );
    assert.deepEqual(errors, []);
  });
});
