/** The database can't be opened; the message says which one and what to do. */
export class DatabaseError extends Error {}
