import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '#libs/kernel';

/** Nothing that people write by hand is larger unpacked; a bomb is. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_ENTRIES = 2000;

/** Whether a file begins as an archive does; an Excel workbook is one. */
export const looksLikeZip = (file: Uint8Array): boolean =>
  file[0] === 0x50 && file[1] === 0x4b && file[2] === 3 && file[3] === 4;

/** An archive that tells a broken or oversized one by refusing it. */
export class Archive {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws Refusal when it cannot be read, or would unpack to more than a sheet ever holds */
  static async open(file: Uint8Array): Promise<Archive> {
    const zip = await opened(file);
    const entries = new Map<string, Entry>();
    let declared = 0;
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        declared += entry.uncompressedSize;
        if (entries.size >= MOST_ENTRIES || declared > MOST_BYTES) return reject(tooLarge());
        entries.set(entry.fileName.replace(/^\/+/, '').toLowerCase(), entry);
        zip.readEntry();
      });
      zip.on('error', () => reject(unreadable()));
      zip.on('end', () => resolve());
      zip.readEntry();
    });
    return new Archive(zip, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The text of an entry, piece by piece. What unpacks to more than it declares is refused where it does. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry || entry.isEncrypted()) throw unreadable();
    const decoder = new TextDecoder();
    try {
      for await (const piece of await this.zip.openReadStreamPromise(entry)) {
        this.unpacked += (piece as Buffer).length;
        if (this.unpacked > MOST_BYTES) throw tooLarge();
        yield decoder.decode(piece as Buffer, { stream: true });
      }
    } catch (error) {
      throw error instanceof Refusal ? error : unreadable();
    }
    yield decoder.decode();
  }
}

/** What is said of a workbook that is none. */
export const unreadable = (): Refusal => new Refusal('blocked', [{ code: 'xlsx_unreadable', field: 'file' }]);

/** What is said of one that would fill the memory. */
export const tooLarge = (): Refusal => new Refusal('blocked', [{ code: 'xlsx_too_large', field: 'file' }]);

const opened = (file: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(Buffer.from(file), { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(unreadable()) : resolve(zip),
    ),
  );
