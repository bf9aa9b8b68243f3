import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A key and its certificate, as PEM. */
export interface Pems {
  readonly private: string;
  readonly cert: string;
}

/** A certificate that signs itself, as one for signing in may. */
export async function createPems({
  from = '2026-01-01T00:00Z',
  until = '2036-01-01T00:00Z',
  keyType = 'rsa',
  passphrase,
}: {
  from?: string;
  until?: string;
  keyType?: 'rsa' | 'ec';
  passphrase?: string;
} = {}): Promise<Pems> {
  return generate([{ name: 'commonName', value: 'defender-bot' }], {
    algorithm: 'sha256',
    keyType,
    notBeforeDate: new Date(from),
    notAfterDate: new Date(until),
    ...(passphrase && { passphrase }),
  });
}

/** A folder for PEM files. */
export interface PemFolder {
  write(...pems: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

export async function openPemFolder(): Promise<PemFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'pem-'));
  let count = 0;
  return {
    write: async (...pems) => {
      count += 1;
      const file = join(folder, `bot-${count}.pem`);
      await writeFile(file, pems.join('\n'));
      return file;
    },
    close: () => rm(folder, { recursive: true }),
  };
}
