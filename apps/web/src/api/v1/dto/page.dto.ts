import { Transform } from 'class-transformer';
import { Text, Whole } from '../contract/field.js';

/** A number in a query; what is no number stays the text, which is refused. */
export const asNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;

/** What every list may be asked. */
export class PageQuery {
  @Transform(asNumber)
  @Whole({ min: 1, max: 100, optional: true, doc: 'How many to answer at most.', example: 50 })
  limit = 50;

  @Text({
    max: 1000,
    optional: true,
    doc: 'Where to go on: taken from `next` of the page before, with the same filters.',
  })
  cursor?: string;
}
