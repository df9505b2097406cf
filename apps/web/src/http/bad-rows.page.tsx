import { useT } from './request-view.js';

/** What is wrong with a file that was refused as a whole, row by row. Nothing when it was not. */
export function BadRows({ rows }: { rows: readonly { key: number; text: string }[] }) {
  const t = useT();
  if (rows.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="bad-rows" tabindex={-1}>
      <h2 id="bad-rows">{t('common:file.refused')}</h2>
      <ul role="list">
        {rows.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
