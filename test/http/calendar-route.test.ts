import assert from 'node:assert/strict';
import { assertSays } from '../support/assert-says.ts';
import { type LoopbackServer, openServer } from '../support/bots/loopback-server.ts';

describe('a calendar', () => {
  const secret = 'qv1-oHIcS_aa8EJ3cX5l2UKiO7xyQ3vVsoSb-Sl__nM';
  const text = 'BEGIN:VCALENDAR\r\nX-WR-CALNAME:Jaarlijks één\r\nEND:VCALENDAR\r\n';
  let calendars: Map<string, string>;
  let asked: string[];
  let server: LoopbackServer;

  beforeEach(async () => {
    calendars = new Map([[secret, text]]);
    asked = [];
    server = await openServer({
      calendar: async (given) => {
        asked.push(given);
        return calendars.get(given);
      },
    });
  });
  afterEach(() => server.close());

  const request = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init);
  /** Puts another server in the place of the one that each test starts with. */
  async function restartWith(parts: Parameters<typeof openServer>[0]): Promise<void> {
    await server.close();
    server = await openServer(parts);
  }

  const fetchCalendar = (headers = {}) => request(`/calendar/${secret}.ics`, { headers });

  it('is given to whoever has its address, to keep for an hour and to share with nobody', async () => {
    const response = await fetchCalendar({ accept: 'text/html' });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.equal(response.headers.get('cache-control'), 'private, max-age=3600');
    assert.equal(await response.text(), text);
  });

  it('is not sent again to a program that has it, until it changes', async () => {
    const etag = (await fetchCalendar()).headers.get('etag') ?? '';
    assert.match(etag, /^"[^"]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await fetchCalendar({ 'if-none-match': known });
      assert.deepEqual([response.status, await response.text()], [304, ''], known);
      assert.equal(response.headers.get('etag'), etag);
      assert.equal(response.headers.get('cache-control'), 'private, max-age=3600');
    }
    for (const unknown of ['"other"', etag.slice(1, -1)])
      assert.equal((await fetchCalendar({ 'if-none-match': unknown })).status, 200, unknown);
    calendars.set(secret, text.replace('één', 'twee'));
    const changed = await fetchCalendar({ 'if-none-match': etag });
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get('etag'), etag);
  });

  it('that was revoked has the same answer as one that never was, and as any other address', async () => {
    const etag = (await fetchCalendar()).headers.get('etag') ?? '';
    calendars.delete(secret);
    const paths = [secret, 'x'.repeat(43), 'kort', '%2e%2e%2f', '%E0%A4%A', `${secret}%00`, 'x'.repeat(2000), ''];
    const others = ['/calendar', '/calendar/', `/calendar/${secret}`, `/calendar/${secret}.ics/x`];
    const answers = new Set<string>();
    for (const path of [...paths.map((name) => `/calendar/${name}.ics`), ...others]) {
      const response = await request(path, { headers: { 'if-none-match': etag } });
      const { date: _, ...headers } = Object.fromEntries(response.headers);
      await assertSays(response.clone(), 404, /nothing at this address.*the bot gives the address of a calendar/);
      answers.add(JSON.stringify([headers, await response.text()]));
    }
    assert.equal(answers.size, 1, [...answers].join('\n'));
  });

  it('is not even looked for under what can be no secret', async () => {
    for (const name of ['kort', 'null', "x'%20or%20true--%20xxxxxxxxxxxxxxx", 'x'.repeat(2000)])
      assert.equal((await request(`/calendar/${name}.ics`)).status, 404, name);
    assert.deepEqual(asked, []);
    await request(`/calendar/${'x'.repeat(22)}.ics`);
    assert.equal(asked.length, 1);
  });

  it('takes no other method, and the sentence says which it takes', async () => {
    const response = await request(`/calendar/${secret}.ics`, { method: 'PUT' });
    await assertSays(response, 405, /GET \/calendar\/…\.ics/);
  });

  it('leaves no secret in the log, also where it fails', async () => {
    await fetchCalendar();
    calendars.delete(secret);
    await fetchCalendar();
    await request(`/calendar/${secret}.ics`, { method: 'PUT' });
    assert.equal(server.log.lines.length, 0);
    await restartWith({ calendar: (given) => Promise.reject(new TypeError(`no calendar of ${given}`)) });
    await assertSays(await fetchCalendar(), 500, /its log says why/);
    assert.equal(server.log.lines[0]?.event, 'request failed');
    assert.ok(!JSON.stringify(server.log.lines).includes(secret));
  });

  it('is not there where the bot has none', async () => {
    await restartWith({});
    await assertSays(await fetchCalendar(), 404, /nothing at this address/);
  });
});
