/**
 * Ends a request with a status. botbuilder's own AuthenticationError formats its words by a library, which costs who is
 * flooded with requests more than to read their headers.
 */
class Refusal extends Error {
  readonly statusCode: 401 | 403;

  constructor(message: string, statusCode: 401 | 403, cause: unknown) {
    super(message, { cause });
    this.name = 'AuthenticationError';
    this.statusCode = statusCode;
  }
}

/** The error that ends a request with `status`. The caller reads `message`; of `cause` the log gets the kind. */
export function refuse(status: 401 | 403, message: string, cause?: unknown): Refusal {
  return new Refusal(message, status, cause);
}

/** Whether a request was looked at and refused, as opposed to an error that kept it from being looked at. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
