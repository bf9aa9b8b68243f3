import { readFile } from 'node:fs/promises';

/** Linux's own account of what a process holds in memory; NaN elsewhere. */
export async function readMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
