import type { Config } from './config.ts';

/** Outside production and without credentials only this machine reaches the bot, and nobody can prove who they are. */
export function isOpen({ environment, credentials }: Pick<Config, 'environment' | 'credentials'>): boolean {
  return environment !== 'production' && credentials === undefined;
}
