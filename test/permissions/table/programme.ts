import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const SECRETARIAT = only('secretariat');
const edit =
  (rest = '') =>
  ({ base }: World) =>
    `${base}/secretariat/programme${rest}`;

export const PROGRAMME: DoorTable = {
  'GET /:forum/:call/secretariat/programme': { path: edit(), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/programme/gather': { path: edit('/gather'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/programme/rooms': {
    path: edit('/rooms'),
    form: () => ({ name: 'Another room' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/programme/rooms/:id/remove': {
    path: (world) => edit(`/rooms/${world.roomId}/remove`)(world),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/programme/slots': {
    path: edit('/slots'),
    form: () => ({ date: '2019-11-28', start: '09:00', minutes: '60' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/programme/slots/:id/remove': {
    path: (world) => edit(`/slots/${world.slotId}/remove`)(world),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/programme/sessions': {
    path: edit('/sessions'),
    form: () => ({ type: 'town_hall', title: 'Town hall', minutes: '60' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/programme/sessions/:id/remove': {
    path: (world) => edit(`/sessions/${world.sessionId}/remove`)(world),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/programme/place': {
    path: edit('/place'),
    form: ({ sessionId, roomId, slotId }) => ({ session: sessionId, room: roomId, slot: slotId }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/programme/fill': { path: edit('/fill'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/programme/fill/cancel': {
    path: edit('/fill/cancel'),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/programme/sessions/:id/unplace': {
    path: (world) => edit(`/sessions/${world.sessionId}/unplace`)(world),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/programme/publish': {
    path: edit('/publish'),
    form: () => ({ changelog: 'A change' }),
    answers: SECRETARIAT,
  },
};
