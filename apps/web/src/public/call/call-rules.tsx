import type { EligibilitySettings, PublicCall, RuleMode } from '#libs/calls';
import { Section } from '../../design-system/index.js';
import type { Translate } from '../../http/language/i18n.js';
import { useRequest, useT } from '../../http/request-view.js';

type Rules = Pick<PublicCall, 'rules' | 'languagesAllowed'>;

/** What a proposal must fulfil, in the words of the call's own numbers: what is refused, and what is only flagged. */
export function CallRules(call: Rules) {
  const t = useT();
  const { locale } = useRequest();
  const lines = sentencesOf(t, call, locale);
  if (lines.length === 0) return null;
  return (
    <Section id="rules" title={t('public:call.rules.title')} hung>
      <Group mode="block" lines={lines} />
      <Group mode="warn" lines={lines} />
    </Section>
  );
}

interface Line {
  name: keyof EligibilitySettings;
  mode: RuleMode;
  text: string;
}

function Group({ mode, lines }: { mode: 'block' | 'warn'; lines: readonly Line[] }) {
  const t = useT();
  const some = lines.filter((line) => line.mode === mode);
  if (some.length === 0) return null;
  return (
    <>
      <p>{t(`public:call.rules.${mode}`)}</p>
      <ul>
        {some.map(({ name, text }) => (
          <li key={name}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function sentencesOf(t: Translate, { rules, languagesAllowed }: Rules, locale: string): Line[] {
  const say = (name: keyof EligibilitySettings, facts: Record<string, unknown> = {}): Line => ({
    name,
    mode: rules[name].mode,
    text: t(`public:call.rules.${name}`, facts),
  });
  return [
    say('confirmedSpeakers', { count: rules.confirmedSpeakers.min }),
    say('committeeMember'),
    say('perPerson', { count: rules.perPerson.max }),
    say('perInstitution', { count: rules.perInstitution.max }),
    say('missingReport', { count: rules.missingReport.editions }),
    say('genderBalance'),
    say('onsite', {
      moderators: t('public:call.rules.onsiteModerators', { count: rules.onsite.moderators }),
      speakers: t('public:call.rules.onsiteSpeakers', { count: rules.onsite.speakers }),
    }),
    say('speakerGroups', { count: rules.speakerGroups.min }),
    say('speakerRegions', { count: rules.speakerRegions.min }),
    say('language', {
      languages: new Intl.ListFormat(locale, { type: 'disjunction' }).format(languagesAllowed),
    }),
  ].filter(({ mode }) => mode !== 'off');
}
