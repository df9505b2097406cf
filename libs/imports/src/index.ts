export { ImportsModule } from './imports.module.js';
export {
  type ImportPreview,
  ImportPreviewQuery,
  type WaitingImport,
} from './queries/import-preview.query.js';
export { type ProposalOrigin, ProposalOriginQuery } from './queries/proposal-origin.query.js';
export { EMPTY_MAPPING, type ImportMapping } from './rules/import-mapping.js';
export { readSource } from './reading/read-source.js';
export { type PlannedAct, PLANNED_ACTS, type PlannedRow } from './rules/import-plan.js';
export { type SystemName, SYSTEMS } from './rules/source-table.js';
export { isValueTarget, LEAVE_OUT, targetsOf, type ValueTarget } from './rules/targets.js';
export { choicesFor, type FoundValue } from './rules/value-choices.js';
export { ApplyImport } from './use-cases/apply-import.js';
export { DropImport } from './use-cases/drop-import.js';
export { ImportFile, type ImportFileDone } from './use-cases/import-file.js';
export { MapImport } from './use-cases/map-import.js';
export { ReceiveImport } from './use-cases/receive-import.js';
