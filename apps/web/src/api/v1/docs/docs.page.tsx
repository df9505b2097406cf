import {
  type Column,
  Disclosure,
  PageHead,
  Section,
  Table,
  TableScroll,
  TargetLink,
  Toc,
} from '../../../design-system/index.js';
import { useT } from '../../../http/request-view.js';
import type { DocsView, NamedLine, OperationView } from './docs.presenter.js';

/** The contract with machines, for the people who make them. */
export function DocsPage({ intro, parts, schemas, problems }: DocsView) {
  const t = useT();
  return (
    <>
      <PageHead
        title={t('api:title')}
        lede={t('api:lede')}
        aside={<TargetLink href="/api/v1/openapi.json">{t('api:openApi')}</TargetLink>}
        asideEnd
      />
      <Section id="about" title={t('api:about')} hung>
        <div class="prose">
          {intro.map((paragraph) => (
            <Marked key={paragraph} text={paragraph} />
          ))}
        </div>
      </Section>
      <Section id="contents" title={t('api:contents')} hung>
        <Toc
          label={t('api:contents')}
          items={[
            ...parts
              .filter(({ operations }) => operations.length > 0)
              .map(({ id, name }) => ({ href: `#${id}`, label: name })),
            { href: '#problems', label: t('api:problems') },
            { href: '#bodies', label: t('api:bodies') },
          ]}
        />
      </Section>
      {parts
        .filter(({ operations }) => operations.length > 0)
        .map(({ id, name, text, operations }) => (
          <Section key={id} id={id} title={name}>
            <p>{text}</p>
            {operations.map((operation) => (
              <Operation key={operation.id} {...operation} />
            ))}
          </Section>
        ))}
      <Section id="problems" title={t('api:problems')}>
        <p>{t('api:problemsLede')}</p>
        <dl class="facts">
          {problems.map(({ kind, status, title, detail }) => (
            <div key={kind} id={`problem-${kind}`}>
              <dt>
                {status} {title}
              </dt>
              <dd>
                {detail} <code>{kind}</code>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="bodies" title={t('api:bodies')}>
        {schemas.map(({ name, lines }) => (
          <div key={name} id={`body-${name}`}>
            <h3>{name}</h3>
            <Lines lines={lines} caption={t('api:bodyOf', { name })} places={false} />
          </div>
        ))}
      </Section>
    </>
  );
}

function Operation(operation: OperationView) {
  const t = useT();
  const { id, method, path, summary, paragraphs, scope, parameters, body, bodyName, answers, example } =
    operation;
  return (
    <article id={id} aria-labelledby={`${id}-title`} class="stack">
      <h3 id={`${id}-title`}>{summary}</h3>
      <p>
        <code>
          {method} {path}
        </code>
      </p>
      {paragraphs.map((paragraph) => (
        <Marked key={paragraph} text={paragraph} />
      ))}
      {scope !== '' && (
        <p class="small">
          {t('api:scope')} <code>{scope}</code>
        </p>
      )}
      {parameters.length > 0 && (
        <Disclosure summary={t('api:parameters', { count: parameters.length })}>
          <Lines lines={parameters} caption={t('api:parametersOf', { name: summary })} places />
        </Disclosure>
      )}
      {body.length > 0 && (
        <Disclosure summary={t('api:bodyOf', { name: bodyName })}>
          <Lines lines={body} caption={t('api:bodyOf', { name: bodyName })} places={false} />
        </Disclosure>
      )}
      <Disclosure summary={t('api:answers')}>
        <Answers answers={answers} summary={summary} />
        {example !== '' && (
          <pre tabindex={0} aria-label={t('api:exampleOf', { name: summary })}>
            <code>{example}</code>
          </pre>
        )}
      </Disclosure>
    </article>
  );
}

function Lines({
  lines,
  caption,
  places,
}: {
  lines: readonly NamedLine[];
  caption: string;
  places: boolean;
}) {
  const t = useT();
  const columns: Column<NamedLine>[] = [
    { key: 'name', header: t('api:name'), rowHeader: true, cell: ({ name }) => <code>{name}</code> },
    ...(places ? [{ key: 'place', header: t('api:place'), cell: ({ place }: NamedLine) => place }] : []),
    { key: 'type', header: t('api:type'), cell: ({ type }) => <code>{type}</code> },
    { key: 'needed', header: t('api:needed'), cell: ({ needed }) => (needed ? t('api:yes') : t('api:no')) },
    { key: 'text', header: t('api:meaning'), cell: ({ text }) => <Inline text={text} /> },
  ];
  return (
    <TableScroll label={caption}>
      <Table
        caption={caption}
        hideCaption
        columns={columns}
        rows={lines}
        rowKey={({ name, place }) => `${place} ${name}`}
      />
    </TableScroll>
  );
}

function Answers({ answers, summary }: { answers: OperationView['answers']; summary: string }) {
  const t = useT();
  return (
    <TableScroll label={t('api:answersOf', { name: summary })}>
      <Table
        caption={t('api:answersOf', { name: summary })}
        hideCaption
        rows={answers}
        rowKey={({ status }) => status}
        columns={[
          {
            key: 'status',
            header: t('api:status'),
            rowHeader: true,
            cell: ({ status, name }) => `${status} ${name}`,
          },
          { key: 'schema', header: t('api:body'), cell: ({ schema }) => <code>{schema}</code> },
          { key: 'text', header: t('api:meaning'), cell: ({ text }) => <Inline text={text} /> },
        ]}
      />
    </TableScroll>
  );
}

const Marked = ({ text }: { text: string }) => (
  <p>
    <Inline text={text} />
  </p>
);

/** The little Markdown that OpenAPI's descriptions are written in: `code` and **strong**. */
function Inline({ text }: { text: string }) {
  return (
    <>
      {text.split(/(`[^`]+`|\*\*[^*]+\*\*|\bnull\b)/).map((part, at) => {
        if (part.startsWith('`')) return <code key={at}>{part.slice(1, -1)}</code>;
        if (part === 'null') return <code key={at}>{part}</code>;
        if (part.startsWith('**')) return <strong key={at}>{part.slice(2, -2)}</strong>;
        return part;
      })}
    </>
  );
}
