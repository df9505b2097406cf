import { ErrorSummary, PageHead, Tabs, type FieldError } from '../../design-system/index.js';
import type { Content } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import { currentPart, type SetupPart, SETUP_PARTS, setupHref } from './setup-parts.js';

export interface FrameProps {
  /** Path of the set-up: "/igf/2019/secretariat/call". */
  base: string;
  part: SetupPart;
  /** The name of the call. */
  kicker: string;
  title: string;
  lede?: Content;
  errors?: readonly FieldError[];
  children: Content;
}

/** The set-up of a call: its parts side by side, and the one that is open. */
export function SetupFrame({ base, part, kicker, title, lede, errors = [], children }: FrameProps) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors} />
      <PageHead kicker={kicker} title={title} lede={lede} />
      <Tabs
        label={t('call-setup:parts.label')}
        links={SETUP_PARTS.map((name) => ({
          label: t(`call-setup:parts.${name}`),
          href: setupHref(base, name),
          current: currentPart(part) === name,
        }))}
      />
      {children}
    </>
  );
}
