// `npm run pipeline -- ...`: see pipeline-once.mjs. Here only what must come first.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
void import('./pipeline-once.mjs').then(({ main }) => main(process.argv.slice(2)));
