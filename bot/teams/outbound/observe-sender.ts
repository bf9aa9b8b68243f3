import type { Telemetry } from '../../telemetry/telemetry.ts';
import type { Fields } from '../../telemetry/words.ts';
import type { Sender } from './send.ts';

/** The same sender; of each message it is told what became of it. */
export function observeSender(sender: Sender, telemetry: Telemetry): Sender {
  const tell = ({ kind }: { kind: NonNullable<Fields['sent']> }): Fields => ({
    sent: kind,
    result: kind === 'sent' || kind === 'begun' ? 'ok' : 'failed',
  });
  return {
    ...sender,
    send: (...to) => telemetry.during('send', { act: 'message' }, () => sender.send(...to), tell),
    update: (...to) => telemetry.during('send', { act: 'update' }, () => sender.update(...to), tell),
    beginChat: (...to) => telemetry.during('send', { act: 'begin' }, () => sender.beginChat(...to), tell),
  };
}
