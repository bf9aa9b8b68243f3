import type { Config } from '../settings/config.ts';
import { type Finding, mend, ok, skipped } from './finding.ts';

const timeoutMs = 5000;

/** Whether the bot is running here, and reached from outside at its own address. */
export async function checkService(config: Config): Promise<Finding[]> {
  const findings = [askBoth('service', localUrlOf(config), 'start it with npm run bot')];
  if (config.publicUrl) {
    const advice = 'point its name, certificate and proxy at the bot';
    findings.push(askBoth('service from outside', config.publicUrl, advice));
  }
  return Promise.all(findings);
}

/** Where the bot listens, as this machine reaches it; absent: on a port that nobody knows beforehand. */
function localUrlOf({ host, port }: Config): string | undefined {
  if (port === 0) return undefined;
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

async function askBoth(what: string, url: string | undefined, advice: string): Promise<Finding> {
  if (url === undefined) return skipped(what, 'PORT is 0, so its port is not known');
  const health = await ask(`${url}/healthz`);
  if (health?.status !== 200 || health.body['status'] !== 'alive')
    return mend(
      what,
      `${url} ${health ? `answers ${health.status} and is not the bot` : 'does not answer'}; ${advice}`,
    );
  const ready = await ask(`${url}/readyz`);
  if (ready?.status === 200) return ok(what, `${url} is alive and ready`);
  const missing = Array.isArray(ready?.body['missing']) ? ready.body['missing'].join(', ') : 'an answer';
  return mend(what, `${url} is alive, and misses: ${missing}; its log says why`);
}

async function ask(url: string): Promise<{ status: number; body: Record<string, unknown> } | undefined> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    const text = await response.text();
    return { status: response.status, body: readObject(text) };
  } catch {
    return undefined;
  }
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
