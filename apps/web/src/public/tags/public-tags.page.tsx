import { Breadcrumbs, Empty, Link, PageHead, Rows, Section } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';

/** Every tag that there is something to see of. */
export function PublicTagsPage({ tags }: { tags: readonly { name: string; uses: number; href: string }[] }) {
  const t = useT();
  return (
    <>
      <PageHead title={t('tagging:public.title', { count: tags.length })} />
      {tags.length === 0 ? (
        <Empty title={t('tagging:public.none')} />
      ) : (
        <Rows
          items={tags.map(({ name, uses, href }) => ({
            key: href,
            main: (
              <Link href={href}>
                <bdi>{name}</bdi>
              </Link>
            ),
            end: t('tagging:public.uses', { count: uses }),
          }))}
        />
      )}
    </>
  );
}

export interface PublicTagView {
  name: string;
  entries: readonly { kind: 'session' | 'received'; number: number; title: string; href: string }[];
  list: string;
}

/** What bears one tag. */
export function PublicTagPage({ name, entries, list }: PublicTagView) {
  const t = useT();
  return (
    <>
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('tagging:public.name'), href: list }]}
          />
        }
        title={<bdi>{name}</bdi>}
      />
      {(['session', 'received'] as const).map((kind) => {
        const own = entries.filter((entry) => entry.kind === kind);
        return (
          own.length > 0 && (
            <Section key={kind} id={kind} title={t(`tagging:public.${kind}`, { count: own.length })}>
              <Rows
                items={own.map(({ number, title, href }) => ({
                  key: href,
                  main: (
                    <Link href={href}>
                      #{number} <bdi>{title}</bdi>
                    </Link>
                  ),
                }))}
              />
            </Section>
          )
        );
      })}
    </>
  );
}
