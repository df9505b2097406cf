import {
  Actions,
  Button,
  Checkbox,
  Empty,
  ErrorSummary,
  Form,
  PageHead,
  Section,
  TargetLink,
  TextArea,
} from '../../design-system/index.js';
import { typedText } from '../../http/forms.js';
import { Moment } from '../../http/moment.js';
import { useRequest, useT } from '../../http/request-view.js';
import { AddSessionForm, PlaceSessionForm, RoomSection, SlotSection } from './programme-forms.js';
import type { ProgrammeEditView } from './programme.presenter.js';
import { PlacedTable, UnplacedTable } from './session-tables.js';
import { Filling } from './filling.page.js';

/** Where the secretariat makes the programme. */
export function ProgrammeEditPage(view: ProgrammeEditView) {
  const t = useT();
  const { placed, unplaced, versions, errors } = view;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        title={
          unplaced.length > 0
            ? t('programme:edit.waiting', { count: unplaced.length })
            : t('programme:edit.allPlaced', { count: placed.length })
        }
        lede={t('programme:edit.lede')}
        aside={
          versions.length > 0 && (
            <TargetLink href={view.publicHref}>{t('programme:edit.seePublic')}</TargetLink>
          )
        }
      />
      <Gather {...view} />
      <Section id="place" title={t('programme:edit.place')} hung>
        <PlaceSessionForm {...view} />
      </Section>
      <Section id="unplaced" title={t('programme:edit.unplaced', { count: unplaced.length })} hung>
        {unplaced.length === 0 ? (
          <p class="soft">
            {t(placed.length === 0 ? 'programme:edit.noSession' : 'programme:edit.noneWaiting')}
          </p>
        ) : (
          <>
            <UnplacedTable {...view} />
            <Filling {...view} />
          </>
        )}
      </Section>
      <Section id="placed" title={t('programme:edit.placed', { count: placed.length })} hung>
        {placed.length === 0 ? (
          <Empty title={t('programme:edit.nonePlaced')} level={3}>
            <p>{t('programme:edit.nonePlacedNext')}</p>
          </Empty>
        ) : (
          <PlacedTable {...view} />
        )}
      </Section>
      <Section id="rooms" title={t('programme:edit.rooms')} hung>
        <RoomSection {...view} />
      </Section>
      <Section id="slots" title={t('programme:edit.slots')} hung>
        <SlotSection {...view} />
      </Section>
      <Section id="add-session" title={t('programme:edit.addSession')} hung>
        <AddSessionForm {...view} />
      </Section>
      <Section id="publish" title={t('programme:edit.publish')} hung>
        <Publish {...view} />
      </Section>
    </>
  );
}

function Gather({ base }: ProgrammeEditView) {
  const { csrf, t } = useRequest();
  return (
    <Form action={`${base}/gather`} csrf={csrf()}>
      <p class="measure">{t('programme:edit.gatherHint')}</p>
      <Actions>
        <Button kind="quiet">{t('programme:edit.gather')}</Button>
      </Actions>
    </Form>
  );
}

function Publish({ base, errors, refused, typed, placed, unplaced, versions, timeZone }: ProgrammeEditView) {
  const { csrf, t } = useRequest();
  if (placed.length === 0 && versions.length === 0)
    return <p class="soft">{t('programme:edit.nothingToPublish')}</p>;
  return (
    <>
      <Form action={`${base}/publish`} csrf={csrf()} class="measure">
        <TextArea
          name="changelog"
          label={t('programme:edit.changelog')}
          hint={t('programme:edit.changelogHint')}
          value={refused === 'publish' ? (typedText(typed, 'changelog') ?? '') : ''}
          error={errors.of('changelog')}
          optional
        />
        {unplaced.length > 0 && (
          <Checkbox
            name="without_unplaced"
            label={t('programme:edit.withoutUnplaced', { count: unplaced.length })}
            error={errors.of('without_unplaced')}
          />
        )}
        <Actions>
          <Button>{t('programme:edit.publishVersion', { version: (versions[0]?.number ?? 0) + 1 })}</Button>
        </Actions>
      </Form>
      {versions.length > 0 && (
        <ol class="rows spaced" role="list">
          {versions.map((version) => (
            <li key={version.number} class="row">
              <div>
                <p class="strong">{t('programme:version', { version: version.number })}</p>
                <p>{version.changelog}</p>
              </div>
              <p class="small soft">
                <Moment at={version.publishedAt} zone={timeZone} />,{' '}
                {t('programme:sessions', { count: version.sessions })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
