import assert from 'node:assert/strict';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { drawReply } from '../../bot/terminal/draw-reply.ts';
import { openTerminal, type Terminal } from '../../bot/terminal/open-terminal.ts';

const knowledge = createKnowledge(readRegister());
const clock = () => Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]');

describe('in the terminal', function () {
  this.timeout(60_000);
  let chat: Terminal;
  let channel: Terminal;
  before(async () => {
    chat = await openTerminal({ knowledge, clock, isChannel: false });
    channel = await openTerminal({ knowledge, clock, isChannel: true });
  });
  after(async () => {
    await chat.close();
    await channel.close();
  });
  const say = async (text: string, terminal = chat) => drawReply(await terminal.say(text));

  it('a question gets its answer with its sources, and a follow-up is about it', async () => {
    assert.match(await say('Wanneer was fase 3 klaar?'), /26 februari 2025[\s\S]*\[1\] /);
    assert.match(await say('hoeveel later dan verwacht was dat?'), /57 dagen/);
  });

  it('a command is done, and what was done is known next', async () => {
    assert.match(await say('herinner mij aan de Data Act'), /eerste herinnering komt/);
    assert.match(await say('herinneringen'), /Data Act/);
  });

  it('a channel has its summaries, and nothing is posted', async () => {
    assert.match(await say('samenvatting maatregelen', channel), /\[(Plaats|Plaatsen)/);
    await assert.rejects(channel.say('plaats samenvatting maatregelen'), /Nothing is posted/);
  });
});
