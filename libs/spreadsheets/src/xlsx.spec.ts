import { describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { Refusal } from '#libs/kernel';
import { ZipFile } from 'yazl';
import { readXlsx } from './read-xlsx.js';
import { type SheetCell, writeXlsx } from './write-xlsx.js';

const written = async (header: string[], rows: SheetCell[][], name = 'Proposals'): Promise<Buffer> =>
  buffer(writeXlsx(name, header, rows));
const refusalOf = async (file: Uint8Array): Promise<unknown> => {
  try {
    return await readXlsx(file);
  } catch (error) {
    return error instanceof Refusal ? error.blockers.map(({ code }) => code) : error;
  }
};
const zipped = (parts: Record<string, string | Buffer>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, part] of Object.entries(parts)) zip.addBuffer(Buffer.from(part), name);
  zip.end();
  return buffer(zip.outputStream as unknown as AsyncIterable<Buffer>) as Promise<Buffer>;
};
const BOOK = (sheets: string) => ({
  'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/one.xml"/><Relationship Id="rId2" Target="/xl/worksheets/two.xml"/></Relationships>`,
});

describe('a workbook', () => {
  it('gives back what was written into it', async () => {
    const file = await written(
      ['number', 'title', 'first', 'at'],
      [
        [180, '=HYPERLINK("http://x")', true, new Date('2019-04-14T23:59:00Z')],
        [null, ' «Élan» & <b> "数据"\nline', false, new Date('2019-04-14T00:00:00Z')],
        [undefined, '', null, undefined],
        [1.5, '\u0000a\uD800b\u000Bc 😀', '', ''],
      ],
    );
    expect(await readXlsx(file)).toEqual({
      name: 'Proposals',
      rows: [
        { line: 1, cells: ['number', 'title', 'first', 'at'] },
        { line: 2, cells: ['180', '=HYPERLINK("http://x")', 'yes', '2019-04-14 23:59'] },
        { line: 3, cells: ['', ' «Élan» & <b> "数据"\nline', 'no', '2019-04-14'] },
        { line: 5, cells: ['1.5', 'abc 😀', '', ''] },
      ],
    });
  });

  it('holds any text, and no formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 }),
        async (texts) => {
          const rows = (
            await readXlsx(
              await written(
                ['head'],
                texts.map((text) => [`x${text}`]),
              ),
            )
          ).rows;
          expect(rows.slice(1).map(({ cells }) => cells[0])).toEqual(
            texts.map((text) =>
              `x${text}`
                // eslint-disable-next-line no-control-regex
                .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
                .replaceAll('\r\n', '\n')
                .replaceAll('\r', '\n'),
            ),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is asked for its rows only as fast as it is read', async () => {
    let asked = 0;
    function* rows() {
      for (; asked < 200_000; asked++) yield [asked, 'x'.repeat(200 + (asked % 50))];
    }
    const file = writeXlsx('Long', ['n', 'text'], rows());
    await new Promise((resolve) => file.once('readable', resolve));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toBeLessThan(50_000);
    file.destroy();
  });

  it('of another program: shared texts, phonetics left out, formulas by their value, hidden sheets passed over', async () => {
    const file = await zipped({
      ...BOOK('<sheet name="Old" state="hidden" r:id="rId1"/><sheet name="New" r:id="rId2"/>'),
      'xl/sharedStrings.xml':
        '<x:sst xmlns:x="m"><x:si><x:t>Title</x:t></x:si><x:si><x:r><x:t>Rich </x:t></x:r><x:r><x:t>text</x:t></x:r><x:rPh><x:t>phonetic</x:t></x:rPh></x:si></x:sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="&quot;day&quot; 0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
      'xl/worksheets/two.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
        '<row r="4"><c r="A4"><f>1+1</f><v>2</v></c><c r="B4" t="e"><v>#REF!</v></c><c r="C4" s="1"><v>43569</v></c><c r="D4" s="2"><v>7</v></c></row></sheetData></worksheet>',
    });
    expect(await readXlsx(file)).toEqual({
      name: 'New',
      rows: [
        { line: 1, cells: ['Title', '', 'Rich text'] },
        { line: 4, cells: ['2', '', '2019-04-14', '7'] },
      ],
    });
  });
});

describe('what is no workbook is refused', () => {
  const sheet = (xml: string) =>
    zipped({ ...BOOK('<sheet name="A" r:id="rId1"/>'), 'xl/worksheets/one.xml': xml });

  it.each<[string, () => Promise<Buffer>]>([
    ['no archive', () => Promise.resolve(Buffer.from('title,theme\nA,B\n'))],
    ['the first bytes of one', async () => (await sheet('<worksheet/>')).subarray(0, 60)],
    ['another archive', () => zipped({ 'word/document.xml': '<w/>' })],
    ['no sheet', () => zipped(BOOK(''))],
    ['broken XML', () => sheet('<worksheet><sheetData><row>')],
    ['entities of its own', () => sheet('<!DOCTYPE a [<!ENTITY x "boo">]><worksheet>&x;</worksheet>')],
  ])('%s', async (_, file) => {
    expect(await refusalOf(await file())).toEqual(['xlsx_unreadable']);
  });

  it('a bomb, by what it says of itself', async () => {
    const file = await sheet(`<worksheet>${' '.repeat(140 * 1024 * 1024)}</worksheet>`);
    expect(file.length).toBeLessThan(1024 * 1024);
    expect(await refusalOf(file)).toEqual(['xlsx_too_large']);
  });

  it('a bomb that lies about its size, where it goes beyond it', async () => {
    const file = await sheet(`<worksheet>${'a'.repeat(5_000_000)}</worksheet>`);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(5_000_000 + '<worksheet></worksheet>'.length);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(100);
    for (let at = file.indexOf(size); at >= 0; at = file.indexOf(size, at)) small.copy(file, at);
    expect(await refusalOf(file)).toEqual(['xlsx_unreadable']);
  });

  it('more columns than any list has', async () => {
    expect(await refusalOf(await sheet('<worksheet><row r="1"><c r="ZZ1"/></row></worksheet>'))).toEqual([
      'xlsx_too_large',
    ]);
  });
});
