import type { Piece } from '#libs/proposals';
import { VERDICTS } from '#libs/proposals';
import {
  Actions,
  Breadcrumbs,
  Button,
  type Column,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  RadioGroup,
  Section,
  Table,
  TableScroll,
  TextArea,
} from '../../../design-system/index.js';
import type { FormErrors } from '../../../http/form-errors.js';
import { Moment } from '../../../http/moment.js';
import { useT } from '../../../http/request-view.js';
import type { CompareView } from './compare.presenter.js';

interface Line {
  key: string;
  label: string;
  cells: [preact.ComponentChildren, preact.ComponentChildren];
}

/** Two proposals beside each other; passages that stand in both are marked. */
export function ComparePage({ errors, ...view }: CompareView & { errors: FormErrors }) {
  const t = useT();
  const [a, b] = view.sides;
  const lines: Line[] = [
    ...a.facts.map((fact, at): Line => ({
      key: fact.term,
      label: fact.term,
      cells: [fact.value, b.facts[at]?.value],
    })),
    {
      key: 'shared',
      label: t('screening:duplicates.shared'),
      cells: [`${a.shared} %`, `${b.shared} %`],
    },
    ...view.fields.map((field): Line => ({
      key: field.key,
      label: field.label,
      cells: [<Marked pieces={field.pieces[0]} />, <Marked pieces={field.pieces[1]} />],
    })),
  ];
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        small
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('screening:duplicates.name'), href: view.hrefs.list }]}
          />
        }
        kicker={t('screening:duplicates.alike', { similarity: view.similarity })}
        title={t('screening:duplicates.compare', { a: a.number, b: b.number })}
        lede={view.sharedTerms && t('screening:duplicates.by', { terms: view.sharedTerms })}
      >
        {view.people && <p>{t('screening:duplicates.people', { people: view.people })}</p>}
      </PageHead>
      <Section id="judgement" title={t('screening:duplicates.say')}>
        <Form action={view.hrefs.judge} labelledBy="judgement" keeps>
          <RadioGroup
            name="verdict"
            label={t('screening:duplicates.what')}
            value={view.verdict}
            error={errors.of('verdict')}
            choices={VERDICTS.map((verdict) => ({
              value: verdict,
              label: t(`screening:duplicates.verdicts.${verdict}.label`),
              note: t(`screening:duplicates.verdicts.${verdict}.note`),
            }))}
          />
          <TextArea
            name="note"
            label={t('screening:note.label')}
            hint={t('screening:note.hint')}
            value={view.note}
            error={errors.of('note')}
            rows={2}
            optional
          />
          {view.decided && (
            <p class="small soft">
              {view.decided.by} <Moment at={view.decided.at} zone={view.zone} />
            </p>
          )}
          <Actions>
            <Button>{t('screening:duplicates.keep')}</Button>
          </Actions>
        </Form>
      </Section>
      <TableScroll label={t('screening:duplicates.side')}>
        <Table
          caption={t('screening:duplicates.side')}
          hideCaption
          rows={lines}
          rowKey={(line) => line.key}
          columns={columnsOf(view, t)}
        />
      </TableScroll>
    </>
  );
}

const columnsOf = (view: CompareView, t: ReturnType<typeof useT>): Column<Line>[] => [
  { key: 'label', header: t('screening:duplicates.part'), rowHeader: true, cell: (line) => line.label },
  ...view.sides.map((side, at) => ({
    key: side.href,
    header: (
      <Link href={side.href}>
        {side.number} <bdi>{side.title}</bdi>
      </Link>
    ),
    cell: (line: Line) => line.cells[at],
  })),
];

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <div class="prose" dir="auto">
      {pieces.map(({ text, shared }, at) => (shared ? <mark key={at}>{text}</mark> : text))}
    </div>
  );
}
