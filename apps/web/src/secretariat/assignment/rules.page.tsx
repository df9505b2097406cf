import type { ApartRow, LoadRow, PanelException, PanelRow } from '#libs/assignment';
import {
  Actions,
  Button,
  Checkbox,
  ErrorSummary,
  Fields,
  Fieldset,
  Form,
  PageHead,
  RowList,
  Section,
  Select,
  TextField,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useT } from '../../http/request-view.js';
import { ruleInWords } from './rule-in-words.js';
import type { RuleValues } from './rule-values.js';

interface RulesProps {
  overview: string;
  values: RuleValues;
  genders: readonly { code: string; name: string }[];
  reviewsPerProposal: number;
  version: number;
  members: readonly LoadRow[];
  apart: readonly ApartRow[];
  exceptions: readonly PanelException[];
  panels: readonly PanelRow[];
  errors: FormErrors;
}

/** Rules for panels, weights of affinity, members kept apart, and proposals for which a rule was given up. */
export function RulesPage(props: RulesProps) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={props.errors.summary} />
      <PageHead
        crumbs={
          <p class="small">
            <a href={props.overview}>{t('assignment:heading')}</a>
          </p>
        }
        title={t('assignment:rules.title')}
        lede={t('assignment:rules.lede')}
      />
      <Form
        action={`${props.overview}/rules`}
        hidden={{ version: String(props.version) }}
        class="measure"
        keeps
      >
        <Panels {...props} />
        <Weights {...props} />
        <Actions>
          <Button>{t('assignment:rules.save')}</Button>
        </Actions>
      </Form>
      <Apart {...props} />
      {props.exceptions.length > 0 && <Exceptions {...props} />}
    </>
  );
}

function Panels({ values, genders, errors, reviewsPerProposal }: RulesProps) {
  const t = useT();
  return (
    <Fieldset legend={t('assignment:rules.panels', { count: reviewsPerProposal })}>
      <Fields>
        {(['mostPerGroup', 'mostPerRegion'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`assignment:rules.${name}`)}
            hint={t('assignment:rules.emptyIsOff')}
            width="s"
            inputmode="numeric"
            value={values[name]}
            error={errors.of(name)}
            optional
          />
        ))}
      </Fields>
      <Fields>
        {genders.map(({ code, name }) => (
          <TextField
            key={code}
            name={`leastPerGender[${code}]`}
            label={t('assignment:rules.leastPerGender', { gender: name })}
            width="s"
            inputmode="numeric"
            value={values.leastPerGender[code] ?? ''}
            error={errors.of(`leastPerGender[${code}]`)}
            optional
          />
        ))}
      </Fields>
      <Checkbox
        name="themeExpert"
        label={t('assignment:rules.themeExpert')}
        checked={values.themeExpert}
        error={errors.of('themeExpert')}
      />
      <TextField
        name="floor"
        label={t('assignment:rules.floor')}
        hint={t('assignment:rules.floorHint')}
        width="s"
        inputmode="decimal"
        value={values.floor}
        error={errors.of('floor')}
        optional
      />
      <Checkbox
        name="fair"
        label={t('assignment:rules.fair')}
        note={t('assignment:rules.fairHint')}
        checked={values.fair}
        error={errors.of('fair')}
      />
      <Checkbox
        name="reviewersBid"
        label={t('assignment:rules.reviewersBid')}
        note={t('assignment:rules.reviewersBidHint')}
        checked={values.reviewersBid}
        error={errors.of('reviewersBid')}
      />
    </Fieldset>
  );
}

function Weights({ values, errors }: RulesProps) {
  const t = useT();
  const field = (name: keyof RuleValues['weights']) => (
    <TextField
      key={name}
      name={name}
      label={t(`assignment:part.${name}`)}
      hint={t(`assignment:partHint.${name}`)}
      width="s"
      inputmode="decimal"
      value={values.weights[name]}
      error={errors.of(name)}
    />
  );
  return (
    <Fieldset legend={t('assignment:rules.weights')}>
      <p>{t('assignment:rules.weightsNote')}</p>
      <Fields>{(['theme', 'tags', 'text'] as const).map(field)}</Fields>
      <Fields>{(['bid', 'bidCap'] as const).map(field)}</Fields>
      <Fields>{(['sameOrganisation', 'sameCountry'] as const).map(field)}</Fields>
      {field('jitter')}
    </Fieldset>
  );
}

function Apart({ overview, values, members, apart, errors }: RulesProps) {
  const t = useT();
  const options = members.map(({ reviewerId, name }) => ({ value: reviewerId, label: name }));
  return (
    <Section id="apart" title={t('assignment:apart.title')}>
      <p class="measure">{t('assignment:apart.note')}</p>
      {apart.length > 0 && (
        <RowList>
          {apart.map(({ reviewerId, name, otherId, otherName }) => (
            <li key={`${reviewerId} ${otherId}`} class="row">
              <div>{t('assignment:apart.pair', { name, other: otherName })}</div>
              <Form
                action={`${overview}/rules/together`}
                hidden={{ reviewerId, otherId }}
                label={t('assignment:apart.endPair', { name, other: otherName })}
              >
                <Button kind="link" small>
                  {t('assignment:apart.end')}
                </Button>
              </Form>
            </li>
          ))}
        </RowList>
      )}
      <Form action={`${overview}/rules/apart`} class="measure">
        <Fields>
          {(['reviewerId', 'otherId'] as const).map((name) => (
            <Select
              key={name}
              name={name}
              label={t(`assignment:apart.${name}`)}
              options={options}
              empty={t('assignment:apart.choose')}
              value={values[name]}
              error={errors.of(name)}
            />
          ))}
        </Fields>
        <Actions>
          <Button kind="quiet">{t('assignment:apart.add')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Exceptions({ overview, exceptions, panels }: RulesProps) {
  const t = useT();
  const proposals = [...new Set(exceptions.map(({ proposalId }) => proposalId))];
  return (
    <Section id="exceptions" title={t('assignment:exceptions.title')}>
      <p class="measure">{t('assignment:exceptions.note')}</p>
      <RowList>
        {proposals.map((proposalId) => {
          const panel = panels.find((row) => row.proposalId === proposalId);
          if (!panel) return null;
          const title = `#${panel.number} ${panel.title}`;
          return (
            <li key={proposalId} class="row">
              <div>
                <a href={`${overview}/${proposalId}`}>{title}</a>
                <p class="small soft">
                  {exceptions
                    .filter((one) => one.proposalId === proposalId)
                    .map(({ rule, attribute, seats }) =>
                      rule === 'seats'
                        ? t('assignment:exceptions.seats', { count: seats ?? 0 })
                        : t('assignment:exceptions.without', {
                            rule: ruleInWords(t, rule, attribute),
                          }),
                    )
                    .join(' ')}
                </p>
              </div>
              <Form
                action={`${overview}/rules/no-exceptions`}
                hidden={{ proposalId }}
                label={t('assignment:exceptions.endOf', { proposal: title })}
              >
                <Button kind="link" small>
                  {t('assignment:exceptions.end')}
                </Button>
              </Form>
            </li>
          );
        })}
      </RowList>
    </Section>
  );
}
