import type { LoadRow } from '#libs/assignment';
import {
  Actions,
  Button,
  ErrorSummary,
  Fields,
  Form,
  PageHead,
  RadioGroup,
  Select,
  TextField,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useT } from '../../http/request-view.js';

interface PlansProps {
  overview: string;
  members: readonly LoadRow[];
  kinds: readonly string[];
  values: { kind: string; reviewerId: string; number: string; loadMin: string; loadMax: string };
  errors: FormErrors;
}

/** What happened, or might: whom it is about, and what. */
export function PlansPage({ overview, members, kinds, values, errors }: PlansProps) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <p class="small">
            <a href={overview}>{t('assignment:heading')}</a>
          </p>
        }
        title={t('assignment:plans.title')}
        lede={t('assignment:plans.lede')}
      />
      <Form action={`${overview}/plans`} class="measure" keeps>
        <RadioGroup
          name="kind"
          label={t('assignment:plans.kind')}
          choices={kinds.map((kind) => ({ value: kind, label: t(`assignment:plans.kinds.${kind}`) }))}
          value={values.kind}
          error={errors.of('kind')}
        />
        <Select
          name="reviewerId"
          label={t('assignment:plans.member')}
          options={members.map(({ reviewerId, name }) => ({ value: reviewerId, label: name }))}
          empty={t('assignment:apart.choose')}
          value={values.reviewerId}
          error={errors.of('reviewerId')}
        />
        <TextField
          name="number"
          label={t('assignment:plans.number')}
          hint={t('assignment:plans.numberHint')}
          width="s"
          inputmode="numeric"
          value={values.number}
          error={errors.of('number')}
          optional
        />
        <Fields>
          {(['loadMin', 'loadMax'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(`assignment:plans.${name}`)}
              hint={t('assignment:plans.loadHint')}
              width="s"
              inputmode="numeric"
              value={values[name]}
              error={errors.of(name)}
              optional
            />
          ))}
        </Fields>
        <Actions>
          <Button>{t('assignment:plans.ask')}</Button>
        </Actions>
      </Form>
    </>
  );
}
