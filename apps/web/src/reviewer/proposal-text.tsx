import { Facts, Paragraphs, Prose, SafeLink, Tags } from '../design-system/index.js';
import { useT } from '../http/request-view.js';
import { QuestionAnswer } from '../proposal-view/answered-questions.js';
import { formatAndLength } from '../proposal-view/format-and-length.js';
import type { ReviewView } from './review.presenter.js';

const LINKS = new Set(['backgroundPaper', 'reportLinks']);

/** A proposal as its reviewer reads it. */
export function ProposalText({ proposal, texts, questions, people, retagHref }: ReviewView) {
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
        {proposal.policyQuestions.length > 0 && (
          <>
            <h2>{t('reviewer:proposal.policyQuestions')}</h2>
            {proposal.policyQuestions.map((question) => (
              <Paragraphs key={question} text={question} />
            ))}
          </>
        )}
        {texts.map(({ key, text }) => (
          <section key={key}>
            <h2>{t(`reviewer:proposal.${key}`)}</h2>
            {LINKS.has(key) && /^\S+$/.test(text.trim()) ? (
              <p>
                <SafeLink href={text.trim()} />
              </p>
            ) : (
              <Paragraphs text={text} />
            )}
          </section>
        ))}
        {questions.map(({ key, label, ...answer }) => (
          <section key={key}>
            <h2>{label}</h2>
            <QuestionAnswer {...answer} />
          </section>
        ))}
      </Prose>
    </article>
  );
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
