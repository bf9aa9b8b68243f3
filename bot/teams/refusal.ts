import { AuthenticationError } from 'botframework-connector';

/** Whether botbuilder refused a token, as opposed to failing to look at it. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof AuthenticationError) return Number(error.statusCode) === 401 || Number(error.statusCode) === 403;
  return error instanceof Error && ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name);
}

/** The error that ends a request with `status`; `message` goes to the caller, `cause` into the log by its name. */
export function refuse(status: 401 | 403, message: string, cause?: unknown): AuthenticationError {
  return Object.assign(new AuthenticationError(message, status), { name: 'AuthenticationError', cause });
}
