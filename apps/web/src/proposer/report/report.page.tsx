import { REPORT_LINES, REPORT_TEXTS, type ReportContent, type ReportToWrite } from '#libs/reports';
import {
  Actions,
  Breadcrumbs,
  Button,
  Disclosure,
  ErrorSummary,
  Fieldset,
  Form,
  LinkButton,
  Notice,
  PageHead,
  RadioGroup,
  Section,
  TextArea,
  TextField,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { ReportText } from '../../proposal-view/report-text.js';

export interface ReportView {
  title: string;
  number: string;
  path: string;
  /** Page of the proposal; null for a rapporteur who may not read it. */
  proposal: string | null;
  session: string;
  zone: string;
  due: string | null;
  isOverdue: boolean;
  filed: boolean;
  /** The address was typed by somebody else meanwhile. */
  stale: boolean;
  version: number;
  values: ReportContent;
  versions: ReportToWrite['versions'];
  errors: FormErrors;
}

/** The report of a session that was held: written here, or the address of one published elsewhere. */
export function ReportPage(view: ReportView) {
  const t = useT();
  const { values, errors, filed } = view;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        small
        crumbs={
          view.proposal === null ? undefined : (
            <Breadcrumbs label={t('proposer:crumbs')} links={[{ label: view.number, href: view.proposal }]} />
          )
        }
        kicker={view.title}
        title={t('reports:write.title')}
        lede={
          filed
            ? undefined
            : view.due === null
              ? t('reports:write.lede')
              : t(view.isOverdue ? 'reports:write.ledeWasDue' : 'reports:write.ledeDue', { day: view.due })
        }
      />
      {view.stale && <Notice kind="warn">{t('reports:write.stale')}</Notice>}
      {filed && (
        <Notice kind="good" lead={t('reports:write.filed')}>
          {t('reports:write.filedWhat')}
        </Notice>
      )}
      <Form
        action={view.path}
        hidden={{ version: view.version }}
        class="measure"
        label={t('reports:write.title')}
      >
        <RadioGroup
          name="kind"
          label={t('reports:write.kind')}
          value={values.kind}
          error={errors.of('kind')}
          choices={(['text', 'address'] as const).map((value) => ({
            value,
            label: t(`reports:write.kinds.${value}`),
          }))}
        />
        <TextField
          name="address"
          type="url"
          label={t('reports:fields.address')}
          hint={t('reports:write.addressHint')}
          value={values.address}
          error={errors.of('address')}
          optional
        />
        <Fieldset legend={t('reports:write.here')}>
          {REPORT_LINES.map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(`reports:fields.${name}`)}
              hint={name === 'date' ? t('reports:write.dateHint') : undefined}
              value={values[name]}
              error={errors.of(name)}
              width={name === 'date' ? 's' : undefined}
            />
          ))}
          {REPORT_TEXTS.map((name) => (
            <TextArea
              key={name}
              name={name}
              label={t(`reports:fields.${name}`)}
              hint={t(`reports:write.hints.${name}`)}
              value={values[name]}
              error={errors.of(name)}
              rows={8}
            />
          ))}
        </Fieldset>
        <Actions>
          <Button name="act" value="file">
            {t(filed ? 'reports:write.correct' : 'reports:write.file')}
          </Button>
          {!filed && (
            <Button kind="quiet" name="act" value="save">
              {t('reports:write.save')}
            </Button>
          )}
          {filed && (
            <LinkButton kind="quiet" href={view.session}>
              {t('reports:write.see')}
            </LinkButton>
          )}
        </Actions>
      </Form>
      {view.versions.length > 0 && <Versions versions={view.versions} zone={view.zone} />}
    </>
  );
}

function Versions({ versions, zone }: Pick<ReportView, 'versions' | 'zone'>) {
  const t = useT();
  return (
    <Section id="versions" title={t('reports:write.versions')}>
      {versions.map(({ number, act, name, at, content }) => (
        <Disclosure
          key={number}
          summary={
            <>
              {t(`reports:acts.${act}`, { number, name })} <Moment at={at} zone={zone} />
            </>
          }
        >
          <ReportText content={content} />
        </Disclosure>
      ))}
    </Section>
  );
}
