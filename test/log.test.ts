import assert from 'node:assert/strict';
import { createLog, describeError } from '../bot/log.ts';

describe('the log', () => {
  it('is one JSON object a line, with the time, the level and the event', () => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line));
    log.info('started', { port: 3978 });
    log.error('turn failed', { code: undefined });
    assert.ok(lines.every((line) => line.endsWith('}\n')));
    const [started, failed] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.match(String(started?.['time']), /^\d{4}-\d{2}-\d{2}T.*Z$/);
    assert.deepEqual([started?.['level'], started?.['event'], started?.['port']], ['info', 'started', 3978]);
    assert.deepEqual(Object.keys(failed ?? {}), ['time', 'level', 'event']);
  });

  it('says where an error was thrown and of which kind it is, not what it quotes', () => {
    const cause = new SyntaxError('geheim');
    const fields = describeError(
      Object.assign(new RangeError('geheim\n    at geheim (x.ts:1:1)', { cause }), { code: 7, statusCode: 403 }),
    );
    assert.deepEqual(
      [fields['error'], fields['code'], fields['status'], fields['cause']],
      ['RangeError', 7, 403, 'SyntaxError'],
    );
    assert.match(String(fields['stack']), /log\.test\.ts:\d+/);
    assert.ok(!JSON.stringify(fields).includes('geheim'));
  });

  it('takes what is thrown and is no error', () => {
    assert.deepEqual(describeError('geheim'), { error: 'string' });
  });
});
