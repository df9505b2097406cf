import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const OWN = only('proposer');
const proposal =
  (rest: string) =>
  ({ base, proposalId }: World) =>
    `${base}/proposals/${proposalId}${rest}`;

export const WRITING: DoorTable = {
  'POST /:forum/:call/proposals/:id/autosave': {
    path: proposal('/autosave'),
    form: () => ({
      client: '0192f6c07d4e7b4e9f5e3d1c2b4a5f60',
      sequence: '1',
      version: '1',
      'fields[title]': '1',
      section: 'basics',
      title: 'Another title',
    }),
    answers: OWN,
  },
  'GET /:forum/:call/proposals/:id/versions': { path: proposal('/versions'), answers: OWN },
  'POST /:forum/:call/proposals/:id/versions/:number/restore': {
    path: proposal('/versions/1/restore'),
    answers: OWN,
  },
};
