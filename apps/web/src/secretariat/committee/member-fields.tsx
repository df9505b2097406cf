import { type CallChoice, offeredChoices } from '#libs/calls';
import type { CommitteeLists } from '#libs/reviewers';
import { CountrySelect } from '../../countries/country-select.js';
import { CheckboxGroup, Disclosure, Fields, Select, TextArea, TextField } from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useT } from '../../http/request-view.js';
import type { MemberValues } from './member-values.js';

export interface MemberFieldsProps {
  lists: CommitteeLists;
  values: MemberValues;
  errors: FormErrors;
}

/** What a member is, and what they can judge. */
export function MemberFields(props: MemberFieldsProps) {
  const t = useT();
  const { lists, values, errors } = props;
  return (
    <>
      <TextField
        name="organisation"
        label={t('committee:field.organisation')}
        hint={t('committee:field.organisationHint')}
        value={values.organisation}
        error={errors.of('organisation')}
        optional
      />
      <Fields>
        <Choice {...props} name="stakeholderGroup" choices={lists.stakeholderGroups} />
        <Choice {...props} name="regionalGroup" choices={lists.regionalGroups} />
        <Choice {...props} name="gender" choices={lists.genders} />
        <CountrySelect
          name="country"
          label={t('committee:field.country')}
          value={values.country}
          error={errors.of('country')}
          optional
        />
      </Fields>
      <CheckboxGroup
        name="themes"
        label={t('committee:field.themes')}
        hint={t('committee:field.themesHint')}
        choices={lists.themes.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.themes}
        error={errors.of('themes')}
      />
      {lists.tags.length > 0 && (
        <Disclosure summary={t('committee:field.tags')} open={errors.of('tags') !== undefined}>
          <CheckboxGroup
            name="tags"
            label={t('committee:field.tags')}
            hideLabel
            inline
            choices={lists.tags.map(({ id, name }) => ({ value: id, label: name }))}
            value={values.tags}
            error={errors.of('tags')}
          />
        </Disclosure>
      )}
      <TextArea
        name="profile"
        label={t('committee:field.profile')}
        hint={t('committee:field.profileHint')}
        value={values.profile}
        error={errors.of('profile')}
        rows={4}
        optional
      />
      <Fields>
        <Load {...props} name="loadMin" />
        <Load {...props} name="loadMax" />
      </Fields>
    </>
  );
}

function Choice({
  name,
  choices,
  values,
  errors,
}: MemberFieldsProps & {
  name: 'stakeholderGroup' | 'regionalGroup' | 'gender';
  choices: readonly CallChoice[];
}) {
  const t = useT();
  return (
    <Select
      name={name}
      label={t(`committee:field.${name}`)}
      options={offeredChoices(choices, values[name]).map((choice) => ({
        value: choice.code,
        label: choice.name,
      }))}
      empty={t('committee:field.notSaid')}
      value={values[name]}
      error={errors.of(name)}
      optional
    />
  );
}

function Load({ name, values, errors }: MemberFieldsProps & { name: 'loadMin' | 'loadMax' }) {
  const t = useT();
  return (
    <TextField
      name={name}
      label={t(`committee:field.${name}`)}
      hint={t('committee:field.loadHint')}
      width="s"
      inputmode="numeric"
      value={values[name]}
      error={errors.of(name)}
      optional
    />
  );
}
