import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQueue } from '../../../bot/sending/queue.ts';
import { openDatabase } from '../../../bot/store/database.ts';

let template: Promise<string> | undefined;

/** A folder with an embedded database as the bot's first start leaves it; each start would take seconds of its own. */
export async function createEmbeddedFolder(): Promise<string> {
  template ??= makeTemplate();
  const folder = await mkdtemp(join(tmpdir(), 'bot-data-'));
  await cp(await template, folder, { recursive: true });
  return folder;
}

async function makeTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bot-template-'));
  const opened = await openDatabase({ dataDir: folder });
  const queue = await openQueue(opened, (error) => {
    throw error;
  });
  await queue.stop();
  await opened.close();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
