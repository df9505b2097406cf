import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const SECRETARIAT = only('secretariat');
const WEBHOOK = '/:forum/:call/secretariat/webhooks/:id';
const DELIVERY = `${WEBHOOK}/deliveries/:deliveryId` as const;
const list = ({ base }: World) => `${base}/secretariat/webhooks`;
const webhook =
  (rest = '') =>
  (world: World) =>
    `${list(world)}/${world.webhookId}${rest}`;
const delivery =
  (rest = '') =>
  (world: World) =>
    webhook(`/deliveries/${world.deliveryId}${rest}`)(world);
const form = () => ({
  url: 'https://site.example/hooks',
  description: 'Feeds the site',
  'events[]': 'proposal.submitted',
});

export const WEBHOOKS: DoorTable = {
  'GET /:forum/:call/secretariat/webhooks': { path: list, answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/webhooks': { path: list, form, answers: SECRETARIAT },
  [`GET ${WEBHOOK}`]: { path: webhook(), answers: SECRETARIAT },
  [`POST ${WEBHOOK}`]: { path: webhook(), form, answers: SECRETARIAT },
  [`POST ${WEBHOOK}/pause`]: {
    path: webhook('/pause'),
    form: () => ({ paused: 'yes' }),
    answers: SECRETARIAT,
  },
  [`POST ${WEBHOOK}/rotate`]: { path: webhook('/rotate'), answers: SECRETARIAT },
  [`POST ${WEBHOOK}/ping`]: { path: webhook('/ping'), answers: SECRETARIAT },
  [`POST ${WEBHOOK}/delete`]: { path: webhook('/delete'), answers: SECRETARIAT },
  [`GET ${DELIVERY}`]: { path: delivery(), answers: SECRETARIAT },
  [`POST ${DELIVERY}/redeliver`]: { path: delivery('/redeliver'), answers: SECRETARIAT },
};
