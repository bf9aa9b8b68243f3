/**
 * What work costs in units of a fixed piece of work, so that the figure is of the work and not of the machine: both are
 * measured in the same process, in time of the processor that this thread has had, and a slow machine slows both. The
 * piece is so large that a unit is about a millisecond of a quiet core of the machine on which the limits were set.
 */
export interface Units {
  /**
   * What some work takes, in units: at most so much where that is less than `enough`, else the least of what is measured
   * anew, over several times, as what a machine does besides counts in each.
   */
  cost(work: () => unknown, enough: number): number;
  /** Measures the unit again: how fast a core is changes while others use it. */
  calibrate(): void;
}

/** The time that a thread has had is told in steps of some milliseconds. */
const measuredMs = 60;
const warmUps = 20;
const timesAnew = 3;

export function openUnits(): Units {
  let unitMs = Number.NaN;
  const calibrate = () => {
    unitMs = measure(doFixedWork);
  };
  for (let count = 0; count < warmUps; count += 1) doFixedWork();
  calibrate();
  return {
    calibrate,
    cost: (work, enough) => {
      const begun = performance.now();
      work();
      const atMost = (performance.now() - begun) / unitMs;
      if (atMost < enough) return atMost;
      const anew = Array.from({ length: timesAnew }, () => {
        calibrate();
        return measure(work) / unitMs;
      });
      return Math.min(atMost, ...anew);
    },
  };
}

/** What some work takes of this thread's time, in milliseconds: the average of as often as it takes to tell. */
function measure(work: () => unknown): number {
  const before = process.threadCpuUsage();
  for (let times = 1; ; times += 1) {
    work();
    const { user, system } = process.threadCpuUsage(before);
    const takenMs = (user + system) / 1000;
    if (takenMs >= measuredMs) return takenMs / times;
  }
}

const fixedText = Array.from({ length: 2000 }, (_, at) => `wôord${(at * 7919) % 997} `).join('');

/** As readers of text work: folding, patterns, small strings and maps of them. */
function doFixedWork(): number {
  const counts = new Map<string, number>();
  for (const word of fixedText
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    for (let at = 0; at + 3 <= word.length; at += 1) {
      const part = word.slice(at, at + 3);
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).length;
}
