export { type CsvColumns, type CsvRow, type CsvTable, readCsv, readCsvTable } from './read-csv.js';
export { type CsvCell, csvChunks, csvOf, writeCsv } from './write-csv.js';
