import { publicNumber, SESSION_TYPES } from '#libs/programme';
import {
  Actions,
  Button,
  DateTimeField,
  Fields,
  Form,
  Select,
  TextArea,
  TextField,
} from '../../design-system/index.js';
import { typedText } from '../../http/forms.js';
import { inWords, Moment } from '../../http/moment.js';
import { useRequest } from '../../http/request-view.js';
import type { ProgrammeEditView, ProgrammeFormName } from './programme.presenter.js';

/** What was typed into a form that was refused, and why; nothing for the page's other forms. */
function formState({ refused, typed, errors }: ProgrammeEditView, form: ProgrammeFormName) {
  const mine = refused === form;
  return {
    typed: (name: string): string => (mine ? (typedText(typed, name) ?? '') : ''),
    error: (name: string): string | undefined => (mine ? errors.of(name) : undefined),
  };
}

/** Chooses a session, a slot and a room. */
export function PlaceSessionForm(view: ProgrammeEditView) {
  const { csrf, t, locale } = useRequest();
  const { typed, error } = formState(view, 'place');
  const { sessions, rooms, slots, base, chosen, timeZone } = view;
  if (rooms.length === 0 || slots.length === 0) return <p>{t('programme:edit.roomsFirst')}</p>;
  return (
    <Form action={`${base}/place`} csrf={csrf()}>
      <Select
        name="session"
        label={t('programme:edit.session')}
        empty={t('programme:edit.choose')}
        value={chosen}
        error={error('session')}
        options={sessions.map((session) => ({
          value: session.id,
          label: `${publicNumber(session.type, session.number)} ${session.title} (${t('programme:minutes', { count: session.minutes })})`,
        }))}
      />
      <Fields>
        <Select
          name="slot"
          label={t('programme:edit.slot')}
          empty={t('programme:edit.choose')}
          value={typed('slot')}
          error={error('slot')}
          options={slots.map((slot) => ({
            value: slot.id,
            label: `${inWords(slot.startsAt, timeZone, locale, 'datetime')} – ${inWords(slot.endsAt, timeZone, locale, 'time')}`,
          }))}
        />
        <Select
          name="room"
          label={t('programme:edit.room')}
          empty={t('programme:edit.choose')}
          value={typed('room')}
          error={error('room')}
          options={rooms.map((room) => ({ value: room.id, label: room.name }))}
        />
      </Fields>
      <Actions>
        <Button kind="quiet">{t('programme:edit.placeSubmit')}</Button>
      </Actions>
    </Form>
  );
}

function RemoveButton({ action, name }: { action: string; name: string }) {
  const { csrf, t } = useRequest();
  return (
    <Form action={action} csrf={csrf()}>
      <Button kind="link" small>
        {t('programme:edit.remove')}
        <span class="vh"> {name}</span>
      </Button>
    </Form>
  );
}

/** The rooms, and a form for one more. */
export function RoomSection(view: ProgrammeEditView) {
  const { csrf, t } = useRequest();
  const { typed, error } = formState(view, 'room');
  const { rooms, base } = view;
  return (
    <>
      <ul class="rows" role="list">
        {rooms.map((room) => (
          <li key={room.id} class="row">
            <p>
              <bdi>{room.name}</bdi>{' '}
              <span class="soft">
                {room.capacity !== null && t('programme:edit.seats', { count: room.capacity })} {room.layout}
              </span>
            </p>
            <RemoveButton action={`${base}/rooms/${room.id}/remove`} name={room.name} />
          </li>
        ))}
      </ul>
      <Form action={`${base}/rooms`} csrf={csrf()} class="spaced">
        <Fields>
          <TextField
            name="name"
            id="room-name"
            label={t('programme:edit.roomName')}
            value={typed('name')}
            error={error('name') ?? error('room')}
          />
          <TextField
            name="capacity"
            type="number"
            min={1}
            label={t('programme:edit.capacity')}
            value={typed('capacity')}
            error={error('capacity')}
            optional
          />
          <TextField name="layout" label={t('programme:edit.layout')} value={typed('layout')} optional />
        </Fields>
        <Actions>
          <Button kind="quiet">{t('programme:edit.addRoom')}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** The slots, and a form for one more. */
export function SlotSection(view: ProgrammeEditView) {
  const { csrf, t } = useRequest();
  const { typed, error } = formState(view, 'slot');
  const { slots, base, timeZone } = view;
  return (
    <>
      <ul class="rows" role="list">
        {slots.map((slot) => (
          <li key={slot.id} class="row">
            <p>
              <Moment at={slot.startsAt} zone={timeZone} /> –{' '}
              <Moment at={slot.endsAt} zone={timeZone} style="time" />
            </p>
            <RemoveButton action={`${base}/slots/${slot.id}/remove`} name={slot.startsAt.toISOString()} />
          </li>
        ))}
      </ul>
      <Form action={`${base}/slots`} csrf={csrf()} class="spaced">
        <p class="hint">{t('programme:edit.slotHint', { zone: timeZone })}</p>
        <Fields>
          <DateTimeField
            type="date"
            zone={timeZone}
            name="date"
            label={t('programme:edit.date')}
            value={typed('date')}
            error={error('date') ?? error('slot')}
          />
          <DateTimeField
            type="time"
            zone={timeZone}
            name="start"
            label={t('programme:edit.start')}
            value={typed('start')}
            error={error('start')}
          />
          <TextField
            name="minutes"
            id="slot-minutes"
            type="number"
            min={5}
            max={600}
            label={t('programme:edit.minutes')}
            value={typed('minutes')}
            error={error('minutes')}
          />
        </Fields>
        <Actions>
          <Button kind="quiet">{t('programme:edit.addSlot')}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** A session that did not come through the call. */
export function AddSessionForm(view: ProgrammeEditView) {
  const { csrf, t } = useRequest();
  const { typed, error } = formState(view, 'session');
  const { base, themes } = view;
  return (
    <Form action={`${base}/sessions`} csrf={csrf()} class="measure" keeps>
      <p class="hint">{t('programme:edit.addSessionHint')}</p>
      <Select
        name="type"
        label={t('programme:edit.type')}
        value={typed('type') || 'main_session'}
        error={error('type')}
        options={SESSION_TYPES.filter((type) => type !== 'workshop').map((type) => ({
          value: type,
          label: t(`programme:type.${type}`),
        }))}
      />
      <TextField
        name="title"
        id="session-title"
        label={t('programme:edit.sessionTitle')}
        value={typed('title')}
        error={error('title')}
      />
      <TextField
        name="organiser"
        label={t('programme:edit.organiser')}
        value={typed('organiser')}
        error={error('organiser')}
        optional
      />
      <Select
        name="theme"
        label={t('programme:edit.theme')}
        empty={t('programme:edit.noTheme')}
        value={typed('theme')}
        error={error('theme')}
        options={themes.map((theme) => ({ value: theme.id, label: theme.name }))}
      />
      <TextField
        name="minutes"
        id="session-minutes"
        type="number"
        min={5}
        max={600}
        label={t('programme:edit.minutes')}
        value={typed('minutes')}
        error={error('minutes')}
      />
      <TextArea
        name="abstract"
        label={t('programme:edit.abstract')}
        value={typed('abstract')}
        error={error('abstract')}
        optional
      />
      <Actions>
        <Button kind="quiet">{t('programme:edit.addSessionSubmit')}</Button>
      </Actions>
    </Form>
  );
}
