import type { FieldKey } from '#libs/calls';
import type { ProposalEditView } from './proposal-edit.presenter.js';
import { ProposalField } from './proposal-fields.js';
import { QuestionField } from './question-field.js';

/** One thing that is asked and is not about people: a field, or a question of the call's own. */
export function Asked({ view, name }: { view: ProposalEditView; name: string }) {
  const question = view.section.questions.find(({ key }) => key === name);
  return question ? (
    <QuestionField view={view} question={question} />
  ) : (
    <ProposalField view={view} name={name as FieldKey} />
  );
}
