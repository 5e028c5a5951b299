import { type Annotation, type Log, neutralise } from './log.ts';

/** The log where no runner reads it: groups are headings, annotations are lines with their place, on standard error when something is wrong. */
export function createPlainLog(write: (line: string) => void, complain: (line: string) => void): Log {
  const annotate = (level: string, say: (line: string) => void) => (message: string, annotation?: Annotation) => {
    const place = [annotation?.file, annotation?.line, annotation?.column].filter(part => part !== undefined).join(':');
    const shown = place === '' || message.startsWith(place) ? message : `${place}: ${message}`;
    say(`${level}: ${neutralise(shown)}`);
  };
  return {
    info: message => write(neutralise(message)),
    debug: () => undefined,
    notice: annotate('notice', write),
    warning: annotate('warning', complain),
    error: annotate('error', complain),
    group: async (title, body) => {
      write(`\n${neutralise(title)}`);
      return await body();
    },
  };
}
