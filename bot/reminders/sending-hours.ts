/** Reminders go out from this hour on, and not in the evening. */
export const sendingHours = { from: 9, to: 18 } as const;
