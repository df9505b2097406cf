import { Controller, Get } from '@nestjs/common';
import { CallSetupQuery } from '#libs/calls';
import { found } from '#libs/kernel';
import { one } from '../answers.js';
import { CallApi, type CallRequest } from '../api-request.js';
import { Endpoint } from '../contract/endpoint.js';
import { CriterionList, FieldList, FormatList, TagList, ThemeList } from '../dto/call.dto.js';
import { choiceAnswers, fieldAnswers } from './field-answer.js';

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
    doc: 'What the call asks of a proposal, its own questions among them, with limits and conditions, and the codes of its lists. Answers to its own questions stand in `answers` of a proposal, like texts.',
    answer: { status: 200, doc: 'The fields the call asks for.', dto: FieldList },
  })
  async fields(@CallApi() api: CallRequest) {
    const { settings } = await this.of(api);
    return one(api, {
      items: fieldAnswers(settings),
      stakeholderGroups: choiceAnswers(settings.stakeholderGroups),
      regionalGroups: choiceAnswers(settings.regionalGroups),
      genders: choiceAnswers(settings.genders),
      languages: choiceAnswers(settings.languages),
    } satisfies FieldList);
  }

  private async of({ call }: CallRequest) {
    return found(await this.setup.run(call.callId));
  }
}
