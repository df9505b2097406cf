import type { SubjectChange, SuggestedTag } from '#libs/proposals';
import {
  Actions,
  Breadcrumbs,
  Button,
  CheckboxGroup,
  ErrorSummary,
  Form,
  PageHead,
  Prose,
  RowList,
  Section,
  Select,
  TextArea,
  TextField,
} from '../design-system/index.js';
import type { FormErrors } from '../http/form-errors.js';
import { Moment } from '../http/moment.js';
import { useT } from '../http/request-view.js';

export interface TaggingView {
  title: string;
  number: string;
  version: number;
  themes: readonly { value: string; label: string }[];
  /** Names that can be ticked. */
  offered: readonly string[];
  suggestions: readonly SuggestedTag[];
  changes: readonly SubjectChange[];
  told: boolean;
  writeIn: boolean;
  typed: { themeId: string; tags: readonly string[]; newTags: string; reason: string };
  zone: string;
  errors: FormErrors;
  action: string;
  back: string;
}

/** The subject of a proposal, to be changed with a reason. */
export function TaggingPage(view: TaggingView) {
  const { errors, typed, suggestions } = view;
  const t = useT();
  const why = new Map(suggestions.map(({ name, terms }) => [name, terms.join(', ')]));
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        small
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('tagging:one.back'), href: view.back }]}
          />
        }
        kicker={view.number}
        title={<bdi>{view.title}</bdi>}
        lede={t(view.told ? 'tagging:one.told' : 'tagging:one.notTold')}
      />
      <Form action={view.action} hidden={{ version: view.version }} label={t('tagging:one.name')} keeps>
        <Select
          name="themeId"
          label={t('proposer:fields.theme.label')}
          value={typed.themeId}
          error={errors.of('themeId')}
          options={view.themes}
          empty={t('tagging:one.noTheme')}
          measure
        />
        <CheckboxGroup
          name="tags"
          label={t('proposer:fields.tags.label')}
          value={typed.tags}
          error={errors.of('tags')}
          choices={view.offered.map((name) => ({
            value: name,
            label: <bdi>{name}</bdi>,
            note: why.has(name) ? t('tagging:one.suggested', { terms: why.get(name) }) : undefined,
          }))}
        />
        {view.writeIn && (
          <TextField
            name="newTags"
            label={t('tagging:one.others')}
            hint={t('tagging:one.othersHint')}
            value={typed.newTags}
            error={errors.of('newTags')}
            measure
          />
        )}
        <TextArea
          name="reason"
          label={t('tagging:one.reason')}
          hint={t(view.told ? 'tagging:one.reasonTold' : 'tagging:one.reasonKept')}
          value={typed.reason}
          error={errors.of('reason')}
          rows={3}
          measure
        />
        <Actions>
          <Button>{t('tagging:one.save')}</Button>
        </Actions>
      </Form>
      {view.changes.length > 0 && <History rows={view.changes} zone={view.zone} />}
    </>
  );
}

function History({ rows, zone }: { rows: readonly SubjectChange[]; zone: string }) {
  const t = useT();
  const words = ({ theme, tags }: SubjectChange['before']) =>
    [theme, ...tags].filter(Boolean).join('; ') || '–';
  return (
    <Section id="history" title={t('tagging:history.title')}>
      <RowList>
        {rows.map((row) => (
          <li key={row.at.toISOString()} class="row">
            <div>
              <p>
                {t('tagging:history.from')} <bdi>{words(row.before)}</bdi>
              </p>
              <p>
                {t('tagging:history.to')} <bdi>{words(row.after)}</bdi>
              </p>
              {row.reason && <Prose text={row.reason} />}
            </div>
            <p class="small soft">
              {row.by || t(`tagging:history.${row.as}`)} <Moment at={row.at} zone={zone} />
            </p>
          </li>
        ))}
      </RowList>
    </Section>
  );
}
