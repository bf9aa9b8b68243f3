/** What one look at a configured machine comes to: a line for whoever runs it. */
export interface Finding {
  /** What was looked at. */
  readonly what: string;
  /** `skipped`: there was nothing to look at, which is no fault. */
  readonly state: 'ok' | 'mend' | 'skipped';
  /** What was seen; for `mend`, what to do too. Holds no secret. */
  readonly says: string;
}

/** The fault, and what to do about it, as one finding. */
export function mend(what: string, says: string): Finding {
  return { what, state: 'mend', says };
}

export function ok(what: string, says: string): Finding {
  return { what, state: 'ok', says };
}

export function skipped(what: string, says: string): Finding {
  return { what, state: 'skipped', says };
}
