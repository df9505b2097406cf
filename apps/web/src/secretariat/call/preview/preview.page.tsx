import {
  Actions,
  Button,
  Facts,
  Filters,
  Form,
  LinkButton,
  Notice,
  Section,
  Stack,
} from '../../../design-system/index.js';
import type { Typed } from '../../../http/forms.js';
import { Moment } from '../../../http/moment.js';
import { useT } from '../../../http/request-view.js';
import { PartFields } from '../../../proposer/part-fields.js';
import type { ProposalEditView } from '../../../proposer/proposal-edit.presenter.js';
import { EventDates } from '../../../public/event-dates.js';
import { CallBody, Extended } from '../../../public/call/call.page.js';
import type { Pending } from '../pending.js';
import type { PreviewView } from './preview.presenter.js';
import { SetupFrame } from '../setup-frame.js';

/** The call as everybody would see it, and its form as a proposer would: nothing here is sent anywhere. */
export function PreviewPage(view: PreviewView) {
  const t = useT();
  return (
    <SetupFrame
      base={view.base}
      part="preview"
      kicker={view.kicker}
      title={t(view.pending ? 'call-preview:unsaved.title' : 'call-preview:title')}
      lede={t('call-preview:lede')}
    >
      {view.pending && <Unsaved {...view.pending} />}
      <WhenAndHowMuch {...view} />
      <Section id="as-public" title={t('call-preview:page')}>
        <h3>{view.page.name}</h3>
        <p class="lede">{view.page.motto}</p>
        <p>
          {view.page.place} <EventDates from={view.page.eventStartsOn} to={view.page.eventEndsOn} />
        </p>
        <Extended {...view.page} />
        <CallBody {...view.page} />
      </Section>
      <Section id="as-proposer" title={t('call-preview:form')}>
        <p class="measure">{t('call-preview:formNote')}</p>
        {view.choose && <Choose base={view.base} {...view.choose} />}
        {view.sections.map((section) => (
          <PartOfForm key={section.section.name} {...section} />
        ))}
      </Section>
    </SetupFrame>
  );
}

/** What the dates and numbers of the call come to, in words and in its zone. */
function WhenAndHowMuch({ phases, now, numbers, page: { timeZone } }: PreviewView) {
  const t = useT();
  const say = (word: string, at: Date) => (
    <>
      {t(`call-preview:${word}`)} <Moment at={at} zone={timeZone} />
    </>
  );
  return (
    <Section id="when" title={t('call-preview:when.title')} hung>
      <Stack>
        <p>
          {now.draft && now.state !== 'no_deadline' && t('call-preview:when.draft')}{' '}
          {t(`call-preview:when.now.${now.state}`)} {now.at && say(`when.at.${now.state}`, now.at)}
        </p>
        {phases.length > 0 && (
          <Facts
            facts={phases.map(({ name, from, until }) => ({
              term: t(`call-preview:when.phases.${name}`),
              value: (
                <>
                  {from && <div>{say('when.from', from)}</div>}
                  {until && <div>{say('when.until', until)}</div>}
                </>
              ),
            }))}
          />
        )}
        <p class="small soft">{t('call-preview:when.zone', { zone: timeZone })}</p>
        <ul>
          {(['cureDays', 'acceptedPerSpeaker', 'places'] as const).map((name) => (
            <li key={name}>{t(`call-preview:when.numbers.${name}`, { count: numbers[name] })}</li>
          ))}
        </ul>
      </Stack>
    </Section>
  );
}

/** What was typed travels on, so that it can be saved from here or changed further. */
function Unsaved({ action, typed, version }: Pending) {
  const t = useT();
  return (
    <Notice
      kind="warn"
      lead={t('call-preview:unsaved.lead')}
      below={
        <Form action={action} hidden={{ version }}>
          {hiddenOf(typed).map(([name, value], at) => (
            <input key={`${name} ${at}`} type="hidden" name={name} value={value} />
          ))}
          <Actions>
            <Button name="do" value="save">
              {t('call-lists:save')}
            </Button>
            <Button kind="quiet" name="do" value="edit">
              {t('call-preview:unsaved.edit')}
            </Button>
          </Actions>
        </Form>
      }
    >
      {t('call-preview:unsaved.text')}
    </Notice>
  );
}

const OUR_OWN = new Set(['_csrf', 'do', 'version']);

/** Everything that was typed, as fields that can be sent again. */
function hiddenOf(typed: Typed): [string, string][] {
  return Object.entries(typed).flatMap(([name, value]): [string, string][] => {
    if (OUR_OWN.has(name)) return [];
    if (typeof value === 'string') return [[name, value]];
    if (Array.isArray(value))
      return value.flatMap((one): [string, string][] =>
        typeof one === 'string' ? [[`${name}[]`, one]] : [],
      );
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, one]: [string, unknown]): [string, string][] =>
      typeof one === 'string' ? [[`${name}[${key}]`, one]] : [],
    );
  });
}

function Choose({
  base,
  themes,
  formats,
  theme,
  format,
}: NonNullable<PreviewView['choose']> & { base: string }) {
  const t = useT();
  return (
    <Filters
      action={`${base}/preview#as-proposer`}
      label={t('call-preview:choose')}
      submit={t('call-preview:show')}
      fields={[
        {
          kind: 'select',
          name: 'theme',
          id: 'preview-theme',
          label: t('call-preview:theme'),
          empty: t('call-preview:none'),
          options: themes,
          value: theme,
        },
        {
          kind: 'select',
          name: 'format',
          id: 'preview-format',
          label: t('call-preview:format'),
          empty: t('call-preview:none'),
          options: formats,
          value: format,
        },
      ]}
    />
  );
}

function PartOfForm(view: ProposalEditView) {
  const t = useT();
  return (
    <div class="measure stack">
      <h3>{t(`proposer:sections.${view.section.name}.name`)}</h3>
      <PartFields view={view} />
    </div>
  );
}

/** Where the preview can be opened from. */
export function SeePreview({ base }: { base: string }) {
  const t = useT();
  return (
    <LinkButton kind="quiet" href={`${base}/preview`}>
      {t('call-preview:see')}
    </LinkButton>
  );
}
