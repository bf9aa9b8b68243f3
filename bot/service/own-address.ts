import type { Config } from '../settings/config.ts';
import { isOpen } from '../settings/is-open.ts';

/** Where the bot is reached. */
export interface OwnAddress {
  /** Without a slash at its end; empty until the port is open, where no setting says it. */
  readonly publicUrl: () => string;
  /** Where people reach it; undefined where that is not known. */
  readonly reachedAt: () => string | undefined;
  /** A path of it, for people. */
  readonly pathAt: (path: string) => string | undefined;
  /** Told once the port is open. */
  listensAt(url: string): void;
}

export function createOwnAddress(config: Config): OwnAddress {
  let publicUrl = config.publicUrl ?? '';
  const reachedAt = () => (isOpen(config) ? publicUrl : config.publicUrl);
  return {
    publicUrl: () => publicUrl,
    reachedAt,
    pathAt: (path) => {
      const url = reachedAt();
      return url ? `${url}${path}` : undefined;
    },
    listensAt(url) {
      publicUrl ||= url;
    },
  };
}
