import { Hidden } from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useRequest, useT } from '../../http/request-view.js';
import { inWords } from '../../http/moment.js';
import { formatAndLength } from '../../proposal-view/format-and-length.js';
import type { SessionLine, SlotView } from './programme.presenter.js';

/** Sessions under the hour at which they begin. */
export function SlotList(props: { slots: readonly SlotView[]; timeZone: string; withDate: boolean }) {
  const { locale } = useRequest();
  return (
    <>
      {props.slots.map((slot) => {
        const id = `t${slot.startsAt.getTime() / 60_000}`;
        return (
          <section key={id} class="slot is-hung" aria-labelledby={id}>
            <h2 class="slot-time" id={id}>
              {props.withDate && <small>{inWords(slot.startsAt, props.timeZone, locale, 'date')}</small>}
              <span>
                <Moment at={slot.startsAt} zone={props.timeZone} style="time" />–
                <Moment at={slot.endsAt} zone={props.timeZone} style="time" />
              </span>
            </h2>
            <ol role="list">
              {slot.sessions.map((session) => (
                <Session key={session.id} session={session} slot={slot} timeZone={props.timeZone} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

function Session({ session, slot, timeZone }: { session: SessionLine; slot: SlotView; timeZone: string }) {
  const t = useT();
  const endsEarlier = session.endsAt < slot.endsAt;
  return (
    <li class="session">
      <p class="no">
        <bdi>{session.number}</bdi>
      </p>
      <div>
        <h3>
          <a href={session.href} dir="auto">
            {session.title}
          </a>
        </h3>
        {session.by && <p class="by">{session.by}</p>}
        <p>
          <a class="cal" href={`${session.href}/calendar.ics`}>
            {t('programme:addOne')}
            <Hidden>: {session.title}</Hidden>
          </a>
        </p>
      </div>
      <div class="where">
        <p>
          <span class="strong">
            <bdi>{session.room}</bdi>
          </span>
          {endsEarlier && (
            <>
              {', '}
              <Moment at={session.startsAt} zone={timeZone} style="time" />–
              <Moment at={session.endsAt} zone={timeZone} style="time" />
            </>
          )}
        </p>
        {session.theme && (
          <p>
            <a class="target" href={session.theme.href}>
              {session.theme.name}
            </a>
          </p>
        )}
        <p class="soft">
          {formatAndLength(session.format, session.minutes, (count) =>
            t('programme:minutes', { count }),
          ).join(', ')}
        </p>
      </div>
    </li>
  );
}
