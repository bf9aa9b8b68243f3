const nothing = async () => {
  throw new Error('nothing is posted here');
};

/** For tests in which nothing falls due: the parts of the handler that reminders and posts are made of. */
export const noReminders = {
  listStaff: async () => ({ admins: [], deputies: [] }),
  refresh: async () => undefined,
  retryUnreached: async () => undefined,
  sendTest: async () => undefined,
  reloadRegister: () => ({ kind: 'refused', faults: ['nothing is read again here'] }) as const,
  sayPrivately: async () => undefined,
  publicUrl: () => 'https://bot.example.nl',
  posting: {
    post: nothing,
    postAll: nothing,
    redraw: nothing,
    redrawLast: nothing,
    tick: nothing,
    stop: () => undefined,
  },
  mayPost: async () => 'no' as const,
  isBroadcaster: () => false,
};
