import type { Blocker } from '#libs/kernel';
import { sentenceOf } from './sentences.js';

/** A bad cell of a file. */
export interface BadRow extends Blocker {
  file: string;
}

/** Nothing was imported: every bad row of every file. */
export class ImportRefused extends Error {
  constructor(readonly rows: readonly BadRow[]) {
    super(`${rows.length} bad rows`);
  }

  /** "proposals.csv:7 title: Use at most 60 characters." */
  lines(): string[] {
    return this.rows.map((row) => sentenceOf(row, row.file));
  }
}
