import { Controller, Get } from '@nestjs/common';
import {
  type CallChoice,
  type CallQuestion,
  type CallSetup,
  CallSetupQuery,
  FIELD_KINDS,
  type FieldKey,
  type FieldSetting,
  formKeys,
  partOf,
} from '#libs/calls';
import { found } from '#libs/kernel';
import { one } from '../answers.js';
import { CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import {
  CriterionList,
  type FieldAnswer,
  FieldList,
  FormatList,
  TagList,
  ThemeList,
} from '../dto/call.dto.js';

const TAG = 'Calls';
const READ = { tag: TAG, scope: 'calls:read', level: 'signed_in', etag: true } as const;

/** The lists of a call: what a proposal can choose from, and what is asked of it. */
@Controller('api/v1/calls/:forum/:call')
export class CallListsApi {
  constructor(private readonly setup: CallSetupQuery) {}

  @Get('themes')
  @Endpoint({
    ...READ,
    summary: 'Themes',
    answer: { status: 200, doc: 'The themes of the call.', dto: ThemeList },
  })
  async themes(@CallApi() api: CallRequest) {
    const { themes } = await this.of(api);
    const items = themes.map(({ id, slug, name, narrative, sampleQuestions }) => ({
      id,
      slug,
      name,
      narrative,
      sampleQuestions,
    }));
    return one(api, { items } satisfies ThemeList);
  }

  @Get('tags')
  @Endpoint({ ...READ, summary: 'Tags', answer: { status: 200, doc: 'The tags of the call.', dto: TagList } })
  async tags(@CallApi() api: CallRequest) {
    const { tags } = await this.of(api);
    // a tag that was written in may stand in one draft alone
    const items = tags
      .filter(({ origin }) => origin === 'listed')
      .map(({ id, themeId, name, origin }) => ({ id, themeId, name, origin }));
    return one(api, { items } satisfies TagList);
  }

  @Get('formats')
  @Endpoint({
    ...READ,
    summary: 'Formats',
    answer: { status: 200, doc: 'The formats of the call.', dto: FormatList },
  })
  async formats(@CallApi() api: CallRequest) {
    const { formats } = await this.of(api);
    const items = formats.map(({ id, slug, name, layout, minutes }) => ({ id, slug, name, layout, minutes }));
    return one(api, { items } satisfies FormatList);
  }

  @Get('criteria')
  @Endpoint({
    ...READ,
    summary: 'Criteria',
    answer: { status: 200, doc: 'The criteria reviewers grade by.', dto: CriterionList },
  })
  async criteria(@CallApi() api: CallRequest) {
    const { criteria } = await this.of(api);
    const items = criteria.map(({ id, slug, name, guidance, anchors, weight, waivedFor }) => ({
      id,
      slug,
      name,
      guidance,
      anchors,
      weight,
      waivedFor,
    }));
    return one(api, { items } satisfies CriterionList);
  }

  @Get('fields')
  @Endpoint({
    ...READ,
    summary: 'Fields of the form',
    doc: 'What the call asks of a proposal, with limits, and the codes of its lists.',
    answer: { status: 200, doc: 'The fields the call asks for.', dto: FieldList },
  })
  async fields(@CallApi() api: CallRequest) {
    const { settings } = await this.of(api);
    const items = formKeys(settings).flatMap((key) => {
      const field = askedAs(settings, key);
      return field?.on ? [fieldAnswer(settings, key, field)] : [];
    });
    return one(api, {
      items,
      stakeholderGroups: choices(settings.stakeholderGroups),
      regionalGroups: choices(settings.regionalGroups),
      genders: choices(settings.genders),
      languages: choices(settings.languages),
    } satisfies FieldList);
  }

  private async of({ call }: CallRequest) {
    return found(await this.setup.run(call.callId));
  }
}

const choices = (list: readonly CallChoice[]) =>
  list.map(({ code, name, retired = false }) => ({ code, name, retired }));

type Settings = CallSetup['settings'];

const askedAs = ({ fields, questions }: Settings, key: string): FieldSetting | CallQuestion | undefined =>
  questions.find((question) => question.key === key) ?? fields[key as FieldKey];

/** What is asked under one key, a field or a question of the call's own. */
function fieldAnswer(settings: Settings, key: string, asked: FieldSetting | CallQuestion): FieldAnswer {
  const { required, limit, count, help, newThisYear, onlyFor } = asked;
  const own = 'label' in asked ? asked : undefined;
  return {
    key,
    kind: own?.kind ?? FIELD_KINDS[key as FieldKey],
    label: own?.label ?? '',
    section: partOf(settings, key) ?? 'basics',
    required,
    newThisYear: newThisYear ?? false,
    limit: limit ? { max: limit.max, unit: limit.unit } : null,
    count: count ? { min: count.min, max: count.max } : null,
    help: help ?? '',
    choices: choices(own?.choices ?? []),
    onlyFor: onlyFor
      ? {
          formats: [...(onlyFor.formats ?? [])],
          themes: [...(onlyFor.themes ?? [])],
          answers: (onlyFor.answers ?? []).map(({ to, is }) => ({ to, is: [...is] })),
        }
      : null,
  };
}
