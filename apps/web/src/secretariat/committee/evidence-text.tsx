import type { ConflictEvidence, ConflictKind } from '#libs/reviewers';
import { useT } from '../../http/request-view.js';

/** Why a conflict is thought to be one, in a sentence. */
export function EvidenceText(conflict: { kind: ConflictKind; evidence: ConflictEvidence; reason: string }) {
  const t = useT();
  const { kind, evidence, reason } = conflict;
  const role = evidence.role ? t(`committee:role.${evidence.role}`) : '';
  const sentence = t(`committee:evidence.${kind}`, {
    // who asked to be taken out is not named here either
    name: evidence.name || t('committee:evidence.somebody'),
    match: evidence.match ?? '',
    role,
  });
  return <>{[sentence, reason].filter(Boolean).join(' ')}</>;
}
