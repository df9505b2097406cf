import { Actions, Button, Form, Notice, RowList, Section, Stack, Status } from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { type PeopleStanding, type StandingLine, STANDING_SHAPE } from './people-standing.presenter.js';

/** Everybody named in a proposal, whether they have been asked and what they said; and what can be done about it. */
export function PeopleStandingSection({
  view,
  zone,
  byThemselves,
}: {
  view: PeopleStanding;
  zone: string;
  byThemselves: boolean;
}) {
  const t = useT();
  if (view.lines.length === 0) return null;
  const { counts } = view;
  return (
    <Section id="people" title={t('people:title')} aside={t('people:counts', { ...counts })}>
      <Stack>
        <p class="measure">{t(byThemselves ? 'people:ownWord' : 'people:eitherWord')}</p>
        {counts.no > 0 && (
          <Notice kind="warn" lead={t('people:no', { count: counts.no })}>
            {t('people:noNext')}
          </Notice>
        )}
        <RowList>
          {view.lines.map((line) => (
            <li key={line.id} class="row is-three has-act" id={`person-${line.id}`}>
              <Line line={line} zone={zone} invite={view.invite} />
            </li>
          ))}
        </RowList>
      </Stack>
      {view.mayInviteAll && (
        <Form action={view.invite}>
          <Actions>
            <Button kind="quiet">{t('people:inviteAll')}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

function Line({ line, zone, invite }: { line: StandingLine; zone: string; invite: string }) {
  const t = useT();
  const name = line.standing === 'removed' ? t('people:somebodyRemoved') : line.name;
  return (
    <>
      <div>
        <p class="strong">
          <bdi>{name}</bdi>
        </p>
        <p class="small soft">{t(`invited:role.${line.role}`)}</p>
        {line.note && <p class="small prose">{line.note}</p>}
      </div>
      <div>
        <p class="small">
          <Status kind={STANDING_SHAPE[line.standing]}>{t(`people:standing.${line.standing}`)}</Status>
        </p>
        {line.undelivered && <p class="small">{t(`people:undelivered.${line.undelivered}`)}</p>}
        {line.since && (
          <p class="tiny soft">
            <Moment at={line.since} zone={zone} />
          </p>
        )}
      </div>
      <div class="small">
        {line.mayInvite && (
          <Form action={invite} hidden={{ named: line.id }}>
            <Button kind="link" small>
              {t('people:invite', { name })}
            </Button>
          </Form>
        )}
        {line.again !== null && (
          <Form action={line.again}>
            <Button kind="link" small>
              {t('people:again', { name })}
            </Button>
          </Form>
        )}
      </div>
    </>
  );
}
