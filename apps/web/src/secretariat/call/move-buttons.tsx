import { Arrow, Button, Hidden } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';

interface Moved {
  /** What the form calls its buttons; the way and the id are sent by it: `up:title`. */
  by: string;
  id: string;
  name: string;
  first: boolean;
  last: boolean;
}

/** Moves a row of a list up or down. */
export function MoveButtons({ by, id, name, first, last }: Moved) {
  const t = useT();
  return (
    <span id={`place-${id}`}>
      <Button kind="quiet" small name={by} value={`up:${id}`} disabled={first}>
        <Arrow way="up" />
        <Hidden>{t('call-lists:up', { name })}</Hidden>
      </Button>{' '}
      <Button kind="quiet" small name={by} value={`down:${id}`} disabled={last}>
        <Arrow way="down" />
        <Hidden>{t('call-lists:down', { name })}</Hidden>
      </Button>
    </span>
  );
}
