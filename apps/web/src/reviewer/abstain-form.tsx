import { Button, Disclosure, Form, RadioGroup, TextField } from '../design-system/index.js';
import { useT } from '../http/request-view.js';
import type { ReviewView } from './review.presenter.js';

/** Stepping back: a conflict at any time, another field as long as nothing is submitted. */
export function AbstainForm({ base, status, closed, stepping, errors }: ReviewView) {
  const t = useT();
  const conflict = {
    value: 'conflict',
    label: t('reviewer:abstain.conflict'),
    note: t('reviewer:abstain.conflictNote'),
  };
  const field = {
    value: 'not_my_field',
    label: t('reviewer:abstain.field'),
    note: t('reviewer:abstain.fieldNote'),
  };
  const choices = status === 'submitted' || closed ? [conflict] : [conflict, field];
  return (
    <Disclosure
      summary={<span class="small">{t('reviewer:abstain.title')}</span>}
      open={stepping !== undefined}
    >
      <Form action={`${base}/abstain`} class="abstain" label={t('reviewer:abstain.title')}>
        <RadioGroup
          name="kind"
          label={t('reviewer:abstain.why')}
          value={stepping?.kind}
          choices={choices}
          error={errors.of('kind')}
        />
        <TextField
          name="reason"
          id="abstain-reason"
          label={t('reviewer:abstain.reason')}
          hint={t('reviewer:abstain.reasonHint')}
          value={stepping?.reason}
          error={errors.of('reason')}
          optional
        />
        <Button kind="quiet" small>
          {t('reviewer:abstain.send')}
        </Button>
      </Form>
    </Disclosure>
  );
}
