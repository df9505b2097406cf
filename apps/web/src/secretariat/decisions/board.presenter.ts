import { type BoardCount, type BoardRow, holdsPlace, type Outcome, OUTCOMES } from '#libs/decisions';
import type { Page } from '#libs/kernel';
import type { FormErrors } from '../../http/form-errors.js';
import { pageNamed } from '../../http/page-links.js';

/** What the address of the board asks for. */
export interface BoardAsked {
  outcome: Outcome | 'open' | undefined;
  themeId: string | undefined;
  sort: 'mean' | 'number';
  page: number;
}

export interface ThemeLine {
  themeId: string | null;
  name: string | null;
  places: number | null;
  /** Decisions that hold a place and were not handed back. */
  held: number;
  waiting: number;
  declined: number;
  open: number;
  total: number;
}

export interface BoardView {
  base: string;
  asked: BoardAsked;
  proposals: Page<BoardRow>;
  themes: ThemeLine[];
  all: ThemeLine;
  /** The call's places; 0 when it has not said. */
  places: number;
  mayPublish: boolean;
  rationale: string;
  chosen: readonly string[];
  errors: FormErrors;
}

const OUTCOME_FILTERS = new Set<unknown>([...OUTCOMES, 'open']);

/** Reads the query of the board's address; what makes no sense is as if it were not there. */
export function boardAsked(
  query: Record<string, unknown>,
  isId: (text: unknown) => text is string,
): BoardAsked {
  const { outcome, theme, sort, page } = query;
  return {
    outcome: OUTCOME_FILTERS.has(outcome) ? (outcome as BoardAsked['outcome']) : undefined,
    themeId: isId(theme) ? theme : undefined,
    sort: sort === 'number' ? 'number' : 'mean',
    page: pageNamed(page),
  };
}

/** The address of the board with some of what it asks for changed. */
export function boardHref(base: string, asked: BoardAsked, change: Partial<BoardAsked> = {}): string {
  const { outcome, themeId, sort, page } = { ...asked, page: 1, ...change };
  const query = new URLSearchParams();
  if (outcome) query.set('outcome', outcome);
  if (themeId) query.set('theme', themeId);
  if (sort !== 'mean') query.set('sort', sort);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}

/** Adds the counts up by theme, in the order of the themes, and over all. */
export function themeLines(counts: readonly BoardCount[]): { themes: ThemeLine[]; all: ThemeLine } {
  const themes = new Map<string | null, ThemeLine>();
  const all = emptyLine(null, null, null);
  for (const { themeId, themeName, places, outcome, count, withdrawn } of counts) {
    const line = themes.get(themeId) ?? emptyLine(themeId, themeName, places);
    themes.set(themeId, line);
    for (const sum of [line, all]) {
      sum.total += count;
      if (outcome === null) sum.open += count;
      else if (holdsPlace(outcome)) sum.held += count - withdrawn;
      else if (outcome === 'waitlisted') sum.waiting += count - withdrawn;
      else if (outcome === 'declined') sum.declined += count;
    }
  }
  return { themes: [...themes.values()], all };
}

const emptyLine = (themeId: string | null, name: string | null, places: number | null): ThemeLine => ({
  themeId,
  name,
  places,
  held: 0,
  waiting: 0,
  declined: 0,
  open: 0,
  total: 0,
});
