import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a PostgreSQL that can be cut: as if the server were gone. */
export interface Severable {
  readonly url: string;
  cut(): void;
  /** Nothing passes any more on the connections that there are, and nothing is closed. */
  hang(): void;
  /** The same, and new connections are taken and never answered. */
  swallow(): void;
  mend(): void;
  /** New connections lead to another server, as after a failover. */
  leadTo(databaseUrl: string): void;
  close(): Promise<void>;
}

export async function openSeverable(databaseUrl: string): Promise<Severable> {
  let target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let fault: 'cut' | 'silent' | undefined;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const server = createServer((socket) => {
    if (fault === 'cut') {
      socket.destroy();
      return;
    }
    keep(socket);
    if (fault === 'silent') return;
    const onward = connect(Number(target.port || 5432), target.hostname);
    keep(onward);
    socket.pipe(onward).pipe(socket);
    socket.on('close', () => onward.destroy());
    onward.on('close', () => socket.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  url.hostname = '127.0.0.1';
  const hang = () => {
    for (const socket of sockets) socket.unpipe().pause();
  };
  return {
    url: url.href,
    cut: () => {
      fault = 'cut';
      for (const socket of sockets) socket.destroy();
    },
    hang,
    swallow: () => {
      fault = 'silent';
      hang();
    },
    mend: () => {
      fault = undefined;
    },
    leadTo: (other) => {
      target = new URL(other);
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
