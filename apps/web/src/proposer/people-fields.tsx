import { type FieldKey, offeredChoices } from '#libs/calls';
import type { NamedPerson, PersonRole } from '#libs/proposals';
import {
  Actions,
  Button,
  Checkbox,
  Fields,
  Fieldset,
  RadioGroup,
  Section,
  Select,
  TextField,
} from '../design-system/index.js';
import { CountrySelect } from '../countries/country-select.js';
import { useT } from '../http/request-view.js';
import { InviteAll, PersonStandingLine } from './people/person-standing-line.js';
import type { ProposalEditView } from './proposal-edit.presenter.js';
import { useFieldWords } from './proposal-fields.js';
import { Asked } from './asked.js';

const ROLE: Partial<Record<FieldKey, PersonRole>> = {
  organisers: 'organiser',
  speakers: 'speaker',
  onsiteModerator: 'onsite_moderator',
  onlineModerator: 'online_moderator',
  rapporteur: 'rapporteur',
};

/** Everybody named in the proposal, role by role; what is asked beside them stands in its place. */
export function PeopleFields({ view }: { view: ProposalEditView }) {
  return (
    <>
      {view.section.keys.map((key) => {
        const name = key as FieldKey;
        const role = ROLE[name];
        if (role) return <RoleSection key={key} view={view} name={name} role={role} />;
        return name === 'contacts' ? null : <Asked key={key} view={view} name={key} />;
      })}
      {view.standings && <InviteAll standings={view.standings} />}
    </>
  );
}

interface OfRole {
  view: ProposalEditView;
  name: FieldKey;
  role: PersonRole;
}

function RoleSection({ view, name, role }: OfRole) {
  const t = useT();
  const { setting, label, hint, error } = useFieldWords({ view, name });
  const { min = 1, max = 40 } = setting.count ?? {};
  // the place in the whole list is part of every field's name, whatever the role
  const rows = view.content.people.flatMap((person, at) => (person.role === role ? [{ person, at }] : []));
  const named = rows.filter(({ person }) => person.name || person.email).length;
  return (
    <Section
      id={name}
      title={label}
      aside={max === 1 ? undefined : t('proposer:person.howMany', { count: named, min, max })}
    >
      {hint !== undefined && <p class="hint">{hint}</p>}
      {error !== undefined && <p class="error">{error}</p>}
      {name === 'organisers' && view.errors.of('contacts') !== undefined && (
        <p class="error" id="contacts">
          {view.errors.of('contacts')}
        </p>
      )}
      {rows.map(({ person, at }, row) => (
        <PersonFields key={at} view={view} person={person} at={at} row={row + 1} />
      ))}
      {rows.length < max && (
        <Actions>
          <Button kind="quiet" name="do" value={`add:${role}`}>
            {t(`proposer:roles.add.${role}`)}
          </Button>
        </Actions>
      )}
    </Section>
  );
}

interface OfPerson {
  view: ProposalEditView;
  person: NamedPerson;
  at: number;
}

function PersonFields({ view, person, at, row }: OfPerson & { row: number }) {
  const t = useT();
  const field = (part: string) => ({
    name: `people[${at}][${part}]`,
    label: t(`proposer:person.${part}`),
    error: view.errors.of(`people[${at}].${part}`),
  });
  const inFull = person.role === 'organiser' || person.role === 'speaker';
  const standing = view.standings?.lines.find(({ id }) => id === person.id);
  return (
    <Fieldset legend={t(`proposer:roles.numbered.${person.role}`, { number: row, name: person.name })}>
      {person.id !== undefined && <input type="hidden" name={`people[${at}][id]`} value={person.id} />}
      <input type="hidden" name={`people[${at}][role]`} value={person.role} />
      {person.removed && <input type="hidden" name={`people[${at}][removed]`} value="yes" />}
      {standing && <PersonStandingLine line={standing} zone={view.call.timeZone} />}
      <Fields>
        <TextField {...field('name')} value={person.name} autocomplete="off" />
        <TextField
          {...field('organisation')}
          value={person.organisation}
          autocomplete="off"
          optional={!inFull}
        />
      </Fields>
      <TextField
        {...field('email')}
        type="email"
        hint={row === 1 && inFull ? t('proposer:person.emailHint') : undefined}
        value={person.email}
        autocomplete="off"
      />
      {inFull ? (
        <Particulars view={view} person={person} at={at} />
      ) : (
        <KeptParticulars person={person} at={at} />
      )}
      <Actions>
        <Button kind="link" name="do" value={`remove:${at}`}>
          {t('proposer:person.remove', { name: person.name || t('proposer:person.nameless') })}
        </Button>
      </Actions>
    </Fieldset>
  );
}

function Particulars({ view, person, at }: OfPerson) {
  const t = useT();
  const { settings } = view.call;
  const field = (part: string) => ({
    name: `people[${at}][${part}]`,
    label: t(`proposer:person.${part}`),
    error: view.errors.of(`people[${at}].${part}`),
  });
  const choose = t('proposer:choose');
  return (
    <>
      <Fields>
        <Select
          {...field('stakeholderGroup')}
          value={person.stakeholderGroup ?? ''}
          empty={choose}
          options={optionsOf(offeredChoices(settings.stakeholderGroups, person.stakeholderGroup))}
        />
        <Select
          {...field('regionalGroup')}
          value={person.regionalGroup ?? ''}
          empty={choose}
          options={optionsOf(offeredChoices(settings.regionalGroups, person.regionalGroup))}
        />
      </Fields>
      <Fields>
        <CountrySelect {...field('country')} value={person.country ?? ''} optional />
        <Select
          {...field('gender')}
          value={person.gender ?? ''}
          empty={choose}
          options={optionsOf(offeredChoices(settings.genders, person.gender))}
          optional
        />
      </Fields>
      {person.role === 'speaker' ? (
        <>
          <RadioGroup
            {...field('attendance')}
            inline
            value={person.attendance ?? ''}
            choices={['onsite', 'online', ''].map((value) => ({
              value,
              label: t(`proposer:person.attend.${value || 'unknown'}`),
            }))}
          />
          <OwnTick view={view} person={person} at={at} />
        </>
      ) : (
        <RadioGroup
          {...field('contact')}
          inline
          value={person.contact ?? ''}
          choices={['primary', 'secondary', ''].map((value) => ({
            value,
            label: t(`proposer:person.contacts.${value || 'none'}`),
          }))}
        />
      )}
    </>
  );
}

/** The proposer's word that a speaker has agreed; where it does not count, it is kept and not asked for. */
function OwnTick({ view, person, at }: OfPerson) {
  const t = useT();
  const name = `people[${at}][confirmed]`;
  const answered = view.standings?.lines.find(({ id }) => id === person.id)?.answered ?? false;
  if (answered || view.call.settings.confirmedByThemselves)
    return person.confirmed ? <input type="hidden" name={name} value="yes" /> : null;
  return (
    <Checkbox
      name={name}
      label={t('proposer:person.hasConfirmed')}
      error={view.errors.of(`people[${at}].confirmed`)}
      value="yes"
      checked={person.confirmed}
    />
  );
}

/** What is known of a moderator from elsewhere is not asked here, and not lost either. */
function KeptParticulars({ person, at }: { person: NamedPerson; at: number }) {
  const kept = {
    stakeholderGroup: person.stakeholderGroup,
    regionalGroup: person.regionalGroup,
    country: person.country,
    gender: person.gender,
    attendance: person.attendance,
    confirmed: person.confirmed ? 'yes' : null,
    contact: person.contact,
  };
  return (
    <>
      {Object.entries(kept).map(([part, value]) =>
        value === null ? null : (
          <input key={part} type="hidden" name={`people[${at}][${part}]`} value={value} />
        ),
      )}
    </>
  );
}

const optionsOf = (choices: readonly { code: string; name: string }[]) =>
  choices.map(({ code, name }) => ({ value: code, label: name }));
