import type { Outcome, PublicationPreview } from '#libs/decisions';
import {
  Actions,
  Breadcrumbs,
  Button,
  Checks,
  Disclosure,
  ErrorSummary,
  Form,
  Letter,
  Notice,
  PageHead,
  Section,
  Stats,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';

export interface PublishView {
  base: string;
  lettersHref: string;
  timeZone: string;
  preview: PublicationPreview;
  total: number;
  places: number;
  /** Why not, in sentences. */
  blockers: FormErrors;
  letters: { outcome: Outcome; subject: string; body: string }[];
  errors: FormErrors;
}

/** What publishing would do, and the button that does it. */
export function PublishPage(view: PublishView) {
  const t = useT();
  const { base, preview, total, errors, blockers } = view;
  const ready = blockers.summary.length === 0;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('decisions:crumbs')}
            links={[
              { label: t('decisions:title'), href: base },
              { label: t('decisions:publish.crumb'), href: `${base}/publish`, current: true },
            ]}
          />
        }
        title={titleOf(view, t)}
        lede={t('decisions:publish.lede')}
      />
      <LastTime {...view} />
      <Stats
        stats={preview.counts.map(({ outcome, count }) => ({
          label: t(`decisions:outcome.${outcome}`),
          value: count,
        }))}
      />
      <Section id="before" title={t('decisions:publish.before')} hung>
        <Before {...view} />
      </Section>
      {view.letters.length > 0 && (
        <Section id="letters" title={t('decisions:publish.letters')} hung>
          <Letters {...view} />
        </Section>
      )}
      <Section id="publish" title={t('decisions:publish.now')} hung>
        {ready ? (
          <Form action={`${base}/publish`} class="measure">
            <p>{t('decisions:publish.warning', { count: total })}</p>
            <Actions>
              <Button kind="grave">{t('decisions:publish.send', { count: total })}</Button>
            </Actions>
          </Form>
        ) : (
          <p class="soft">{t('decisions:publish.first')}</p>
        )}
      </Section>
    </>
  );
}

/** What can be done now; with nothing left to publish, what became of the last round. */
function titleOf(
  { preview: { publication }, total, blockers }: PublishView,
  t: ReturnType<typeof useT>,
): string {
  if (total === 0 && publication.state !== 'never') return t(`decisions:publish.after.${publication.state}`);
  const ready = blockers.summary.length === 0;
  return t(ready ? 'decisions:publish.ready' : 'decisions:publish.notReady', { count: total });
}

function LastTime({ preview: { publication }, timeZone }: PublishView) {
  const t = useT();
  if (publication.state === 'never' || !publication.at) return null;
  const kind = { requested: undefined, published: 'good', refused: 'bad' } as const;
  return (
    <Notice kind={kind[publication.state]} lead={t(`decisions:publish.state.${publication.state}`)}>
      <Moment at={publication.at} zone={timeZone} />
    </Notice>
  );
}

function Before({ preview, places, blockers }: PublishView) {
  const t = useT();
  const over = places > 0 && preview.held > places;
  return (
    <Checks
      measure
      items={[
        ...blockers.summary.map(({ text }) => ({ kind: 'missing' as const, text })),
        ...(blockers.summary.length === 0
          ? [{ kind: 'done' as const, text: t('decisions:publish.complete') }]
          : []),
        {
          kind: over ? ('missing' as const) : ('done' as const),
          text: t(over ? 'decisions:publish.overPlaces' : 'decisions:publish.withinPlaces', {
            count: preview.held,
            places,
          }),
        },
        ...(preview.unreachable > 0
          ? [
              {
                kind: 'missing' as const,
                text: t('decisions:publish.unreachable', { count: preview.unreachable }),
              },
            ]
          : []),
      ]}
    />
  );
}

function Letters({ letters }: PublishView) {
  const t = useT();
  return (
    <div>
      <p class="measure">{t('decisions:publish.lettersHint')}</p>
      {letters.map(({ outcome, subject, body }) => (
        <Disclosure key={outcome} summary={t(`decisions:outcome.${outcome}`)}>
          <Letter id={`letter-${outcome}`} title={subject} line={t('decisions:publish.sample')} text={body} />
        </Disclosure>
      ))}
    </div>
  );
}
