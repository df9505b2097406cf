import { Actions, Button, Chips, Form, Saved, Scale, Select, TextArea } from '../design-system/index.js';
import { Moment } from '../http/moment.js';
import { useT } from '../http/request-view.js';
import type { CriterionView, ReviewView } from './review.presenter.js';

/** Marks, reasons and texts. Complete without a script: saving and submitting are two buttons. */
export function ReviewFields(view: ReviewView) {
  const t = useT();
  const { base, criteria, closed, status, due, savedAt, version } = view;
  return (
    <Form action={`${base}/submit`} class="review-form" labelledBy="your-review" hidden={{ version }} keeps>
      <div class="cluster is-apart">
        <h2 id="your-review">{t('reviewer:form.yours')}</h2>
        {savedAt && due && (
          <Saved>
            {t(`reviewer:form.${status === 'submitted' ? 'submittedAt' : 'savedAt'}`)}{' '}
            <Moment at={savedAt} zone={due.zone} />
          </Saved>
        )}
      </div>
      <p class="hint">{closed ? t('reviewer:form.closed') : t('reviewer:form.hint')}</p>
      {criteria.map((criterion) => (
        <Criterion key={criterion.id} {...view} criterion={criterion} />
      ))}
      <Words {...view} />
      {!closed && (
        <Actions>
          <Button>{t(status === 'submitted' ? 'reviewer:form.submitAgain' : 'reviewer:form.submit')}</Button>
          {status !== 'submitted' && (
            <Button kind="quiet" formAction={`${base}/save`}>
              {t('reviewer:form.save')}
            </Button>
          )}
        </Actions>
      )}
    </Form>
  );
}

function Criterion({
  criterion,
  proposerReasons,
  closed,
  errors,
}: ReviewView & { criterion: CriterionView }) {
  const t = useT();
  const { id, field, name, guidance, anchors, waived, value, reasons } = criterion;
  if (waived)
    return (
      <div class="criterion">
        <p class="strong">{name}</p>
        <p class="hint">{t('reviewer:form.waived')}</p>
      </div>
    );
  const [worst, middle, best] = [anchors[0], anchors[Math.floor(anchors.length / 2)], anchors.at(-1)];
  return (
    <Scale
      name={`scores[${id}]`}
      id={`scores-${id}`}
      label={name}
      hint={guidance}
      error={errors.of(field)}
      grades={anchors}
      value={value}
      ends={[worst?.meaning, middle?.meaning, best?.meaning]}
      blank={t('reviewer:form.blank')}
      disabled={closed}
      reasons={{
        name: `reasons[${id}][]`,
        chips: proposerReasons,
        chosen: reasons,
        title: t('reviewer:form.reasonsFor', { criterion: name }),
        heading: t('reviewer:form.whyNotHigher'),
        hint: t('reviewer:form.reasonsHint'),
      }}
    />
  );
}

function Words(view: ReviewView) {
  const t = useT();
  const { comment, confidentialRemark, internal, internalReasons, couldMergeWith, partners, closed, errors } =
    view;
  return (
    <div class="criterion">
      <TextArea
        name="comment"
        label={t('reviewer:form.comment')}
        hint={t('reviewer:form.commentHint')}
        value={comment}
        error={errors.of('comment')}
        disabled={closed}
        optional
      />
      <TextArea
        name="confidentialRemark"
        label={t('reviewer:form.remark')}
        note={t('reviewer:form.committeeOnly')}
        rows={2}
        value={confidentialRemark}
        error={errors.of('confidentialRemark')}
        disabled={closed}
      />
      {internalReasons.length > 0 && (
        <div role="group" aria-label={t('reviewer:form.internal')} class="field">
          <p class="small strong">{t('reviewer:form.internal')}</p>
          <Chips name="internal[]" chips={internalReasons} chosen={internal} />
        </div>
      )}
      {partners.length > 0 && (
        <Select
          name="couldMergeWith"
          label={t('reviewer:form.merge')}
          hint={t('reviewer:form.mergeHint')}
          options={partners}
          empty={t('reviewer:form.mergeNone')}
          value={couldMergeWith}
          error={errors.of('couldMergeWith')}
          disabled={closed}
          optional
        />
      )}
    </div>
  );
}
