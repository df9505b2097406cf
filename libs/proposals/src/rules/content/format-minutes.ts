import type { ProposalContent } from './proposal-content.js';

/** A format that comes in one length decides the minutes: "Round Table - Circle - 90 Min" is 90. */
export function withFormatMinutes(
  content: ProposalContent,
  formats: readonly { id: string; minutes: readonly number[] }[],
): ProposalContent {
  const lengths = formats.find((format) => format.id === content.formatId)?.minutes;
  return lengths?.length === 1 ? { ...content, minutes: lengths[0]! } : content;
}
