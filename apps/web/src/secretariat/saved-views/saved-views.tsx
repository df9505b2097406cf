import type { SavedViewRow } from '#libs/proposals';
import { Button, Checkbox, Cluster, Disclosure, Form, Tabs, TextField } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import { VIEW_NAME } from './view-forms.js';

export interface SavedViewsView {
  path: string;
  /** What the list is called as it is before anything narrows it. */
  whole: string;
  /** The list as it stands. */
  query: string;
  views: readonly SavedViewRow[];
  /** What was typed, when the name was refused. */
  name: string;
  shared: boolean;
  error: string | undefined;
}

/** Lists one comes back to, and a way to keep this one. */
export function SavedViews({ path, whole, query, views, name, shared, error }: SavedViewsView) {
  const t = useT();
  const own = views.filter((view) => view.own);
  const label = (view: SavedViewRow) =>
    view.own ? view.name : t('lists:views.of', { name: view.name, owner: view.owner });
  return (
    <>
      {views.length > 0 && (
        <Tabs
          label={t('lists:views.name')}
          links={[
            { label: whole, href: path, current: query === '' },
            ...views.map((view) => ({
              label: label(view),
              href: `${path}?${view.address}`,
              current: query !== '' && view.address === query,
            })),
          ]}
        />
      )}
      <Disclosure summary={t('lists:views.keep')} open={error !== undefined || name !== ''}>
        <Form action={`${path}/views`} hidden={{ query }} keeps="beside">
          <TextField
            name="name"
            id={VIEW_NAME}
            label={t('lists:views.nameField')}
            hint={t('lists:views.hint')}
            value={name}
            error={error}
            width="m"
          />
          <Checkbox
            name="shared"
            value="yes"
            label={t('lists:views.shared')}
            note={t('lists:views.sharedNote')}
            checked={shared}
          />
          <Button kind="quiet">{t('lists:views.keepIt')}</Button>
        </Form>
        {own.map((view) => (
          <Form key={view.id} action={`${path}/views/${view.id}/forget`} hidden={{ query }}>
            <Cluster small>
              <span>{view.name}</span>
              <Button kind="link" small>
                {t('lists:views.forget', { name: view.name })}
              </Button>
            </Cluster>
          </Form>
        ))}
      </Disclosure>
    </>
  );
}
