import { type CallQuestion, codesOf } from '#libs/calls';
import { CheckboxGroup, RadioGroup, Select, TextArea, TextField } from '../design-system/index.js';
import { useT } from '../http/request-view.js';
import type { ProposalEditView } from './proposal-edit.presenter.js';

/** More choices than this are folded into a list. */
const MOST_IN_SIGHT = 7;

/** One question of the call's own. */
export function QuestionField({ view, question }: { view: ProposalEditView; question: CallQuestion }) {
  const t = useT();
  const { key, kind, label, help, required, newThisYear, limit, choices = [] } = question;
  const value = view.content.answers[key] ?? '';
  const field = {
    name: `answers[${key}]`,
    id: key,
    label,
    hint: help || undefined,
    note: newThisYear ? t('proposer:newThisYear') : undefined,
    optional: !required,
    error: view.errors.of(key),
  };
  const counter = limit && {
    limit: limit.max,
    unit: limit.unit,
    sentence: t(`proposer:counter.${limit.unit}`, { limit: limit.max }),
  };
  const offered = choices.map(({ code, name }) => ({ value: code, label: name }));
  switch (kind) {
    case 'short_text':
      return <TextField {...field} value={value} counter={counter} measure />;
    case 'long_text':
      return <TextArea {...field} value={value} counter={counter} rows={5} prose />;
    case 'link':
      return <TextField {...field} type="url" value={value} measure />;
    case 'yes_no':
      return (
        <RadioGroup
          {...field}
          inline
          value={value}
          choices={(['yes', 'no'] as const).map((answer) => ({
            value: answer,
            label: t(`proposer:${answer}`),
          }))}
        />
      );
    case 'one_choice':
      return offered.length > MOST_IN_SIGHT ? (
        <Select {...field} value={value} empty={t('proposer:choose')} options={offered} />
      ) : (
        <RadioGroup {...field} value={value} choices={offered} />
      );
    case 'several_choices':
      return <CheckboxGroup {...field} value={codesOf(value)} choices={offered} />;
  }
}
