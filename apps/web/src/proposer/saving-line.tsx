import { Saved } from '../design-system/index.js';
import { useRequest } from '../http/request-view.js';
import type { ProposalEditView } from './proposal-edit.presenter.js';

/** Says whether what was typed is stored; read aloud when it changes. Scripts keep it up to date, and need what it holds. */
export function SavingLine({ hrefs, writtenOn, section, taken }: ProposalEditView) {
  const { t, actor } = useRequest();
  const words = {
    saving: t('writing:saving.saving'),
    saved: t('writing:saving.saved', { time: '{time}' }),
    kept: t('writing:saving.kept', { reason: '{reason}' }),
    offline: t('writing:saving.offline'),
    unreachable: t('writing:saving.unreachable'),
    signedOut: t('writing:saving.signedOut'),
    anotherPerson: t('writing:saving.anotherPerson'),
    signIn: t('writing:saving.signIn'),
    notStored: t('writing:saving.notStored'),
    merged: t('writing:saving.merged'),
    choose: t('writing:saving.choose'),
    legend: t('writing:overlap.legend', { label: '{label}' }),
    what: t('writing:overlap.what'),
    mine: t('writing:overlap.mine'),
    theirs: t('writing:overlap.theirs'),
    nothing: t('writing:overlap.nothing'),
    keepMine: t('writing:overlap.keep.mine'),
    keepTheirs: t('writing:overlap.keep.theirs'),
  };
  return (
    <div
      id="saving"
      class="saving"
      data-autosave={hrefs.save.replace(/save$/, 'autosave')}
      data-page={hrefs.self}
      data-person={actor.personId ?? ''}
      data-version={writtenOn}
      data-section={section.name}
      data-taken={JSON.stringify(Object.fromEntries(taken.map(({ client, sequence }) => [client, sequence])))}
      data-words={JSON.stringify(words)}
    >
      <Saved>{''}</Saved>
    </div>
  );
}
