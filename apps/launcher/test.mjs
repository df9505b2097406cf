// `npm test`: see test-everything.mjs. Here only what must come first.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
void import('./test-everything.mjs').then(({ main }) => main());
