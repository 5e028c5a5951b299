import type http from 'node:http';

/** How a fake service answers all its requests. */
export interface AnswerOptions {
  /** How long each request waits for its answer, as it does for a service on the network. Default: not at all. */
  readonly milliseconds?: number;
  /** Called for each request, with its method, path and query. */
  readonly onRequest?: (request: string) => void;
}

export const withOptions =
  ({ milliseconds = 0, onRequest }: AnswerOptions, answer: http.RequestListener): http.RequestListener =>
  (request, response) => {
    onRequest?.(`${request.method} ${request.url}`);
    if (milliseconds === 0) answer(request, response);
    else setTimeout(answer, milliseconds, request, response);
  };
