export { readXlsx, type Sheet } from './read-xlsx.js';
export { looksLikeZip } from './zip-entries.js';
export { type SheetCell, writeXlsx } from './write-xlsx.js';
