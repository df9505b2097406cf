import { Actions, Button, Status } from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { type PeopleStanding, type StandingLine, STANDING_SHAPE } from './people-standing.presenter.js';

/** In the form, above what is asked of a person: how they stand, and a button that saves and asks them. */
export function PersonStandingLine({ line, zone }: { line: StandingLine; zone: string }) {
  const t = useT();
  return (
    <div class="cluster is-apart">
      <p class="small">
        <Status kind={STANDING_SHAPE[line.standing]}>{t(`people:standing.${line.standing}`)}</Status>{' '}
        {line.since && (
          <span class="soft">
            <Moment at={line.since} zone={zone} style="date" />
          </span>
        )}
        {line.undelivered && <span> {t(`people:undelivered.${line.undelivered}`)}</span>}
      </p>
      {line.mayInvite && (
        <Button kind="link" small name="do" value={`invite:${line.id}`}>
          {t('people:saveAndInvite', { name: line.name })}
        </Button>
      )}
    </div>
  );
}

/** Saves, and asks everybody not asked yet. */
export function InviteAll({ standings }: { standings: PeopleStanding }) {
  const t = useT();
  if (!standings.mayInviteAll) return null;
  return (
    <Actions>
      <Button kind="quiet" name="do" value="invite:all">
        {t('people:saveAndInviteAll')}
      </Button>
    </Actions>
  );
}
