import { Facts, Paragraphs, Prose, Tags } from '../design-system/index.js';
import { useT } from '../http/request-view.js';
import { formatAndLength } from '../proposal-view/format-and-length.js';
import { ReadText } from '../proposal-view/read-text.js';
import type { ReadText as Read } from '../proposal-view/read-texts.js';
import type { ReviewView } from './review.presenter.js';

/** A proposal as its reviewer reads it. */
export function ProposalText({ proposal, texts, people, retagHref }: ReviewView) {
  const t = useT();
  const session = [
    proposal.theme,
    ...formatAndLength(proposal.format, proposal.minutes, (count) =>
      t('reviewer:proposal.minutes', { count }),
    ),
  ];
  return (
    <article aria-labelledby="proposal-title">
      <div class="page-head is-small">
        <p class="kicker">
          {t('reviewer:proposal.number', { number: proposal.number })} {session.filter(Boolean).join(' – ')}
        </p>
        <h1 id="proposal-title" dir="auto">
          {proposal.title}
        </h1>
      </div>
      <Facts
        facts={[
          {
            term: t('reviewer:proposal.tags'),
            value: proposal.tags.length > 0 && <Tags tags={proposal.tags.map((label) => ({ label }))} />,
          },
          { term: t('reviewer:proposal.sdgs'), value: proposal.sdgs.join(', ') },
          {
            term: t('reviewer:proposal.firstTime'),
            value:
              proposal.firstTime === null
                ? undefined
                : t(`reviewer:proposal.firstTime_${proposal.firstTime ? 'yes' : 'no'}`),
          },
        ].filter(({ value }) => value !== false)}
      />
      {retagHref && (
        <p class="small">
          <a href={retagHref}>{t('reviewer:proposal.retag')}</a>
        </p>
      )}
      <People people={people} />
      <Prose lang={proposal.language}>
        {texts.map((one) => (
          <section key={one.key}>
            <h2>{'label' in one ? one.label : t(`reviewer:proposal.${one.key}`)}</h2>
            <Text {...one} />
          </section>
        ))}
      </Prose>
    </article>
  );
}

function Text(read: Read) {
  if ('lines' in read) return read.lines.map((line) => <Paragraphs key={line} text={line} />);
  return <ReadText read={read} />;
}

function People({ people }: Pick<ReviewView, 'people'>) {
  const t = useT();
  if (people.length === 0) return null;
  return (
    <>
      <h2>{t('reviewer:proposal.people')}</h2>
      <ul role="list" class="rows small">
        {people.map((person, at) => (
          <li key={at} class="row">
            <div>
              <bdi>
                {[person.name || t('reviewer:proposal.nameHidden'), person.organisation]
                  .filter(Boolean)
                  .join(', ')}
              </bdi>
              <p class="soft">
                <bdi>{[person.group, person.region].filter(Boolean).join(', ')}</bdi>
              </p>
            </div>
            <p class="soft">{t(`reviewer:role.${person.role}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
