import { Fields, Fieldset, Prose, RadioGroup } from '../design-system/index.js';
import { useT } from '../http/request-view.js';
import type { OverlapView } from './overlaps.presenter.js';

/** The places in which two people wrote over the same words: both texts, and which one to keep. */
export function Overlaps({ overlaps }: { overlaps: readonly OverlapView[] }) {
  const t = useT();
  return (
    <div id="overlaps">
      {overlaps.map(({ field, label, mine, theirs }) => (
        <Fieldset key={field} legend={t('writing:overlap.legend', { label })}>
          <p class="hint">{t('writing:overlap.what')}</p>
          <Fields>
            <div>
              <p class="strong">{t('writing:overlap.mine')}</p>
              <Prose text={mine || t('writing:overlap.nothing')} />
            </div>
            <div>
              <p class="strong">{t('writing:overlap.theirs')}</p>
              <Prose text={theirs || t('writing:overlap.nothing')} />
            </div>
          </Fields>
          <RadioGroup
            name={`keep[${field}]`}
            label={t('writing:overlap.which')}
            inline
            value="mine"
            choices={(['mine', 'theirs'] as const).map((side) => ({
              value: side,
              label: t(`writing:overlap.keep.${side}`),
            }))}
          />
        </Fieldset>
      ))}
    </div>
  );
}
