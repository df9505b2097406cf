import { type CallSettings, choiceName } from '#libs/calls';
import type { PersonPart, PersonRecord, Suggestion } from '#libs/identity';
import { useCountryName } from '../../countries/country-name.js';
import {
  Actions,
  Breadcrumbs,
  Button,
  Disclosure,
  ErrorSummary,
  Facts,
  Form,
  PageHead,
  Section,
  Table,
  TableScroll,
  TargetLink,
  TextField,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useT } from '../../http/request-view.js';
import { AlikePairs } from './alike.js';

interface PersonView {
  base: string;
  person: PersonRecord;
  suggestions: readonly Suggestion[];
  settings: Pick<CallSettings, 'stakeholderGroups' | 'regionalGroups' | 'genders'>;
  /** The address typed for the other record, and not taken. */
  other: string;
  errors: FormErrors;
}

/** One person: what is known of them, every proposal they are part of, and records that may be theirs, too. */
export function PersonPage({ base, person, suggestions, settings, other, errors }: PersonView) {
  const t = useT();
  const countryName = useCountryName();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <Breadcrumbs label={t('persons:crumbs')} links={[{ label: t('persons:title'), href: base }]} />
        }
        title={person.name || person.email || t('persons:nameless')}
        lede={t('persons:inProposals', { count: person.proposals })}
      />
      <Facts
        measure
        facts={[
          { term: t('persons:email'), value: <bdi>{person.email}</bdi> },
          { term: t('persons:addresses'), value: person.addresses.join(', ') },
          { term: t('persons:organisation'), value: person.organisation },
          {
            term: t('persons:group'),
            value: choiceName(settings.stakeholderGroups, person.stakeholderGroup),
          },
          { term: t('persons:region'), value: choiceName(settings.regionalGroups, person.regionalGroup) },
          { term: t('persons:country'), value: countryName(person.country) },
          { term: t('persons:gender'), value: choiceName(settings.genders, person.gender) },
          {
            term: t('persons:account'),
            value: t(person.hasAccount ? 'persons:hasAccount' : 'persons:noAccount'),
          },
          {
            term: t('persons:seats'),
            value: person.seats.map(({ callName }) => callName).join(', '),
          },
        ]}
      />
      {person.parts.length > 0 && (
        <Section id="parts" title={t('persons:parts')}>
          <Parts parts={person.parts} />
        </Section>
      )}
      {suggestions.length > 0 && (
        <Section id="alike" title={t('persons:alike', { count: suggestions.length })}>
          <AlikePairs base={base} suggestions={suggestions} />
        </Section>
      )}
      <Section id="merge" title={t('persons:merge')} measure>
        <Disclosure summary={t('persons:mergeOther')} open={other !== '' || errors.of('other') !== undefined}>
          <Form action={`${base}/${person.id}`} hidden={{ decision: 'merge' }}>
            <p>{t('persons:mergeWhat')}</p>
            <TextField
              name="other"
              type="email"
              label={t('persons:mergeAddress')}
              value={other}
              error={errors.of('other')}
              autocomplete="off"
            />
            <Actions>
              <Button kind="grave">{t('persons:mergeButton')}</Button>
            </Actions>
          </Form>
        </Disclosure>
      </Section>
    </>
  );
}

function Parts({ parts }: { parts: readonly PersonPart[] }) {
  const t = useT();
  return (
    <TableScroll label={t('persons:parts')}>
      <Table
        caption={t('persons:parts')}
        hideCaption
        rows={parts}
        rowKey={(part) => part.proposalId}
        columns={[
          { key: 'call', header: t('persons:call'), cell: (part) => part.callName },
          { key: 'number', header: '#', num: true, cell: (part) => part.number ?? '' },
          {
            key: 'title',
            header: t('persons:proposal'),
            rowHeader: true,
            cell: (part) => (
              <TargetLink href={`${part.callPath}/secretariat/proposals/${part.proposalId}`}>
                {part.title || t('proposer:untitled')}
              </TargetLink>
            ),
          },
          {
            key: 'roles',
            header: t('persons:roles'),
            cell: (part) =>
              [
                ...(part.owns ? [t('persons:owner')] : []),
                ...part.roles.map((role) => t(`invited:role.${role}`)),
              ].join(', '),
          },
          {
            key: 'answer',
            header: t('persons:answer'),
            cell: (part) => (part.answer ? t(`people:standing.${part.answer}`) : ''),
          },
        ]}
      />
    </TableScroll>
  );
}
