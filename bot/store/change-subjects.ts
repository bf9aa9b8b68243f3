export const changeSubjects = ['milestones', 'reminders', 'schedules', 'register'] as const;
/** What a change is about; the triggers of migration 005 tell it, of the register `tellChange`. */
export type ChangeSubject = (typeof changeSubjects)[number];
