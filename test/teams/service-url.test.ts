import assert from 'node:assert/strict';
import { isAllowedServiceUrl } from '../../bot/teams/sign-in/service-url.ts';

describe('the addresses of Teams', () => {
  it('are the documented hosts over HTTPS, and nothing that resembles them', () => {
    const allowed = [
      'https://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net',
      'https://smba.infra.gcc.teams.microsoft.com/teams',
      'https://smba.infra.gov.teams.microsoft.us/teams',
      'https://smba.infra.dod.teams.microsoft.us/teams',
    ];
    const refused = [
      'http://smba.trafficmanager.net/',
      'https://smba.trafficmanager.net:8443/',
      'https://smba.trafficmanager.net.example.com/',
      'https://smba.trafficmanager.net@example.com/',
      'https://user:word@smba.trafficmanager.net/',
      'https://xsmba.trafficmanager.net/',
      'https://example.com/?smba.trafficmanager.net',
      'https://127.0.0.1/',
      'smba.trafficmanager.net',
      '',
    ];
    for (const url of allowed) assert.equal(isAllowedServiceUrl(url, 'production'), true, url);
    for (const url of refused) assert.equal(isAllowedServiceUrl(url, 'production'), false, url);
  });
});
