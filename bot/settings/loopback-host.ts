import { isIPv4 } from 'node:net';

/** Whether only this machine can reach `host`: 127.0.0.0/8, ::1 (also in brackets, as in a URL) or localhost. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase();
  return name === 'localhost' || name === '::1' || name === '[::1]' || (isIPv4(name) && name.startsWith('127.'));
}

/**
 * The same of a Host header. Where nobody proves who they are it is looked at: a web page can have its own name lead to
 * this machine, and its requests carry that name.
 */
export function isLoopbackAddress(host: string): boolean {
  return isLoopbackHost(URL.parse(`http://${host}`)?.hostname ?? '');
}
