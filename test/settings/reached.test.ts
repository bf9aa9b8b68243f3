import assert from 'node:assert/strict';
import { AuthenticationConstants } from 'botframework-connector';
import { reached } from '../../bot/settings/reached.ts';
import { lookFromHere } from '../../bot/this-machine.ts';

const originOf = (url: string) => new URL(url).origin;

describe('where the bot goes at Microsoft', () => {
  it('has the addresses that botbuilder has, which are asked for tokens and keys', () => {
    assert.equal(originOf(AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl), reached.teamsKeys);
    assert.equal(originOf(AuthenticationConstants.ToChannelFromBotLoginUrl), reached.signIn);
    assert.equal(originOf(AuthenticationConstants.ToChannelFromBotLoginUrlPrefix), reached.signIn);
  });

  it('is what the doctor knocks at, all of it', () => {
    assert.deepEqual(lookFromHere({}).network.urls.toSorted(), Object.values(reached).toSorted());
  });
});
