import {
  Actions,
  Breadcrumbs,
  Button,
  Form,
  Letter,
  Notice,
  PageHead,
  Section,
} from '../../../design-system/index.js';
import { Moment } from '../../../http/moment.js';
import { useT } from '../../../http/request-view.js';
import { CureLines } from './cure-lines.js';
import type { CuresView } from './cures.presenter.js';

/** Who would read what, before it is sent. */
export function CuresPreviewPage(view: CuresView) {
  const t = useT();
  const { rows, asked, letters, until, zone, sample, hrefs, twoEach } = view;
  return (
    <>
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('screening:queue.name'), href: hrefs.queue }]}
          />
        }
        title={t('screening:cures.wouldBe', { count: asked })}
        lede={t('screening:cures.nothingYet', { count: letters })}
      >
        {until && (
          <p>
            {t('screening:cureUntil')} <Moment at={until} zone={zone} />
          </p>
        )}
      </PageHead>
      {twoEach && <Notice kind="warn">{t('screening:cures.twoEach')}</Notice>}
      <Send {...view} />
      <Section id="proposals" title={t('screening:cures.chosen')}>
        <CureLines rows={rows} said={t('screening:cures.said')} />
      </Section>
      {sample && (
        <Letter id="sample" title={sample.subject} line={t('screening:cures.sample')} text={sample.body} />
      )}
    </>
  );
}

function Send({ rows, typed, looks, asked, hrefs, twoEach }: CuresView) {
  const t = useT();
  const { cureUntil, reason, reasonCodes } = typed;
  return (
    <Form action={hrefs.send} hidden={{ cureUntil, reason }} label={t('screening:cures.name')}>
      {reasonCodes.map((code) => (
        <input key={code} type="hidden" name="reasonCodes" value={code} />
      ))}
      {looks.map((look) => (
        <input key={look} type="hidden" name="proposals" value={look} />
      ))}
      {rows.map(({ id }) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      <Actions>
        {asked > 0 && (
          <Button>{t(twoEach ? 'screening:cures.say' : 'screening:cures.send', { count: asked })}</Button>
        )}
        <Button kind="quiet" formAction={hrefs.choose}>
          {t('screening:cures.change')}
        </Button>
      </Actions>
    </Form>
  );
}
