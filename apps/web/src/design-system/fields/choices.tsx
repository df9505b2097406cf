import { classNames } from '../class-names.js';
import type { Content } from '../link.js';
import { FieldsetFrame, HintAndError } from './field-frame.js';
import { describedBy, fieldIds, type FieldProps } from './field-props.js';

export interface Choice {
  value: string;
  label: Content;
  /** Stands small below the label: what follows from this choice. */
  note?: Content;
  disabled?: boolean;
}

/** The first choice has the field's own id, so that an error can lead to it. */
function choiceId(id: string, at: number) {
  return at === 0 ? id : `${id}-${at + 1}`;
}

function ChoiceText({ label, note }: Pick<Choice, 'label' | 'note'>) {
  return (
    <span>
      {label}
      {note !== undefined && (
        <>
          {' '}
          <small class="tiny">{note}</small>
        </>
      )}
    </span>
  );
}

interface ChoiceListProps {
  type: 'radio' | 'checkbox';
  name: string;
  id: string;
  choices: readonly Choice[];
  chosen: ReadonlySet<string>;
  required?: boolean;
  disabled?: boolean;
  inline?: boolean;
}

function ChoiceList({ type, name, id, choices, chosen, required, disabled, inline }: ChoiceListProps) {
  const list = choices.map((choice, at) => (
    <label key={choice.value} class="choice">
      <input
        type={type}
        id={choiceId(id, at)}
        name={name}
        value={choice.value}
        checked={chosen.has(choice.value)}
        required={required}
        disabled={disabled || choice.disabled}
      />{' '}
      <ChoiceText label={choice.label} note={choice.note} />
    </label>
  ));
  return inline ? <div class="choices">{list}</div> : <>{list}</>;
}

/** One of a few choices, all in sight. */
export function RadioGroup(props: FieldProps & { choices: readonly Choice[]; inline?: boolean }) {
  const { name, choices, value, required, disabled, inline } = props;
  return (
    <FieldsetFrame {...props}>
      <ChoiceList
        type="radio"
        name={name}
        id={fieldIds(props).id}
        choices={choices}
        chosen={new Set(value === undefined ? [] : [value])}
        required={required}
        disabled={disabled}
        inline={inline}
      />
    </FieldsetFrame>
  );
}

/** Any number of choices. */
export function CheckboxGroup(
  props: FieldProps<readonly string[]> & { choices: readonly Choice[]; inline?: boolean },
) {
  const { name, choices, value = [], disabled, inline } = props;
  return (
    <FieldsetFrame {...props}>
      <ChoiceList
        type="checkbox"
        name={name}
        id={fieldIds(props).id}
        choices={choices}
        chosen={new Set(value)}
        disabled={disabled}
        inline={inline}
      />
    </FieldsetFrame>
  );
}

/** One thing to tick. `value` is what is sent ("on" when not given); `checked` whether it is ticked. */
export function Checkbox(props: Omit<FieldProps, 'optional' | 'hideLabel'> & { checked?: boolean }) {
  const { name, label, note, error, measure, checked, value, required, disabled } = props;
  return (
    <div class={classNames('field', error !== undefined && 'has-error', measure && 'measure')}>
      <HintAndError {...props} />
      <label class="choice">
        <input
          type="checkbox"
          id={fieldIds(props).id}
          name={name}
          value={value}
          checked={checked}
          required={required}
          disabled={disabled}
          {...describedBy(props)}
        />{' '}
        <ChoiceText label={label} note={note} />
      </label>
    </div>
  );
}
