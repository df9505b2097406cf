import { Actions, Button, Disclosure, Facts, Form, Section } from '../../design-system/index.js';
import { useRequest, useT } from '../../http/request-view.js';
import { affinityFormat } from './affinity-format.js';
import type { AssignmentRunView, PlanView } from './run.presenter.js';

/** A gap that would be written as 0 %. */
export const NOTHING = 5e-6;

/** One way of seating everybody: its figures, what it changes, and applying it. */
export function PlanSection({ plan, view }: { plan: PlanView; view: AssignmentRunView }) {
  const t = useT();
  const { locale } = useRequest();
  const number = affinityFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 });
  const { base, run } = view;
  const { kind } = plan;
  const fairness = run.result?.fairness;
  return (
    <Section id={`plan-${kind}`} title={t(`assignment:plan.${kind}.title`)} hung>
      <p class="measure">{t(`assignment:plan.${kind}.note`)}</p>
      <Facts
        facts={[
          {
            term: t('assignment:plan.seats'),
            value: t('assignment:plan.seatsOf', {
              seats: plan.seats,
              added: plan.added,
              withdrawn: plan.withdrawn,
              kept: plan.kept,
            }),
          },
          {
            term: t('assignment:inForce.objective'),
            value: number.format(plan.objective),
          },
          {
            term: t('assignment:inForce.bound'),
            value: t(plan.gap < NOTHING ? 'assignment:inForce.best' : 'assignment:inForce.gap', {
              bound: number.format(plan.bound),
              gap: percent.format(plan.gap),
            }),
          },
          {
            term: t(plan.cost < 0 ? 'assignment:plan.gain' : 'assignment:plan.cost'),
            value: plan.kept > 0 ? number.format(Math.abs(plan.cost)) : undefined,
          },
          {
            term: t('assignment:inForce.worst'),
            value: plan.worst && plan.worstTitle && `${plan.worstTitle} (${number.format(plan.worst.mean)})`,
          },
          {
            term: t('assignment:plan.floor'),
            value:
              fairness &&
              t(fairness.atMost === null ? 'assignment:plan.floorOpen' : 'assignment:plan.floorProven', {
                floor: number.format(fairness.floor),
                atMost: number.format(fairness.atMost ?? 0),
              }),
          },
          {
            term: t('assignment:plan.fairCost'),
            value: fairness?.cost === undefined ? undefined : number.format(fairness.cost),
          },
        ]}
      />
      {plan.changes.length > 0 && (
        <Disclosure summary={t('assignment:plan.changes', { count: plan.changes.length + plan.more })}>
          <ul class="small">
            {plan.changes.map(({ proposalId, number: no, title, name, act }) => (
              <li key={`${proposalId} ${name} ${act}`}>
                {t(`assignment:plan.${act}`, { name, proposal: `#${no} ${title}` })}
              </li>
            ))}
            {plan.more > 0 && <li>{t('assignment:relax.more', { count: plan.more })}</li>}
          </ul>
        </Disclosure>
      )}
      {run.status === 'proposed' && (
        <Form action={`${base}/apply`} hidden={{ kind }} label={t(`assignment:plan.${kind}.title`)}>
          <Actions>
            <Button kind={kind === 'balanced' || kind === 'best' ? 'quiet' : 'main'}>
              {t(`assignment:plan.${kind}.apply`)}
            </Button>
            {(kind === 'fresh' || kind === 'best') && (
              <Button kind="quiet" formAction={`${base}/cancel`}>
                {t('assignment:plan.setAside')}
              </Button>
            )}
          </Actions>
        </Form>
      )}
    </Section>
  );
}
