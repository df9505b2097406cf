import { Counter, counterData, type CounterProps } from './counter.js';
import { FieldFrame } from './field-frame.js';
import { describedBy, fieldIds, type FieldProps } from './field-props.js';

export interface TextAreaProps extends FieldProps {
  rows?: number;
  /** Set in serif: the visitor's own words, as they will be read. */
  prose?: boolean;
  placeholder?: string;
  counter?: CounterProps;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { name, value = '', rows = 4, prose, counter } = props;
  const ids = fieldIds(props);
  return (
    <FieldFrame {...props}>
      <textarea
        id={ids.id}
        name={name}
        rows={rows}
        class={prose ? 'prose' : undefined}
        placeholder={props.placeholder}
        required={props.required}
        disabled={props.disabled}
        dir={prose ? 'auto' : undefined}
        {...describedBy(props, counter !== undefined)}
        {...counterData(counter)}
      >
        {/* the browser drops the first newline of a textarea, so one that was typed needs another before it */}
        {/^\r?\n/.test(value) ? `\n${value}` : value}
      </textarea>
      {counter !== undefined && <Counter id={ids.counter} {...counter} text={value} />}
    </FieldFrame>
  );
}
