import { classNames } from '../class-names.js';
import type { Content } from '../link.js';
import { Counter, counterData, type CounterProps } from './counter.js';
import { FieldFrame } from './field-frame.js';
import { describedBy, fieldIds, type FieldProps } from './field-props.js';

export interface TextFieldProps extends FieldProps<string | number> {
  type?: 'text' | 'email' | 'url' | 'password' | 'search' | 'tel' | 'number';
  autocomplete?: string;
  inputmode?: 'numeric' | 'decimal' | 'email' | 'url';
  placeholder?: string;
  /** Narrow for codes and numbers, middling for short names. */
  width?: 's' | 'm';
  min?: number;
  max?: number;
  step?: number | 'any';
  counter?: CounterProps;
  /** Offered while typing; anything else may still be typed. */
  suggestions?: readonly string[];
  /** Soft line below the field. */
  below?: Content;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, type = 'text', value, counter, suggestions, below, width } = props;
  const ids = fieldIds(props);
  const list = suggestions === undefined ? undefined : `${ids.id}-list`;
  return (
    <FieldFrame {...props}>
      <input
        // the types of inputs tell a list or a mode apart by the type; all are lawful for the ones offered here
        type={type as 'text'}
        id={ids.id}
        name={name}
        value={value}
        class={classNames(width && `w-${width}`)}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        placeholder={props.placeholder}
        min={props.min}
        max={props.max}
        step={props.step}
        list={list}
        required={props.required}
        disabled={props.disabled}
        {...describedBy(props, counter !== undefined || below !== undefined)}
        {...counterData(counter)}
      />
      {suggestions !== undefined && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {counter !== undefined && <Counter id={ids.counter} {...counter} text={String(value ?? '')} />}
      {counter === undefined && below !== undefined && (
        <p class="counter" id={ids.counter}>
          {below}
        </p>
      )}
    </FieldFrame>
  );
}

export interface DateTimeFieldProps extends FieldProps {
  /** `datetime-local` takes 2019-05-12T23:59, `date` 2019-05-12, `time` 23:59; all in the zone named by `zone`. */
  type?: 'datetime-local' | 'date' | 'time';
  /** The zone the value is read in; always said. */
  zone: Content;
  min?: string;
  max?: string;
}

/** A date and time in a zone that stands below it. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { type = 'datetime-local', name, value, zone, min, max } = props;
  const ids = fieldIds(props);
  return (
    <FieldFrame {...props}>
      <input
        type={type}
        id={ids.id}
        name={name}
        value={value}
        min={min}
        max={max}
        required={props.required}
        disabled={props.disabled}
        {...describedBy(props, true)}
      />
      <p class="counter" id={ids.counter}>
        {zone}
      </p>
    </FieldFrame>
  );
}

/** A file to send; its form must be one with `files`. */
export function FileField(props: Omit<FieldProps<never>, 'value'> & { accept?: string; multiple?: boolean }) {
  return (
    <FieldFrame {...props}>
      <input
        type="file"
        id={fieldIds(props).id}
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
        required={props.required}
        disabled={props.disabled}
        {...describedBy(props)}
      />
    </FieldFrame>
  );
}
