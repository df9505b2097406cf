import type { ReviewerProfile } from '#libs/reviewers';
import {
  Actions,
  Button,
  ErrorSummary,
  Fields,
  Form,
  PageHead,
  Section,
  Status,
  TextField,
} from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import { EvidenceText } from './evidence-text.js';
import { MemberFields, type MemberFieldsProps } from './member-fields.js';

type MemberProps = MemberFieldsProps & {
  base: string;
  member: ReviewerProfile;
  /** A conflict that was typed and not taken. */
  declared: { number?: string; reason?: string };
};

/** One member: what they are and can judge, their conflicts, and leaving. */
export function MemberPage(props: MemberProps) {
  const t = useT();
  const { base, member, errors } = props;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        title={member.name || member.email}
        lede={t('committee:member.lede', {
          email: member.email,
          min: member.loadMin ?? member.callLoadMin,
          max: member.loadMax ?? member.callLoadMax,
        })}
      />
      <Section id="expertise" title={t('committee:member.expertise')} hung>
        <Form action={base} class="measure" keeps>
          <MemberFields {...props} />
          <Actions>
            <Button>{t('committee:member.save')}</Button>
          </Actions>
        </Form>
      </Section>
      <Section id="conflicts" title={t('committee:member.conflicts')} hung>
        <Conflicts {...props} />
      </Section>
      {member.status !== 'left' && (
        <Section id="leave" title={t('committee:member.leave')} hung>
          <Form action={`${base}/leave`}>
            <p class="measure">{t('committee:member.leaveNote')}</p>
            <Actions>
              <Button kind="grave">{t('committee:member.leave')}</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </>
  );
}

function Conflicts({ base, member, declared, errors }: MemberProps) {
  const t = useT();
  return (
    <>
      {member.conflicts.length === 0 && <p class="soft">{t('committee:member.noConflicts')}</p>}
      <ul role="list" class="rows">
        {member.conflicts.map((conflict) => (
          <li key={conflict.conflictId} class="row">
            <div>
              <p class="strong">
                #{conflict.number} {conflict.title}
              </p>
              <p class="soft">
                <EvidenceText {...conflict} />
              </p>
            </div>
            <Status kind={conflict.active ? 'missing' : 'withdrawn'}>
              {t(
                `committee:conflict.${conflict.active ? (conflict.decided ? 'confirmed' : 'waiting') : 'dismissed'}`,
              )}
            </Status>
          </li>
        ))}
      </ul>
      <Form action={`${base}/conflicts`} class="measure">
        <Fields>
          <TextField
            name="number"
            label={t('committee:member.number')}
            width="s"
            value={declared.number}
            error={errors.of('number')}
            inputmode="numeric"
          />
          <TextField
            name="reason"
            label={t('committee:conflict.reason')}
            value={declared.reason}
            error={errors.of('reason')}
            optional
          />
        </Fields>
        <Actions>
          <Button kind="quiet">{t('committee:member.declare')}</Button>
        </Actions>
      </Form>
    </>
  );
}
