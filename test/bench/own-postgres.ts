import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL that is nobody else's: it can be killed and filled. */
export interface OwnPostgres {
  readonly url: string;
  /** Whoever keeps it running starts it again. */
  start(): void;
  /** It is gone from one moment to the next, also where it is gone already. */
  kill(): void;
  /** Where it was a standby it is none any more. */
  promote(): void;
  /** A standby that has all that is confirmed from now on. */
  follow(): Promise<OwnPostgres>;
  close(): Promise<void>;
}

/** In a folder of its own in another one; undefined where PostgreSQL's programs are not there, or may not be run. */
export async function openOwnPostgres(parent = tmpdir()): Promise<OwnPostgres | undefined> {
  const programs = globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1);
  const account = findAccount();
  if (!programs || !account) return undefined;
  const run = (program: string, ...words: string[]): void => {
    execFileSync(join(programs, program), words, { ...account, cwd: '/', stdio: 'ignore' });
  };
  const open = async (make: (data: string) => void): Promise<OwnPostgres> => {
    const home = await mkdtemp(join(parent, 'postgres-'));
    const data = join(home, 'data');
    await chown(home, account.uid, account.gid);
    make(data);
    const port = await findPort();
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    const options = `-p ${port} -h 127.0.0.1 -k ${home} -c min_wal_size=32MB -c max_wal_size=48MB`;
    const own: OwnPostgres = {
      url,
      start: () => run('pg_ctl', 'start', '-w', '-D', data, '-l', join(home, 'log'), '-o', options),
      kill: () => {
        try {
          run('pg_ctl', 'stop', '-m', 'immediate', '-D', data);
        } catch {
          // It is gone already.
        }
      },
      promote: () => run('pg_ctl', 'promote', '-w', '-D', data),
      follow: async () => {
        const standby = await open((copy) =>
          run('pg_basebackup', '-D', copy, '-R', '-X', 'stream', '-d', `${url}?application_name=standby`),
        );
        for (const sql of ["alter system set synchronous_standby_names = '*'", 'select pg_reload_conf()'])
          run('psql', '-d', url, '-c', sql);
        return standby;
      },
      close: async () => {
        own.kill();
        await rm(home, { recursive: true });
      },
    };
    own.start();
    return own;
  };
  return open((data) => run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust'));
}

/** PostgreSQL does not run as root. */
function findAccount(): { readonly uid: number; readonly gid: number } | undefined {
  const { uid, gid } = userInfo();
  if (uid !== 0) return { uid, gid };
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
