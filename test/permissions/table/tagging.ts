import { EVERYBODY, only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const SECRETARIAT = only('secretariat');
const staff =
  (rest = '') =>
  ({ base }: World): string =>
    `${base}/secretariat/tags${rest}`;
const one = ({ base, proposalId }: World): string => `${base}/tagging/${proposalId}`;

export const TAGGING: DoorTable = {
  'GET /:forum/:call/secretariat/tags': { path: staff(), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/tags': {
    path: staff(),
    form: ({ call }) => ({ tags: call.tags[0]!.id, act: 'merge', into: call.tags[1]!.id }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/tags/:id': {
    path: (world) => staff(`/${world.call.tags[0]!.id}`)(world),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/tags/:id': {
    path: (world) => staff(`/${world.call.tags[0]!.id}`)(world),
    form: () => ({ name: 'Another name' }),
    answers: SECRETARIAT,
  },
  // reviewers may where the call says so; this one does not
  'GET /:forum/:call/tagging/:id': { path: one, answers: SECRETARIAT },
  'POST /:forum/:call/tagging/:id': {
    path: one,
    form: ({ call }) => ({
      themeId: call.themes[1]!.id,
      tags: call.tags[1]!.name,
      newTags: '',
      reason: 'It fits better.',
    }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/tags': { path: ({ base }) => `${base}/tags`, answers: EVERYBODY },
  // no tag of the world is public: nothing that bears one is in the programme
  'GET /:forum/:call/tags/:slug': {
    path: ({ base, call }) => `${base}/tags/${call.tags[0]!.slug}`,
    answers: { ...only(), anonymous: 'not_found' },
  },
};
