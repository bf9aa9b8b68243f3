import assert from 'node:assert/strict';
import { followTopics } from '../../bot/answers/wishes/follow-wish.ts';
import { postOwnText } from '../../bot/answers/wishes/own-text-wish.ts';

describe('a text of somebody’s own in a message', () => {
  it('is what is posted, between quotation marks or behind a colon', () => {
    assert.equal(
      postOwnText('Kun je dit hier neerzetten: "Lever je lijst vrijdag in."', 'nl')?.command,
      'plaats bericht: Lever je lijst vrijdag in.',
    );
    assert.equal(
      postOwnText('throw this in here: Send Sanne your servers before Friday', 'en')?.command,
      'post message: Send Sanne your servers before Friday',
    );
    assert.equal(
      postOwnText('Zet in kanaal "Nieuws" de tekst "Morgen is er geen overleg."', 'nl')?.command,
      'plaats bericht: Morgen is er geen overleg.',
    );
    assert.equal(postOwnText('zet er even een berichtje in', 'nl'), undefined);
  });

  it('comes as soon as it is posted: a time that was said is told to be no part of it', () => {
    const meant = postOwnText('Zet hier om kwart voor negen neer: Denk aan de lijst van vrijdag', 'nl');
    assert.match(meant?.says ?? '', /Een tijd \(om kwart voor negen\) gaat er niet bij/);
  });
});

describe('what somebody wants to follow', () => {
  it('is what is named, and all where nothing is', () => {
    assert.equal(followTopics('alleen de datums graag', 'nl')?.command, 'volg wijzigingen van datums');
    assert.equal(followTopics('only dates and measures please', 'en')?.command, 'follow changes of dates and measures');
    assert.equal(followTopics('hou me op de hoogte', 'nl'), undefined);
    assert.equal(followTopics('Keep me posted on changes to data transfers', 'en'), undefined);
    assert.equal(followTopics('everything except the measures', 'en'), undefined);
    assert.equal(followTopics('alleen wijzigingen in de mijlpalen', 'nl')?.command, 'volg wijzigingen van datums');
  });
});
