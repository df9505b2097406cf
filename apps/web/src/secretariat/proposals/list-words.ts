import { type CallSetup, choiceName, type QuestionKind } from '#libs/calls';
import { countryName } from '#libs/countries';
import {
  type AnswerColumn,
  type AnsweredRow,
  answerReader,
  type AnyColumn,
  type Facet,
  isAnswerColumn,
  NOTHING,
} from '#libs/proposals';
import type { Translate } from '../../http/language/i18n.js';
import { shortened } from './shortened.js';
import { labelOf } from '../../proposer/finding-sentences.js';

const LONGEST_HEADER = 60;

/** How what stands in a list is said to people: values of facets, names of columns, answers. */
export class ListWords {
  private readonly themes: ReadonlyMap<string, string>;
  private readonly formats: ReadonlyMap<string, string>;
  private readonly tags: ReadonlyMap<string, string>;
  /** What a row answers in a column; a list where several answers can be given. */
  readonly answer: (row: AnsweredRow, column: AnswerColumn) => string | readonly string[];

  constructor(
    private readonly t: Translate,
    private readonly call: Pick<CallSetup, 'themes' | 'formats' | 'tags' | 'settings'>,
    private readonly locale: string,
  ) {
    this.themes = new Map(call.themes.map(({ id, name }) => [id, name]));
    this.formats = new Map(call.formats.map(({ id, name }) => [id, name]));
    this.tags = new Map(call.tags.map(({ slug, name }) => [slug, name]));
    this.answer = answerReader(call);
  }

  /** What a column is called: a question of the call's own by its first words. */
  column(column: AnyColumn): string {
    return isAnswerColumn(column)
      ? shortened(labelOf(this.t, { field: column }, this.call.settings), LONGEST_HEADER)
      : this.t(`lists:columns.${column}`);
  }

  /** How a question of the call's own is answered; undefined of a field. */
  kindOf(column: AnswerColumn): QuestionKind | undefined {
    return this.call.settings.questions.find(({ key }) => key === column)?.kind;
  }

  /**
   * The name of a value. `known`: the visitor sees it in the list; a tag they only typed into the address is said back as
   * typed, or the name would tell them that somewhere it is there.
   */
  of(facet: Facet, value: string, known = true): string {
    if (facet === 'alike') return this.t(`lists:alike.${value}`);
    if (value === NOTHING) return this.t('lists:nothing');
    const { settings } = this.call;
    switch (facet) {
      case 'theme':
        return this.themes.get(value) ?? value;
      case 'format':
        return this.formats.get(value) ?? value;
      case 'tag':
        return known ? (this.tags.get(value) ?? value) : value;
      case 'group':
        return choiceName(settings.stakeholderGroups, value);
      case 'region':
        return choiceName(settings.regionalGroups, value);
      case 'language':
        return choiceName(settings.languages, value);
      case 'country':
        return countryName(value, this.locale);
      case 'status':
        return this.t(`screening:status.${value}`);
      case 'first':
        return this.t(value === 'yes' ? 'proposer:yes' : 'proposer:no');
      case 'flag':
        return value === 'any' ? this.t('lists:anyFlag') : this.flag(value);
    }
  }

  /** What a rule found, in two or three words. */
  flag(code: string): string {
    return this.t(`lists:flags.${code}`, { defaultValue: code.replaceAll('_', ' ') });
  }
}
