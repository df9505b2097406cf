import { Actions, Button, Columns, Disclosure, Link } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import type { ColumnChoice, FacetField, FacetOption, ProposalListView } from './proposal-list.presenter.js';

/** What the list is narrowed by: one form whose answers are the address. Ticked values of a facet are alternatives. */
export function ListFilters(view: ProposalListView) {
  const t = useT();
  return (
    <form action={view.path} method="get" aria-label={t('lists:narrow')}>
      {view.sortValue && <input type="hidden" name="sort" value={view.sortValue} />}
      <div class="cluster search">
        <label class="vh" for="q">
          {t('lists:search')}
        </label>
        <input
          type="search"
          id="q"
          name="q"
          value={view.q}
          maxlength={200}
          placeholder={t('lists:searchFor')}
          aria-describedby="q-hint"
        />
        <Button>{t('lists:show')}</Button>
      </div>
      <p class="hint" id="q-hint">
        {t('lists:searchHint')}
      </p>
      <div class="folds">
        <Disclosure summary={t('lists:narrow')}>
          <Columns>
            {view.facets.map((facet) => (
              <FacetBoxes key={facet.name} {...facet} />
            ))}
          </Columns>
          <Actions>
            <Button kind="quiet">{t('lists:show')}</Button>
          </Actions>
        </Disclosure>
        <Disclosure summary={t('lists:columnsChosen')}>
          <ColumnBoxes legend={t('lists:columnsOfAll')} columns={view.allColumns} />
          <ColumnBoxes legend={t('lists:columnsOfAnswers')} columns={view.answerColumns} />
          <Actions>
            <Button kind="quiet">{t('lists:show')}</Button>
          </Actions>
        </Disclosure>
      </div>
    </form>
  );
}

function ColumnBoxes({ legend, columns }: { legend: string; columns: readonly ColumnChoice[] }) {
  if (columns.length === 0) return null;
  return (
    <fieldset class="facet">
      <legend>{legend}</legend>
      <div class="choices">
        {columns.map(({ value, label, chosen }) => (
          <label key={value} class="choice">
            <input type="checkbox" name="cols" value={value} checked={chosen} /> <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function FacetBoxes({ name, label, boxes, more }: FacetField) {
  const t = useT();
  return (
    <fieldset class="facet">
      <legend>{label}</legend>
      {boxes.map(({ value, label: text, count, chosen }) => (
        <label key={value} class="choice">
          <input type="checkbox" name={name} value={value} checked={chosen} />{' '}
          <span>
            {text} <span class="soft">{count}</span>
          </span>
        </label>
      ))}
      {more.length > 0 && (
        <select name={name} aria-label={t('lists:moreOf', { facet: label })}>
          <option value="">{t('lists:more', { count: more.length })}</option>
          {more.map((option) => (
            <option key={option.value} value={option.value}>
              {withCount(option)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

const withCount = ({ label, count }: FacetOption): string => `${label} (${count})`;

/** What narrows the list now, each with a way to take it away. */
export function ListChips({ chips, clear }: Pick<ProposalListView, 'chips' | 'clear'>) {
  const t = useT();
  if (chips.length === 0) return null;
  return (
    <nav class="cluster small spaced" aria-label={t('lists:narrowedBy')}>
      {chips.map(({ label, href }) => (
        <Link key={href} class="tag" href={href} aria-label={t('lists:takeAway', { what: label })}>
          {label} ×
        </Link>
      ))}
      <Link class="target" href={clear}>
        {t('lists:clear')}
      </Link>
    </nav>
  );
}
