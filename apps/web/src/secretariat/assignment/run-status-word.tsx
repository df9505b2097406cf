import type { RunStatus } from '#libs/assignment';
import { Status, type StatusKind } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';

const KINDS = {
  queued: 'waiting',
  solving: 'waiting',
  proposed: 'review',
  applied: 'done',
  failed: 'missing',
  cancelled: 'withdrawn',
  discarded: 'withdrawn',
} as const satisfies Record<RunStatus, StatusKind>;

/** What has become of a run, in a word and a shape. */
export function RunStatusWord({ status }: { status: RunStatus }) {
  const t = useT();
  return <Status kind={KINDS[status]}>{t(`assignment:run.status.${status}`)}</Status>;
}
