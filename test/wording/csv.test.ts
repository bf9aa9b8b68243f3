import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeCsv } from '../../bot/wording/csv.ts';

/** Reads it back by RFC 4180, with cells between quotes only. */
function readCsv(text: string, separator: string): string[][] {
  assert.ok(text.startsWith('\ufeff'), 'Excel reads UTF-8 by its mark');
  assert.ok(text.endsWith('\r\n'));
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(,|;|\r\n)/gsuy;
  cell.lastIndex = 1;
  for (let end = 1; end < text.length; ) {
    const [whole = '', held = '', then = ''] = cell.exec(text) ?? [];
    assert.notEqual(whole, '', `no cell at ${end}: ${text.slice(end, end + 40)}`);
    rows.at(-1)?.push(held.replaceAll('""', '"'));
    end += whole.length;
    if (then === '\r\n') rows.push([]);
    else assert.equal(then, separator);
  }
  return rows.slice(0, -1);
}

describe('a table as a file for Excel', () => {
  it('has each cell between quotes, each row on a line, and the separator of the language', () => {
    assert.equal(
      writeCsv('nl', [
        ['Naam', 'Gelezen op'],
        ['Jan "Jo" de Wit; MSc', '2026-11-24 10:00'],
      ]),
      '\ufeff"Naam";"Gelezen op"\r\n"Jan ""Jo"" de Wit; MSc";"2026-11-24 10:00"\r\n',
    );
    assert.equal(writeCsv('en', [['a', 'b']]), '\ufeff"a","b"\r\n');
  });

  it('has no cell that Excel would work out', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
      assert.ok(writeCsv('nl', [[`${start}HYPERLINK("https://evil.example")`]]).startsWith(`\ufeff"'${start}`), start);
    assert.ok(writeCsv('nl', [['  =1+1']]).startsWith(`\ufeff"'  =1+1`), 'Excel trims spaces');
    assert.equal(writeCsv('nl', [['A=1']]), '\ufeff"A=1"\r\n');
  });

  it('can be read back, whatever people are called', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (given) => {
        const read = readCsv(writeCsv('nl', given), ';');
        assert.equal(read.length, given.length);
        read.flat().forEach((cell, at) => {
          const was = given.flat()[at] ?? '';
          assert.ok(cell === was.toWellFormed() || cell === `'${was.toWellFormed()}`);
          assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u);
        });
      }),
    );
  });
});
