import type { ProposalStatus, TaggedProposal, TagListRow } from '#libs/proposals';
import {
  Actions,
  Breadcrumbs,
  Button,
  Empty,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Rows,
  Section,
  Status,
  TextField,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useT } from '../../http/request-view.js';
import { STATUS_LOOK } from '../status-look.js';

export interface TagView {
  tag: TagListRow;
  name: string;
  proposals: readonly (TaggedProposal & { href: string })[];
  errors: FormErrors;
  hrefs: { list: string; rename: string };
}

/** One tag: the proposals that bear it, and its name to be changed. */
export function TagPage({ tag, name, proposals, errors, hrefs }: TagView) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('tagging:tags.name'), href: hrefs.list }]}
          />
        }
        kicker={t(`tagging:tags.${tag.origin}`)}
        title={<bdi>{tag.name}</bdi>}
        lede={t('tagging:tag.uses', { count: tag.uses })}
      />
      {proposals.length === 0 ? (
        <Empty title={t('tagging:tag.none')} />
      ) : (
        <Section id="proposals" title={t('screening:list.name')}>
          <Rows
            items={proposals.map((one) => ({
              key: one.id,
              main: (
                <Link href={one.href}>
                  #{one.number} <bdi>{one.title || t('proposer:untitled')}</bdi>
                </Link>
              ),
              middle: one.themeName,
              end: (
                <Status kind={STATUS_LOOK[one.status as ProposalStatus]}>
                  {t(`screening:status.${one.status}`)}
                </Status>
              ),
            }))}
          />
        </Section>
      )}
      <Section id="rename" title={t('tagging:tag.rename')} measure>
        <Form action={hrefs.rename} labelledBy="rename">
          <TextField
            name="name"
            label={t('tagging:tag.newName')}
            hint={t('tagging:tag.renameHint')}
            value={name}
            error={errors.of('name')}
          />
          <Actions>
            <Button kind="quiet">{t('tagging:tag.save')}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}
