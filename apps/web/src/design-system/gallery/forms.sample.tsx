import { Actions, Button } from '../buttons.js';
import { Checkbox, CheckboxGroup, RadioGroup } from '../fields/choices.js';
import { Fields, Fieldset, Filters, Form, SearchForm } from '../fields/form.js';
import { Scale } from '../fields/scale.js';
import { Select } from '../fields/select.js';
import { TextArea } from '../fields/text-area.js';
import { DateTimeField, FileField, TextField } from '../fields/text-field.js';
import { Columns } from '../layout.js';
import { ErrorSummary } from '../messages.js';
import { Status } from '../status.js';
import { Sample } from './sample.js';

const GRADES = [
  { value: 1, meaning: 'serious problems' },
  { value: 2, meaning: 'should not be accepted' },
  { value: 3, meaning: 'borderline' },
  { value: 4, meaning: 'could be accepted' },
  { value: 5, meaning: 'must be accepted' },
];
const WORDS_SENTENCE = '{count} of 12 words';

function TextSamples() {
  return (
    <>
      <Sample id="k-text" name="Text field" classes={['TextField', '.field', '.hint', '.counter']}>
        <TextField
          name="title"
          label="Title"
          hint="As it should stand in the programme."
          value="Seeds of Trust: Farm Data Across Borders"
          counter={{ limit: 60, unit: 'characters', sentence: '{count} of 60 characters' }}
          measure
        />
        <Fields measure>
          <TextField name="email" type="email" label="Email" autocomplete="email" />
          <TextField name="report" type="url" label="Report of an earlier workshop" optional />
        </Fields>
        <TextField
          name="partner"
          label="Merge with"
          suggestions={['#145 Sharing Health Data in a Crisis', '#62 Data Trusts in Practice']}
          measure
        />
        <TextField
          name="code"
          label="Six-digit code"
          note="(if you have set one up)"
          inputmode="numeric"
          width="s"
        />
      </Sample>
      <Sample id="k-error" name="Field with an error" classes={['error', '.has-error', 'aria-invalid']}>
        <TextField
          name="invalid-email"
          label="Email"
          value="lin.haoyun.example"
          error="Enter an email address with an @, like name@example.org"
          measure
        />
      </Sample>
      <Sample id="k-area" name="Text area with counter" classes={['TextArea', '.counter', '.is-over']}>
        <TextArea
          name="diversity"
          label="Diversity statement"
          error="Shorten this by 3 words"
          value="We chose the speakers because they disagree with each other and say so in public."
          counter={{ limit: 12, unit: 'words', sentence: WORDS_SENTENCE }}
          rows={3}
          prose
          measure
        />
      </Sample>
    </>
  );
}

function ChoiceSamples() {
  return (
    <>
      <Sample
        id="k-choice"
        name="Radios and checkboxes"
        classes={['RadioGroup', 'CheckboxGroup', 'Checkbox', '.choice']}
      >
        <Columns>
          <RadioGroup
            name="answer"
            label="Will you hold this workshop?"
            value="yes"
            choices={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No, I withdraw', note: 'The place goes to the waiting list.' },
            ]}
          />
          <CheckboxGroup
            name="goals"
            label="Sustainable Development Goals"
            value={['2']}
            choices={[
              { value: '2', label: '2 Zero hunger' },
              { value: '5', label: '5 Gender equality' },
            ]}
          />
        </Columns>
        <RadioGroup
          name="mode"
          label="How will they take part?"
          error="Choose how they take part"
          inline
          choices={[
            { value: 'onsite', label: 'In Berlin' },
            { value: 'online', label: 'Online' },
            { value: 'unknown', label: 'Not known yet' },
          ]}
        />
        <Checkbox
          name="first"
          label="This is my first workshop"
          note="The organisation may have held one before."
        />
      </Sample>
      <Sample
        id="k-select"
        name="Select, date and time, file"
        classes={['Select', 'DateTimeField', 'FileField']}
      >
        <Fields measure>
          <Select
            name="theme"
            label="Theme"
            value="inclusion"
            empty="Choose"
            options={[
              { value: 'data', label: 'Data Governance' },
              { value: 'inclusion', label: 'Digital Inclusion' },
            ]}
          />
          <DateTimeField
            name="closes"
            label="Reviews close"
            value="2019-05-12T23:59"
            zone="UTC; 23:59 in Bamako too"
          />
        </Fields>
        <FileField
          name="paper"
          label="Background paper"
          hint="PDF or ODT, at most 5 MB."
          accept=".pdf,.odt"
          measure
        />
      </Sample>
      <Sample id="k-fieldset" name="Person" classes={['Fieldset', '.nested']}>
        <Fieldset
          legend={
            <span class="cluster is-apart">
              Speaker 4: Lin Haoyun <Status kind="draft">Not asked yet</Status>
            </span>
          }
        >
          <Fields>
            <TextField name="people[3].name" label="Name" value="Lin Haoyun" autocomplete="off" />
            <TextField name="people[3].organisation" label="Organisation" value="Pacific Crop Data Trust" />
          </Fields>
          <Actions>
            <Button kind="quiet" name="do" value="invite">
              Save and ask Lin Haoyun
            </Button>
            <Button kind="link" name="do" value="remove">
              Remove
            </Button>
          </Actions>
        </Fieldset>
      </Sample>
    </>
  );
}

/** Fields, grades, filters and the summary of errors. */
export function FormSamples() {
  return (
    <>
      <Sample id="k-summary" name="Error summary" classes={['ErrorSummary', '.error-summary']}>
        <ErrorSummary
          title="Two things to put right"
          errors={[
            { field: 'invalid-email', text: 'Enter an email address with an @, like name@example.org' },
            { field: 'diversity', text: 'Shorten the diversity statement by 3 words' },
          ]}
        />
      </Sample>
      <TextSamples />
      <ChoiceSamples />
      <Sample id="k-scale" name="Grade" classes={['Scale', 'Chips', '.scale', '.reasons', '.chip']}>
        <Form action="#k-scale" class="measure" label="A review, a sample">
          <Scale
            name="scores[diversity]"
            label="Diversity"
            hint="Regions, stakeholder groups, gender, first-timers, and of views."
            grades={GRADES}
            value={3}
            ends={['Serious problems', 'Borderline', 'Must be accepted']}
            reasons={{
              title: 'Reasons, Diversity',
              heading: 'Why not higher?',
              hint: 'The proposer reads these, counted over all reviewers.',
              name: 'reasons[diversity]',
              chosen: ['group'],
              chips: [
                { value: 'group', label: 'A stakeholder group is missing' },
                { value: 'region', label: 'One region dominates' },
              ],
            }}
          />
          <Scale
            name="scores[format]"
            label="Format"
            grades={GRADES}
            blank="no grade"
            ends={['Serious problems', 'Borderline', 'Must be accepted']}
          />
        </Form>
      </Sample>
      <Sample id="k-filters" name="Filters and search" classes={['Filters', 'SearchForm', '.filters']}>
        <Filters
          action="#k-filters"
          label="Filter, a sample"
          submit="Show"
          fields={[
            { kind: 'search', name: 'query', label: 'Number, title or organisation' },
            {
              kind: 'select',
              name: 'filter-theme',
              label: 'Theme',
              empty: 'All',
              options: [{ value: 'd', label: 'Data Governance' }],
            },
            {
              kind: 'select',
              name: 'filter-region',
              label: 'Region',
              empty: 'All',
              options: [{ value: 'a', label: 'African' }],
            },
          ]}
        />
        <SearchForm
          action="#k-filters"
          id="k-q"
          label="Search sessions, people, organisations"
          submit="Search"
        />
      </Sample>
    </>
  );
}
