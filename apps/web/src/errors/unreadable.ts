/**
 * - `encoding`: not UTF-8, or wrongly percent-encoded
 * - `character`: holds one that cannot be stored
 * - `json`: no JSON, or with names that are parts of every object
 * - `too_much`: more fields than any form of ours has, or deeper ones
 */
export type UnreadableReason = 'encoding' | 'character' | 'json' | 'too_much';

/** A request that cannot be read at all, before anybody asks what it wants. */
export class Unreadable extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason);
  }
}
