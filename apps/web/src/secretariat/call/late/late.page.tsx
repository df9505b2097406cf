import type { LateLinkRow } from '#libs/calls';
import {
  Actions,
  Button,
  DateTimeField,
  Empty,
  Form,
  Hidden,
  Notice,
  RowList,
  Section,
  Status,
  TextArea,
  TextField,
} from '../../../design-system/index.js';
import type { FormErrors } from '../../../http/form-errors.js';
import { Moment } from '../../../http/moment.js';
import { useT } from '../../../http/request-view.js';
import { SetupFrame } from '../setup-frame.js';

interface LateView {
  base: string;
  kicker: string;
  zone: string;
  /** Whether the call is at a stage in which somebody late can still come in. */
  takes: boolean;
  /** What somebody wrote before it left that stage is not taken from them. */
  written: boolean;
  links: readonly LateLinkRow[];
  values: { email: string; until: string; reason: string };
  errors: FormErrors;
}

/** Who may hand in late, until when and why; and what came of it. */
export function LatePage(view: LateView) {
  const t = useT();
  const { values, errors } = view;
  return (
    <SetupFrame
      {...view}
      part="late"
      title={t('call-late:title')}
      lede={t('call-late:lede')}
      errors={errors.summary}
    >
      <Section id="give" title={t('call-late:give.title')} hung>
        {!view.takes && <Notice>{t('call-late:notNow')}</Notice>}
        {(view.takes || view.written) && (
          <Form action={`${view.base}/late`} class="measure" keeps>
            <TextField
              name="email"
              type="email"
              label={t('call-late:give.email')}
              hint={t('call-late:give.emailHint')}
              value={values.email}
              error={errors.of('email')}
            />
            <DateTimeField
              name="until"
              label={t('call-late:give.until')}
              value={values.until}
              zone={t('call-setup:dates.zone', { zone: view.zone })}
              error={errors.of('until')}
            />
            <TextArea
              name="reason"
              label={t('call-late:give.reason')}
              hint={t('call-late:give.reasonHint')}
              value={values.reason}
              error={errors.of('reason')}
              rows={2}
            />
            <Actions>
              <Button>{t('call-late:give.send')}</Button>
            </Actions>
          </Form>
        )}
      </Section>
      <Section id="links" title={t('call-late:links')} hung>
        {view.links.length === 0 ? (
          <Empty title={t('call-late:none')} level={3} />
        ) : (
          <RowList>
            {view.links.map((link) => (
              <LinkRow key={link.id} link={link} base={view.base} zone={view.zone} />
            ))}
          </RowList>
        )}
      </Section>
    </SetupFrame>
  );
}

const STATE_KINDS = { live: 'sent', opened: 'review', revoked: 'withdrawn', over: 'declined' } as const;

const stateOf = ({ live, revokedAt, openedAt }: LateLinkRow): keyof typeof STATE_KINDS =>
  revokedAt ? 'revoked' : !live ? 'over' : openedAt ? 'opened' : 'live';

function LinkRow({ link, base, zone }: { link: LateLinkRow; base: string; zone: string }) {
  const t = useT();
  const state = stateOf(link);
  return (
    <li class="row">
      <div>
        <p>
          <strong>{link.email}</strong>{' '}
          <Status kind={STATE_KINDS[state]}>{t(`call-late:state.${state}`)}</Status>
        </p>
        <p>
          {t('call-late:until')} <Moment at={link.submitUntil} zone={zone} />.{' '}
          {t('call-late:used', { count: link.usedCount })}
        </p>
        <p class="small soft">
          {link.givenBy}, <Moment at={link.givenAt} zone={zone} />: {link.reason}
        </p>
      </div>
      {link.live && (
        <Form action={`${base}/late/${link.id}/revoke`}>
          <Button kind="grave" small>
            {t('call-late:revoke')} <Hidden>{link.email}</Hidden>
          </Button>
        </Form>
      )}
    </li>
  );
}
