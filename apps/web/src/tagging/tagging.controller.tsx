import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { isSecretariat } from '#libs/identity';
import { type Blocker, found, isId } from '#libs/kernel';
import { canRetag, ReadProposal, RetagProposal, SubjectQuery } from '#libs/proposals';
import { Access } from '../http/access/access.js';
import { formErrors } from '../http/form-errors.js';
import { attempt, readForm, type Typed, typedText } from '../http/forms.js';
import { page } from '../http/page.js';
import { redirect } from '../http/redirect.js';
import { CallCtx, type CallContext } from '../http/request-context.js';
import { TaggingForm } from './tagging.form.js';
import { TaggingPage } from './tagging.page.js';

/** The theme and tags of what was submitted, for the secretariat and, if the call says so, for who reviews it. */
@Controller(':forum/:call/tagging')
@Access('signed_in')
export class TaggingController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly read: ReadProposal,
    private readonly subjects: SubjectQuery,
    private readonly retag: RetagProposal,
  ) {}

  @Get(':id')
  show(@CallCtx() ctx: CallContext, @Param('id') id: string) {
    return this.taggingPage(ctx, id, [], {});
  }

  @Post(':id')
  async save(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(TaggingForm, body);
    if (!form.ok) return this.taggingPage(ctx, id, form.blockers, form.typed);
    const target = { callId: ctx.call.callId, proposalId: found(isId(id) ? id : null) };
    const { version, themeId = null, tags, newTags, reason } = form.value;
    const others = newTags.split(/[,;\n،、，]/);
    const done = await attempt(() =>
      this.retag.run(ctx.actor, { ...target, version, themeId, tags, newTags: others, reason }),
    );
    if ('refusal' in done) return this.taggingPage(ctx, id, done.refusal.blockers, form.typed);
    return redirect(reply, `${baseOf(ctx)}/tagging/${id}`, 'retagged');
  }

  private async taggingPage(ctx: CallContext, id: string, blockers: readonly Blocker[], typed: Typed) {
    const call = found(await this.setup.run(ctx.call.callId));
    const proposalId = found(isId(id) ? id : null);
    const [seen, subject] = await Promise.all([
      this.read.run(ctx.actor, call, proposalId),
      this.subjects.run(call.callId, proposalId, ctx.actor.personId),
    ]);
    // sight says that nothing keeps them from it: no conflict, not their own, not a draft
    const sight = found(seen).sight;
    const facts = {
      conflicted: sight !== 'staff' && sight !== 'reviewer',
      isProposer: sight === 'own',
      assigned: subject.assigned,
    };
    found(canRetag(ctx.actor, call, facts, call.settings.tagging) || null);
    const runs = isSecretariat(ctx.actor, call);
    const { content, number, version } = found(seen);
    const chosen = typed['reason'] === undefined ? content.tags : ticked(typed['tags']);
    const listed = call.tags.filter((tag) => tag.origin === 'listed' && !tag.retired).map(({ name }) => name);
    const offered = [
      ...new Set([...content.tags, ...chosen, ...subject.suggestions.map(({ name }) => name), ...listed]),
    ];
    return page(
      ctx.t('tagging:one.name'),
      <TaggingPage
        title={content.title || ctx.t('proposer:untitled')}
        number={number === null ? '' : `${call.settings.numberPrefix}${number}`}
        version={version}
        themes={call.themes
          .filter((theme) => !theme.retired || theme.id === content.themeId)
          .map((theme) => ({ value: theme.id, label: theme.name }))}
        offered={offered}
        suggestions={subject.suggestions}
        // who changed it, and why, is for those who run the call
        changes={runs ? subject.changes : subject.changes.map((change) => ({ ...change, by: '' }))}
        told={call.settings.tagging.proposersTold}
        writeIn={runs || call.settings.writeInTags}
        typed={{
          themeId: typedText(typed, 'themeId') ?? content.themeId ?? '',
          tags: chosen,
          newTags: typedText(typed, 'newTags') ?? '',
          reason: typedText(typed, 'reason') ?? '',
        }}
        zone={call.timeZone}
        errors={formErrors(ctx.t, blockers)}
        action={`${baseOf(ctx)}/tagging/${id}`}
        back={runs ? `${baseOf(ctx)}/secretariat/proposals/${id}` : `${baseOf(ctx)}/reviews`}
      />,
      { status: blockers.length > 0 ? 422 : 200 },
    );
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}`;

const ticked = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
