import type { CallSetup } from '#libs/calls';
import type { Finding } from '#libs/proposals';
import type { Translate } from '../../http/i18n.js';
import { sentenceOf } from '../../proposer/finding-sentences.js';

/** The sentence of something the rules found, and whether it keeps a proposal from being submitted. */
export interface Flag {
  text: string;
  blocks: boolean;
}

/** The sentences of findings, those that block first. */
export const flagsOf = (
  t: Translate,
  findings: readonly Finding[],
  call: Pick<CallSetup, 'settings'>,
): Flag[] =>
  findings
    .map((finding) => ({
      text: sentenceOf(t, finding, call.settings),
      blocks: finding.severity === 'block',
    }))
    .toSorted((a, b) => Number(b.blocks) - Number(a.blocks));
