/** For tests in which nothing falls due: the parts of the handler that reminders are made of. */
export const noReminders = {
  listStaff: async () => ({ admins: [], deputies: [] }),
  refresh: async () => undefined,
  retryUnreached: async () => undefined,
  sendTest: async () => undefined,
  publicUrl: () => 'https://bot.example.nl',
};
