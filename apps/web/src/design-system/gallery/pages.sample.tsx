import { Actions, Button, LinkButton } from '../buttons.js';
import { Breadcrumbs, Cluster, Columns } from '../layout.js';
import { Hidden, Link, SafeLink, TargetLink } from '../link.js';
import { Pagination, Tabs, Toc } from '../lists.js';
import { Disclosure, Fold, Menu } from '../menu.js';
import { Sample } from './sample.js';

/** Ways around, buttons and links. */
export function PageSamples() {
  return (
    <>
      <Sample id="k-menu" name="Menu" classes={['Menu', '.menu']}>
        <Menu
          summary={<span>Petra Holmquest, secretariat</span>}
          groups={[
            {
              heading: 'Act as',
              links: [
                { label: 'Secretariat', href: '#k-menu', current: true },
                { label: 'MAG member', href: '#k-buttons' },
              ],
            },
            { apart: true, links: [{ label: 'Your account', href: '#k-links' }] },
          ]}
        />
      </Sample>
      <Sample id="k-buttons" name="Buttons" classes={['Button', 'LinkButton', 'Actions']}>
        <Cluster>
          <Button>Save and continue</Button>
          <Button kind="quiet">Preview</Button>
          <Button kind="grave">Withdraw</Button>
          <Button kind="link">Remove</Button>
          <Button kind="quiet" small>
            Small
          </Button>
          <Button disabled>Sending</Button>
          <LinkButton kind="quiet" href="#k-links">
            Goes somewhere
          </LinkButton>
        </Cluster>
        <Actions>
          <Button kind="quiet">Send your answer</Button>
          <TargetLink href="#k-links">Read the letter</TargetLink>
        </Actions>
      </Sample>
      <Sample id="k-links" name="Links" classes={['Link', 'TargetLink', 'SafeLink']}>
        <p>
          In text, a <Link href="#k-links">link is underlined</Link>. Standing alone it is 24 px high:{' '}
          <TargetLink href="#k-links" hidden="of this proposal">
            Earlier versions
          </TargetLink>
        </p>
        <p>
          What somebody typed becomes a link only if it is safe:{' '}
          <SafeLink href="https://www.example.org/report" />, <SafeLink href="javascript:alert(1)" />.{' '}
          <Hidden>Nothing is hidden here.</Hidden>
        </p>
      </Sample>
      <Sample id="k-crumbs" name="Breadcrumb" classes={['Breadcrumbs', '.crumbs']}>
        <Breadcrumbs
          label="Breadcrumb"
          links={[
            { label: 'Your proposals', href: '#k-crumbs' },
            { label: '#217 Seeds of Trust', href: '#k-links', current: true },
          ]}
        />
      </Sample>
      <Sample id="k-tabs" name="Tabs and days" classes={['Tabs', '.tabs', '.days']}>
        <Tabs
          label="Views"
          links={[
            { label: 'Proposals', href: '#k-tabs', current: true },
            { label: 'Reviews', href: '#k-crumbs' },
            { label: 'Discussion', href: '#k-toc' },
          ]}
        />
        <Tabs
          label="Day"
          links={[
            { figure: '26', label: 'Tue', href: '#k-crumbs' },
            { figure: '27', label: 'Wed', href: '#k-tabs', current: true },
            { figure: '28', label: 'Thu', href: '#k-toc' },
          ]}
        />
      </Sample>
      <Sample id="k-toc" name="Section list" classes={['Toc', '.toc']}>
        <Columns>
          <Toc
            label="Sections, a sample"
            items={[
              { label: 'Description', href: '#k-tabs', status: { kind: 'done', text: 'Done' } },
              {
                label: 'People',
                href: '#k-toc',
                current: true,
                status: { kind: 'missing', text: '3 to fix' },
              },
              { label: 'Participation', href: '#k-pages', status: { kind: 'draft', text: 'To do' } },
            ]}
          />
          <Fold summary="Section 2 of 3: People">
            <p class="small soft">Folded on a phone, open on a wide screen.</p>
          </Fold>
        </Columns>
      </Sample>
      <Sample id="k-pages" name="Pagination" classes={['Pagination', '.pages']}>
        <Pagination
          label="Pages"
          previous={{ label: 'Previous', href: '?page=1' }}
          pages={[
            { label: '1', href: '?page=1' },
            { label: '2', href: '?page=2', current: true },
            { label: '3', href: '?page=3' },
            { label: '14', href: '?page=14' },
          ]}
          next={{ label: 'Next', href: '?page=3' }}
        />
      </Sample>
      <Sample id="k-details" name="Disclosure" classes={['Disclosure', 'Fold']}>
        <Disclosure summary="How scores are calibrated">
          <p class="measure">
            Some members grade lower than others. The score takes that out, as far as the grades given allow;
            the plain mean always stands beside it.
          </p>
        </Disclosure>
      </Sample>
    </>
  );
}
