import { mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { capture } from '../../actions/shared/runtime/exec.ts';
import type { Annotation, Log } from '../../actions/shared/runtime/log.ts';
import type { Runtime } from '../../actions/shared/runtime/runtime.ts';
import { createDeadlines } from '../../actions/shared/runtime/scheduling/deadline.ts';

export interface LogEntry {
  readonly level: 'info' | 'debug' | 'notice' | 'warning' | 'error' | 'group';
  readonly message: string;
  readonly annotation?: Annotation;
}

/** A runtime that keeps everything that an action does through it. */
export interface FakeRuntime extends Runtime {
  /** Log entries in order; the title of a group comes before the entries of the group. */
  readonly entries: readonly LogEntry[];
  /** The messages of all levels, or of one, joined by newlines. */
  readonly logText: (level?: LogEntry['level']) => string;
  readonly outputValues: ReadonlyMap<string, string>;
  readonly exported: ReadonlyMap<string, string>;
  /** What was appended to the summary, joined by newlines. */
  readonly summaryText: () => string;
  readonly masked: readonly string[];
  readonly states: ReadonlyMap<string, string>;
}

/** The folders of a runtime; new ones are made for real. */
export const foldersIn = (workspace: string, temporary: string): Runtime['folders'] => ({
  workspace,
  temporary,
  create: purpose => {
    mkdirSync(temporary, { recursive: true });
    return mkdtempSync(path.join(temporary, `${purpose}-`));
  },
});

/**
 * A runtime without a runner: programs run for real, requests are refused unless `request` is given, the clock is at
 * 2026-01-01, and the folders are temporary ones of this test.
 */
export function createFakeRuntime(overrides: Partial<Runtime> = {}): FakeRuntime {
  const entries: LogEntry[] = [];
  const outputValues = new Map<string, string>();
  const exported = new Map<string, string>();
  const states = new Map<string, string>();
  const masked: string[] = [];
  const secrets = new Set<string>();
  const summaries: string[] = [];
  return {
    env: { PATH: process.env['PATH'], HOME: os.tmpdir() },
    log: recordingLog(entries),
    outputs: {
      set: (name, value) => outputValues.set(name, value),
      exportVariable: (name, value) => exported.set(name, value),
    },
    summary: {
      append: async markdown => {
        summaries.push(markdown);
      },
    },
    capture,
    stream: async program => {
      throw new Error(`this test gave no stream, but "${program}" was started`);
    },
    request: async (service, url) => {
      throw new Error(`this test gave no request, but ${service} was asked for ${url}`);
    },
    deadlines: createDeadlines(),
    now: () => new Date('2026-01-01T00:00:00Z'),
    mask: secret => {
      masked.push(secret);
      secrets.add(secret);
    },
    secrets,
    folders: foldersIn(temporaryFolder('workspace'), temporaryFolder('temporary')),
    state: { save: (name, value) => states.set(name, value), read: name => states.get(name) ?? '' },
    ...overrides,
    entries,
    logText: level =>
      entries
        .filter(entry => level === undefined || entry.level === level)
        .map(entry => entry.message)
        .join('\n'),
    outputValues,
    exported,
    summaryText: () => summaries.join('\n'),
    masked,
    states,
  };
}

function recordingLog(entries: LogEntry[]): Log {
  const say = (level: LogEntry['level']) => (message: string, annotation?: Annotation) => {
    entries.push(annotation === undefined ? { level, message } : { level, message, annotation });
  };
  return {
    info: say('info'),
    debug: say('debug'),
    notice: say('notice'),
    warning: say('warning'),
    error: say('error'),
    group: async (title, body) => {
      entries.push({ level: 'group', message: title });
      return await body();
    },
  };
}

/** A new empty folder under the system's temporary one. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(path.join(os.tmpdir(), `image-actions-test-${name}-`));
}
