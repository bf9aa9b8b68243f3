import type { Register } from '../register/register.ts';
import { homesOf } from './answer-id.ts';
import { listEver } from './write/list-members.ts';

const known = new WeakMap<Register, Map<string, ReadonlySet<string>>>();

/** Two answers are of one subject: some subject has both, or one is a list that has it. */
export function areOfOneSubject(one: string, other: string, register: Register): boolean {
  return !subjectsIn(one, register).isDisjointFrom(subjectsIn(other, register));
}

/**
 * Two facts can be the answer to the same kind of question; what somebody asks with "what" may be anything. What was planned
 * is what could be said of a date before it came.
 */
export function tellTheSame(one: string, other: string, register: Register): boolean {
  const { facts } = register;
  const told = facts.get(other)?.tells ?? [];
  if (facts.get(one)?.plans && tellsWhen(other, register)) return true;
  return facts.get(one)?.tells.some((kind) => kind !== 'what' && told.includes(kind)) ?? false;
}

/** Whether a fact tells when something came, or what became of its date. */
export function tellsWhen(id: string, { facts }: Register): boolean {
  return facts.get(id)?.tells.some((kind) => ['when', 'ago', 'late', 'status'].includes(kind)) ?? false;
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
