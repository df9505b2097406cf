import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Blocker, found, isId, isUnderWay } from '#libs/kernel';
import {
  AddRoom,
  AddSession,
  AddSlot,
  CancelTimetable,
  GatherSessions,
  PlaceSession,
  ProgrammeBoardQuery,
  PublishProgramme,
  RemoveRoom,
  RemoveSession,
  RemoveSlot,
  RequestTimetable,
  TimetableRunQuery,
  UnplaceSession,
} from '#libs/programme';
import { ThemesQuery } from '#libs/themes';
import { Access } from '../../http/access/access.js';
import { formErrors } from '../../http/form-errors.js';
import { attempt, type FormResult, readForm, type Typed } from '../../http/forms.js';
import { page } from '../../http/page.js';
import { redirect } from '../../http/redirect.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { PlaceForm, PublishForm, RoomForm, SessionForm, SlotForm } from './programme.form.js';
import { ProgrammeEditPage } from './programme.page.js';
import { presentProgrammeEdit, type ProgrammeFormName } from './programme.presenter.js';

interface Refused {
  form: ProgrammeFormName;
  blockers: readonly Blocker[];
  typed: Typed;
}

/** The programme's workshop: rooms, slots, sessions, places, versions. */
@Controller(':forum/:call/secretariat/programme')
@Access('secretariat')
export class ProgrammeEditController {
  constructor(
    private readonly board: ProgrammeBoardQuery,
    private readonly themes: ThemesQuery,
    private readonly gatherSessions: GatherSessions,
    private readonly addRoom: AddRoom,
    private readonly removeRoom: RemoveRoom,
    private readonly addSlot: AddSlot,
    private readonly removeSlot: RemoveSlot,
    private readonly addSession: AddSession,
    private readonly removeSession: RemoveSession,
    private readonly placeSession: PlaceSession,
    private readonly unplaceSession: UnplaceSession,
    private readonly requestTimetable: RequestTimetable,
    private readonly cancelTimetable: CancelTimetable,
    private readonly timetableRun: TimetableRunQuery,
    private readonly publishProgramme: PublishProgramme,
  ) {}

  @Get()
  show(@CallCtx() ctx: CallContext, @Query('session') session: unknown) {
    return this.editPage(ctx, undefined, typeof session === 'string' ? session : undefined);
  }

  @Post('gather')
  async gather(@CallCtx() ctx: CallContext, @Res() reply: FastifyReply) {
    await this.gatherSessions.run(ctx.actor, ctx.call);
    return redirect(reply, baseOf(ctx), 'sessions_gathered');
  }

  @Post('rooms')
  async room(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(RoomForm, body);
    return this.carryOut(ctx, reply, 'room', form, (value) =>
      this.addRoom.run(ctx.actor, { ...value, callId: ctx.call.callId }),
    );
  }

  @Post('rooms/:id/remove')
  async dropRoom(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const roomId = knownId(id);
    return this.carryOut(ctx, reply, 'room', nothingTyped, () =>
      this.removeRoom.run(ctx.actor, { callId: ctx.call.callId, roomId }),
    );
  }

  @Post('slots')
  async slot(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(SlotForm, body);
    return this.carryOut(ctx, reply, 'slot', form, (value) =>
      this.addSlot.run(ctx.actor, { ...value, callId: ctx.call.callId }),
    );
  }

  @Post('slots/:id/remove')
  async dropSlot(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const slotId = knownId(id);
    return this.carryOut(ctx, reply, 'slot', nothingTyped, () =>
      this.removeSlot.run(ctx.actor, { callId: ctx.call.callId, slotId }),
    );
  }

  @Post('sessions')
  async session(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(SessionForm, body);
    return this.carryOut(ctx, reply, 'session', form, ({ theme, ...value }) =>
      this.addSession.run(ctx.actor, { ...value, themeId: theme, callId: ctx.call.callId }),
    );
  }

  @Post('sessions/:id/remove')
  async dropSession(
    @CallCtx() ctx: CallContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sessionId = knownId(id);
    return this.carryOut(ctx, reply, 'session', nothingTyped, () =>
      this.removeSession.run(ctx.actor, { callId: ctx.call.callId, sessionId }),
    );
  }

  @Post('place')
  async place(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(PlaceForm, body);
    return this.carryOut(ctx, reply, 'place', form, ({ session, room, slot }) =>
      this.placeSession.run(ctx.actor, {
        callId: ctx.call.callId,
        sessionId: session,
        roomId: room,
        slotId: slot,
      }),
    );
  }

  @Post('fill')
  async fill(@CallCtx() ctx: CallContext, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.carryOut(
      ctx,
      reply,
      'place',
      nothingTyped,
      () => this.requestTimetable.run(ctx.actor, ctx.call),
      'timetable_requested',
    );
  }

  @Post('fill/cancel')
  async cancelFill(@CallCtx() ctx: CallContext, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.carryOut(ctx, reply, 'place', nothingTyped, () =>
      this.cancelTimetable.run(ctx.actor, ctx.call),
    );
  }

  @Post('sessions/:id/unplace')
  async unplace(@CallCtx() ctx: CallContext, @Param('id') id: string, @Res() reply: FastifyReply) {
    await this.unplaceSession.run(ctx.actor, { callId: ctx.call.callId, sessionId: knownId(id) });
    return redirect(reply, baseOf(ctx), 'saved');
  }

  @Post('publish')
  async publish(
    @CallCtx() ctx: CallContext,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = await readForm(PublishForm, body);
    return this.carryOut(
      ctx,
      reply,
      'publish',
      form,
      ({ changelog, without_unplaced }) =>
        this.publishProgramme.run(ctx.actor, {
          callId: ctx.call.callId,
          changelog,
          withoutUnplaced: without_unplaced,
        }),
      'programme_published',
    );
  }

  /** Back to the page when it worked; the page with what was typed and why not, when it did not. */
  private async carryOut<T>(
    ctx: CallContext,
    reply: FastifyReply,
    name: ProgrammeFormName,
    form: FormResult<T>,
    act: (value: T) => Promise<unknown>,
    done = 'saved',
  ) {
    if (!form.ok) return this.editPage(ctx, { form: name, blockers: form.blockers, typed: form.typed });
    const result = await attempt(() => act(form.value));
    if ('refusal' in result)
      return this.editPage(ctx, { form: name, blockers: result.refusal.blockers, typed: form.typed });
    return redirect(reply, baseOf(ctx), done);
  }

  private async editPage(ctx: CallContext, refused?: Refused, chosen?: string) {
    const [board, run, themes] = await Promise.all([
      this.board.run(ctx.call.callId),
      this.timetableRun.run(ctx.call.callId),
      this.themes.run(ctx.call.callId),
    ]);
    const view = presentProgrammeEdit(board, {
      base: baseOf(ctx),
      publicHref: `/${ctx.call.forumSlug}/${ctx.call.callSlug}/programme`,
      timeZone: ctx.call.timeZone,
      themes,
      run,
      chosen:
        chosen ?? (typeof refused?.typed['session'] === 'string' ? refused.typed['session'] : undefined),
      refused: refused?.form,
      typed: refused?.typed ?? {},
      errors: formErrors(ctx.t, refused?.blockers ?? []),
    });
    return page(ctx.t('programme:edit.title'), <ProgrammeEditPage {...view} />, {
      wide: true,
      status: refused ? 422 : 200,
      islands: run && isUnderWay(run.status) ? ['progress'] : [],
    });
  }
}

const nothingTyped: FormResult<undefined> = { ok: true, value: undefined, typed: {} };

const knownId = (id: string): string => found(isId(id) ? id : undefined);

const baseOf = ({ call }: CallContext): string => `/${call.forumSlug}/${call.callSlug}/secretariat/programme`;
