import { AuthenticationError } from 'botframework-connector';

/** The error that ends a request with `status`. The caller reads `message`; of `cause` the log gets the kind. */
export function refuse(status: 401 | 403, message: string, cause?: unknown): AuthenticationError {
  return Object.assign(new AuthenticationError(message, status), { name: 'AuthenticationError', cause });
}

/** Whether a request was looked at and refused, as opposed to an error that kept it from being looked at. */
export function isRefusal(error: unknown): error is AuthenticationError {
  return error instanceof AuthenticationError && (Number(error.statusCode) === 401 || Number(error.statusCode) === 403);
}
