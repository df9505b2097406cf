import { EVERYBODY, NOBODY } from '../visitors.js';
import type { DoorTable } from './index.js';

export const PUBLIC: DoorTable = {
  'GET /': { path: () => '/', answers: EVERYBODY },
  'GET /:forum/:call': { path: ({ base }) => base, answers: EVERYBODY },
  'GET /:forum/:call/statistics': { path: ({ base }) => `${base}/statistics`, answers: EVERYBODY },
  // this call does not publish what it receives
  'GET /:forum/:call/received': { path: ({ base }) => `${base}/received`, answers: NOBODY },
  'GET /:forum/:call/received.csv': { path: ({ base }) => `${base}/received.csv`, answers: NOBODY },
  'GET /:forum/:call/received.json': { path: ({ base }) => `${base}/received.json`, answers: NOBODY },
  'GET /:forum/:call/programme': { path: ({ base }) => `${base}/programme`, answers: EVERYBODY },
  'GET /:forum/:call/programme/themes/:theme': {
    path: ({ base, themeSlug }) => `${base}/programme/themes/${themeSlug}`,
    answers: EVERYBODY,
  },
  'GET /:forum/:call/programme/sessions/:id': {
    path: ({ base, sessionId }) => `${base}/programme/sessions/${sessionId}`,
    answers: EVERYBODY,
  },
  'GET /:forum/:call/programme/sessions/:id/calendar.ics': {
    path: ({ base, sessionId }) => `${base}/programme/sessions/${sessionId}/calendar.ics`,
    answers: EVERYBODY,
  },
  'GET /:forum/:call/programme/calendar.ics': {
    path: ({ base }) => `${base}/programme/calendar.ics`,
    answers: EVERYBODY,
  },
  'GET /:forum/:call/programme/schedule.json': {
    path: ({ base }) => `${base}/programme/schedule.json`,
    answers: EVERYBODY,
  },
};
