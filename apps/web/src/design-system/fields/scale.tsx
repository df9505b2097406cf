import { fieldIds, type FieldProps } from './field-props.js';
import { HintAndError } from './field-frame.js';
import { Hidden, type Content } from '../link.js';

export interface ChipsProps {
  name: string;
  chips: readonly { value: string; label: Content }[];
  chosen?: readonly string[];
}

/** Short reasons to tick, in a line. */
export function Chips({ name, chips, chosen = [] }: ChipsProps) {
  return (
    <div class="chips">
      {chips.map(({ value, label }) => (
        <label key={value} class="chip">
          <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
          {label}
        </label>
      ))}
    </div>
  );
}

export interface ScaleProps extends Pick<FieldProps, 'name' | 'id' | 'label' | 'hint' | 'error'> {
  /** The grades from worst to best, each with its meaning in words. */
  grades: readonly { value: number; meaning: string }[];
  /** The grade given; undefined when it is left blank. */
  value?: number;
  /** What the worst, the middle and the best grade mean, below the scale. */
  ends?: readonly [Content, Content, Content];
  /** Takes a grade back: read aloud for the first, blank choice. Without it there is no such choice. */
  blank?: string;
  /** Asked for with a grade of 3 or less. `name` reads "Reasons, Diversity". */
  reasons?: ChipsProps & { title: string; heading: Content; hint?: Content };
  disabled?: boolean;
  children?: Content;
}

function Grades({
  id,
  name,
  grades,
  value,
  blank,
  disabled,
  described,
}: Pick<ScaleProps, 'name' | 'grades' | 'value' | 'blank' | 'disabled'> & {
  id: string;
  described?: string;
}) {
  return (
    <div class="scale" data-grades="">
      {grades.map((grade, at) => (
        <label key={grade.value}>
          <input
            type="radio"
            id={at === 0 ? id : `${id}-${at + 1}`}
            name={name}
            value={grade.value}
            checked={grade.value === value}
            disabled={disabled}
            aria-describedby={described}
          />
          <b>{grade.value}</b>
          <Hidden> {grade.meaning}</Hidden>
        </label>
      ))}
      {blank !== undefined && (
        <label>
          <input type="radio" name={name} value="" checked={value === undefined} disabled={disabled} />
          <b aria-hidden="true">–</b>
          <Hidden> {blank}</Hidden>
        </label>
      )}
    </div>
  );
}

/** A grade on one criterion, with the reasons that a low one asks for. Leaving it blank gives no grade. */
export function Scale(props: ScaleProps) {
  const { name, label, hint, error, ends, reasons, children } = props;
  const ids = fieldIds(props);
  const described = [hint !== undefined && ids.hint, error !== undefined && ids.error]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      class={error === undefined ? 'criterion' : 'criterion has-error'}
      aria-describedby={described || undefined}
    >
      <legend>{label}</legend>
      <HintAndError name={name} id={ids.id} hint={hint} error={error} />
      <Grades {...props} id={ids.id} />
      {ends !== undefined && (
        <p class="scale-ends" aria-hidden="true">
          {ends.map((end, at) => (
            <span key={at}>{end}</span>
          ))}
        </p>
      )}
      {reasons !== undefined && (
        <div class="reasons" role="group" aria-label={reasons.title}>
          <p class="small strong">{reasons.heading}</p>
          {reasons.hint !== undefined && <p class="hint">{reasons.hint}</p>}
          <Chips {...reasons} />
        </div>
      )}
      {children}
    </fieldset>
  );
}
