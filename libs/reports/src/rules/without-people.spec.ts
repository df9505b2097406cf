import { describe, expect, it } from '@jest/globals';
import { emptyReport } from './report-content.js';
import { withoutPeople } from './without-people.js';

describe('a report without somebody', () => {
  it.each<[string, string[], string]>([
    ['Lin Haoyun, Cable Union; Awa Diallo', ['Lin Haoyun'], 'Awa Diallo'],
    ['Awa Diallo\nLIN HAOYUN', ['Lin Haoyun'], 'Awa Diallo'],
    ['Lin Haoyun', ['Lin Haoyun', ''], ''],
    ['José Pérez; Awa', ['Jose\u0301 Pe\u0301rez'], 'Awa'],
    ['Awa Diallo;Ben', ['Lin Haoyun'], 'Awa Diallo;Ben'],
    ['Awa Diallo;Ben', ['  '], 'Awa Diallo;Ben'],
  ])('%j without %j is %j', (line, names, left) => {
    const report = emptyReport({ speakers: line, discussion: 'Lin Haoyun spoke.' });
    expect(withoutPeople(report, names)).toEqual({ ...report, speakers: left });
  });
});
