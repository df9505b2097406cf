import { classNames } from '../class-names.js';
import { Hidden, type Content } from '../link.js';
import { usePage } from '../page-context.js';
import { fieldIds, type FieldProps } from './field-props.js';

type FrameProps = Pick<
  FieldProps,
  'name' | 'id' | 'label' | 'hint' | 'error' | 'optional' | 'note' | 'hideLabel' | 'measure'
> & {
  children: Content;
};

/** A label's text with the soft word beside it. */
export function LabelText({ label, note, optional }: Pick<FieldProps, 'label' | 'note' | 'optional'>) {
  const { words } = usePage();
  const beside = note ?? (optional ? words.optional : undefined);
  return (
    <>
      {label}
      {beside !== undefined && (
        <>
          {' '}
          <span class="required">{beside}</span>
        </>
      )}
    </>
  );
}

/** The hint and the error of a field, with the ids that `describedBy` names. */
export function HintAndError(props: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'>) {
  const { words } = usePage();
  const ids = fieldIds(props);
  return (
    <>
      {props.hint !== undefined && (
        <p class="hint" id={ids.hint}>
          {props.hint}
        </p>
      )}
      {props.error !== undefined && (
        <p class="error" id={ids.error}>
          <Hidden>{words.error}</Hidden>
          {props.error}
        </p>
      )}
    </>
  );
}

/** Label, hint and error around one input. */
export function FieldFrame(props: FrameProps) {
  const { error, hideLabel, measure, children } = props;
  return (
    <div class={classNames('field', error !== undefined && 'has-error', measure && 'measure')}>
      <label for={fieldIds(props).id} class={hideLabel ? 'vh' : undefined}>
        <LabelText {...props} />
      </label>
      <HintAndError {...props} />
      {children}
    </div>
  );
}

/** Legend, hint and error around several inputs that answer one question. */
export function FieldsetFrame(props: FrameProps & { group?: 'radiogroup' }) {
  const { hint, error, hideLabel, measure, children } = props;
  const ids = fieldIds(props);
  const described = [hint !== undefined && ids.hint, error !== undefined && ids.error]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      class={classNames('field', error !== undefined && 'has-error', measure && 'measure')}
      aria-describedby={described || undefined}
    >
      <legend class={hideLabel ? 'vh' : undefined}>
        <LabelText {...props} />
      </legend>
      <HintAndError {...props} />
      {children}
    </fieldset>
  );
}
