import { Fragment } from 'preact';
import { Hidden } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import type { DiffPart } from './word-diff.js';

/** A text with what went struck through and what came underlined, each said in words to those who hear it. */
export function DiffText({ parts }: { parts: readonly DiffPart[] }) {
  const t = useT();
  return (
    <p class="prose diff" dir="auto">
      {parts.map(({ kind, text }, at) => {
        if (kind === 'same') return <Fragment key={at}>{text}</Fragment>;
        const Change = kind === 'deleted' ? 'del' : 'ins';
        return (
          <Change key={at}>
            <Hidden>[{t(`writing:versions.${kind}`)} </Hidden>
            {text}
            <Hidden>] </Hidden>
          </Change>
        );
      })}
    </p>
  );
}
