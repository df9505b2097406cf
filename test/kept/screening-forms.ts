import type { KnownForm } from '../bad-input/forms.js';
import { formsOf } from '../pages/forms-of.js';
import type { Visitor } from '../permissions/visitors.js';
import type { Site } from '../site.js';
import type { Route } from '../web-app.js';

/** A form that stands on its page once the proposal is brought to where it is asked about. */
export interface PreparedForm extends KnownForm {
  prepare?: (site: Site) => Promise<void>;
}

const waits = async ({ db, world }: Site): Promise<void> => {
  await db.rows(`UPDATE proposal SET status = 'submitted' WHERE id = $1`, [world.proposalId]);
};

const isDeclined = async ({ db, world }: Site): Promise<void> => {
  await db.rows('DELETE FROM screening WHERE proposal_id = $1', [world.proposalId]);
  await db.rows(
    `INSERT INTO screening (id, call_id, proposal_id, outcome, reason, screened_by, screened_at)
     SELECT gen_random_uuid(), p.call_id, p.id, 'screened_out', 'It came late.', r.person_id, now()
       FROM proposal p JOIN role_grant r ON r.call_id = p.call_id AND r.role = 'secretariat' WHERE p.id = $1 LIMIT 1`,
    [world.proposalId],
  );
  await db.rows(`UPDATE proposal SET status = 'screened_out' WHERE id = $1`, [world.proposalId]);
};

/**
 * The forms of screening, which are on no page of the world as it stands: its proposal was passed long since, for what comes
 * after screening needs one that was.
 */
export async function screeningForms(site: Site): Promise<PreparedForm[]> {
  const { base, proposalId } = site.world;
  const asked: [Route, Visitor, string, string, PreparedForm['prepare']][] = [
    [
      'POST /:forum/:call/secretariat/screening/:id',
      'secretariat',
      `${base}/secretariat/screening/${proposalId}`,
      `${base}/secretariat/screening/${proposalId}`,
      waits,
    ],
    [
      'POST /:forum/:call/declines/:id/reverse',
      'secretariat',
      `${base}/declines`,
      `${base}/declines/${proposalId}/reverse`,
      isDeclined,
    ],
    [
      'POST /:forum/:call/declines/:id/ask',
      'reviewer',
      `${base}/declines`,
      `${base}/declines/${proposalId}/ask`,
      isDeclined,
    ],
  ];
  const forms: PreparedForm[] = [];
  for (const [route, as, page, action, prepare] of asked) {
    await site.standAt('reviewing');
    await prepare!(site);
    const { body } = await site.get(page, as);
    const form = formsOf(body, page).find((one) => one.action === action);
    if (!form) throw new Error(`${page} has no form to ${action}`);
    forms.push({
      route,
      url: action,
      as,
      phase: 'reviewing',
      fields: form.fields,
      texts: form.texts,
      prepare,
    });
  }
  return forms;
}
