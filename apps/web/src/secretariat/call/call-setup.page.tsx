import { RULE_MODES } from '#libs/calls';
import {
  Actions,
  Button,
  Checkbox,
  DateTimeField,
  ErrorSummary,
  Fields,
  Form,
  PageHead,
  RowList,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import type { CallSetupView } from './call-setup.presenter.js';

/** Where the secretariat sets up a call: stage, dates, limits, rules and what is shown to whom. */
export function CallSetupPage(view: CallSetupView) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={view.errors.summary} />
      <PageHead
        kicker={view.name}
        title={t(`call-setup:stage.${view.status}.title`)}
        lede={t(`call-setup:stage.${view.status}.means`)}
      />
      {view.moves.length > 0 && (
        <Section id="stage" title={t('call-setup:stage.heading')} hung>
          <Moves {...view} />
        </Section>
      )}
      <Section id="dates" title={t('call-setup:dates.heading')} hung>
        <Dates {...view} />
      </Section>
      <Section id="limits" title={t('call-setup:limits.heading')} hung>
        <Limits {...view} />
      </Section>
      <Section id="switches" title={t('call-setup:switches.heading')} hung>
        <Switches {...view} />
      </Section>
    </>
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

function Dates({ dates, event, reason, extensions, errors, version, zone, hrefs }: CallSetupView) {
  const t = useT();
  const inZone = t('call-setup:dates.zone', { zone });
  return (
    <>
      <Form action={hrefs.dates} hidden={{ version }} class="measure">
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
        <Actions>
          <Button kind="quiet">{t('call-setup:dates.save')}</Button>
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
                </p>
              </li>
            ))}
          </RowList>
        </>
      )}
    </>
  );
}

function Limits({ limits, themes, criteria, errors, version, hrefs }: CallSetupView) {
  const t = useT();
  return (
    <Form action={hrefs.limits} hidden={{ version }} class="measure">
      <Fields>
        {limits.map(({ name, value }) => (
          <TextField
            key={name}
            name={name}
            label={t(`call-setup:limits.${name}`)}
            value={value}
            error={errors.of(name)}
            inputmode="numeric"
            width="s"
          />
        ))}
      </Fields>
      <h3>{t('call-setup:limits.themes')}</h3>
      <p class="hint">{t('call-setup:limits.themesHint')}</p>
      <Fields>
        {themes.map(({ id, name, value }) => (
          <TextField
            key={id}
            name={`themePlaces[${id}]`}
            label={name}
            value={value}
            error={errors.of(`themePlaces[${id}]`)}
            inputmode="numeric"
            width="s"
          />
        ))}
      </Fields>
      <h3>{t('call-setup:limits.weights')}</h3>
      <p class="hint">{t('call-setup:limits.weightsHint')}</p>
      <Fields>
        {criteria.map(({ id, name, value }) => (
          <TextField
            key={id}
            name={`weights[${id}]`}
            label={name}
            value={value}
            error={errors.of(`weights[${id}]`)}
            inputmode="decimal"
            width="s"
          />
        ))}
      </Fields>
      <Actions>
        <Button kind="quiet">{t('call-setup:limits.save')}</Button>
      </Actions>
    </Form>
  );
}

function Switches({ switches, rules, errors, version, hrefs }: CallSetupView) {
  const t = useT();
  return (
    <Form action={hrefs.switches} hidden={{ version }} class="measure">
      {switches.map(({ name, on }) => (
        <Checkbox
          key={name}
          name={`on[${name}]`}
          label={t(`call-setup:switches.${name}`)}
          value="yes"
          checked={on}
        />
      ))}
      <h3>{t('call-setup:rules.heading')}</h3>
      <Fields>
        {rules.map(({ name, mode, number }) => (
          <Select
            key={name}
            name={`ruleModes[${name}]`}
            label={t(`call-setup:rules.${name}`, { number })}
            value={mode}
            error={errors.of(`ruleModes[${name}]`)}
            options={RULE_MODES.map((one) => ({ value: one, label: t(`call-setup:modes.${one}`) }))}
            width="m"
          />
        ))}
      </Fields>
      <Actions>
        <Button kind="quiet">{t('call-setup:switches.save')}</Button>
      </Actions>
    </Form>
  );
}
