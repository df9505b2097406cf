/** One page of a longer list. `total` counts the whole list. Pages count from 1. */
export interface Page<T> {
  rows: T[];
  total: number;
  page: number;
  pageSize: number;
}

/** Puts rows fetched with LIMIT/OFFSET and their total together. */
export const pageOf = <T>(rows: T[], total: number, page: number, pageSize: number): Page<T> => ({
  rows,
  total,
  page,
  pageSize,
});

/** The last page of a list; an empty one has one page. */
export const lastPage = ({ total, pageSize }: Pick<Page<unknown>, 'total' | 'pageSize'>): number =>
  Math.max(1, Math.ceil(total / pageSize));
