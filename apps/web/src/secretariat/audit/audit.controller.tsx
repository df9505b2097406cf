import { Controller, Get, Query } from '@nestjs/common';
import { AuditTrailQuery, VerifyTrail } from '#libs/audit';
import { Access } from '../../http/access/access.js';
import { pageNamed } from '../../http/page-links.js';
import { page } from '../../http/page.js';
import { CallCtx, type CallContext } from '../../http/request-context.js';
import { AuditPage } from './audit.page.js';

/** The trail of a call. */
@Controller(':forum/:call/secretariat/audit')
@Access('secretariat')
export class AuditController {
  constructor(
    private readonly trail: AuditTrailQuery,
    private readonly verify: VerifyTrail,
  ) {}

  @Get()
  async show(@CallCtx() { actor, call, t }: CallContext, @Query('page') asked: unknown) {
    const [entries, check] = await Promise.all([
      this.trail.run(actor, call.callId, pageNamed(asked)),
      this.verify.recently(),
    ]);
    return page(
      t('overview:audit.crumb'),
      <AuditPage
        base={`/${call.forumSlug}/${call.callSlug}/secretariat/audit`}
        timeZone={call.timeZone}
        entries={entries}
        check={check}
      />,
      { wide: true },
    );
  }
}
