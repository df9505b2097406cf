import type { Outcome } from '#libs/decisions';
import { Status, type StatusKind } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';

const KINDS: Record<Outcome, StatusKind> = {
  accepted: 'done',
  accepted_with_conditions: 'conditional',
  merged: 'merged',
  waitlisted: 'waiting',
  declined: 'declined',
};

/** An outcome as a word and a shape; null is still open. */
export function OutcomeStatus({ outcome }: { outcome: Outcome | null }) {
  const t = useT();
  return (
    <Status kind={outcome ? KINDS[outcome] : 'draft'}>{t(`decisions:outcome.${outcome ?? 'open'}`)}</Status>
  );
}
