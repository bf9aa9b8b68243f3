export const changeSubjects = ['milestones', 'reminders', 'schedules'] as const;
/** What a change is about; the triggers of migration 005 tell it. */
export type ChangeSubject = (typeof changeSubjects)[number];
