import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { type Blocker, found, isId, refuseIf } from '#libs/kernel';
import { AutosaveProposal, ChecklistQuery, ReadProposal } from '#libs/proposals';
import { Access } from '../../http/access/access.js';
import { attempt, readForm } from '../../http/forms.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { basesFrom } from '../form-places.js';
import { sectionsOf } from '../form-sections.js';
import { readProposalForm } from '../read-proposal-form.js';
import { type AutosaveAnswer, presentAutosaved, presentRefused } from './autosave.presenter.js';
import { AutosaveForm } from './autosave.form.js';

/** Takes what an open form has changed since it last heard of the server. Answers the form, not a person. */
@Controller(':forum/:call/proposals/:id/autosave')
@Access('signed_in')
export class AutosaveController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly read: ReadProposal,
    private readonly checklist: ChecklistQuery,
    private readonly autosave: AutosaveProposal,
  ) {}

  @Post()
  @HttpCode(200)
  async save(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AutosaveAnswer> {
    const call = found(await this.setup.run(ctx.call.callId));
    const seen = found(isId(id) ? await this.read.run(ctx.actor, call, id) : null);
    found(seen.sight === 'own' || null);
    void reply.header('cache-control', 'no-store');
    const sent = await readForm(AutosaveForm, body);
    const refuse = (blockers: readonly Blocker[]) => {
      // somebody who came here otherwise than by the form gets a page
      if (!isAskedByForm(request)) refuseIf(blockers);
      return presentRefused(ctx.t, call, reply, blockers);
    };
    if (!sent.ok) return refuse(sent.blockers);
    const { client, sequence, version, fields } = sent.value;
    const bases = basesFrom(fields);
    if (bases === undefined) return refuse([{ code: 'isInt', field: 'fields' }]);
    const only = new Set(Object.keys(bases) as (keyof typeof bases)[]);
    const { changes, blockers } = await readProposalForm(sectionsOf(call, seen.content), seen, body, only);
    if (blockers.length > 0) return refuse(blockers);
    const input = {
      callId: call.callId,
      proposalId: seen.id,
      writer: { client, sequence },
      version,
      changes,
      bases,
    };
    const done = await attempt(() => this.autosave.run(ctx.actor, input));
    if ('refusal' in done) return refuse(done.refusal.blockers);
    const { content, ownerId } = done.value;
    const checked = await this.checklist.look(call, { id: seen.id, ownerId, content });
    return presentAutosaved(ctx, call, done.value, checked);
  }
}

const isAskedByForm = ({ headers }: FastifyRequest): boolean => headers.accept === 'application/json';
