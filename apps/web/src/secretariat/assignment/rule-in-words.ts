import type { Translate } from '../../http/language/i18n.js';

/** What a rule for panels is called, and of which group it speaks when there are several. */
export function ruleInWords(t: Translate, rule: string, attribute?: string | null): string {
  const name = attribute ? `${rule}_${attribute}` : rule;
  return t(`assignment:rule.${name}`);
}
