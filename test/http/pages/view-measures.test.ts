import assert from 'node:assert/strict';
import { viewMeasures } from '../../../bot/http/pages/view-measures.ts';
import { readRegister } from '../../../bot/register/read-register.ts';

const register = readRegister();
const rowOf = (wanted: string, day: string) =>
  viewMeasures({ register, language: 'nl', today: Temporal.PlainDate.from(day) }).find(({ id }) => id === wanted);

describe('the measures', () => {
  it('have what became of Microsoft’s milestone next to what the letter says', () => {
    const { deadline, outcome } = rowOf('O1', '2026-11-28') ?? {};
    assert.equal(deadline?.written, 'eind 2023');
    assert.deepEqual(
      [outcome?.id, outcome?.written, outcome?.state],
      ['phase-2', 'eind 2023 → 11 januari 2024', 'met-late'],
    );
  });

  it('say of a measure for Microsoft what it reported, and where that is not known that it is not', () => {
    assert.match(rowOf('M1', '2026-11-28')?.now ?? '', /26 februari 2025 voltooid, met uitzonderingen/);
    assert.match(rowOf('M2', '2026-11-28')?.now ?? '', /is niet bekend/);
  });

  it('do not say once more, where the letter names no date, that it names none', () => {
    const { now, note } = rowOf('O3', '2026-11-28') ?? {};
    assert.deepEqual([now, note], [undefined, 'geen einddatum']);
  });

  it('know on an earlier day nothing of what came later', () => {
    const { outcome } = rowOf('O1', '2023-12-01') ?? {};
    assert.deepEqual([outcome?.written, outcome?.state], ['eind 2023', 'ahead']);
  });
});
