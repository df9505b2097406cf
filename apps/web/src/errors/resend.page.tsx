import {
  Actions,
  Button,
  Disclosure,
  Facts,
  Form,
  PageHead,
  Prose,
  TextField,
} from '../design-system/index.js';
import { SEALED } from '../http/kept/sealed-form.js';
import { useRequest, useT } from '../http/request-view.js';
import { tokenFor, writerOf } from '../http/kept/writer.js';
import { type Entry, entriesOf, keptWords, secretsIn } from './kept-words.js';

/** Where signing in leads that was asked for beside a form: to a page that says to go back to it. */
const SIGN_IN = `/sign-in?return_to=${encodeURIComponent('/?done=signed_in_again')}`;

interface ResendProps {
  reason: 'signedOut' | 'expired';
  action: string;
  body: unknown;
  /** The form held a file, which no page can keep. */
  hadFile: boolean;
}

/** Nothing typed is lost: the form that could not be taken is shown, and kept ready to be sent again. */
export function ResendPage({ reason, action, body, hadFile }: ResendProps) {
  const { t, csrf } = useRequest();
  const entries = entriesOf(body);
  return (
    <>
      <PageHead title={t(`errors:${reason}.title`)} lede={t(`errors:${reason}.next`)} />
      {reason === 'signedOut' && <SignInLink />}
      <WhatIsKept entries={entries} />
      {/* of whom it was, so that nobody sends it who signs in between */}
      <Form
        action={action}
        csrf={tokenFor(csrf(), writerOf(body))}
        hidden={Object.fromEntries(entries)}
        files={hadFile}
        class="measure"
      >
        {secretsIn(body).map((name) => (
          <TextField
            key={name}
            name={name}
            type="password"
            label={t('errors:kept.secret', { name: name.replaceAll('_', ' ') })}
            hint={t('errors:kept.secretHint')}
          />
        ))}
        {hadFile && (
          <div class="field">
            <label for="file-again">{t('errors:kept.file')}</label>
            <input type="file" id="file-again" name="file" />
          </div>
        )}
        <Actions>
          <Button>{t('errors:resend')}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** Somebody else has signed in: what was written is carried along closed, for who wrote it. */
export function AnotherWriterPage(props: { action: string; writer: string; sealed: string }) {
  const { t, csrf } = useRequest();
  return (
    <>
      <PageHead title={t('errors:anotherWriter.title')} lede={t('errors:anotherWriter.next')} />
      <SignInLink />
      <Form action={props.action} csrf={tokenFor(csrf(), props.writer)} hidden={{ [SEALED]: props.sealed }}>
        <Actions>
          <Button>{t('errors:resend')}</Button>
        </Actions>
      </Form>
    </>
  );
}

function SignInLink() {
  return (
    <p>
      <a href={SIGN_IN} target="_blank" rel="noopener">
        {useT()('errors:signedOut.signIn')}
      </a>
    </p>
  );
}

function WhatIsKept({ entries }: { entries: readonly Entry[] }) {
  const t = useT();
  const words = keptWords(entries);
  if (words.length === 0) return null;
  return (
    <Disclosure summary={t('errors:kept.title', { count: words.length })}>
      <Facts measure facts={words.map(({ name, text }) => ({ term: name, value: <Prose text={text} /> }))} />
    </Disclosure>
  );
}
