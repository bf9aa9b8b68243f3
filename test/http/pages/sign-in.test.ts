import assert from 'node:assert/strict';
import { signInAsTestPerson, signInNowhere } from '../../../bot/http/pages/sign-in.ts';

describe('a page on the machine of whoever tries the bot out', () => {
  const signIn = signInAsTestPerson();
  const [person = { id: '', name: '' }] = signIn.testPeople;
  const statusOf = async (request: { host?: string; testPerson?: string }) => {
    const read = await signIn.check({ authorization: '', host: '127.0.0.1:3978', testPerson: person.id, ...request });
    return read.kind === 'refused' ? read.reply.status : read.person;
  };

  it('is looked at as a test person, of those in the Playground', async () => {
    assert.deepEqual(await statusOf({}), person);
    assert.deepEqual(await statusOf({ host: 'localhost:3978' }), person);
    assert.deepEqual(await statusOf({ host: '[::1]:3978' }), person);
  });

  it('is refused to whoever is none of them', async () => {
    for (const testPerson of ['', 'admin', `${person.id} `, '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0001'])
      assert.equal(await statusOf({ testPerson }), 401);
  });

  it('is refused to a page elsewhere that has its own name lead here', async () => {
    for (const host of [
      'evil.example',
      'evil.example:3978',
      '127.0.0.1.evil.example',
      '',
      'localhost.evil.example',
      '10.0.0.1',
    ])
      assert.equal(await statusOf({ host }), 403, host);
  });
});

describe('a page without a registration of its own', () => {
  it('says which setting is missing', async () => {
    const read = await signInNowhere().check({ authorization: 'Bearer x.y.z', host: 'bot.example.nl', testPerson: '' });
    assert.equal(read.kind, 'refused');
    assert.match(JSON.stringify(read), /TAB_CLIENT_ID is not set/);
  });
});
