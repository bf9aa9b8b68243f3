/** FNV-1a with a seed, as 32 unsigned bits: the place of a feature in a table of fixed size. */
export function hash(text: string, seed: number): number {
  let value = 2166136261 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 16777619);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 2246822519);
  value ^= value >>> 13;
  return value >>> 0;
}

const seeds = [0x51ed270b, 0x2545f491, 0x9e3779b9] as const;
export const bucketSeed = 0x1b873593;

/** Whether a feature was seen in training, in few bits and with few errors (Bloom, 1970). */
export function isSeen(bits: Uint8Array, name: string): boolean {
  return seeds.every((seed) => {
    const bit = hash(name, seed) % (bits.length * 8);
    return (((bits[bit >>> 3] as number) >>> (bit & 7)) & 1) === 1;
  });
}

export function markSeen(bits: Uint8Array, name: string): void {
  for (const seed of seeds) {
    const bit = hash(name, seed) % (bits.length * 8);
    bits[bit >>> 3] = (bits[bit >>> 3] as number) | (1 << (bit & 7));
  }
}
