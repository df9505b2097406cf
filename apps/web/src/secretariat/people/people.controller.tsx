import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import {
  KeepPersonsApart,
  MergePersons,
  normalEmail,
  PeopleQuery,
  type PeopleScope,
  runsForum,
} from '#libs/identity';
import { type Blocker, found, isId } from '#libs/kernel';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, readForm, typedText } from '../../http/forms.js';
import { pageNamed } from '../../http/page-links.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { SettleAlikeForm } from './people.form.js';
import { PeoplePage } from './people.page.js';
import { PersonPage } from './person.page.js';

/** The people of a call: who is in what, and which records are of one person. */
@Controller(':forum/:call/secretariat/people')
@Access('secretariat')
export class PeopleController {
  constructor(
    private readonly people: PeopleQuery,
    private readonly setup: CallSetupQuery,
    private readonly mergePersons: MergePersons,
    private readonly keepApart: KeepPersonsApart,
  ) {}

  @Get()
  async list(@CallCtx() ctx: CallContext, @Query() { q, page: wanted }: { q?: unknown; page?: unknown }) {
    const text = typeof q === 'string' ? q.slice(0, 200) : '';
    const list = await this.people.list(scopeOf(ctx), text, pageNamed(wanted));
    const suggestions = await this.people.suggestions(scopeOf(ctx));
    return page(
      ctx.t('persons:title'),
      <PeoplePage base={baseOf(ctx)} list={list} suggestions={suggestions} text={text} />,
      { wide: true },
    );
  }

  @Get(':id')
  show(@CallCtx() ctx: CallContext, @Param('id') id: string) {
    return this.personPage(ctx, id);
  }

  /** Says of this record and another that they are of one person, which then stays under this one, or of two. */
  @Post(':id')
  async settle(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const keptId = found(isId(id) ? id : null);
    const form = await readForm(SettleAlikeForm, body);
    if (!form.ok) return this.personPage(ctx, id, form.blockers, typedText(form.typed, 'other'));
    const { decision, other } = form.value;
    const otherId = isId(other) ? other : await this.people.byAddress(scopeOf(ctx), normalEmail(other));
    if (otherId === undefined)
      return this.personPage(ctx, id, [{ code: 'nobody_here', field: 'other' }], other);
    const { forumId, callId } = ctx.call;
    const done = await attempt(() =>
      decision === 'merge'
        ? this.mergePersons.run(ctx.actor, { forumId, callId, keptId, goneId: otherId })
        : this.keepApart.run(ctx.actor, { forumId, callId, one: keptId, other: otherId }),
    );
    if ('refusal' in done) return this.personPage(ctx, id, done.refusal.blockers, isId(other) ? '' : other);
    return redirect(
      reply,
      decision === 'merge' ? `${baseOf(ctx)}/${keptId}` : baseOf(ctx),
      decision === 'merge' ? 'persons_merged' : 'persons_apart',
    );
  }

  private async personPage(ctx: CallContext, id: string, blockers: readonly Blocker[] = [], other = '') {
    const person = found(isId(id) ? await this.people.one(scopeOf(ctx), id) : undefined);
    const suggestions = await this.people.suggestions(scopeOf(ctx), id);
    const { settings } = found(await this.setup.run(ctx.call.callId));
    return page(
      person.name || person.email,
      <PersonPage
        base={baseOf(ctx)}
        person={person}
        suggestions={suggestions}
        settings={settings}
        other={other}
        errors={formErrors(ctx.t, blockers)}
      />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}/secretariat/people`;

const scopeOf = ({ actor, call }: CallContext): PeopleScope => ({
  forumId: call.forumId,
  callId: call.callId,
  wholeForum: runsForum(actor, call.forumId),
  viewerId: actor.personId,
});
