// `npm start`: see start-everything.mjs. Here only what must come first.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
void import('./start-everything.mjs').then(({ main }) => main());
