import {
  Actions,
  Aside,
  Breadcrumbs,
  Button,
  Checks,
  Disclosure,
  ErrorSummary,
  Facts,
  Fold,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Progress,
  Prose,
  Saved,
  Split,
  Stack,
  TargetLink,
  Toc,
} from '../design-system/index.js';
import { Moment } from '../http/moment.js';
import { useT } from '../http/request-view.js';
import { Checklist } from './checklist/checklist.js';
import { sentenceOf } from './finding-sentences.js';
import { PartFields } from './part-fields.js';
import { fieldHref, type ProposalEditView } from './proposal-edit.presenter.js';
import { Overlaps } from './overlaps.js';
import { SavingLine } from './saving-line.js';

/** One part of the form: what it asks, where one is in the whole, and what is still missing. */
export function ProposalEditPage(view: ProposalEditView) {
  const t = useT();
  const { name } = view.section;
  return (
    <Split kind="three">
      <WayThrough {...view} />
      <div>
        <PageHead
          crumbs={
            <Breadcrumbs
              label={t('proposer:crumbs')}
              links={[
                { label: t('proposer:mine.name'), href: view.hrefs.list },
                { label: view.title, href: view.hrefs.self, current: true },
              ]}
            />
          }
          title={t(`proposer:sections.${name}.title`)}
          lede={t(`proposer:sections.${name}.lede`, { defaultValue: '' }) || undefined}
        />
        <ErrorSummary title={t('common:problems.title')} errors={view.errors.summary} />
        {view.stale && (
          <Notice kind="warn" lead={t('proposer:stale.lead')}>
            {t('proposer:stale.text')}{' '}
            <TargetLink href={view.hrefs.self}>{t('proposer:stale.theirs')}</TargetLink>
          </Notice>
        )}
        {name === 'check' ? <Check {...view} /> : <Part {...view} />}
      </div>
    </Split>
  );
}

function WayThrough(view: ProposalEditView) {
  const t = useT();
  const { sections, of } = view.complete;
  return (
    <Aside label={t('proposer:sections.label')} sticky>
      <Stack gap="tight">
        <p class="small">{t('proposer:sections.complete', { count: sections, of })}</p>
        <Progress
          value={sections}
          max={of}
          label={t('proposer:sections.completeLabel')}
          text={t('proposer:sections.complete', { count: sections, of })}
        />
      </Stack>
      <Fold
        summary={t('proposer:sections.place', {
          ...view.place,
          name: t(`proposer:sections.${view.section.name}.name`),
        })}
      >
        <Toc label={t('proposer:sections.label')} items={view.toc} />
      </Fold>
      {view.section.name !== 'check' && <Checklist {...view} />}
      {view.updatedAt && (
        <Saved>
          {t('proposer:saved', { version: view.version })}{' '}
          <Moment at={view.updatedAt} zone={view.call.timeZone} /> <LinkToVersions {...view} />
        </Saved>
      )}
      {view.call.closesAt && (
        <p class="small soft">
          {t('proposer:closes')} <Moment at={view.call.closesAt} zone={view.call.timeZone} />
        </p>
      )}
    </Aside>
  );
}

const LinkToVersions = ({ hrefs }: ProposalEditView) => (
  <TargetLink href={hrefs.versions}>{useT()('writing:versions.link')}</TargetLink>
);

function Part(view: ProposalEditView) {
  const t = useT();
  const { section, writtenOn } = view;
  return (
    <Form
      id="writing"
      action={view.hrefs.save}
      hidden={{ version: writtenOn, section: section.name }}
      keeps={{ name: 'do', value: 'save' }}
    >
      {/* Enter in a field presses the first button of a form: let it save, not remove somebody */}
      <button class="vh" name="do" value="save" tabindex={-1} aria-hidden="true" />
      <Overlaps overlaps={view.overlaps} />
      <PartFields view={view} />
      <SavingLine {...view} />
      <Actions>
        <Button name="do" value="next">
          {t('proposer:saveAndNext')}
        </Button>
        <Button kind="quiet" name="do" value="save">
          {t('proposer:save')}
        </Button>
      </Actions>
    </Form>
  );
}

function Check(view: ProposalEditView) {
  const t = useT();
  const { findings, status } = view;
  const missing = findings.filter((finding) => finding.severity === 'block');
  return (
    <Stack gap="loose">
      {findings.length === 0 ? (
        <Notice kind="good" lead={t('proposer:check.completeLead')}>
          {t(status === 'draft' ? 'proposer:check.complete' : 'proposer:check.completeSince')}
        </Notice>
      ) : (
        <>
          <p>
            {t(status === 'draft' ? 'proposer:check.open' : 'proposer:check.since', {
              count: missing.length,
            })}
          </p>
          <Checks
            items={findings.map((finding) => ({
              kind: finding.severity === 'block' ? 'missing' : 'waiting',
              text: (
                <TargetLink href={hrefOf(view, finding.field)}>
                  {sentenceOf(t, finding, view.call.settings)}
                </TargetLink>
              ),
            }))}
          />
        </>
      )}
      <Unasked {...view} />
      {status === 'draft' && <p>{t('proposer:check.after')}</p>}
      {status === 'draft' || status === 'cure_requested' ? (
        <Form action={view.hrefs.submit} hidden={{ version: view.version }}>
          <Actions>
            <Button>{t(status === 'draft' ? 'proposer:submit' : 'proposer:submitAgain')}</Button>
            <LinkButton kind="quiet" href={view.hrefs.preview}>
              {t('proposer:preview')}
            </LinkButton>
          </Actions>
        </Form>
      ) : (
        <Actions>
          <LinkButton kind="quiet" href={view.hrefs.preview}>
            {t('proposer:preview')}
          </LinkButton>
        </Actions>
      )}
    </Stack>
  );
}

function Unasked({ unasked }: ProposalEditView) {
  const t = useT();
  if (unasked.length === 0) return null;
  return (
    <Disclosure summary={t('writing:unasked.summary', { count: unasked.length })}>
      <p class="small soft">{t('writing:unasked.what')}</p>
      <Facts facts={unasked.map(({ label, text }) => ({ term: label, value: <Prose text={text} /> }))} />
    </Disclosure>
  );
}

export const hrefOf = (view: Pick<ProposalEditView, 'hrefs' | 'call'>, field: string | undefined): string =>
  fieldHref(view.hrefs.save, field, view.call);
