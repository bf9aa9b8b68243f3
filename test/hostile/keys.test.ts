import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createTokenVerifier } from '../../bot/teams/sign-in/bearer-token.ts';
import { openSigningKeys } from '../../bot/teams/sign-in/signing-keys.ts';
import { openProduction, type ProductionServer } from '../support/bots/production-server.ts';
import { openIssuer, teamsClaims } from '../support/microsoft/openid-issuer.ts';

const hours = 3600_000;

describe('the keys that Microsoft signs with', () => {
  let bot: ProductionServer;
  let nowMs: number;

  beforeEach(async () => {
    nowMs = Date.now();
    bot = await openProduction({ now: () => nowMs });
  });
  afterEach(() => bot.close());

  const askNow = async () => (await bot.ask(await bot.sign())).status;
  const timesAsked = () => bot.issuer.asked.filter((path) => path === '').length;

  it('go on counting while their server is out for 30 hours', async () => {
    assert.equal(await askNow(), 200);
    bot.issuer.respondWith(() => ({ status: 503, body: {} }));
    for (const later of [23, 1.1, 6]) {
      nowMs += later * hours;
      assert.equal(await askNow(), 200);
    }
  });

  it('are asked for again once that server is back', async () => {
    await askNow();
    bot.issuer.respondWith(() => ({ status: 503, body: {} }));
    nowMs += 25 * hours;
    await askNow();
    bot.issuer.respondWith(() => undefined);
    nowMs += hours;
    await bot.issuer.renewKey();
    assert.equal(await askNow(), 200, 'a new key is not taken');
  });

  it('are asked for once by all who wait', async () => {
    const statuses = await Promise.all(Array.from({ length: 60 }, askNow));
    assert.deepEqual(new Set(statuses), new Set([200]));
    assert.equal(timesAsked(), 1);
  });

  it('are taken within a minute where there is a new one, and asked for no more often', async () => {
    await askNow();
    await bot.issuer.renewKey();
    nowMs += 61_000;
    assert.equal(await askNow(), 200);
    const asked = timesAsked();
    for (let count = 0; count < 20; count += 1) {
      const unknown = await bot.issuer.sign({}, { header: { kid: `made-up-${count}` } });
      assert.equal((await bot.ask(unknown)).status, 401);
    }
    assert.equal(timesAsked(), asked);
  });

  it('that were taken back count no more, nor what they signed before', async () => {
    const token = await bot.sign();
    assert.equal((await bot.ask(token)).status, 200);
    assert.equal((await bot.ask(token)).status, 200);
    await bot.issuer.renewKey();
    nowMs += 61_000;
    assert.equal(await askNow(), 200);
    assert.equal((await bot.ask(token)).status, 401);
  });

  it('do not keep a token alive that has ended', async () => {
    const token = await bot.sign();
    assert.equal((await bot.ask(token)).status, 200);
    nowMs += 2 * hours;
    assert.equal((await bot.ask(token)).status, 401);
  });
});

describe('a key server that takes the request and says nothing', function () {
  this.timeout(20_000);

  it('is given up within seconds, for all who wait at once', async () => {
    let asked = 0;
    const silent = createServer(() => {
      asked += 1;
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const issuer = await openIssuer();
    const { port } = silent.address() as { port: number };
    const keys = openSigningKeys(`http://127.0.0.1:${port}/`, { now: Date.now, onError: () => undefined });
    const rules = { issuer: 'https://api.botframework.com', audience: 'app', channelId: 'msteams' };
    const verify = createTokenVerifier(keys, rules, Date.now);
    const token = await issuer.sign(teamsClaims({ appId: 'app', serviceUrl: 'x' }));
    const begun = performance.now();
    const tried = await Promise.allSettled(Array.from({ length: 62 }, () => verify(`Bearer ${token}`)));
    assert.ok(tried.every(({ status }) => status === 'rejected'));
    assert.ok(performance.now() - begun < 8000);
    assert.equal(asked, 1);
    silent.closeAllConnections();
    silent.close();
    await issuer.close();
  });
});
