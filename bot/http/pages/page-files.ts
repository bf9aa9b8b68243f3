import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fillIn, type PageWords } from './page-words.ts';

/** A file as it is sent. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzipped: Buffer;
  /** Its name changes with what is in it, so it can be kept for good. */
  readonly isHashed: boolean;
}

/** What `npm run build` makes. */
export const builtPages = join(import.meta.dirname, '..', '..', 'tab', 'dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The built files by their path below `/tab/`; empty where nothing was built. Few and small, so they stay in memory. */
export function readPageFiles(folder: string, words: PageWords): ReadonlyMap<string, PageFile> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readPageFile(path, words)]));
}

function readPageFile(path: string, words: PageWords): PageFile {
  const read = readFileSync(path);
  const bytes = extname(path) === '.html' ? Buffer.from(fillIn(read.toString(), words)) : read;
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    bytes,
    gzipped: gzipSync(bytes, { level: 9 }),
    isHashed: /[/\\]assets[/\\]/.test(path),
  };
}
