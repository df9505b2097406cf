import { Paragraphs, SafeLink } from '../design-system/index.js';
import { useT } from '../http/request-view.js';
import type { ReadText as Read } from './read-texts.js';

/** Fields in which a link may stand by itself. */
const LINKS: ReadonlySet<string> = new Set(['backgroundPaper', 'reportLinks']);

/** What somebody wrote, or what a question of the call's own was answered with; stands in `Prose`. */
export function ReadText({ read }: { read: Exclude<Read, { lines: readonly string[] }> }) {
  const t = useT();
  const text = read.text.trim();
  const kind = 'kind' in read ? read.kind : undefined;
  if (kind === 'link' || (LINKS.has(read.key) && /^\S+$/.test(text)))
    return (
      <p>
        <SafeLink href={text} />
      </p>
    );
  if (kind === 'yes_no') return <p>{t(text === 'yes' ? 'proposer:yes' : 'proposer:no')}</p>;
  return <Paragraphs text={read.text} />;
}
