import { Button } from '../buttons.js';
import { Form } from '../fields/form.js';
import { SelectInput } from '../fields/select.js';
import { DistributionSpark, IntervalAxis, IntervalSpark } from '../charts/sparks.js';
import { Hidden, Link } from '../link.js';
import { Status, type StatusKind } from '../status.js';
import { BulkBar, Table, TableScroll, type Column } from '../table.js';
import { Sample } from './sample.js';

interface SampleRow {
  number: number;
  title: string;
  by: string;
  mean: string;
  plain: number;
  score: number;
  range: [number, number];
  grades: number[];
  state: [StatusKind, string];
}

const ROWS: SampleRow[] = [
  {
    number: 268,
    title: 'Libraries as Public Internet Infrastructure',
    by: 'Federation of Village Libraries',
    mean: '3.67',
    plain: 3.67,
    score: 3.8,
    range: [3.42, 4.18],
    grades: [0, 1, 2, 3, 1],
    state: ['draft', 'Open'],
  },
  {
    number: 19,
    title: 'Coordinated Disclosure Across Jurisdictions',
    by: 'Vulnerability Coordination Roundtable',
    mean: '3.88',
    plain: 3.88,
    score: 3.79,
    range: [3.49, 4.09],
    grades: [0, 0, 3, 3, 2],
    state: ['waiting', 'Waiting list'],
  },
];

const COLUMNS: Column<SampleRow>[] = [
  {
    key: 'title',
    header: 'Proposal',
    sort: { href: '?sort=title' },
    rowHeader: true,
    cell: (row) => (
      <>
        <Link href={`#proposal-${row.number}`}>{row.title}</Link>
        <small class="tiny">
          #{row.number}, {row.by}
        </small>
      </>
    ),
  },
  { key: 'mean', header: 'Mean', num: true, sort: { href: '?sort=mean' }, cell: (row) => row.mean },
  {
    key: 'score',
    header: 'Score',
    num: true,
    class: 'strong',
    sort: { href: '?sort=-score', direction: 'descending' },
    cell: (row) => row.score.toFixed(2),
  },
  {
    key: 'range',
    header: (
      <>
        <Hidden>Range of the score</Hidden>
        <IntervalAxis domain={[2, 5]} ticks={[2, 3, 4, 5]} />
      </>
    ),
    cell: ({ range: [from, to], score, plain }) => (
      <IntervalSpark
        domain={[2, 5]}
        from={from}
        to={to}
        point={score}
        plain={plain}
        line={3.8}
        label={`between ${from} and ${to}`}
      />
    ),
  },
  {
    key: 'spread',
    header: 'Grades',
    nowrap: true,
    cell: ({ grades }) => <DistributionSpark counts={grades} label={`Grades 1 to 5: ${grades.join(', ')}`} />,
  },
  {
    key: 'state',
    header: 'Decision',
    nowrap: true,
    cell: ({ state: [kind, word] }) => <Status kind={kind}>{word}</Status>,
  },
];

/** A table with everything on it. */
export function TableSamples() {
  return (
    <Sample
      id="k-table"
      name="Table"
      classes={['Table', 'TableScroll', 'BulkBar', 'IntervalSpark', '.picks']}
    >
      <Form action="#k-table" class="picks" label="Proposals, a sample" csrf="sample">
        <TableScroll label="Proposals, table">
          <Table
            caption="Sorted by score"
            columns={COLUMNS}
            rowKey={(row) => row.number}
            sticky
            groups={[
              {
                key: 'open',
                title: 'Cannot be told apart',
                note: '79 proposals whose range crosses the line',
                open: true,
                rows: ROWS,
                cut: { after: 1, label: '60 places end here' },
                more: <Link href="#k-table">Ranks 68 to 105</Link>,
              },
            ]}
            picks={{
              name: 'proposal',
              header: 'Select',
              all: 'Select all',
              value: (row) => String(row.number),
              label: (row) => `Select #${row.number}`,
              checked: (row) => row.number === 268,
            }}
          />
        </TableScroll>
        <BulkBar label="With the selected proposals" counted="selected" inline>
          <label class="vh" for="decision">
            Decision
          </label>
          <SelectInput
            name="decision"
            empty="Draft decision …"
            options={[{ value: 'waitlisted', label: 'Waiting list' }]}
          />
          <Button kind="quiet" small>
            Record decision
          </Button>
        </BulkBar>
      </Form>
    </Sample>
  );
}
