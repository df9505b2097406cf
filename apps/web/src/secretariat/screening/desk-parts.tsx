import type { DeskOpinion } from '#libs/proposals';
import {
  Actions,
  Button,
  Form,
  Link,
  Notice,
  Prose,
  RowList,
  Rows,
  Section,
  Status,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import type { ScreeningView } from './screening.view.js';

/** Who has the proposal in hand, and the way to take it or put it back. */
export function ClaimBar({
  desk,
  mayTake,
  hrefs,
  zone,
}: Pick<ScreeningView, 'desk' | 'mayTake' | 'hrefs' | 'zone'>) {
  const t = useT();
  const { taken, returnedTo } = desk;
  return (
    <>
      {returnedTo && (
        <Notice>
          {t(returnedTo.mine ? 'screening:marks.returnedToYou' : 'screening:marks.returned', returnedTo)}
        </Notice>
      )}
      {taken && (
        <Notice kind={taken.mine ? undefined : 'warn'}>
          {t(taken.mine ? 'screening:claim.mine' : 'screening:claim.other', { name: taken.name })}{' '}
          <Moment at={taken.until} zone={zone} />
        </Notice>
      )}
      {taken?.mine && (
        <Form action={hrefs.release} label={t('screening:claim.label')}>
          <Actions>
            <Button kind="quiet" small>
              {t('screening:claim.release')}
            </Button>
          </Actions>
        </Form>
      )}
      {(mayTake || (taken && !taken.mine)) && (
        <Form
          action={hrefs.take}
          hidden={{ over: taken ? 'yes' : undefined }}
          label={t('screening:claim.label')}
        >
          <Actions>
            <Button kind="quiet" small>
              {t(taken ? 'screening:claim.takeOver' : 'screening:claim.take')}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

/** That the date of a cure has passed, with the one thing that is usually done then. */
export function LapsedNotice({
  lapsed,
  hrefs,
  version,
  zone,
}: Pick<ScreeningView, 'lapsed' | 'hrefs' | 'version' | 'zone'>) {
  const t = useT();
  if (!lapsed) return null;
  return (
    <Form action={hrefs.lapsed} hidden={{ version }} label={t('screening:lapsed.label')}>
      <Notice kind="warn">
        {t('screening:lapsed.since')} <Moment at={lapsed} zone={zone} />. {t('screening:lapsed.hint')}
      </Notice>
      <Actions>
        <Button kind="quiet">{t('screening:lapsed.send')}</Button>
      </Actions>
    </Form>
  );
}

/** Proposals that say alike, the closest first. */
export function DuplicateList({ rows }: { rows: ScreeningView['duplicates'] }) {
  const t = useT();
  if (rows.length === 0) return null;
  return (
    <Section id="duplicates" title={t('screening:duplicates.title')}>
      <Rows
        items={rows.map((row) => ({
          key: row.href,
          main: <Link href={row.href}>{row.title}</Link>,
          middle: t('screening:duplicates.how', row),
          end: (
            <Status
              kind={row.verdict === 'same' ? 'merged' : row.verdict === 'different' ? 'done' : 'waiting'}
            >
              {t(`screening:duplicates.verdict.${row.verdict ?? 'open'}`)}
            </Status>
          ),
        }))}
      />
    </Section>
  );
}

/** What screeners have said where two must agree. */
export function Opinions({
  rows,
  reasons,
  zone,
}: {
  rows: readonly DeskOpinion[];
  reasons: ScreeningView['reasons'];
  zone: string;
}) {
  const t = useT();
  if (rows.length === 0) return null;
  const nameOf = (code: string) => reasons.find(({ value }) => value === code)?.label ?? code;
  return (
    <Section id="opinions" title={t('screening:opinions.title')}>
      <RowList>
        {rows.map((row) => (
          <li key={row.at.toISOString()} class="row">
            <div>
              <p class="strong">{t(`screening:opinions.${row.outcome}`)}</p>
              {row.reasonCodes.length > 0 && <p>{row.reasonCodes.map(nameOf).join('; ')}</p>}
              {row.reason && <Prose text={row.reason} />}
              {row.note && <Prose text={row.note} />}
            </div>
            <p class="small soft">
              {row.mine ? t('screening:opinions.yours') : row.name} <Moment at={row.at} zone={zone} />
            </p>
          </li>
        ))}
      </RowList>
    </Section>
  );
}
