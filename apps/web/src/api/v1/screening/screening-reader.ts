import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, found } from '#libs/kernel';
import { ChecklistQuery, hasLapsed, outcomesFor, ScreeningDeskQuery } from '#libs/proposals';
import type { CallRequest } from '../api-request.js';
import type { ScreeningAnswer } from '../dto/screening.dto.js';
import type { Use } from '../once.js';
import { findingAnswer } from '../proposals/proposal-answer.js';
import { ProposalReader } from '../proposals/proposal-reader.js';

/** The screening of one proposal as the API shows it: what screeners have before them on their desk. */
@Injectable()
export class ScreeningReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reader: ProposalReader,
    private readonly checklist: ChecklistQuery,
    private readonly desk: ScreeningDeskQuery,
  ) {}

  /** @throws a `not_found` for what is not theirs to screen */
  async read(api: CallRequest, id: string, use: Use = (worker) => worker): Promise<ScreeningAnswer> {
    const { seen } = await this.reader.read(api, id, use);
    found(seen.sight === 'staff' || null);
    const [call, now] = [await this.reader.setup(api, use), await this.clock.now(this.db.source)];
    const checked = { id: seen.id, ownerId: found(seen.ownerId), content: seen.content };
    const findings = (await use(this.checklist).run(call, [checked])).get(seen.id) ?? [];
    const desk = await use(this.desk).run(call.callId, seen.id, api.actor.personId, now);
    const status = found(seen.status);
    const { checklist, reasons, secondPerson } = call.settings.screening;
    const outcomes = outcomesFor(status);
    return {
      proposalId: seen.id,
      number: seen.number,
      status,
      lapsed: hasLapsed({ status, cureUntil: seen.cureUntil }, now),
      findings: findings.map(findingAnswer),
      outcomes: secondPerson !== 'off' && outcomes.length > 0 ? [...outcomes, 'discuss'] : outcomes,
      checklist: checklist.map(({ code, name }) => ({ code, name })),
      ticked: desk.ticked,
      reasons: reasons.map(({ code, name, text }) => ({ code, name, text })),
      taken: desk.taken,
      returnedTo: desk.returnedTo,
      secondPerson,
      opinions: desk.opinions,
      duplicates: desk.duplicates.map(({ id: proposalId, number, title, similarity, copied, verdict }) => ({
        proposalId,
        number,
        title,
        similarity,
        copied,
        verdict,
      })),
      history: seen.screenings,
      version: seen.version,
    };
  }
}
