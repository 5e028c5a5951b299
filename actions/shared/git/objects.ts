import { PassThrough } from 'node:stream';
import { type ActionError, policyError } from '../runtime/errors.ts';
import { type Git, gitFailure } from './git.ts';

export interface GitObject {
  readonly id: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly content: Buffer;
}

/** Reads objects of a repository. */
export interface ObjectReader {
  /**
   * @param name an id or another name of one object, such as `HEAD^{tree}`
   * @returns undefined when the repository has no such object
   * @throws ActionError when git ended before it answered
   */
  read(name: string): Promise<GitObject | undefined>;
  /** Ends git. Objects cannot be read afterwards. */
  close(): Promise<void>;
}

interface Request {
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (error: unknown) => void;
}

const timeoutSeconds = 600;

/** Trees, Dockerfiles and ignore files are far smaller. */
const maximumBytes = 64 * 1024 * 1024;

/** One git reads all objects (git-cat-file, `--batch`). It starts with the first one, and must be closed. */
export function openObjects(git: Git): ObjectReader {
  const stdin = new PassThrough();
  const requests: Request[] = [];
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    for (const { reject } of requests.splice(0)) reject(failure);
  };
  const answers = new AnswerParser({
    onObject: object => requests.shift()?.resolve(object),
    onTooLarge: id => {
      fail(tooLarge(id));
      stdin.end();
    },
  });
  /** Names that git was not sent yet: those of one turn are sent together. */
  const names: string[] = [];
  const flush = (): void => {
    if (names.length > 0 && !stdin.writableEnded)
      stdin.write(
        names
          .splice(0)
          .map(name => `${name}\n`)
          .join(''),
      );
  };
  let ended: Promise<void> | undefined;
  const start = async (): Promise<void> => {
    const args = ['cat-file', '--batch'];
    try {
      const result = await git.run(args, { stdin, onOutput: part => answers.add(part), timeoutSeconds });
      fail(gitFailure(args, result, '.'));
    } catch (error) {
      fail(error);
    }
  };
  return {
    read: async name => {
      // A line break would be the end of the request, and NUL that of the name.
      if (/[\n\0]/.test(name)) return undefined;
      if (stdin.writableEnded) throw new Error(`the object ${name} is read after its repository was closed`);
      if (failure !== undefined) throw failure;
      const answer = new Promise<GitObject | undefined>((resolve, reject) => requests.push({ resolve, reject }));
      if (names.length === 0) setImmediate(flush);
      names.push(name);
      ended ??= start();
      return await answer;
    },
    close: async () => {
      flush();
      stdin.end();
      await ended;
    },
  };
}

const tooLarge = (id: string): ActionError =>
  policyError(
    `The git object ${id} has more than ${maximumBytes / 1024 / 1024} MiB, and a Dockerfile or ignore file cannot.`,
    {
      fix: `Run "git cat-file -p ${id} | head" to see what it is.`,
    },
  );

interface AnswerHandlers {
  readonly onObject: (object: GitObject | undefined) => void;
  readonly onTooLarge: (id: string) => void;
}

/** Splits `<id> <type> <size>`, the content and a line break; or `<name> missing` (git-cat-file, "Batch output"). */
class AnswerParser {
  readonly #handlers: AnswerHandlers;
  #parts: Buffer[] = [];
  #length = 0;
  /** The bytes without which no further answer is complete. */
  #needed = 1;

  constructor(handlers: AnswerHandlers) {
    this.#handlers = handlers;
  }

  add(part: Buffer): void {
    if (this.#needed === Number.POSITIVE_INFINITY) return;
    this.#parts.push(part);
    this.#length += part.length;
    if (this.#length < this.#needed) return;
    const bytes = this.#parts.length === 1 ? part : Buffer.concat(this.#parts);
    let at = 0;
    this.#needed = 1;
    for (;;) {
      const end = bytes.indexOf(10, at);
      if (end < 0) break;
      const header = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(bytes.toString('latin1', at, end));
      const next = end + 1 + (header === null ? 0 : Number(header[3]) + 1);
      if (next - at > maximumBytes) {
        // No answer after it is read.
        this.#parts = [];
        this.#needed = Number.POSITIVE_INFINITY;
        this.#handlers.onTooLarge(header?.[1] ?? '');
        return;
      }
      if (next > bytes.length) {
        this.#needed = next - at;
        break;
      }
      this.#handlers.onObject(
        header === null
          ? undefined
          : {
              id: header[1] ?? '',
              type: header[2] as GitObject['type'],
              content: bytes.subarray(end + 1, next - 1),
            },
      );
      at = next;
    }
    this.#parts = at < bytes.length ? [bytes.subarray(at)] : [];
    this.#length = bytes.length - at;
  }
}
