/** The database can't be opened; the message says which one and what to do. */
export class DatabaseError extends Error {}

/** Whether PostgreSQL said that a user may not do what it asks, or sees no schema to do it in. */
export function isMissingRights(error: unknown): boolean {
  return /^(?:42501|3F000)$/.test(String((error as { code?: unknown }).code));
}

export function missingRights(cause: unknown): DatabaseError {
  return new DatabaseError(
    "PostgreSQL does not let the bot's user make its tables; let it own the database, or: grant create on database … to …, grant create on schema public to …; a schema pgboss that is there already must be its own",
    { cause },
  );
}
