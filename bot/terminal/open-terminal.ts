import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knowledge } from '../answers/knowledge.ts';
import type { Clock } from '../clock.ts';
import { createLog } from '../log.ts';
import { createAnswers } from '../store/answers/answers.ts';
import { openDatabase } from '../store/database.ts';
import { gatherSourceReadings } from '../store/reminders/source-readings.ts';
import type { Reply } from '../turns/reply.ts';
import { createRoute } from '../turns/route.ts';
import type { Turn } from '../turns/turn.ts';
import { CommandLineError } from './command-line.ts';

interface TerminalParts {
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  /** As in a channel, and as one of its owners; else as in a chat of one's own. */
  readonly isChannel: boolean;
}

/** A conversation in the terminal. */
export interface Terminal {
  say(text: string): Promise<Reply>;
  close(): Promise<void>;
}

const person = { personId: 'terminal', accountId: '29:terminal', name: 'Terminal' } as const;

/**
 * The bot without Teams, for who tries it out as an admin: it keeps what is said until it ends, in a database of its own, and
 * sends nothing by itself.
 */
export async function openTerminal({ knowledge, clock, isChannel }: TerminalParts): Promise<Terminal> {
  const dataDir = await mkdtemp(join(tmpdir(), 'terminal-'));
  const { db, close } = await openDatabase({ dataDir });
  const route = createRoute({
    knowledge,
    db,
    clock,
    answers: createAnswers(db),
    readings: gatherSourceReadings(db),
    log: createLog(),
    isAdmin: async () => true,
    isBroadcaster: () => true,
    mayPost: async () => 'yes',
    listStaff: async () => ({ admins: [person.personId], deputies: [] }),
    posting: nothingPosted,
    refresh: async () => undefined,
    retryUnreached: async () => undefined,
    reloadRegister: () => ({ kind: 'refused', faults: ['a terminal reads it each time it starts'] }),
    sendTest: async () => 'nothing is sent from a terminal',
    publicUrl: () => 'http://localhost',
  });
  let count = 0;
  return {
    say: async (text) => {
      count += 1;
      const id = `typed-${count}`;
      const reply = await route(turnOf(text, id, isChannel));
      await reply.afterwards?.((reply.messages ?? []).map((_, place) => `${id}-${place}`));
      return reply;
    },
    close: async () => {
      await close();
      await rm(dataDir, { recursive: true });
    },
  };
}

function turnOf(text: string, id: string, isChannel: boolean): Turn {
  const place = isChannel
    ? ({ id: '19:terminal', scope: 'team', serviceUrl: 'http://localhost' } as const)
    : ({ id: 'a:terminal', scope: 'personal', serviceUrl: 'http://localhost', personId: person.personId } as const);
  return {
    id,
    person,
    place,
    thread: place.id,
    botName: 'Defender bot',
    did: { kind: 'said', text, quoted: '' },
    surface: { isSeenByOthers: isChannel, isPrivate: false, canBeWrittenTo: false, isTab: false },
  };
}

const refusePost = () => Promise.reject(new CommandLineError('Nothing is posted from a terminal.'));
const nothingPosted = {
  post: refusePost,
  postAll: refusePost,
  redraw: async () => undefined,
  redrawLast: async () => undefined,
  tick: async () => 0,
  stop: () => undefined,
};
