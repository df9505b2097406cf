import { Asked } from './asked.js';
import { PeopleFields } from './people-fields.js';
import type { ProposalEditView } from './proposal-edit.presenter.js';

/** Everything one part of the form asks, in the order of the call. */
export function PartFields({ view }: { view: ProposalEditView }) {
  if (view.section.name === 'people') return <PeopleFields view={view} />;
  return (
    <>
      {view.section.keys.map((key) => (
        <Asked key={key} view={view} name={key} />
      ))}
    </>
  );
}
