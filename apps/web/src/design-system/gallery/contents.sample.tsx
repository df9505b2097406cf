import { LinkButton } from '../buttons.js';
import { Cluster } from '../layout.js';
import { Hidden, Link, TargetLink } from '../link.js';
import { Checks, Facts, RowList, Rows, Stats, Steps } from '../lists.js';
import { Banner, Empty, Notice, Saved } from '../messages.js';
import { Progress } from '../progress.js';
import { Letter, Prose } from '../prose.js';
import { STATUS_KINDS, Status, Tags, type StatusKind } from '../status.js';
import { Time } from '../time.js';
import { Sample } from './sample.js';

const STATUS_WORDS: Record<StatusKind, string> = {
  draft: 'Draft, open',
  sent: 'Submitted, asked',
  review: 'Under review',
  missing: 'Needs you',
  done: 'Accepted, confirmed',
  conditional: 'On condition',
  waiting: 'Waiting list',
  merged: 'Merged',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

function MessageSamples() {
  return (
    <>
      <Sample id="k-notice" name="Notices" classes={['Notice', 'Banner', 'Saved']}>
        <Notice lead="New this year.">Say whether this is your first workshop at the forum.</Notice>
        <Notice kind="good" lead="Submitted.">
          Your number is #217. We have sent you a receipt.
        </Notice>
        <Notice kind="warn" lead="Closing soon.">
          Proposals close in 9 hours, at 23:59 UTC.
        </Notice>
        <Notice kind="bad" lead="Not saved.">
          You have no connection. What you write is kept on this device.
        </Notice>
        <Banner>
          You see this call as a reviewer. <Link href="#k-notice">Back to the secretariat’s view</Link>
        </Banner>
        <Saved>
          Saved at{' '}
          <Time iso="2019-04-11T14:32:00Z" reader="time" zone="UTC">
            14:32
          </Time>
          , version 18.
        </Saved>
      </Sample>
      <Sample id="k-status" name="Status and tags" classes={['Status', 'Tag', '.status', '.tag']}>
        <ul role="list" class="status-list">
          {STATUS_KINDS.map((kind) => (
            <li key={kind}>
              <Status kind={kind}>{STATUS_WORDS[kind]}</Status> <code>{kind}</code>
            </li>
          ))}
        </ul>
        <p>
          <Tags
            tags={[
              { label: 'Food security' },
              { label: 'Data trusts', href: '#k-status' },
              { label: 'Cross-border data', href: '#k-notice' },
            ]}
          />
        </p>
      </Sample>
      <Sample id="k-empty" name="Empty state" classes={['Empty', '.empty']}>
        <Empty title="Nothing left to review" level={3}>
          <p>
            You have done all 38. Other members are still reading; you can ask for more, chosen at random.
          </p>
          <p>
            <LinkButton kind="quiet" href="#k-empty">
              Ask for five more
            </LinkButton>
          </p>
        </Empty>
      </Sample>
    </>
  );
}

function ListSamples() {
  return (
    <>
      <Sample id="k-rows" name="Rows and people" classes={['Rows', '.rows', '.row']}>
        <Rows
          items={[
            {
              key: 1,
              main: (
                <>
                  <p class="strong">Ruta Kalvane</p>
                  <p class="small soft">
                    Baltic Agronomy Institute
                    <br />
                    Technical Community, Eastern European Group
                  </p>
                </>
              ),
              middle: <Status kind="done">Confirmed</Status>,
              end: (
                <TargetLink href="#k-rows" hidden="Ruta Kalvane">
                  Edit
                </TargetLink>
              ),
            },
            {
              key: 2,
              main: (
                <>
                  <p class="strong">Helene Storbakk</p>
                  <p class="small soft">
                    Ministry of Food of Norland
                    <br />
                    Government, WEOG
                  </p>
                </>
              ),
              middle: <Status kind="sent">Asked 8 April</Status>,
              end: (
                <TargetLink href="#k-rows" hidden="Helene Storbakk">
                  Edit
                </TargetLink>
              ),
            },
          ]}
        />
        <RowList small>
          <li class="cluster is-apart">
            <span>A stakeholder group is missing</span>
            <span class="soft">5 of 7</span>
          </li>
        </RowList>
      </Sample>
      <Sample id="k-facts" name="Facts and figures" classes={['Facts', 'Stats', '.facts', '.stats']}>
        <Facts
          measure
          facts={[
            { term: 'Room', value: 'Saal A, 220 seats' },
            { term: 'Format', value: 'Round Table – Circle – 90 Min' },
            { term: 'Left out', value: undefined },
          ]}
        />
        <Stats
          stats={[
            { label: 'proposals submitted', value: '361' },
            { label: 'reviews in', value: '948', of: 'of 2,016' },
            { label: 'countries', value: '107' },
          ]}
        />
      </Sample>
      <Sample id="k-checks" name="Checklist and steps" classes={['Checks', 'Steps', '.checks', '.steps']}>
        <Checks
          measure
          items={[
            {
              kind: 'missing',
              text: (
                <>
                  Three confirmed speakers: 2 so far. <Link href="#k-rows">Remind one</Link>
                </>
              ),
            },
            { kind: 'done', text: 'Onsite moderator named' },
          ]}
        />
        <Steps
          steps={[
            { title: 'Submitted', note: '11 April, 16:20 UTC', state: 'done' },
            { title: 'Being read', note: 'Until 12 May', state: 'current' },
            { title: 'Decided by the committee', note: '5 to 7 June', state: 'ahead' },
          ]}
        />
      </Sample>
      <Sample id="k-progress" name="Progress" classes={['Progress', '.progress']}>
        <div class="measure stack is-tight">
          <p class="small">
            <strong>12 of 38 done</strong>, due in 6 days
          </p>
          <Progress value={12} max={38} label="Reviews done" text="12 of 38" />
        </div>
      </Sample>
    </>
  );
}

/** Messages, states and lists. */
export function ContentSamples() {
  return (
    <>
      <MessageSamples />
      <ListSamples />
      <Sample id="k-words" name="People’s words" classes={['Prose', 'Letter', '.prose', '.letter']}>
        <Prose
          text={
            'We do not seek agreement on ownership. We look for the smallest set of promises that growers, ministries and buyers could each keep without waiting for a treaty.\n\nThe list:\n1. one <b>promise</b> & its price\n2. another\n\nنبحث عن أصغر مجموعة من الوعود.'
          }
        />
        <Letter
          id="k-letter"
          title="Decision letter"
          line={
            <>
              From the secretariat to Awa Sissonan, <Time iso="2019-06-08">8 June 2019</Time>.
            </>
          }
          text={
            'Dear Awa Sissonan,\n\nThank you for proposing “Seeds of Trust: Farm Data Across Borders”. Of 340 workshop proposals that were read, 60 have been given a place. Yours is one of them.\n\nWith kind regards,\nThe Secretariat'
          }
        />
        <Cluster small>
          <Hidden>End of the samples of text.</Hidden>
        </Cluster>
      </Sample>
    </>
  );
}
