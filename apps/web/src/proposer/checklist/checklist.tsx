import { Checks, TargetLink } from '../../design-system/index.js';
import { useRequest } from '../../http/request-view.js';
import { sentenceOf } from '../finding-sentences.js';
import { sectionOfField } from '../form-sections.js';
import { fieldHref, type ProposalEditView } from '../proposal-edit.presenter.js';
import { liveFacts } from './live-facts.js';

/** What is still missing in this part of the form. Scripts keep it in step with what is typed. */
export function Checklist(view: ProposalEditView) {
  const { t, locale } = useRequest();
  const { call, section, findings, hrefs } = view;
  const here = findings.filter(({ field }) => sectionOfField(field, call.settings) === section.name);
  return (
    <div
      id="checklist"
      class="stack"
      data-facts={JSON.stringify(
        liveFacts(t, locale, call, {
          content: view.stored,
          standing: view.standing,
          parts: view.complete.of,
        }),
      )}
    >
      <p class="small strong" hidden={here.length === 0}>
        {t('writing:checklist.title')}
      </p>
      <Checks
        items={here.map((finding) => ({
          kind: finding.severity === 'block' ? 'missing' : 'waiting',
          text: (
            <TargetLink href={fieldHref(hrefs.save, finding.field, call)}>
              {sentenceOf(t, finding, call.settings)}
            </TargetLink>
          ),
        }))}
      />
    </div>
  );
}
