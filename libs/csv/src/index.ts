export { type CsvColumns, type CsvRow, readCsv } from './read-csv.js';
export { type CsvCell, csvChunks, csvOf, writeCsv } from './write-csv.js';
