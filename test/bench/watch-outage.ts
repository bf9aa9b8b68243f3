import { setTimeout as after } from 'node:timers/promises';
import type { BotProcess } from '../support/bots/bot-process.ts';
import { round } from './numbers.ts';

/** Something that goes out and comes back, and how the bot is spoken to meanwhile. */
export interface Outage {
  readonly what: string;
  /** Where the bot is reached; asked anew each time, as another process can take its place. */
  readonly url: () => string;
  readonly headers?: () => Promise<Record<string, string>>;
  /** Given whom to tell of each person whose act was confirmed besides. */
  readonly begin: (confirm: (who: string) => void) => Promise<void> | void;
  /** What goes out comes back; what the bot does of itself is not helped. */
  readonly end: () => Promise<void> | void;
}

/** A row of the table. */
export interface OutageRow {
  readonly out: string;
  readonly 'a question': string;
  readonly 'an act': string;
  readonly '/readyz': string;
  /** Of the acts that the bot confirmed, before and meanwhile, those that are not there afterwards. */
  readonly lost: string;
  /** From the moment that what was out came back. */
  readonly 'works again after': string;
}

const question = 'Wat is de deadline voor support tickets?';
/** Kept in the database, and seen in what the bot says next. */
const act = 'language english';
const apology = /Er ging iets mis/;
/** Who waits longer has given up: Teams does after 15 s. */
const longestMs = 20_000;
const pollMs = 200;
const longestBackMs = 90_000;
/** Some go into what was made room for before. */
const mostActs = 2000;
let people = 0;

/** Where a bot that was started listens. */
export async function addressOf(bot: BotProcess): Promise<string> {
  return (await bot.waitFor(/listens at (http:\S+)\/api/))[1] ?? '';
}

/** Lets something go out, asks and acts meanwhile, and waits until all goes well again without anybody's help. */
export async function watchOutage({ what, url, headers, begin, end }: Outage): Promise<OutageRow> {
  const say = (who: string, text: string) => speak(url(), { who, text, headers: headers?.() });
  const confirmed: string[] = [];
  const actAs = async (): Promise<Said> => {
    people += 1;
    const who = `person-${people}`;
    const said = await say(who, act);
    if (said.isWell) confirmed.push(who);
    return said;
  };
  for (let count = 0; count < 3; count += 1) await actAs();
  const english = (await say(confirmed[0] ?? '', 'menu')).body;
  if (english === (await say('stranger', 'menu')).body) throw new Error('it can not be seen what is kept');
  await begin((who) => confirmed.push(who));
  const asked = await say('asker', question);
  const acted = await actAs();
  const ready = await readReady(url());
  await actAs();
  await end();
  const back = performance.now();
  let isBack = false;
  while (!isBack && performance.now() - back < longestBackMs) {
    isBack = (await actAs()).isWell && (await say('asker', question)).isWell;
    if (!isBack) await after(pollMs);
  }
  const backMs = performance.now() - back;
  let lost = 0;
  const isKept = async (who: string) => (await say(who, 'menu')).body === english;
  // A busy machine answers one by one without what was kept.
  for (const who of confirmed) if (!(await isKept(who)) && !(await isKept(who)) && !(await isKept(who))) lost += 1;
  return {
    out: what,
    'a question': asked.shown,
    'an act': acted.shown,
    '/readyz': ready,
    lost: `${lost} of ${confirmed.length} confirmed`,
    'works again after': isBack ? `${round(backMs / 1000)} s` : `not within ${longestBackMs / 1000} s`,
  };
}

/** People go on acting until one is told that it can't be done: what has no room at all is written nowhere. */
export async function actUntilRefused(url: string, confirm: (who: string) => void): Promise<void> {
  for (let count = 0; count < mostActs; count += 1) {
    people += 1;
    const who = `person-${people}`;
    if (!(await speak(url, { who, text: act, headers: undefined })).isWell) return;
    confirm(who);
  }
  throw new Error('all is done where nothing should be');
}

interface Said {
  readonly isWell: boolean;
  /** What somebody saw, and after how long. */
  readonly shown: string;
  readonly body: string;
}

async function speak(
  url: string,
  { who, text, headers }: { who: string; text: string; headers: Promise<Record<string, string>> | undefined },
): Promise<Said> {
  const begun = performance.now();
  const tell = (what: string, body = '') => ({
    isWell: what === 'answered',
    shown: `${what}, ${round((performance.now() - begun) / 1000)} s`,
    body,
  });
  try {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await headers) },
      body: JSON.stringify(toActivity(who, text)),
      signal: AbortSignal.timeout(longestMs),
    });
    const body = await response.text();
    if (!response.ok) return tell(`HTTP ${response.status}`, body);
    const { activities = [] } = (body ? JSON.parse(body) : {}) as { activities?: { text?: string }[] };
    const said = activities.map(({ text: words = '', ...card }) => words + JSON.stringify(card)).join();
    if (activities.length === 0) return tell('nothing');
    // Each answer has ids of its own, and names whom it answers.
    const same = said.replaceAll(who, '').replace(/"(?:id|replyToId|timestamp)":"[^"]*",?/g, '');
    return tell(apology.test(said) ? 'an apology' : 'answered', same);
  } catch (error) {
    return tell((error as Error).name === 'TimeoutError' ? 'nothing' : 'no connection');
  }
}

/** Answered in the request itself, as no Bot Connector is part of it. */
function toActivity(who: string, text: string) {
  return {
    type: 'message',
    deliveryMode: 'expectReplies',
    id: '1',
    text,
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: who, name: who, aadObjectId: who },
    recipient: { id: 'b', name: 'Bot' },
    conversation: { id: `a:${who}`, conversationType: 'personal' },
  };
}

async function readReady(url: string): Promise<string> {
  const answered = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(longestMs) }).catch(() => undefined);
  return answered ? String(answered.status) : 'no connection';
}
