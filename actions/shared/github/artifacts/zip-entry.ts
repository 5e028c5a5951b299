import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { codeOf } from '../../runtime/errors.ts';

/** What is wrong with an archive: it is one that this suite would not write (`policy`), or its bytes are damaged (`service`). */
export class ArchiveError extends Error {
  readonly kind: 'policy' | 'service';

  constructor(kind: 'policy' | 'service', message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ArchiveError';
    this.kind = kind;
  }
}

const foreign = (message: string) => new ArchiveError('policy', message);
const damaged = (message = 'it is not a complete ZIP archive', cause?: unknown) =>
  new ArchiveError('service', message, cause);

/**
 * Reads the only entry of a ZIP archive in memory. Archives come from artifacts, which other jobs can write. So another
 * entry, another name, encryption, a size above the limit and bytes that do not match their checksum are refused, and no
 * file is unpacked to disk. Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 *
 * @param limit maximum size of the unpacked entry in bytes
 * @throws ArchiveError that says what is wrong with the archive
 */
export function readOnlyEntry(archive: Buffer, name: string, limit: number): Buffer {
  const entries = readDirectory(archive);
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1 || entry.name !== name) {
    const found = entries.slice(0, 10).map(({ name }) => JSON.stringify(name));
    const more = entries.length > found.length ? ` and ${entries.length - found.length} more` : '';
    throw foreign(
      `it must contain ${JSON.stringify(name)} and no other file, but contains ${found.join(', ') || 'no file'}${more}`,
    );
  }
  if (entry.size > limit) throw foreign(`"${name}" has ${entry.size} bytes, above the limit of ${limit}`);
  const content = unpack(archive, entry, limit);
  if (content.length !== entry.size || crc32(content) !== entry.checksum) {
    throw damaged(`the bytes of "${name}" do not match their checksum`);
  }
  return content;
}

interface ArchiveEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = Buffer.from([0x50, 0x4b, 5, 6]);
const endLength = 22;

function readDirectory(archive: Buffer): ArchiveEntry[] {
  const end = archive.lastIndexOf(endSignature);
  if (end < 0 || end + endLength > archive.length) throw damaged();
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: ArchiveEntry[] = [];
  for (let number = 0; number < count; number++) {
    if (at + 46 > end || archive.readUInt32LE(at) !== 0x02014b50) throw damaged();
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      method: archive.readUInt16LE(at + 10),
      checksum: archive.readUInt32LE(at + 16),
      packedSize: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(archive: Buffer, entry: ArchiveEntry, limit: number): Buffer {
  if (entry.encrypted) throw foreign(`"${entry.name}" is encrypted`);
  if (entry.offset + 30 > archive.length || archive.readUInt32LE(entry.offset) !== 0x04034b50) throw damaged();
  const start = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28);
  const packed = archive.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) throw damaged();
  if (entry.method === 0) return packed;
  if (entry.method !== 8)
    throw foreign(`"${entry.name}" is compressed by method ${entry.method}, which is not supported`);
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw foreign(`"${entry.name}" unpacks to more than ${limit} bytes`);
    throw damaged(`"${entry.name}" cannot be unpacked`, error);
  }
}

/** A ZIP archive with one entry, the same bytes for the same content. Format as above. */
export function writeOnlyEntry(name: string, content: Uint8Array): Buffer<ArrayBuffer> {
  const packed = deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(nameIsUtf8, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt16LE(firstDay, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  const file = Buffer.from(name);
  common.writeUInt16LE(file.length, 22);
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, file, packed]);
  const directory = Buffer.concat([
    Buffer.from([0x50, 0x4b, 1, 2, 20, madeOnUnix]),
    common,
    Buffer.from([0, 0, 0, 0, 0, 0]),
    uint32(regularFile),
    uint32(0),
    file,
  ]);
  const end = Buffer.concat([
    endSignature,
    Buffer.from([0, 0, 0, 0, 1, 0, 1, 0]),
    uint32(directory.length),
    uint32(local.length),
    Buffer.alloc(2),
  ]);
  return Buffer.concat([local, directory, end]);
}

const nameIsUtf8 = 0x0800;
const madeOnUnix = 3;
/** Readable for all, writable for the owner. */
const regularFile = 0o100644 * 0x10000;
/** 1980-01-01, the first day that the format knows. */
const firstDay = (1 << 5) | 1;

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
