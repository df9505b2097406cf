import type { LetterStatus } from '#libs/notifications';
import { Status, type StatusKind } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';

const KINDS: Record<LetterStatus, StatusKind> = {
  draft: 'draft',
  queued: 'sent',
  sent: 'done',
  failed: 'missing',
  suppressed: 'withdrawn',
};

/** Where a letter stands, as a word and a shape. */
export function LetterState({ status }: { status: LetterStatus }) {
  const t = useT();
  return <Status kind={KINDS[status]}>{t(`letters:status.${status}`)}</Status>;
}
