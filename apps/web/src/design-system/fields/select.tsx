import { classNames } from '../class-names.js';
import { FieldFrame } from './field-frame.js';
import { describedBy, fieldIds, type FieldProps } from './field-props.js';
import { LongList, type SelectOption } from './long-list.js';

export interface SelectGroup {
  label: string;
  options: readonly SelectOption[];
}

export interface SelectProps extends FieldProps {
  options: readonly (SelectOption | SelectGroup)[] | LongList;
  /** The first, empty choice: "Choose", or "All" in a filter. */
  empty?: string;
  width?: 's' | 'm';
  /** What a browser may fill in by itself. */
  autocomplete?: string;
}

function Options({ options, value }: { options: readonly (SelectOption | SelectGroup)[]; value?: string }) {
  return (
    <>
      {options.map((option) =>
        'options' in option ? (
          <optgroup key={option.label} label={option.label}>
            <Options options={option.options} value={value} />
          </optgroup>
        ) : (
          <option
            key={option.value}
            value={option.value}
            selected={option.value === value}
            disabled={option.disabled}
          >
            {option.label}
          </option>
        ),
      )}
    </>
  );
}

/** The bare list of choices, for a bar of controls that brings its own label. */
export function SelectInput(props: Omit<SelectProps, 'label'>) {
  const { name, options, empty, value, width } = props;
  const attributes = {
    id: fieldIds(props).id,
    name,
    class: classNames(width && `w-${width}`),
    required: props.required,
    disabled: props.disabled,
    autocomplete: props.autocomplete,
    ...describedBy(props),
  };
  if (options instanceof LongList) {
    const markup = options.withChosen(String(value ?? ''), empty);
    return <select {...attributes} dangerouslySetInnerHTML={{ __html: markup }} />;
  }
  return (
    <select {...attributes}>
      {empty !== undefined && <option value="">{empty}</option>}
      <Options options={options} value={value} />
    </select>
  );
}

/** One of several choices, folded. */
export function Select(props: SelectProps) {
  return (
    <FieldFrame {...props}>
      <SelectInput {...props} />
    </FieldFrame>
  );
}
