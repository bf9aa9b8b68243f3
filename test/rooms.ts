import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser';
import { runCommand } from '../bot/terminal/command-line.ts';

const root = join(import.meta.dirname, '..');

/** `bot/store/chats/channels.ts` is in the room `store`, and `bot/main.ts` in `bot`. */
function roomOf(path: string): string {
  const [, room = ''] = /^(?:bot\/)?([^/.]+)\//.exec(path) ?? [];
  return room;
}

/** The rooms that others import, each with the number of imports. */
function countImports(room: string, modules: readonly IModule[]): string {
  const counts = new Map<string, number>();
  for (const { resolved } of modules.flatMap(({ dependencies }) => dependencies)) {
    const other = /^(bot|cards|manifest)\//.test(resolved) ? roomOf(resolved) : room;
    if (other !== room) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, one], [, more]) => more - one)
    .map(([other, count]) => `${other} ${count}`)
    .join(', ');
}

const countLines = (path: string) => readFileSync(join(root, path), 'utf8').split('\n').length - 1;

const line = {
  command: 'npm run rooms --',
  does: 'Prints the rooms, how many files and lines each has, how often it imports from which, and what may not be.',
  options: {},
  help: {},
} as const;

await runCommand(line, async () => {
  const { options, forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
  const looked = { ...options, ruleSet: { forbidden }, validate: true, baseDir: root };
  const { output } = await cruise(['bot', 'cards', 'manifest'], looked);
  const { modules: all, summary } = output as ICruiseResult;
  const modules = all.filter(({ source }) => /^(bot|cards|manifest)\//.test(source));
  const rooms = Object.entries(Object.groupBy(modules, ({ source }) => roomOf(source))).toSorted();
  console.log('room         files  lines  imports from');
  for (const [room, inside = []] of rooms) {
    const lines = inside.reduce((sum, { source }) => sum + countLines(source), 0);
    console.log(
      `${room.padEnd(12)} ${String(inside.length).padStart(5)}  ${String(lines).padStart(5)}  ${countImports(room, inside)}`,
    );
  }
  // The rooms stand in one order, and each may import only what is below it: what is allowed has no arrow up.
  for (const { rule, from, to } of summary.violations) console.log(`${rule.name}: ${from} → ${to}`);
  if (summary.violations.length === 0) console.log('No arrow runs up, and none goes round.');
});
