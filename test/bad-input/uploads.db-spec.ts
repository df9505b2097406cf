import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stateOf } from '../permissions/state.js';
import { openTo, POSTS, Site } from '../site.js';
import { complaintsAboutRefusal } from './complaints.js';

let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await site.standAt('reviewing');
});
afterAll(() => site.close());

const TAKERS = [
  'POST /:forum/calls/workshop-files',
  'POST /:forum/:call/secretariat/imports',
  'POST /:forum/:call/secretariat/reviewers/import',
  'POST /:forum/:call/secretariat/reviews/import',
];
const BOUNDARY = 'between-the-parts';
const MEGABYTE = 1024 * 1024;

interface Part {
  name: string;
  fileName?: string;
  body: string | Buffer;
}

/** A form as a browser sends it when it has a file. */
const multipart = (parts: readonly Part[], end = true): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name, fileName, body }) => [
      Buffer.from(
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n${fileName === undefined ? '' : 'content-type: application/octet-stream\r\n'}\r\n`,
      ),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(end ? `--${BOUNDARY}--\r\n` : ''),
  ]);

const send = (url: string, body: Buffer | string, type = `multipart/form-data; boundary=${BOUNDARY}`) =>
  site.send({ url, as: 'secretariat', type, body });
const token = (): Part => ({ name: '_csrf', body: site.csrf.token });
const importsUrl = () => `${site.world.base}/secretariat/imports`;

describe('a form with a file', () => {
  it.each(
    POSTS.filter(
      ([route, door]) =>
        !TAKERS.includes(route) && !route.startsWith('POST /api/') && openTo(door).length > 0,
    ),
  )('%s does not take one', async (_, door) => {
    const before = await stateOf(site.db);
    const answer = await site.send({
      url: door.path(site.world),
      as: openTo(door)[0]!,
      type: `multipart/form-data; boundary=${BOUNDARY}`,
      body: multipart([token(), { name: 'file', fileName: 'a.csv', body: 'title\n' }]),
    });
    expect(answer.status).toBe(415);
    expect(await stateOf(site.db)).toBe(before);
  });

  it.each<[string, number, () => Buffer]>([
    ['without a file', 422, () => multipart([token()])],
    ['with an empty file', 422, () => multipart([token(), { name: 'file', fileName: 'a.csv', body: '' }])],
    [
      'with a picture',
      422,
      () =>
        multipart([
          token(),
          { name: 'file', fileName: 'a.csv', body: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]) },
        ]),
    ],
    [
      'with a damaged workbook',
      422,
      () =>
        multipart([
          token(),
          { name: 'file', fileName: 'a.xlsx', body: Buffer.from([0x50, 0x4b, 3, 4, 1, 2]) },
        ]),
    ],
    [
      'with broken JSON',
      422,
      () => multipart([token(), { name: 'file', fileName: 'a.json', body: '{"a": ' }]),
    ],
    [
      'larger than is taken',
      413,
      () => multipart([token(), { name: 'file', fileName: 'a.csv', body: Buffer.alloc(21 * MEGABYTE, 'a') }]),
    ],
    [
      'with two files',
      413,
      () =>
        multipart([
          token(),
          { name: 'file', fileName: 'a.csv', body: 'a\n' },
          { name: 'file', fileName: 'b.csv', body: 'b\n' },
        ]),
    ],
    [
      'with a hundred fields',
      413,
      () => multipart([token(), ...Array.from({ length: 100 }, (_, at) => ({ name: `f${at}`, body: 'x' }))]),
    ],
    ['with a null character', 400, () => multipart([token(), { name: 'system', body: 'c\0sv' }])],
    [
      'that breaks off',
      400,
      () => multipart([token(), { name: 'file', fileName: 'a.csv', body: 'title' }], false),
    ],
    [
      'that means the parts of every object',
      400,
      () => multipart([token(), { name: 'toString', body: 'x' }]),
    ],
  ])('%s is answered %i, and nothing is stored', async (_, status, body) => {
    const before = await stateOf(site.db);
    const answer = await send(importsUrl(), body());
    expect({ status: answer.status, complaints: complaintsAboutRefusal(answer) }).toEqual({
      status,
      complaints: [],
    });
    expect(await stateOf(site.db)).toBe(before);
  });

  it('without a token changes nothing, and can be sent again', async () => {
    const before = await stateOf(site.db);
    const answer = await send(
      importsUrl(),
      multipart([{ name: 'file', fileName: 'a.csv', body: 'title\n' }]),
    );
    expect(answer.status).toBe(403);
    expect(await stateOf(site.db)).toBe(before);
  });

  it('without a boundary cannot be read', async () => {
    expect((await send(importsUrl(), 'nothing', 'multipart/form-data')).status).toBe(400);
  });

  it('is read by what is in it, whatever it is called', async () => {
    const name = '../../etc/<script>.exe';
    const answer = await send(
      importsUrl(),
      multipart([token(), { name: 'file', fileName: name, body: 'title,theme,proposer_email\nA,b,c\n' }]),
    );
    expect(answer.status).toBe(303);
    const [draft] = await site.db.rows<{ name: string; system: string }>(
      'SELECT file_name AS name, system FROM import_draft ORDER BY created_at DESC, id DESC LIMIT 1',
    );
    expect([draft!.system, /[<>/]/.test(draft!.name)]).toEqual(['csv', false]);
  });
});
