import type { SelectionPlan, SelectionRunRow } from '#libs/decisions';
import {
  Actions,
  Button,
  Checkbox,
  Empty,
  ErrorSummary,
  Fields,
  Fieldset,
  Form,
  PageHead,
  RadioGroup,
  Section,
  TextField,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { typedText, type Typed } from '../../http/forms.js';
import { useT } from '../../http/request-view.js';
import { typed as typedBound, type SubjectRows } from './plan.presenter.js';
import { RangeTable, WholeRanges } from './range-table.js';
import { RunTable } from './run-table.js';

export interface PlanView {
  base: string;
  plan: SelectionPlan;
  subjects: SubjectRows[];
  candidates: number;
  runs: SelectionRunRow[];
  timeZone: string;
  typed: Typed;
  errors: FormErrors;
}

/** The selection room: what the committee wants, and what came of it so far. */
export function PlanPage(view: PlanView) {
  const t = useT();
  const { base, candidates, runs, errors } = view;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead title={t('selection:title')} lede={t('selection:lede', { count: candidates })} />
      {runs.length > 0 && (
        <Section id="runs" title={t('selection:runs.title')} hung>
          <RunTable {...view} />
        </Section>
      )}
      {candidates === 0 ? (
        <Empty title={t('selection:nothing')}>
          <p>{t('selection:nothingNext')}</p>
        </Empty>
      ) : (
        <Form action={base} keeps={{ name: 'act', value: 'run' }}>
          <Section id="programme" title={t('selection:programme.title')} hung>
            <Programme {...view} />
          </Section>
          <Section id="quotas" title={t('selection:quotas.title')} hung>
            <p class="measure">{t('selection:quotas.hint')}</p>
            {view.subjects.map((subject) => (
              <RangeTable key={subject.of} {...view} subject={subject} />
            ))}
          </Section>
          <Section id="rules" title={t('selection:rules.title')} hung>
            <Rules {...view} />
          </Section>
          <Actions>
            <Button name="act" value="run">
              {t('selection:run')}
            </Button>
            <Button name="act" value="save" kind="quiet">
              {t('selection:save')}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

function Programme({ plan, typed, errors }: PlanView) {
  const t = useT();
  const again = (field: string, stored: string) => typedText(typed, field) ?? stored;
  return (
    <Fields>
      <WholeRanges plan={plan} typed={typed} errors={errors} />
      <RadioGroup
        name="basis"
        label={t('selection:basis.label')}
        choices={(['calibrated', 'mean'] as const).map((value) => ({
          value,
          label: t(`selection:basis.${value}`),
          note: t(`selection:basis.${value}Note`),
        }))}
        value={again('basis', plan.basis)}
        error={errors.of('basis')}
      />
      <TextField
        name="label"
        label={t('selection:label')}
        hint={t('selection:labelHint')}
        value={again('label', '')}
        error={errors.of('label')}
        optional
      />
    </Fields>
  );
}

function Rules({ plan, typed, errors }: PlanView) {
  const t = useT();
  const field = (name: string, stored: string) => ({
    name,
    label: t(`selection:rules.${name}`),
    hint: t(`selection:rules.${name}Hint`),
    value: typedText(typed, name) ?? stored,
    error: errors.of(name),
    optional: true,
  });
  const whole = { inputmode: 'numeric', width: 's' } as const;
  const numbers = (locked: readonly number[]) => locked.map((number) => `#${number}`).join(', ');
  return (
    <>
      <Fields>
        <TextField {...field('mostPerOrganisation', typedBound(plan.mostPerOrganisation))} {...whole} />
        <TextField {...field('mostPerSpeaker', typedBound(plan.mostPerSpeaker))} {...whole} />
      </Fields>
      <Fields>
        <TextField {...field('lockedIn', numbers(plan.lockedIn))} />
        <TextField {...field('lockedOut', numbers(plan.lockedOut))} />
      </Fields>
      <Fieldset legend={t('selection:rules.together')}>
        <p class="hint">{t('selection:rules.togetherHint')}</p>
        <TextField {...field('mergeNamedBy', typedBound(plan.mergeNamedBy))} {...whole} measure />
        <TextField {...field('mergeAlikeFrom', typedBound(plan.mergeAlikeFrom ?? null))} {...whole} measure />
        <Checkbox
          name="mergeJudgedSame"
          label={t('selection:rules.mergeJudgedSame')}
          note={t('selection:rules.mergeJudgedSameHint')}
          value="yes"
          checked={typed ? typedText(typed, 'mergeJudgedSame') === 'yes' : plan.mergeJudgedSame === true}
          error={errors.of('mergeJudgedSame')}
        />
      </Fieldset>
    </>
  );
}
