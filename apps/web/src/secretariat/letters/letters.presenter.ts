import {
  LETTER_KINDS,
  LETTER_STATUSES,
  type LetterCount,
  type LetterRow,
  type LetterStatus,
} from '#libs/notifications';
import type { Page } from '#libs/kernel';
import { pageNamed } from '../../http/page-links.js';

/** What the address of the list asks for. */
export interface LettersAsked {
  status: LetterStatus | undefined;
  kind: string | undefined;
  page: number;
}

/** How many letters of a kind stand where. */
export interface KindLine {
  kind: string;
  written: number;
  sent: number;
  waiting: number;
  failed: number;
  /** Kept, but sent to nobody: no usable address, or they asked not to be written to. */
  suppressed: number;
}

export interface LettersView {
  base: string;
  timeZone: string;
  asked: LettersAsked;
  kinds: KindLine[];
  letters: Page<LetterRow>;
  failed: number;
  waiting: number;
  sent: number;
}

/** Reads the query of the list's address; what makes no sense is as if it were not there. */
export function lettersAsked({ status, kind, page }: Record<string, unknown>): LettersAsked {
  return {
    status: LETTER_STATUSES.find((known) => known === status),
    kind: LETTER_KINDS.find((known) => known === kind),
    page: pageNamed(page),
  };
}

/** The address of the list with some of what it asks for changed. */
export function lettersHref(base: string, asked: LettersAsked, change: Partial<LettersAsked> = {}): string {
  const { status, kind, page } = { ...asked, page: 1, ...change };
  const query = new URLSearchParams();
  if (status) query.set('status', status);
  if (kind) query.set('kind', kind);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}

/** Adds the counts up by kind. What is held back did not fail: sending again would not send it. */
export function kindLines(counts: readonly LetterCount[]): KindLine[] {
  const kinds = new Map<string, KindLine>();
  for (const { kind, status, count } of counts) {
    const line = kinds.get(kind) ?? { kind, written: 0, sent: 0, waiting: 0, failed: 0, suppressed: 0 };
    kinds.set(kind, line);
    line.written += count;
    if (status === 'sent') line.sent += count;
    else if (status === 'queued' || status === 'draft') line.waiting += count;
    else line[status] += count;
  }
  return [...kinds.values()];
}
