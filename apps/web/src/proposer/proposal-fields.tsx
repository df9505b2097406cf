import { type FieldKey, offeredChoices, type TextFieldKey } from '#libs/calls';
import { CheckboxGroup, Fieldset, RadioGroup, Select, TextArea, TextField } from '../design-system/index.js';
import { useT } from '../http/request-view.js';
import type { ProposalEditView } from './proposal-edit.presenter.js';

interface FieldOf {
  view: ProposalEditView;
  name: FieldKey;
}

const GOALS = Array.from({ length: 17 }, (_, at) => at + 1);
const ONE_LINE: ReadonlySet<FieldKey> = new Set<FieldKey>(['backgroundPaper']);

/** What every field of the form says about itself: label, help, mark, limit. */
export function useFieldWords({ view, name }: FieldOf) {
  const t = useT();
  const setting = view.call.settings.fields[name];
  const { limit, newThisYear, help, required } = setting;
  return {
    setting,
    label: t(`proposer:fields.${name}.label`),
    hint: (help ?? t(`proposer:fields.${name}.hint`, { defaultValue: '', ...setting.count })) || undefined,
    note: newThisYear ? t('proposer:newThisYear') : undefined,
    optional: !required,
    error: view.errors.of(name),
    counter: limit && {
      limit: limit.max,
      unit: limit.unit,
      sentence: t(`proposer:counter.${limit.unit}`, { limit: limit.max }),
    },
  };
}

/** One field that is not about people. */
export function ProposalField({ view, name }: FieldOf) {
  const { setting: _, ...words } = useFieldWords({ view, name });
  const t = useT();
  const { call, content } = view;
  const choose = t('proposer:choose');
  switch (name) {
    case 'title':
      return <TextField name="title" {...words} value={content.title} measure />;
    case 'theme':
      return (
        <RadioGroup
          name="theme"
          {...words}
          value={content.themeId ?? undefined}
          choices={offered(call.themes, content.themeId).map((theme) => ({
            value: theme.id,
            label: theme.name,
            note: theme.narrative || undefined,
          }))}
        />
      );
    case 'language':
      return (
        <Select
          name="language"
          {...words}
          value={content.language}
          empty={choose}
          options={optionsOf(offeredChoices(call.settings.languages, content.language))}
        />
      );
    case 'format':
      return (
        <Select
          name="format"
          {...words}
          value={content.formatId ?? ''}
          empty={choose}
          options={offered(call.formats, content.formatId).map((format) => ({
            value: format.id,
            label: format.name,
          }))}
        />
      );
    case 'layout':
      return (
        <Select
          name="answers[layout]"
          id="layout"
          {...words}
          value={content.answers.layout ?? ''}
          empty={choose}
          options={optionsOf(offeredChoices(call.settings.layouts, content.answers.layout))}
        />
      );
    case 'minutes':
      return (
        <Select
          name="minutes"
          {...words}
          value={String(content.minutes ?? '')}
          empty={choose}
          options={[...new Set(offered(call.formats, content.formatId).flatMap((format) => format.minutes))]
            .toSorted((a, b) => a - b)
            .map((minutes) => ({ value: String(minutes), label: t('proposer:minutes', { count: minutes }) }))}
        />
      );
    case 'sdgs':
      return (
        <CheckboxGroup
          name="sdgs"
          {...words}
          value={content.sdgs.map(String)}
          choices={GOALS.map((goal) => ({ value: String(goal), label: t(`proposer:goals.${goal}`) }))}
        />
      );
    case 'firstTime':
      return (
        <RadioGroup
          name="firstTime"
          {...words}
          label={t(`proposer:fields.firstTime.${call.settings.firstTimeMeans}`)}
          inline
          value={content.firstTime === null ? undefined : content.firstTime ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: t('proposer:yes') },
            { value: 'no', label: t('proposer:no') },
          ]}
        />
      );
    case 'tags':
      return <TagFields view={view} name={name} />;
    case 'policyQuestions':
      return <QuestionFields view={view} name={name} />;
    default:
      return <AnswerField view={view} name={name as TextFieldKey} />;
  }
}

/** What can be chosen: what the call still offers, and what was chosen while it did. */
const offered = <T extends { id: string; retired: boolean }>(
  list: readonly T[],
  chosen: string | null,
): T[] => list.filter(({ id, retired }) => !retired || id === chosen);

const optionsOf = (choices: readonly { code: string; name: string }[]) =>
  choices.map(({ code, name }) => ({ value: code, label: name }));

function AnswerField({ view, name }: { view: ProposalEditView; name: TextFieldKey }) {
  const { setting, ...words } = useFieldWords({ view, name });
  const value = view.content.answers[name] ?? '';
  const props = { ...words, name: `answers[${name}]`, id: name, value };
  if (ONE_LINE.has(name)) return <TextField {...props} type="url" measure />;
  const rows =
    setting.limit?.unit === 'words' ? Math.min(14, Math.max(3, Math.round(setting.limit.max / 25))) : 4;
  return <TextArea {...props} rows={rows} prose />;
}

function TagFields({ view, name }: FieldOf) {
  const t = useT();
  const { setting, label, hint, error } = useFieldWords({ view, name });
  const most = setting.count?.max ?? 3;
  const rows = Math.max(most, view.content.tags.length);
  const ofTheme = view.call.tags.filter(
    ({ themeId, retired }) =>
      !retired && (themeId === null || view.content.themeId === null || themeId === view.content.themeId),
  );
  return (
    <Fieldset legend={label} id={name}>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {error !== undefined && <p class="error">{error}</p>}
      {Array.from({ length: rows }, (_, at) => (
        <TextField
          key={at}
          name={`tags[${at}]`}
          label={t('proposer:numbered', { label: t('proposer:fields.tags.one'), number: at + 1 })}
          value={view.content.tags[at] ?? ''}
          suggestions={ofTheme.map((tag) => tag.name)}
          optional={at >= (setting.count?.min ?? 0)}
        />
      ))}
    </Fieldset>
  );
}

function QuestionFields({ view, name }: FieldOf) {
  const t = useT();
  const { setting, label, hint, error, counter } = useFieldWords({ view, name });
  const { policyQuestions } = view.content;
  const rows = Math.max(setting.count?.max ?? 3, policyQuestions.length);
  return (
    <Fieldset legend={label} id={name}>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {error !== undefined && <p class="error">{error}</p>}
      {Array.from({ length: rows }, (_, at) => (
        <TextArea
          key={at}
          name={`policyQuestions[${at}]`}
          label={t('proposer:numbered', { label: t('proposer:fields.policyQuestions.one'), number: at + 1 })}
          value={policyQuestions[at] ?? ''}
          error={view.errors.of(`policyQuestions[${at}]`)}
          counter={counter}
          rows={3}
          prose
          optional={at >= (setting.count?.min ?? 1)}
        />
      ))}
    </Fieldset>
  );
}
