import { SaxesParser } from 'saxes';
import { Archive, tooLarge, unreadable } from './zip-entries.js';

/** A sheet as texts. `line` is the number of the row as a spreadsheet shows it. */
export interface Sheet {
  name: string;
  rows: { line: number; cells: string[] }[];
}

const MOST_CELLS = 2_000_000;
const MOST_COLUMNS = 500;

/**
 * The first visible sheet of an Excel workbook as texts: what formulas last came to, dates as 2019-04-14 (with 23:59 where
 * they have a time), yes and no for booleans. Rows without any text are left out.
 * @throws Refusal when it is no workbook, or one too large
 */
export async function readXlsx(file: Uint8Array): Promise<Sheet> {
  const archive = await Archive.open(file);
  const { name, path } = await firstSheet(archive);
  const [strings, dates] = [await sharedStrings(archive), await dateStyles(archive)];
  return { name, rows: await rowsOf(archive, path, strings, dates) };
}

interface Handlers {
  open?: (tag: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (tag: string) => void;
}

/** Reads an XML part; names without their prefix. Entities but the five of XML itself are not resolved. */
async function read(archive: Archive, part: string, handlers: Handlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  const local = (tag: string) => tag.slice(tag.indexOf(':') + 1);
  parser.on('doctype', () => {
    throw unreadable(); // no writer of workbooks makes one
  });
  parser.on('error', () => {
    throw unreadable();
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(local(name), attributes));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  for await (const piece of archive.text(part)) parser.write(piece);
  parser.close();
}

async function firstSheet(archive: Archive): Promise<{ name: string; path: string }> {
  if (!archive.has('xl/workbook.xml')) throw unreadable();
  const sheets: { name: string; id: string }[] = [];
  await read(archive, 'xl/workbook.xml', {
    open: (tag, { name = '', state = 'visible', ...rest }) => {
      if (tag === 'sheet' && state === 'visible') sheets.push({ name, id: rest['r:id'] ?? '' });
    },
  });
  const targets = new Map<string, string>();
  if (archive.has('xl/_rels/workbook.xml.rels'))
    await read(archive, 'xl/_rels/workbook.xml.rels', {
      open: (tag, attributes) => {
        if (tag === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
      },
    });
  const [first] = sheets;
  const target = first && targets.get(first.id);
  const path = target?.startsWith('/') ? target.slice(1) : `xl/${target ?? 'worksheets/sheet1.xml'}`;
  if (!first || !archive.has(path)) throw unreadable();
  return { name: first.name, path };
}

async function sharedStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  let text = '';
  let within = false;
  let phonetic = false;
  await read(archive, 'xl/sharedStrings.xml', {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') phonetic = true;
      within = tag === 't' && !phonetic;
    },
    text: (piece) => {
      if (within) text += piece;
    },
    close: (tag) => {
      if (tag === 'si') strings.push(text);
      if (tag === 'rPh') phonetic = false;
      if (tag === 't') within = false;
    },
  });
  return strings;
}

/** Which styles show a number as a date: the numbers of the cell formats. */
async function dateStyles(archive: Archive): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  if (!archive.has('xl/styles.xml')) return dates;
  const custom = new Map<number, string>();
  let inFormats = false;
  let at = 0;
  await read(archive, 'xl/styles.xml', {
    open: (tag, attributes) => {
      if (tag === 'numFmt') custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (tag === 'cellXfs') inFormats = true;
      if (tag === 'xf' && inFormats) {
        const format = Number(attributes['numFmtId'] ?? 0);
        if (isDate(format, custom.get(format))) dates.add(at);
        at++;
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') inFormats = false;
    },
  });
  return dates;
}

/** 14 to 22 and 45 to 47 are dates and times by the standard; others by the letters of their pattern. */
const isDate = (format: number, pattern: string | undefined): boolean =>
  (format >= 14 && format <= 22) ||
  (format >= 45 && format <= 47) ||
  (pattern !== undefined && /[ymdhs]/i.test(pattern.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')));

async function rowsOf(
  archive: Archive,
  path: string,
  strings: readonly string[],
  dates: ReadonlySet<number>,
): Promise<Sheet['rows']> {
  const rows: Sheet['rows'] = [];
  let row: Sheet['rows'][number] = { line: 0, cells: [] };
  let cell = { column: 0, type: '', style: 0, text: '' };
  let within = false;
  let count = 0;
  await read(archive, path, {
    open: (tag, attributes) => {
      if (tag === 'row') row = { line: Number(attributes['r'] ?? row.line + 1), cells: [] };
      if (tag === 'c') {
        const column = columnOf(attributes['r']) ?? row.cells.length;
        if (column >= MOST_COLUMNS || ++count > MOST_CELLS) throw tooLarge();
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '' };
      }
      within = tag === 'v' || tag === 't';
    },
    text: (piece) => {
      if (within) cell.text += piece;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') within = false;
      if (tag === 'c') {
        while (row.cells.length < cell.column) row.cells.push('');
        row.cells[cell.column] = textOf(cell, strings, dates);
      }
      if (tag === 'row' && row.cells.some((text) => text.trim() !== '')) rows.push(row);
    },
  });
  return rows;
}

/** "AB12" stands in the 28th column. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0) - 1;
}

function textOf(
  { type, style, text }: { type: string; style: number; text: string },
  strings: readonly string[],
  dates: ReadonlySet<number>,
): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'yes' : 'no';
  if (type === 'e') return ''; // #N/A, #REF!
  if (type === 'n' && dates.has(style) && text !== '') return dateText(Number(text));
  return text;
}

function dateText(serial: number): string {
  const at = new Date(Math.round((serial - 25_569) * 86_400) * 1000);
  if (Number.isNaN(at.getTime())) return '';
  const [day = '', time = ''] = at.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
