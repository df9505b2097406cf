import type { FieldImpact } from '#libs/calls';
import type { Typed } from '../../http/forms.js';

/** A change that is typed and not saved: the form it comes from, and what saving would do to answers. */
export interface Pending {
  action: string;
  typed: Typed;
  version: number;
  impacts?: readonly FieldImpact[];
}
