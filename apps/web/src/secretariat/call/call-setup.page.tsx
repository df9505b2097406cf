import {
  Actions,
  Button,
  Checkbox,
  Checks,
  DateTimeField,
  Fields,
  Form,
  Notice,
  RowList,
  Section,
  TargetLink,
  TextArea,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import type { CallSetupView } from './call-setup.presenter.js';
import { SeePreview } from './preview/preview.page.js';
import { SetupFrame } from './setup-frame.js';

/** The stage of a call, what it still lacks, and its dates. */
export function CallSetupPage(view: CallSetupView) {
  const t = useT();
  return (
    <SetupFrame
      base={view.base}
      part="stage"
      kicker={view.name}
      title={t(`call-setup:stage.${view.status}.title`)}
      lede={t(`call-setup:stage.${view.status}.means`)}
      errors={view.errors.summary}
    >
      {view.status === 'draft' && <Readiness {...view} />}
      {view.moves.length > 0 && (
        <Section id="stage" title={t('call-setup:stage.heading')} hung>
          <Moves {...view} />
        </Section>
      )}
      <Section id="dates" title={t('call-setup:dates.heading')} hung>
        <Dates {...view} />
      </Section>
      {view.forumHref && (
        <p class="small">
          <TargetLink href={view.forumHref}>{t('call-setup:otherCalls')}</TargetLink>
        </p>
      )}
    </SetupFrame>
  );
}

/** What keeps a draft from being opened, each with the way to it; or that nothing does. */
function Readiness({ missing, base }: CallSetupView) {
  const t = useT();
  return (
    <Section id="ready" title={t('call-setup:ready.heading')} hung>
      {missing.length === 0 ? (
        <Notice kind="good">{t('call-setup:ready.yes')}</Notice>
      ) : (
        <>
          <p>{t('call-setup:ready.no')}</p>
          <Checks
            items={missing.map(({ key, text, href }) => ({
              kind: 'missing' as const,
              text: (
                <TargetLink key={key} href={href}>
                  {text}
                </TargetLink>
              ),
            }))}
          />
        </>
      )}
      <p class="actions">
        <SeePreview base={base} />
      </p>
    </Section>
  );
}

function Moves({ moves, hrefs }: CallSetupView) {
  const t = useT();
  return (
    <Form action={hrefs.move}>
      <Actions>
        {moves.map(({ to, forward }) => (
          <Button key={to} kind={forward ? 'main' : 'quiet'} name="to" value={to}>
            {t(`call-setup:stage.${to}.${forward ? 'forward' : 'back'}`)}
          </Button>
        ))}
      </Actions>
    </Form>
  );
}

function Dates({
  dates,
  event,
  reason,
  announce,
  announces,
  extensions,
  errors,
  version,
  zone,
  hrefs,
}: CallSetupView) {
  const t = useT();
  const inZone = t('call-setup:dates.zone', { zone });
  return (
    <>
      <Form action={hrefs.dates} hidden={{ version }} class="measure" keeps>
        {dates.map(({ name, value }) => (
          <DateTimeField
            key={name}
            name={name}
            label={t(`call-setup:dates.${name}`)}
            value={value}
            zone={inZone}
            error={errors.of(name)}
          />
        ))}
        <Fields>
          {(['eventStartsOn', 'eventEndsOn'] as const).map((name) => (
            <DateTimeField
              key={name}
              type="date"
              name={name}
              label={t(`call-setup:dates.${name}`)}
              value={event[name]}
              zone={inZone}
              error={errors.of(name)}
            />
          ))}
        </Fields>
        <TextArea
          name="reason"
          label={t('call-setup:dates.reason')}
          hint={t('call-setup:dates.reasonHint')}
          value={reason}
          error={errors.of('reason')}
          rows={2}
          optional
        />
        {announces && (
          <Checkbox
            name="announce"
            label={t('call-setup:dates.announce')}
            note={t('call-setup:dates.announceNote')}
            value="yes"
            checked={announce}
          />
        )}
        <Actions>
          <Button kind="quiet" name="do" value="save">
            {t('call-setup:dates.save')}
          </Button>
          <Button kind="quiet" name="do" value="preview">
            {t('call-preview:see')}
          </Button>
        </Actions>
      </Form>
      {extensions.length > 0 && (
        <>
          <h3>{t('call-setup:dates.moved')}</h3>
          <RowList small>
            {extensions.map((row) => (
              <li key={`${row.name} ${row.movedAt.toISOString()}`} class="row">
                <p>
                  {t(`call-setup:dates.${row.name}`)}{' '}
                  {row.movedFrom && (
                    <>
                      <s>
                        <Moment at={row.movedFrom} zone={zone} />
                      </s>{' '}
                    </>
                  )}
                  <Moment at={row.movedTo} zone={zone} />: {row.reason}
                </p>
                <p class="soft">
                  {row.movedBy} <Moment at={row.movedAt} zone={zone} />
                  {row.announcedAt && <> · {t('call-setup:dates.announced')}</>}
                </p>
              </li>
            ))}
          </RowList>
        </>
      )}
    </>
  );
}
