import { type AnyColumn, isAnswerColumn, type ListColumn } from '#libs/proposals';
import { type Column, type Content, Link, Status } from '../../design-system/index.js';
import type { Translate } from '../../http/language/i18n.js';
import { inWords } from '../../http/moment.js';
import { AnswerCell } from './answer-cell.js';
import { STATUS_LOOK } from '../status-look.js';
import type { ListRow, ProposalListView } from './proposal-list.presenter.js';

/** The columns chosen, as the table shows them. */
export function tableColumns(view: ProposalListView, t: Translate, locale: string): Column<ListRow>[] {
  const { words } = view;
  const day = (at: Date | null): string => (at === null ? '' : inWords(at, view.zone, locale, 'date'));
  const statuses = new Map<string, Content>();
  const status = (row: ListRow): Content => {
    // one element for all rows of a status
    let shown = statuses.get(row.status);
    if (shown === undefined) statuses.set(row.status, (shown = t(`screening:status.${row.status}`)));
    return <Status kind={STATUS_LOOK[row.status]}>{shown}</Status>;
  };
  const hidden = <span class="soft">{t('screening:list.hidden')}</span>;
  const cells: Record<ListColumn, (row: ListRow) => Content> = {
    number: (row) => row.number,
    title: (row) =>
      row.href === undefined ? (
        hidden
      ) : (
        <>
          <Link href={row.href}>{row.title}</Link>
          {below(row, view.columns)}
        </>
      ),
    theme: (row) => row.themeName,
    tags: (row) => row.tags.join(', '),
    format: (row) => row.formatName,
    minutes: (row) => row.minutes,
    organiser: (row) => row.organiser,
    organisation: (row) => row.organisation,
    group: (row) => (row.stakeholderGroup ? words.of('group', row.stakeholderGroup) : ''),
    region: (row) => (row.regionalGroup ? words.of('region', row.regionalGroup) : ''),
    country: (row) => (row.country ? words.of('country', row.country) : ''),
    language: (row) => (row.language ? words.of('language', row.language) : ''),
    first: (row) => (row.firstTime === null ? '' : words.of('first', row.firstTime ? 'yes' : 'no')),
    flags: (row) => row.flags.map((code) => words.flag(code)).join(', '),
    status,
    submitted: (row) => day(row.submittedAt),
    updated: (row) => day(row.updatedAt),
  };
  return view.columns.map((key) => {
    const header = words.column(key);
    if (isAnswerColumn(key))
      return {
        key,
        header,
        class: 'w-m',
        cell: (row) => <AnswerCell row={row} column={key} words={words} />,
      };
    return {
      key,
      header,
      num: key === 'number' || key === 'minutes',
      nowrap: key === 'status',
      rowHeader: key === 'title',
      sort: view.sort(key),
      cell: cells[key],
    };
  });
}

/** What stands small below the title: what has no column of its own. */
function below(row: ListRow, columns: readonly AnyColumn[]): Content {
  const parts = [
    !columns.includes('organisation') && row.organisation,
    !columns.includes('format') && row.formatName,
  ].filter(Boolean);
  return parts.length > 0 ? <small class="tiny">{parts.join(', ')}</small> : null;
}
