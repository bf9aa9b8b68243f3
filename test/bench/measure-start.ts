import { runBot } from '../support/bots/bot-process.ts';
import { engines } from '../support/databases/databases.ts';
import { readMegabytes } from './memory.ts';
import { median, round } from './numbers.ts';

const starts = 3;

/** From `npm run bot`'s process to the line that says where it listens, and its memory then; with each database. */
export async function measureStart(): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (const engine of engines) {
    if (!(await engine.isThere())) continue;
    const database = await engine.create();
    const { databaseUrl = '', dataDir } = database.settings;
    const first = await start({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir });
    const later = [];
    for (let count = 0; count < starts; count += 1)
      later.push(await start({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir }));
    await database.drop();
    rows.push({
      database: engine.name,
      'first start s': round(first.seconds, 2),
      'later starts s': round(median(later.map(({ seconds }) => seconds)), 2),
      'memory MB': round(median(later.map(({ megabytes }) => megabytes)), 0),
    });
  }
  return rows;
}

async function start(env: Record<string, string>): Promise<{ seconds: number; megabytes: number }> {
  const begun = performance.now();
  const bot = await runBot(env);
  await bot.waitFor(/listens at/);
  const seconds = (performance.now() - begun) / 1000;
  const megabytes = await readMegabytes(bot.pid);
  await bot.stop();
  return { seconds, megabytes };
}
