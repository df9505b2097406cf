export { bringUpToDate } from './bring-up-to-date.js';
export { Database, type Tx } from './database.js';
export { inside } from './enclosed.js';
export { DatabaseModule } from './database.module.js';
export { dataSourceOptions } from './data-source.js';
export { MIGRATIONS } from './migrations.js';
export { RunRows } from './run-rows.js';
