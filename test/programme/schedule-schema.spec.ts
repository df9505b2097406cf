import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { programmeSchedule, type PublishedProgramme } from '#libs/programme';

// the schema belongs to others and is not kept here: ROSTRUM_SCHEMAS names the folder of c3voc's schemas
const schemaFile = path.join(process.env['ROSTRUM_SCHEMAS'] ?? '', 'voc-schedule', 'schema.json');

const programme: PublishedProgramme = {
  versionId: '019a0000-0000-7000-8000-000000000001',
  removals: 0,
  number: 3,
  publishedAt: new Date('2019-11-01T09:00:00Z'),
  changelog: '',
  content: {
    call: {
      forumSlug: 'igf',
      callSlug: '2019',
      forumName: 'Internet Governance Forum',
      name: 'IGF 2019',
      motto: 'One World. One Net. One Vision.',
      place: 'Berlin',
      timeZone: 'Europe/Berlin',
    },
    rooms: [{ id: '019a0000-0000-7000-8000-000000000003', name: 'Saal A', capacity: 120 }],
    themes: [{ slug: 'data-governance', name: 'Data Governance' }],
    sessions: [
      {
        id: '019a0000-0000-7000-8000-000000000002',
        type: 'workshop',
        number: 180,
        title: 'Public-interest data without giving up privacy',
        abstract: 'Growers, ministries and laboratories discuss who may hold data about a harvest.',
        themeSlug: 'data-governance',
        format: 'Round Table',
        roomId: '019a0000-0000-7000-8000-000000000003',
        startsAt: '2019-11-27T08:30:00.000Z',
        endsAt: '2019-11-27T10:00:00.000Z',
        people: [
          {
            name: 'Amina Diallo',
            role: 'speaker',
            organisation: 'Lakes NGO',
            stakeholderGroup: null,
            regionalGroup: null,
          },
        ],
      },
    ],
  },
};

(existsSync(schemaFile) ? describe : describe.skip)('schedule.json', () => {
  it('is what readers of the format expect', async () => {
    const { default: Ajv } = await import('ajv');
    const ajv = new Ajv.default({ strict: false, allErrors: true, validateFormats: false });
    ajv.addMetaSchema(createRequire(import.meta.url)('ajv/dist/refs/json-schema-draft-06.json') as object);
    const valid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
    valid(programmeSchedule(programme, 'https://forum.test/igf/2019/programme'));
    expect(valid.errors).toBe(null);
  });
});
