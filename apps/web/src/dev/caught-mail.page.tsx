import { Empty, PageHead, SafeLink } from '../design-system/index.js';
import { Moment } from '../http/moment.js';
import { useT } from '../http/request-view.js';
import type { CaughtLetter } from './caught-mail.js';

/** The mailbox of everybody in the demo. */
export function CaughtMailPage({ letters }: { letters: readonly CaughtLetter[] }) {
  const t = useT();
  return (
    <>
      <PageHead title={t('account:mail.title')} lede={t('account:mail.lede')} />
      {letters.length === 0 && <Empty title={t('account:mail.empty')} />}
      <ul class="rows" role="list">
        {letters.map((letter) => (
          <li key={letter.id} class="row">
            <div>
              <h2>
                <a href={`/dev/mail/${letter.id}`}>{letter.subject}</a>
              </h2>
              <p class="soft">{letter.to}</p>
            </div>
            <p class="small soft">
              <Moment at={new Date(letter.receivedAt)} zone="UTC" />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The text with its links alive, so that a visitor of the demo can follow them. */
function LivingText({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>
          {paragraph.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
            index % 2 === 1 ? (
              <SafeLink key={index} href={part}>
                {part}
              </SafeLink>
            ) : (
              part
            ),
          )}
        </p>
      ))}
    </>
  );
}

/** One caught letter. */
export function CaughtLetterPage({ letter }: { letter: CaughtLetter }) {
  const t = useT();
  return (
    <>
      <PageHead title={letter.subject} small />
      <p>
        {t('account:mail.to')}: {letter.to}
      </p>
      <div class="letter prose">
        <LivingText text={letter.text} />
      </div>
      <p class="spaced">
        <a href="/dev/mail">{t('account:mail.back')}</a>
      </p>
    </>
  );
}
