import type { RankingRow } from '#libs/reviews';

/** What the address of the ranking says. Empty texts filter nothing. */
export interface RankingFilters {
  q: string;
  theme: string;
  group: string;
  region: string;
  /** an outcome, or `open` for what is not decided */
  decision: string;
  /** a column, with `-` before it for the other way round */
  sort: string;
}

const FILTERS = ['q', 'theme', 'group', 'region', 'decision', 'sort'] as const;

/** Reads the filters from the query of the address; what is no text is ignored. */
export function filtersOf(query: Record<string, unknown>): RankingFilters {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 200) : '');
  return Object.fromEntries(FILTERS.map((name) => [name, text(name)])) as unknown as RankingFilters;
}

/** The address of the ranking with other filters. */
export function hrefWith(base: string, filters: RankingFilters, change: Partial<RankingFilters>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, ...change }))
    if (value !== '') query.set(name, value);
  const text = query.toString();
  return text === '' ? base : `${base}?${text}`;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}+/gu, '')
    .toLowerCase();

/** The rows that the filters leave, in the order asked for; ranks stay those of the whole call. */
export function rowsFor(rows: readonly RankingRow[], filters: RankingFilters): RankingRow[] {
  const wanted = plain(filters.q.trim());
  const number = /^#?(\d+)$/.exec(wanted)?.[1];
  const left = rows.filter(
    (row) =>
      (filters.theme === '' || row.themeId === filters.theme) &&
      (filters.group === '' || row.stakeholderGroup === filters.group) &&
      (filters.region === '' || row.regionalGroup === filters.region) &&
      (filters.decision === '' || (row.outcome ?? 'open') === filters.decision) &&
      (wanted === '' ||
        (number === undefined
          ? plain(`${row.title} ${row.organisation}`).includes(wanted)
          : row.number === Number(number))),
  );
  return sorted(left, filters.sort);
}

type Key = (row: RankingRow) => string | number | null;

const KEYS: Record<string, Key> = {
  number: (row) => row.number,
  title: (row) => row.title,
  theme: (row) => row.theme,
  region: (row) => row.regionalGroup,
  group: (row) => row.stakeholderGroup,
  reviews: (row) => row.n,
  spread: (row) => row.sd,
  decision: (row) => row.outcome,
  calibrated: (row) => row.calibrated?.place ?? null,
};

/** Rows come by rank; what has no value goes last whichever way. */
function sorted(rows: RankingRow[], sort: string): RankingRow[] {
  const down = sort.startsWith('-');
  const name = down ? sort.slice(1) : sort;
  if (name === 'rank' || name === 'mean' || name === '') return down ? rows.toReversed() : rows;
  const key = KEYS[name];
  if (!key) return rows;
  const sign = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * String(x).localeCompare(String(y));
  });
}
