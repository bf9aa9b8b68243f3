import { createHash, randomBytes } from 'node:crypto';

const secretBytes = 32;

/** The secret part of an address: whoever has the address may open it. */
export function makeSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** What is kept of a secret. It is random and long, so that a plain hash can't be guessed back. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
