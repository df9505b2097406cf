import { describe, expect, it } from '@jest/globals';
import { formatLines } from './format-lines.js';

describe('the formats of a call', () => {
  it('are one line a kind when each name carries layout and length', () => {
    const formats = [
      { name: 'Debate - Auditorium - 60 Min', layout: 'Auditorium', minutes: [60] },
      { name: 'Debate - Auditorium - 30 Min', layout: 'Auditorium', minutes: [30] },
      { name: 'Debate - Classroom - 30 Min', layout: 'Classroom', minutes: [30] },
      { name: 'Flash Session - Classroom - 30 Min', layout: 'Classroom', minutes: [30] },
    ];
    expect(formatLines(formats)).toEqual([
      { name: 'Debate', layouts: ['Auditorium', 'Classroom'], minutes: [30, 60] },
      { name: 'Flash Session', layouts: ['Classroom'], minutes: [30] },
    ]);
  });

  it('stay as they are when they do not', () => {
    const formats = [
      { name: 'Panel', layout: '', minutes: [30, 60, 90] },
      { name: 'Lab - Circle', layout: 'Circle', minutes: [45] },
    ];
    expect(formatLines(formats)).toEqual([
      { name: 'Panel', layouts: [], minutes: [30, 60, 90] },
      { name: 'Lab - Circle', layouts: ['Circle'], minutes: [45] },
    ]);
  });
});
