import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallSetupQuery } from '#libs/calls';
import { Database } from '#libs/database';
import { InvitePeople, ProposalInvitationsQuery } from '#libs/invitations';
import { type Blocker, Clock, found, isId } from '#libs/kernel';
import {
  changedContent,
  ChecklistQuery,
  cleanContent,
  type ContentChanges,
  type Overlap,
  PERSON_ROLES,
  type PersonRole,
  ReadProposal,
  SaveProposal,
  type SeenProposal,
  TakenFormsQuery,
  withValues,
} from '#libs/proposals';
import { Access } from '../http/access/access.js';
import { attempt } from '../http/forms.js';
import { page } from '../http/page.js';
import { redirect } from '../http/redirect.js';
import { CallCtx, type CallContext } from '../http/request-context.js';
import { type FormSection, sectionNamed, sectionsOf } from './form-sections.js';
import { ProposalEditPage } from './proposal-edit.page.js';
import { editHref, presentEdit } from './proposal-edit.presenter.js';
import { presentPeopleStanding } from './people/people-standing.presenter.js';
import { readProposalForm } from './read-proposal-form.js';

interface Refused {
  changes: ContentChanges;
  blockers: readonly Blocker[];
  overlaps?: readonly Overlap[];
  /** The version it was written on. */
  base?: number;
}

/** Writing a proposal, a part of the form at a time. */
@Controller(':forum/:call/proposals/:id')
@Access('signed_in')
export class ProposalEditController {
  constructor(
    private readonly setup: CallSetupQuery,
    private readonly read: ReadProposal,
    private readonly checklist: ChecklistQuery,
    private readonly saveProposal: SaveProposal,
    private readonly invitePeople: InvitePeople,
    private readonly invitations: ProposalInvitationsQuery,
    private readonly takenForms: TakenFormsQuery,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @Get('edit')
  edit(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Query() { section, add }: { section?: unknown; add?: unknown },
  ) {
    return this.partOf(
      ctx,
      id,
      section,
      undefined,
      PERSON_ROLES.find((role) => role === add),
    );
  }

  @Post('save')
  async save(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { call, seen } = await this.load(ctx, id);
    const sections = sectionsOf(call, seen.content);
    const { section, button, changes, blockers, ...written } = await readProposalForm(sections, seen, body);
    const { base } = written;
    if (blockers.length > 0) return this.partOf(ctx, id, section.name, { changes, blockers, base });
    const target = { callId: call.callId, proposalId: seen.id };
    const done = await attempt(() => this.saveProposal.run(ctx.actor, { ...target, ...written, changes }));
    if ('refusal' in done)
      return this.partOf(ctx, id, section.name, { changes, blockers: done.refusal.blockers, base });
    const { overlaps } = done.value;
    if (overlaps.length > 0)
      return this.partOf(ctx, id, section.name, { changes: {}, blockers: [], overlaps });
    const asked = /^invite:(.+)$/.exec(button ?? '')?.[1];
    if (asked !== undefined) return this.invite(ctx, id, section, asked, reply);
    return redirect(reply, nextHref(ctx, id, section, sections, button), doneOf(button));
  }

  /** Asks one person, or everybody; what was typed beside the button has been saved. */
  private async invite(
    ctx: CallContext,
    id: string,
    section: FormSection,
    asked: string,
    reply: FastifyReply,
  ) {
    const { callId } = ctx.call;
    const target = { callId, proposalId: id, ...(asked !== 'all' && { namedId: asked }) };
    const done = await attempt(() => this.invitePeople.run(ctx.actor, target));
    if ('refusal' in done)
      return this.partOf(ctx, id, section.name, {
        changes: {},
        blockers: done.refusal.blockers,
      });
    const here = editHref(baseOf(ctx), id, section.name);
    return redirect(reply, here, done.value.invited > 0 ? 'people_invited' : 'nobody_invited');
  }

  /** How those named stand, where the part of the form shows them. */
  private async standingsOf(ctx: CallContext, seen: SeenProposal, section: FormSection) {
    if (!section.fields.includes('organisers')) return undefined;
    const { ownerEmail, rows } = await this.invitations.run(seen.id);
    return presentPeopleStanding({
      people: seen.content.people,
      status: seen.status ?? 'draft',
      invitations: rows,
      ownerEmail,
      call: ctx.call,
      path: `${baseOf(ctx)}/proposals/${seen.id}`,
      now: await this.clock.now(this.db.source),
    });
  }

  private async load(ctx: CallContext, id: string) {
    const call = found(await this.setup.run(ctx.call.callId));
    const seen = found(isId(id) ? await this.read.run(ctx.actor, call, id) : null);
    found(seen.sight === 'own' || null);
    return { call, seen };
  }

  private async partOf(ctx: CallContext, id: string, wanted: unknown, refused?: Refused, added?: PersonRole) {
    const { call, seen } = await this.load(ctx, id);
    const { changes = {}, blockers = [], overlaps = [], base: writtenOn } = refused ?? {};
    const typed = refused ? cleanContent(changedContent(seen.content, changes)) : seen.content;
    // where words overlap, the form shows the writer's own, with what of the other's fits
    const content = withValues(typed, new Map(overlaps.map(({ place, mine }) => [place, mine])));
    const checked = { id: seen.id, ownerId: found(seen.ownerId), content };
    const { findings, standing } = await this.checklist.look(call, checked);
    const section = sectionNamed(sectionsOf(call, content), wanted);
    const facts = {
      call,
      base: baseOf(ctx),
      seen,
      section,
      content,
      findings,
      standing,
      blockers,
      added,
      overlaps,
      writtenOn,
    };
    const standings = await this.standingsOf(ctx, seen, section);
    const taken = await this.takenForms.run(seen.id, ctx.actor.personId ?? '');
    const view = presentEdit(ctx, { ...facts, standings, taken, stale: false });
    return page(ctx.t(`proposer:sections.${section.name}.title`), <ProposalEditPage {...view} />, {
      status: overlaps.length > 0 ? 409 : refused ? 422 : 200,
      islands: section.name === 'check' ? [] : ['counters', 'autosave', 'checklist'],
    });
  }
}

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}`;

const FIELD_OF_ROLE: Record<PersonRole, string> = {
  organiser: 'organisers',
  speaker: 'speakers',
  onsite_moderator: 'onsiteModerator',
  online_moderator: 'onlineModerator',
  rapporteur: 'rapporteur',
};

/** Where to go on: the next part, the row that was asked for, or the same part again. */
function nextHref(
  ctx: CallContext,
  id: string,
  section: FormSection,
  sections: readonly FormSection[],
  button: string | undefined,
): string {
  const here = editHref(baseOf(ctx), id, section.name);
  const role = PERSON_ROLES.find((one) => button === `add:${one}`);
  if (role) return `${here}&add=${role}#${FIELD_OF_ROLE[role]}`;
  if (button !== 'next') return here;
  const at = sections.findIndex(({ name }) => name === section.name);
  return editHref(baseOf(ctx), id, sections[at + 1]?.name ?? 'check');
}

const doneOf = (button: string | undefined): string | undefined =>
  button === undefined || button === 'save' ? 'saved' : undefined;
