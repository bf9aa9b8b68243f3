import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';
import { openProduction, type ProductionServer } from '../support/bots/production-server.ts';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const wrongIssuers = [
  '',
  'https://api.botframework.com/',
  'http://api.botframework.com',
  'HTTPS://API.BOTFRAMEWORK.COM',
  'https://api.botframework.com.evil.example',
  'https://api.botframework.us',
  'https://sts.windows.net/x/',
  'https://login.microsoftonline.com/x/v2.0',
  null,
  1,
  ['https://api.botframework.com'],
  { iss: 'https://api.botframework.com' },
];
const wrongAudiences = [
  '',
  '*',
  'https://api.botframework.com',
  null,
  0,
  true,
  {},
  [],
  ['x'],
  '00000000-0000-4000-8000-000000000000',
];
const wrongEnds = [0, 1, -1, 1_700_000_000, null, '9999999999', 'never', true, {}, [9_999_999_999]];
const wrongBeginnings = [9_999_999_999, '0', {}, true];
const wrongKeyNames = [
  '',
  ' ',
  '../../etc/passwd',
  "' or 1=1 --",
  '__proto__',
  'constructor',
  'toString',
  0,
  null,
  [],
  {},
  'x'.repeat(5000),
];
const otherForms = [
  '',
  'x',
  'a.b',
  'a.b.c',
  'a.b.c.d',
  'a.b.c.d.e',
  '..',
  '.',
  'null',
  '{}',
  '%00',
  'a.b.c=',
  'a+.b/.c',
  'Bearer a.b.c',
];

describe('a forged token', () => {
  let bot: ProductionServer;
  let turns: number;

  beforeEach(async () => {
    turns = 0;
    bot = await openProduction({
      onTurn: async () => {
        turns += 1;
      },
    });
  });
  afterEach(() => bot.close());

  /** Each by what is wrong with it; all else of it is right. */
  async function forge(): Promise<Map<string, string>> {
    const [head = '', body = '', signature = ''] = (await bot.sign()).split('.');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string };
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as JWTPayload;
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const own = (more: object) =>
      new SignJWT(claims).setProtectedHeader({ ...header, alg: 'RS256', ...more }).sign(privateKey);
    const forged = new Map<string, string>();
    const issuersKey = await exportSPKI((await importJWK(bot.issuer.publicKey, 'RS256')) as CryptoKey);
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '', null, 'RS1', 'rs256', 'dir'])
      for (const end of ['', signature])
        forged.set(`alg ${alg}, ${end.length}`, `${encode({ ...header, alg })}.${body}.${end}`);
    for (const [bits, alg] of [
      ['256', 'HS256'],
      ['384', 'HS384'],
      ['512', 'HS512'],
    ] as const)
      for (const secret of [
        issuersKey,
        JSON.stringify(bot.issuer.publicKey),
        header.kid,
        bot.issuer.publicKey.n ?? '',
        '',
      ]) {
        const signed = `${encode({ ...header, alg })}.${body}`;
        forged.set(
          `${alg} by ${secret.slice(0, 9)}`,
          `${signed}.${createHmac(`sha${bits}`, secret).update(signed).digest('base64url')}`,
        );
      }
    for (const alg of ['RS384', 'RS512', 'PS256', 'PS384', 'PS512'])
      forged.set(`${alg} by the right key`, await bot.issuer.sign(claims, { header: { alg } }));
    const jwk = { ...bot.issuer.publicKey, n: 'x' };
    for (const more of [
      {},
      { jku: 'http://127.0.0.1:9/keys' },
      { x5u: 'http://127.0.0.1:9/keys' },
      { jwk },
      { x5c: [Buffer.from(await exportSPKI(publicKey)).toString('base64')] },
    ])
      forged.set(`another key, ${Object.keys(more)}`, await own(more));
    for (const kid of wrongKeyNames) forged.set(`kid ${JSON.stringify(kid).slice(0, 30)}`, await own({ kid }));
    for (const crit of [['exp'], ['b64'], [], 'x', ['x']])
      forged.set(`crit ${JSON.stringify(crit)}`, `${encode({ ...header, alg: 'RS256', crit })}.${body}.${signature}`);
    for (const [name, list] of Object.entries({
      iss: wrongIssuers,
      aud: wrongAudiences,
      exp: wrongEnds,
      nbf: wrongBeginnings,
    }))
      for (const wrong of [undefined, ...list])
        if (name !== 'nbf' || wrong !== undefined)
          forged.set(
            `${name} ${JSON.stringify(wrong)}`,
            await bot.issuer.sign({ ...claims, [name]: wrong } as JWTPayload),
          );
    const bytes = Buffer.from(signature, 'base64url');
    for (let at = 0; at < bytes.length; at += 16) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ 1;
      forged.set(`signature changed at ${at}`, `${head}.${body}.${changed.toString('base64url')}`);
    }
    for (const [what, end] of Object.entries({
      none: '',
      half: signature.slice(0, 100),
      twice: signature + signature,
      zero: 'A'.repeat(342),
    }))
      forged.set(`signature ${what}`, `${head}.${body}.${end}`);
    for (const changed of [
      { aud: 'x' },
      { serviceurl: 'https://evil.example/' },
      { exp: 9_999_999_999 },
      { admin: true },
    ])
      forged.set(`changed ${Object.keys(changed)}`, `${head}.${encode({ ...claims, ...changed })}.${signature}`);
    for (const form of otherForms) forged.set(`form ${form}`, form);
    return forged;
  }

  it('is refused, and no turn begins, whatever is wrong with it', async () => {
    const forged = await forge();
    assert.ok(forged.size >= 119, `${forged.size} are tried`);
    process.stdout.write(`    ${forged.size} forged tokens\n`);
    const passed: string[] = [];
    for (const [what, token] of forged) {
      const { status } = await bot.ask(token);
      if (status !== 401) passed.push(`${what}: ${status}`);
    }
    assert.deepEqual(passed, []);
    assert.equal(turns, 0);
    assert.equal((await bot.ask(await bot.sign())).status, 200);
  });
});
