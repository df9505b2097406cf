import { needsLateLink, windowBlockers } from '#libs/calls';
import { editingBlockers, type EditingFacts } from '#libs/proposals';

/** One thing its people can still do with a proposal. `until` is null where it has no end of its own. */
export interface StillPossible {
  what: 'submit' | 'submit_late' | 'submit_again' | 'change' | 'bring_back' | 'withdraw' | 'ask_people';
  until: Date | null;
}

type Window = Parameters<typeof windowBlockers>[0];

/** What can still be done with a proposal, and until when: by the same rules that let it be done. */
export function stillPossible(proposal: EditingFacts, call: Window, now: Date): StillPossible[] {
  const { status, cureUntil } = proposal;
  const open = windowBlockers(call, now).length === 0;
  const late = needsLateLink(call, now);
  const deadline = late ? (call.lateUntil ?? null) : call.closesAt;
  const held = call.status === 'held' || call.status === 'archived';
  const list: StillPossible[] = [];
  if (status === 'draft' && open) list.push({ what: late ? 'submit_late' : 'submit', until: deadline });
  if (status === 'withdrawn') return open ? [{ what: 'bring_back', until: deadline }] : [];
  if (editingBlockers(proposal, call, now).length === 0) {
    if (status === 'submitted') list.push({ what: 'change', until: deadline });
    if (status === 'cure_requested') list.push({ what: 'submit_again', until: cureUntil });
  }
  if (!held && status !== 'screened_out') list.push({ what: 'ask_people', until: null });
  if (!held) list.push({ what: 'withdraw', until: null });
  return list;
}
