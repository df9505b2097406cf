import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CallSettings } from '../rules/settings/call-settings.js';
import { type AnswersOf, type FieldImpact, fieldChanges, formImpact } from '../rules/form/form-impact.js';

/** What a changed form does to the answers people have already given, before it is saved. */
@Injectable()
export class FormImpactQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string, before: CallSettings, after: CallSettings): Promise<FieldImpact[]> {
    const changes = fieldChanges(before, after);
    if (changes.length === 0) return [];
    const answers = await this.db.rows<AnswersOf>(
      `SELECT p.status <> 'draft' AS submitted,
              (SELECT coalesce(jsonb_object_agg(a.key, jsonb_build_array(a.value)), '{}')
                 FROM jsonb_each_text(p.answers) AS a WHERE a.key = ANY ($2)) ||
              jsonb_build_object(
                'title', jsonb_build_array(p.title),
                'theme', jsonb_build_array(coalesce(p.theme_id::text, '')),
                'format', jsonb_build_array(coalesce(p.format_id::text, '')),
                'minutes', jsonb_build_array(coalesce(p.minutes::text, '')),
                'language', jsonb_build_array(p.language),
                'firstTime', jsonb_build_array(coalesce(p.first_time::text, '')),
                'policyQuestions', to_jsonb(p.policy_questions),
                'sdgs', to_jsonb(p.sdgs::text[]),
                'tags', (SELECT coalesce(jsonb_agg(x.tag_id), '[]') FROM proposal_tag x WHERE x.proposal_id = p.id)) ||
              (SELECT jsonb_build_object(
                 'organisers', coalesce(jsonb_agg(n.name || n.email) FILTER (WHERE n.role = 'organiser'), '[]'),
                 'speakers', coalesce(jsonb_agg(n.name || n.email) FILTER (WHERE n.role = 'speaker'), '[]'),
                 'onsiteModerator', coalesce(jsonb_agg(n.name || n.email) FILTER (WHERE n.role = 'onsite_moderator'), '[]'),
                 'onlineModerator', coalesce(jsonb_agg(n.name || n.email) FILTER (WHERE n.role = 'online_moderator'), '[]'),
                 'rapporteur', coalesce(jsonb_agg(n.name || n.email) FILTER (WHERE n.role = 'rapporteur'), '[]'),
                 'contacts', coalesce(jsonb_agg(n.contact) FILTER (WHERE n.contact IS NOT NULL), '[]'))
                 FROM proposal_person n WHERE n.proposal_id = p.id) AS answers
         FROM proposal p WHERE p.call_id = $1 AND p.status <> 'withdrawn'`,
      [callId, changes.map(({ key }) => key)],
    );
    return formImpact(changes, answers);
  }
}
