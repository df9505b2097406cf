import { type Content, Stack, TargetLink } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import type { ProposalListView } from './proposal-list.presenter.js';

/** The list as files, and the way of all proposals out and in: each kind on a line of its own, after what it is of. */
export function FileLinks({ exports, path, importing }: ProposalListView) {
  const t = useT();
  return (
    <Stack gap="tight">
      <Files id="files-of-list" label={t('lists:exports')}>
        {exports.map(({ label, href }) => (
          <TargetLink key={href} href={href}>
            {label}
          </TargetLink>
        ))}
      </Files>
      <Files id="files-of-all" label={t('lists:exportsOfAll')}>
        <TargetLink href={`${path}.csv`}>{t('screening:list.csv')}</TargetLink>
        <TargetLink href={importing}>{t('lists:import')}</TargetLink>
      </Files>
    </Stack>
  );
}

function Files({ id, label, children }: { id: string; label: string; children: Content }) {
  return (
    <div class="cluster small" role="group" aria-labelledby={id}>
      <span class="soft" id={id}>
        {label}
      </span>
      {children}
    </div>
  );
}
