import type { Register } from '../register/register.ts';
import { homesOf } from './answer-id.ts';
import { listEver } from './write/list-members.ts';

const known = new WeakMap<Register, Map<string, ReadonlySet<string>>>();

/** Two answers are of one subject: some subject has both, or one is a list that has it. */
export function areOfOneSubject(one: string, other: string, register: Register): boolean {
  return !subjectsIn(one, register).isDisjointFrom(subjectsIn(other, register));
}

/** The subjects that have an answer, and those that it lists whatever the day is. */
function subjectsIn(id: string, register: Register): ReadonlySet<string> {
  const read = known.get(register) ?? new Map<string, ReadonlySet<string>>();
  known.set(register, read);
  const subjects = read.get(id) ?? listSubjects(id, register);
  read.set(id, subjects);
  return subjects;
}

function listSubjects(id: string, register: Register): ReadonlySet<string> {
  const list = register.lists.get(id);
  if (!list) return new Set(homesOf(register).get(id) ?? [id.split('#')[0] ?? id]);
  return new Set([
    id,
    ...listEver(list, register).flatMap((member) => homesOf(register).get(member.id) ?? [member.id]),
  ]);
}
